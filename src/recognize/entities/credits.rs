use super::candidates::Candidate;
use super::listed;
use crate::article::{EntityKind, Role};
use crate::lexicon::{Class, folded, is_agency, is_agency_word};
use crate::order::sort_by_key;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Finds who took a picture and for whom, in the credits of captions: "Photo: Jane Roe/Reuters", "© Karl Lehm", "… / AFP",
/// "Jane Roe (Keystone)". What else was found in these words goes.
pub(super) fn find(reading: &Reading, found: &mut Vec<Candidate>) {
    let mut named: Vec<Candidate> = Vec::new();
    for caption in reading.blocks.iter().filter(|passage| passage.role == Role::Caption) {
        let tail = caption.tokens.end.saturating_sub(LONGEST).max(caption.tokens.start)..caption.tokens.end;
        for piece in credited(reading, tail) {
            let first = found.partition_point(|other| other.tokens.start < piece.tokens.start);
            let tagged = found.get(first).filter(|other| other.tokens.end <= piece.tokens.end);
            if let Some(kind) = piece.kind(reading, tagged.map(|tagged| tagged.kind)) {
                named.push(Candidate { tokens: piece.tokens, kind, listed: None, derived: false });
            }
        }
    }
    let is_named = |tokens: &Range<usize>| {
        let after = named.partition_point(|name| name.tokens.end <= tokens.start);
        named.get(after).is_some_and(|name| name.tokens.start < tokens.end)
    };
    found.retain(|candidate| !is_named(&candidate.tokens));
    found.extend(named);
    sort_by_key(found, |candidate| (candidate.tokens.start, 0));
}

/// Longest credit, in tokens.
const LONGEST: usize = 20;

/// Words of a credit between its signs.
#[derive(Debug, Clone)]
struct Piece {
    tokens: Range<usize>,
    is_agency: bool,
    /// Whether an agency stands in the same credit.
    by_agency: bool,
}

/// The pieces of a credit at the end of a caption.
fn credited(reading: &Reading, tail: Range<usize>) -> Vec<Piece> {
    let opening = tail.clone().rev().find(|&at| opens(reading, at, tail.start));
    if let Some(opening) = opening {
        let rest = opening + 1..tail.end;
        let is_name = |at: usize| {
            let token = &reading.tokens[at];
            !token.is_word() || token.is(Class::PARTICLE.or(Class::PREPOSITION)) || is_proper(reading, at)
        };
        // "Picture: the old harbour" tells what is to be seen, "© 2025 The Ferry" whose the page is
        let is_dated = reading.tokens.get(rest.start).is_some_and(|token| token.shape == Shape::Number);
        if is_dated || !rest.clone().all(is_name) {
            return Vec::new();
        }
        let pieces = pieces(reading, rest);
        let by_agency = pieces.iter().any(|piece| piece.is_agency);
        return pieces.into_iter().map(|piece| Piece { by_agency, ..piece }).collect();
    }
    // A row of pieces that an agency is one of
    let pieces = pieces(reading, tail);
    let is_parted = |pair: [&Piece; 2]| {
        let gap = pair[0].tokens.end..pair[1].tokens.start;
        let is_sign = |at: usize| matches!(reading.tokens[at].shape, Shape::Sign(sign) if sign != '.');
        let parts = |at: usize| is_link(reading, at) || matches!(reading.surface(at), "/" | "|" | "(");
        gap.clone().all(|at| is_sign(at) || parts(at)) && gap.clone().any(parts)
    };
    let rows = pieces.chunk_by(|one, other| is_parted([one, other]));
    let rows = rows.filter(|row| row.len() > 1 && row.iter().any(|piece| piece.is_agency));
    rows.flatten().map(|piece| Piece { by_agency: true, ..piece.clone() }).collect()
}

