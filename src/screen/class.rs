use crate::article::{EntityKind, QuoteKind};

/// What a style sheet calls a kind of quotation.
#[must_use]
pub const fn quote_class(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect | QuoteKind::FreeIndirect => "indirect",
        QuoteKind::Reported => "reported",
    }
}

/// What a style sheet calls a kind of entity.
#[must_use]
pub const fn entity_class(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
        EntityKind::Other => "other",
    }
}
