use crate::article::{EntityKind, QuoteKind};
use crate::keep::Language;

/// The words that Lede adds to an article.
pub(super) struct Labels {
    pub code: &'static str,
    pub voices: &'static str,
    pub names: &'static str,
    pub related: &'static str,
    pub unknown: &'static str,
    pub quotations: &'static str,
    /// Direct, indirect, carried on, reported.
    pub quote_kinds: [&'static str; 4],
    /// Person, organisation, place, other.
    pub kinds: [&'static str; 4],
    pub quote_columns: [&'static str; 8],
    pub name_columns: [&'static str; 6],
    /// What the page of its own says at its foot.
    pub made: &'static str,
}

impl Labels {
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::De => &DE,
        }
    }

    pub const fn quote_kind(&self, kind: QuoteKind) -> &'static str {
        match kind {
            QuoteKind::Direct => self.quote_kinds[0],
            QuoteKind::Indirect => self.quote_kinds[1],
            QuoteKind::FreeIndirect => self.quote_kinds[2],
            QuoteKind::Reported => self.quote_kinds[3],
        }
    }

    pub const fn kind(&self, kind: EntityKind) -> &'static str {
        match kind {
            EntityKind::Person => self.kinds[0],
            EntityKind::Organisation => self.kinds[1],
            EntityKind::Place => self.kinds[2],
            EntityKind::Other => self.kinds[3],
        }
    }
}

static EN: Labels = Labels {
    code: "en",
    voices: "Who speaks",
    names: "Names",
    related: "Read also",
    unknown: "Not sure who said this",
    quotations: "Quotations",
    quote_kinds: ["direct", "indirect", "indirect, carried on", "reported"],
    kinds: ["person", "organisation", "place", "other"],
    quote_columns: ["number", "kind", "words", "speaker", "role", "cue", "section", "confidence"],
    name_columns: ["kind", "name", "role", "named", "in other words", "quotations"],
    made: "Structure, quotations and names were found by Lede, a program. Check them against the source before you cite them.",
};

static DE: Labels = Labels {
    code: "de",
    voices: "Wer spricht",
    names: "Namen",
    related: "Lesen Sie auch",
    unknown: "Unklar, wer das gesagt hat",
    quotations: "Zitate",
    quote_kinds: ["wörtlich", "indirekt", "indirekt, fortgeführt", "berichtet"],
    kinds: ["Person", "Organisation", "Ort", "anderes"],
    quote_columns: ["Nummer", "Art", "Worte", "Wer", "Rolle", "Signal", "Abschnitt", "Sicherheit"],
    name_columns: ["Art", "Name", "Rolle", "genannt", "in anderen Worten", "Zitate"],
    made: "Gliederung, Zitate und Namen hat Lede gefunden, ein Programm. Vergleichen Sie mit der Quelle, bevor Sie daraus zitieren.",
};
