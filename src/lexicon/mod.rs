//! What Lede knows about a language: one file a language, `de.toml`, `en.toml` …, compiled into static tables by
//! `build.rs`. To add a language is to add a file; a missing or misspelt key stops the build.
//!
//! [`Lexicon`] is the look-up over one [`Language`]: a word in lower case gives all that is known about it at once.
//! The names of countries, cities, organisations and people that several languages share stand in [`names`].

mod language;
mod markers;
pub mod names;
mod words;

pub use language::{Language, VerbForms};
pub use markers::{Marked, Marker, Markers, Marks, folded, markers};
pub use words::{Class, Lexicon, Verb, Word, languages, lexicon};
