//! From a paste to a [`Source`](crate::article::Source), one file a flavour.

mod plain;
pub use plain::plain;

mod html;
pub use html::html;
