//! How an article is handed on, and what came so.

mod arrived;
pub use arrived::{arrive, unwrap};

mod dialog;
pub use dialog::handing;

mod sheet;

mod link;

mod exports;

mod picture;
pub use picture::save_picture;
