//! What a person sees, still plain data: no colour, no element, no word of the interface.
//!
//! [`Screen::of`] turns an [`Article`] into what a view can draw from top to bottom without searching: rows of
//! flat runs, an outline, the cast of speakers, chips, cards. One file each.

mod runs;
pub use runs::{Run, runs};

mod page;
pub use page::{Entry, Row, Screen};

mod nearby;

mod cast;
pub use cast::{COLOURS, Cast, Tally, Voice, cast};

mod chips;
pub use chips::{Chip, chips};

mod about;
pub use about::{About, Excerpt, encyclopedias};

mod cards;
pub use cards::{Card, cards};

mod citation;

mod correcting;
pub use correcting::Alike;

mod class;
pub use class::{entity_class, quote_class};

mod search;
pub use search::Engine;

mod address;
pub use address::safe;

mod reading;
pub use reading::{minutes, right_to_left, words};

#[cfg(test)]
mod sample;
