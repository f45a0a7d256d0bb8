//! From a paste to a [`Source`](crate::article::Source), one file a flavour, and the language it is in.

mod plain;
pub use plain::plain;

mod inline;
mod markdown;
mod quoted;

mod bare;
pub(crate) use bare::Bare;

mod called;
mod elements;
mod entities;
mod html;
mod tags;
pub use html::html;

mod language;
pub use language::language;
