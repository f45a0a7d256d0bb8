//! What Lede knows about a language: one file a language, `de.toml`, `en.toml` …, turned by `build.rs` into plain lists.
//! To add a language is to add a file; a missing or misspelt key stops the build. What rules ask of a language's grammar and
//! spelling are its [`Traits`].
//!
//! English words are in the program. All words and names are on the command line; the page fetches those of a language
//! when a text in it comes ([`missing`], [`install`]). [`Lexicon`] is the look-up over one [`Language`]: a word in lower case gives all that is
//! known about it at once; [`Markers`] finds the phrases that tell what a line of a page is, [`Terms`] the words of dates and amounts. The names of countries,
//! cities, organisations and people that several languages share stand in [`names`].

mod agencies;
mod files;
mod language;
mod markers;
pub mod model;
pub mod names;
mod stems;
mod table;
mod terms;
mod traits;
mod words;

pub use agencies::{is_agency, is_agency_word};
pub use files::{File, VerbForms, languages};
pub use language::Language;
pub use markers::{Marked, Marker, Markers, Marks, folded, markers};
pub(crate) use stems::behind_vowel;
pub(crate) use table::{Set, Table};
pub use terms::{Sense, Term, Terms, is_ending};
pub use traits::{Trait, Traits};
pub use words::{Class, Lexicon, Verb, Word, install, lexicon, missing};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));
