use super::line::Line;
use super::phrase;
use crate::article::Role;
use crate::lexicon::Language;

/// Accepts who wrote it: a short line that begins with a byline word ("Von", "By", "Par") and goes on with a name.
pub(super) fn accept(line: &Line, words: &Language) -> Option<Role> {
    if line.length > 120 || line.sentence || line.heading_level().is_some() {
        return None;
    }
    let head = phrase::head(&line.lower, words.byline)?;
    let rest = line.lower[head..].trim_start_matches([':', ' ']);
    // Lower case has lost the capital of the name; digits and many words are no name's.
    let names = rest.split_whitespace().count();
    ((1..=12).contains(&names) && !rest.contains(|c: char| c.is_ascii_digit())).then_some(Role::Byline)
}
