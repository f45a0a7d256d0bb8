use super::clues::{Clue, STANDS, behind};
use crate::lexicon::model::feature_key;

/// Words beside a token that are looked at, and those of a row of capitals.
const REACH: usize = 5;

/// What a feature is seen of: of this very place, or of one word alone wherever it stands, be it the token, the one
/// before it or the one behind it.
pub const PLACE: usize = 0;
/// The token.
pub const WORD: usize = 1;
/// The word before it.
pub const BEFORE: usize = 2;
/// The word behind it.
pub const BEHIND: usize = 3;
/// The token, where no sentence begins and no listed name of several words stands: as most do.
pub const INSIDE: usize = 4;
/// How many of these there are.
pub const PARTS: usize = 5;

/// Gives the keys of all that counts for the label of the token at `at` of a sentence, each with what it is seen of; of
/// what is known already there are none.
pub fn each(sentence: &[Clue], at: usize, known: [bool; PARTS], mut put: impl FnMut(usize, u32)) {
    let edge = Clue { word: 1, lower: 1, shape: 1, class: 99, ..Clue::default() };
    let near = |by: isize| at.checked_add_signed(by).and_then(|at| sentence.get(at)).unwrap_or(&edge);
    let (before, this, after) = (near(-1), near(0), near(1));
    let (second, further) = (near(-2), near(2));
    let start = start(sentence, at);
    let inside = if is_inside(sentence, at) { INSIDE } else { PLACE };
    let mut kind = 0_u32;
    // What is not known of a language's words at all must not count as their being rare
    let mut given = |is_there: u32, part: usize, value: u32| {
        kind += 1;
        if is_there != 0 && (part == PLACE || !known[part]) {
            put(part, numbered(kind, value));
        }
    };

    // The word
    given(u32::from(this.capital), WORD, 0);
    given(1, WORD, 0);
    given(1, WORD, this.word);
    given(1, WORD, this.lower);
    given(1, WORD, this.shape);
    for head in this.heads {
        given(1, WORD, head);
    }
    for tail in this.tails {
        given(1, WORD, pair(tail, u32::from(this.capital)));
    }
    given(1, inside, pair(this.shape, start));
    given(1, inside, pair(pair(this.shape, start), this.elsewhere));
    given(this.common, inside, pair(pair(this.common, start), this.shape));
    given(1, WORD, pair(this.class, u32::from(this.capital)));

    // Its neighbours
    for (part, other) in [(BEFORE, before), (BEHIND, after), (PLACE, second), (PLACE, further)] {
        given(1, part, other.lower);
    }
    for (part, other) in [(BEFORE, before), (BEHIND, after)] {
        given(1, PLACE, pair(other.lower, this.lower));
        given(1, PLACE, pair(other.lower, this.shape));
        given(1, PLACE, pair(other.shape, this.shape));
        given(1, PLACE, pair(other.class, this.shape));
        given(1, PLACE, pair(other.class, this.kinds));
        given(1, part, other.tails[2]);
        given(1, PLACE, pair(other.kinds, this.kinds));
        given(1, part, other.kinds);
        given(1, PLACE, other.phrase);
        given(other.cluster, part, other.cluster & 0xffff_003f);
        given(other.cluster, part, other.cluster & 0xffff_03ff);
        given(other.cluster, PLACE, pair(other.cluster & 0x3f, this.cluster & 0xffff_003f));
    }
    given(1, PLACE, pair(pair(before.shape, this.shape), after.shape));
    given(1, PLACE, pair(pair(second.class, before.class), this.shape));
    given(1, PLACE, pair(pair(before.class, this.shape), after.class));

    // What it stands behind elsewhere
    let own = if at == 0 { None } else { behind(before) };
    let elsewhere = |kind: usize| this.stands[kind] > u8::from(own == Some(kind));
    let others = (0..STANDS).fold(0, |bits, kind| bits | u32::from(elsewhere(kind)) << kind);
    given(others, PLACE, pair(others, this.kinds));
    given(others, PLACE, pair(others, this.shape));
    given(others, PLACE, pair(others, before.class));

    // What lists know
    given(1, WORD, this.kinds);
    given(1, WORD, pair(this.kinds, this.shape));
    given(this.common, inside, pair(pair(this.kinds, start), this.common));
    given(1, inside, this.phrase);
    given(1, inside, pair(this.phrase, this.kinds));
    given(this.cluster, WORD, this.cluster & 0xffff_000f);
    given(this.cluster, WORD, this.cluster & 0xffff_003f);
    given(this.cluster, WORD, this.cluster & 0xffff_00ff);
    given(this.cluster, WORD, this.cluster & 0xffff_0fff);
    given(this.cluster, WORD, this.cluster);
    given(1, inside, pair(this.lower_cluster & 0xff, start));
    given(this.tail_cluster, WORD, this.tail_cluster & 0xffff_00ff);
    given(this.tail_cluster, WORD, this.tail_cluster);

    // The row of capitals it stands in
    let first = (at.saturating_sub(REACH)..at).rev().take_while(|&at| sentence[at].is_inner).last().unwrap_or(at);
    let end = (at + 1..sentence.len().min(at + 1 + REACH)).take_while(|&at| sentence[at].is_inner).last().unwrap_or(at);
    if this.is_inner {
        let place = |by: usize| u32::try_from(by).unwrap_or(0);
        let outside = |at: Option<usize>| at.and_then(|at| sentence.get(at)).unwrap_or(&edge);
        let (left, right) = (outside(first.checked_sub(1)), outside(Some(end + 1)));
        given(1, PLACE, pair(place(at - first), place(end - at)));
        given(1, PLACE, sentence[first].lower);
        given(1, PLACE, sentence[end].lower);
        given(1, PLACE, pair(sentence[end].tails[3], 1));
        given(1, PLACE, left.lower);
        given(1, PLACE, right.lower);
        given(1, PLACE, pair(pair(left.class, right.class), place(end - first)));
        given(1, PLACE, pair(sentence[first].kinds, sentence[end].kinds));
    }
    if !known[WORD] {
        for gram in this.grams.into_iter().filter(|gram| *gram != 0) {
            put(WORD, feature_key(gram.wrapping_mul(0x9e37_79b1) ^ 0x7f4a_7c15));
        }
        for bit in (0..13).filter(|bit| this.kinds >> bit & 1 == 1) {
            put(WORD, feature_key(pair(bit, 77) ^ 0x5bd1_e995));
        }
    }
}

/// Whether a token begins a sentence, or stands behind a mark that does.
fn start(sentence: &[Clue], at: usize) -> u32 {
    let is_behind_mark = at == 1 && !sentence[0].capital && sentence[0].class >= 100;
    u32::from(at == 0) | u32::from(is_behind_mark) << 1
}

/// Whether a token is seen as [`INSIDE`].
pub fn is_inside(sentence: &[Clue], at: usize) -> bool {
    start(sentence, at) == 0 && sentence[at].phrase == 0
}

/// The key of the word as it stands.
pub fn of_word(clue: &Clue) -> u32 {
    numbered(3, clue.word)
}

/// The key of a feature by its number among all and its value.
fn numbered(kind: u32, value: u32) -> u32 {
    feature_key(value.wrapping_mul(0x9e37_79b1) ^ kind.wrapping_mul(0x85eb_ca6b))
}

fn pair(a: u32, b: u32) -> u32 {
    (a.rotate_left(13) ^ b.wrapping_mul(0xc2b2_ae35)).wrapping_mul(0x27d4_eb2f)
}
