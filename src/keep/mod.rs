//! Documents as they are stored, and what a person prefers. Codecs are pure; a browser's storage stands behind
//! [`Store`].

mod document;
pub use document::Document;

mod shelf;
pub use shelf::{Entry, Kept, ROOM, Shelf};

pub mod link;

mod qr;
pub use qr::{Qr, qr};

mod handed;
pub use handed::{Handed, hand_on};

mod paste;
pub use paste::{LIMIT, Refused, from_paste, from_text};

mod bytes;
pub use bytes::{is_binary, labels};

pub mod export;

mod preferences;
pub use preferences::{Language, Preferences, Theme};

mod store;
pub use store::{Denied, Store, read_preferences, write_preferences};
