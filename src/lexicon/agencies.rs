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