/// Whether a token ends the words that open a credit: "©", "Photo:", "photo by".
fn opens(reading: &Reading, at: usize, start: usize) -> bool {
    let token = &reading.tokens[at];
    if token.is_sign('©') {
        return true;
    }
    if !matches!(reading.surface(at), ":" | "/" | "|") && !token.is(Class::PREPOSITION) {
        return false;
    }
    let before = folded(reading.surfaces(at.saturating_sub(OPENING).max(start)..at + 1));
    let ends = |phrase: &&str| {
        let is_whole = !phrase.ends_with(char::is_alphanumeric) || phrase.contains(' ');
        let rest = before.strip_suffix(phrase);
        is_whole && rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    reading.lexicon.language.caption.iter().any(ends)
}

/// Most tokens before the last one of what opens a credit.
const OPENING: usize = 4;

/// A word of a name: with a capital, or an agency's that has none ("dpa").
fn is_proper(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    token.is_word() && (token.capital || is_agency(reading.surface(at)))
}

/// "AFP via Getty Images", "Jane Roe for The Ferry".
fn is_link(reading: &Reading, at: usize) -> bool {
    reading.lexicon.language.behalf.contains(&reading.surface(at))
}

/// Words with a capital in a row, with small particles and the stops of initials between them.
fn pieces(reading: &Reading, tokens: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        if !is_proper(reading, at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        while at + 1 < tokens.end {
            at += 1;
            let token = &reading.tokens[at];
            let is_stop = token.is_sign('.') && reading.tokens[at - 1].initial;
            let is_sign = is_stop || token.is_sign('&') || token.is_sign('+');
            if is_proper(reading, at) && (token.spaced || !reading.tokens[at - 1].is_word()) {
                end = at + 1;
            } else if !(is_sign || token.lower && token.is(Class::PARTICLE)) {
                break;
            }
        }
        at = end;
        let is_agency = is_agency(&folded(reading.surfaces(start..end)));
        pieces.push(Piece { tokens: start..end, is_agency, by_agency: false });
    }
    pieces
}

impl Piece {
    /// What it names, given as what it was tagged.
    fn kind(&self, reading: &Reading, tagged: Option<EntityKind>) -> Option<EntityKind> {
        let tokens = &reading.tokens[self.tokens.clone()];
        let lower = folded(reading.surfaces(self.tokens.clone()));
        if self.is_agency || tokens.len() > 1 && lower.split(' ').any(is_agency_word) {
            return Some(EntityKind::Organisation);
        }
        // "Handout/AFP"
        if reading.lexicon.language.caption.contains(&&*lower) {
            return None;
        }
        if let Some(kind) = listed::kind(reading, self.tokens.clone()) {
            return Some(kind).filter(|kind| *kind == EntityKind::Organisation);
        }
        let [first, rest @ ..] = tokens else { return None };
        if rest.is_empty() {
            let is_short = self.by_agency && first.capitals && first.span.len() <= SHORT;
            // Nobody takes a picture for a place
            let tagged = tagged.map(|kind| if kind == EntityKind::Place { EntityKind::Organisation } else { kind });
            return if is_short { Some(EntityKind::Organisation) } else { tagged };
        }
        let is_known = reading.is_first_name(self.tokens.start);
        let is_shouted = tokens.iter().all(|token| token.capitals || !token.is_word());
        // "Just Stop Oil", "Ferry Town Council": other words than those of names
        let is_other = |at: usize| reading.tokens[at].word.is_some() || listed::kind(reading, at..at + 1).is_some();
        let is_person = is_known
            || tagged == Some(EntityKind::Person)
            || self.by_agency && (is_shouted || tagged.is_none() && !self.tokens.clone().any(is_other));
        let words = tokens.iter().filter(|token| token.is_word() && token.capital).count();
        if is_person && words <= MOST { Some(EntityKind::Person) } else { tagged }
    }
}

/// Longest abbreviation of a medium, in bytes.
const SHORT: usize = 5;
/// Most words with a capital of a photographer's name.
const MOST: usize = 4;

#[cfg(test)]
mod tests {
    use crate::article::{EntityKind, Role};

    #[track_caller]
    fn check(caption: &str, expected: &[(EntityKind, &str)]) {
        let text = format!(
            "The old harbour stays open\n\n{caption}\n\nThe council has voted to keep the harbour open, after more than \
             six hours of debate.\n\nThe warehouses along the river will be repaired in spring, and a market comes.\n",
        );
        let article = crate::analyze(&crate::read::plain(&text));
        assert!(article.blocks.iter().any(|block| block.role == Role::Caption), "{:?}", article.blocks);
        let mut found: Vec<_> = article.entities.iter().map(|entity| (entity.kind, &*entity.name)).collect();
        found.sort_by_key(|(_, name)| text.to_lowercase().find(&name.to_lowercase()));
        assert_eq!(found, expected, "{caption}");
    }

    #[test]
    fn who_took_a_picture_and_for_whom() {
        use EntityKind::{Organisation, Person};
        let both = [(Person, "Jane Roe"), (Organisation, "Reuters")];
        check("Boats at the old quay in the evening. Photo: Jane Roe/Reuters", &both);
        check("Boats at the old quay in the evening. JANE ROE / Reuters", &both);
        check("Photograph: Jane Roe (Reuters)", &both);
        check(
            "Photo by Orla Vance /AFP via Getty Images",
            &[(Person, "Orla Vance"), (Organisation, "AFP"), (Organisation, "Getty Images")],
        );
        check(
            "Boats at the old quay in the evening. © Ferry Town Pictures | Jane Roe",
            &[(Organisation, "Ferry Town Pictures"), (Person, "Jane Roe")],
        );
        check("Handout/AFP via Getty Images", &[(Organisation, "AFP"), (Organisation, "Getty Images")]);
    }

    #[test]
    fn what_is_to_be_seen_is_no_credit() {
        check("Picture: The Old Quay at low tide, with boats in the mud", &[]);
    }
}
