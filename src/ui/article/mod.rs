//! The article itself, from kicker to what was set apart.

mod page;
pub use page::Page;

mod head;
mod row;

mod apart;

mod bare;
pub use bare::Bare;

mod original;
pub use original::Original;

mod structure;
pub use structure::structure;
