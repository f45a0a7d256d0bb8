//! What an article is handed on, looked into and corrected with: a part of the program that comes when an article lies
//! on the page.

use super::article::structure;
use super::broken::broken;
use super::later::Tools;
use super::names::{about, add};
use super::quotation::asking;
use super::share::{arrive, handing, save_picture, unwrap};

/// What the rest of the program calls.
pub static PART: Tools =
    Tools { arrive, unwrap, broken, handing, picture: save_picture, about, add, asking, structure };
