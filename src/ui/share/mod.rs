//! The dialogs by which an article is handed on.

mod dialog;
pub use dialog::Hand;

mod sheet;

mod link;

mod exports;

mod picture;
pub use picture::save_picture;
