//! What a browser has to be asked for. Every refusal has its own answer; none stops the page.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod draw;
pub mod fetch;
pub mod files;
pub mod gzip;
pub mod intl;
pub mod lexicons;
pub mod library;
pub mod marks;
pub mod page;
pub mod scroll;
pub mod share;
pub mod storage;
