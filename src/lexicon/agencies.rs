use std::collections::HashSet;
use std::sync::OnceLock;

/// News and picture agencies, as credits write them, in lower case.
const AGENCIES: &str = include_str!("agencies.txt");

/// Whether these words, in lower case, name an agency.
#[must_use]
pub fn is_agency(lower: &str) -> bool {
    static KNOWN: OnceLock<HashSet<&str>> = OnceLock::new();
    KNOWN.get_or_init(|| AGENCIES.lines().collect()).contains(lower)
}

/// Whether this word, in lower case, tells an agency or an archive in a credit.
#[must_use]
pub fn is_agency_word(lower: &str) -> bool {
    AGENCY_WORDS.contains(&lower)
}

/// What agencies and archives call themselves in credits, whatever the language of the page.
const AGENCY_WORDS: [&str; 24] = [
    "agence", "agencia", "agencja", "agência", "agency", "agentur", "agenzia", "archiv", "archive", "archives", "foto",
    "fotos", "images", "media", "news", "photo", "photos", "pictures", "press", "presse", "services", "studio",
    "studios", "tv",
];
