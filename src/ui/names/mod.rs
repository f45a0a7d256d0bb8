//! Whom and what the article is about: chips, what there is on the one that is pressed, and names to correct or to add.

mod chips;
pub use chips::{Names, chosen};

mod about;
pub use about::about;

mod add;
pub use add::add;

mod change;
