//! Small pieces that several components share.

mod arrow;
pub use arrow::Arrow;

mod runs;
pub use runs::{colour, draw};
