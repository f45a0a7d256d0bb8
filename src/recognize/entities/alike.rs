//! What names beside each other tell of one another: those of one row are of one kind.

use super::candidates::Candidate;
use super::listed;
use crate::article::EntityKind;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Token;
use std::ops::Range;

/// Fewest names of a row that must agree on what they are.
const AGREE: usize = 2;
/// Most names of a row that are looked at.
const ROW: usize = 12;
/// What a row tells.
const KINDS: [EntityKind; 2] = [EntityKind::Place, EntityKind::Person];

/// Of each name the kind of the others in its row, if it was taken for another: "Lund, |Halmer| und Berkendam". What lists
/// have, and who has a first name, is told already.
pub(super) fn of_rows(reading: &Reading, candidates: &[Candidate]) -> Vec<Option<EntityKind>> {
    let mut told = vec![None; candidates.len()];
    let mut start = 0;
    while start < candidates.len() {
        let mut end = start + 1;
        while end < candidates.len() && end - start < ROW && joined(reading, candidates, end) {
            end += 1;
            // A joiner comes before the last of a row
            if !reading.tokens[candidates[end - 1].tokens.start - 1].is_sign(',') {
                break;
            }
        }
        for (at, told) in (start..end).zip(&mut told[start..end]) {
            *told = KINDS.into_iter().find(|&kind| is_told(reading, candidates, start..end, at, kind));
        }
        start = end;
    }
    told
}

/// Whether a row tells that the name at `at` is of a kind: two others and half of all are, and the rest may be, too.
fn is_told(reading: &Reading, candidates: &[Candidate], row: Range<usize>, at: usize, kind: EntityKind) -> bool {
    let one = &candidates[at];
    if row.len() <= AGREE || one.kind == kind || !is_open(reading, one, kind) {
        return false;
    }
    let (mut same, mut open) = (0, 0);
    for other in row.filter(|&other| other != at).map(|other| &candidates[other]) {
        if other.kind == kind {
            same += 1;
        } else if kind == EntityKind::Place && is_open(reading, other, kind) {
            open += 1;
        } else {
            return false;
        }
    }
    same >= AGREE && same >= open
}

/// Whether nothing but a comma or a joiner stands between a name and the one before it.
fn joined(reading: &Reading, candidates: &[Candidate], at: usize) -> bool {
    let (before, next) = (&candidates[at - 1], &candidates[at]);
    let joiners = reading.lexicon.language.joiners;
    let between = before.tokens.end..next.tokens.start;
    let joins = || reading.tokens[between.start].is_sign(',') || joiners.contains(&reading.surface(between.start));
    !before.derived && !next.derived && between.len() == 1 && joins()
}

/// Whether what was taken for a person may be a place and the other way round: one word, or several that open with no first
/// name, that no list has and that tells nothing.
fn is_open(reading: &Reading, one: &Candidate, kind: EntityKind) -> bool {
    let at = one.tokens.start;
    let says = reading.tokens.get(one.tokens.end).is_some_and(Token::is_verbal);
    let somebody = one.tokens.len() > 1 && reading.is_first_name(at);
    let place = kind == EntityKind::Place && one.kind == EntityKind::Person;
    let person = kind == EntityKind::Person && one.kind == EntityKind::Place && one.tokens.len() == 1;
    (place || person) && !somebody && !says && listed::kind(reading, one.tokens.clone()).is_none()
}
