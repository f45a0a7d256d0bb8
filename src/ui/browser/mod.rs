//! What a browser has to be asked for. Every refusal has its own answer; none stops the page.

pub mod clipboard;
pub mod clock;
mod fetch;
pub mod files;
pub mod lexicons;
pub mod marks;
pub mod page;
pub mod scroll;
pub mod storage;
