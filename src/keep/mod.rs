//! Documents as they are stored, and what a person prefers. Codecs are pure; a browser's storage stands behind
//! [`Store`].

mod document;
pub use document::{Document, Shelf};

mod paste;
pub use paste::{LIMIT, Refused, from_paste, from_text};

mod bytes;
pub use bytes::{is_binary, labels};

mod preferences;
pub use preferences::{Language, Preferences, Theme};

mod store;
pub use store::{Denied, Store, read_preferences, read_shelf, write_preferences, write_shelf};
