//! The card of a quotation: who said it and why so, to hand on, to be corrected.

mod card;
pub use card::QuoteCard;

mod asking;
pub use asking::asking;
