//! Lede reads a pasted news article and finds its structure, quotations, names and related headlines.
//!
//! ```text
//! clipboard / file / link
//!    └─ read        plain or HTML flavour           → Source  (text that is never changed, links as spans)
//!        └─ parse       lines → blocks              → Block, Section
//!            └─ recognize   sentences, entities, quotes, related → Entity, Quote, Related
//!                └─ Article
//!                    ├─ screen   what a person sees, still plain data
//!                    │    └─ ui      Leptos components that draw it
//!                    ├─ keep     stored, shared and exported documents
//!                    └─ cli      the same on the command line
//! ```
//!
//! One direction, no way back: a module uses only modules above it in this picture. Every stage is a total
//! function: any text in, a value out.

pub mod article;
pub mod lexicon;

pub mod read;

pub mod parse;

pub mod recognize;

mod analyze;
mod letters;
mod order;
pub use analyze::{analyze, analyze_corrected};

pub mod screen;

pub mod keep;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod ui;
