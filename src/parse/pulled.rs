use crate::article::{Block, Role};
use crate::letters::{self, is_letter_or_digit};
use crate::lexicon::Table;
use crate::lexicon::model::{join, step};

/// Words by which a repeated sentence is first sought.
const OPENING: usize = 5;
/// Longest pull quote, in bytes.
const LONG: usize = 320;
/// How many pull quotes may begin with the same words.
const ALIKE: usize = 4;

/// Makes quotations set apart of the lines in the body that repeat, word for word, a whole sentence or quotation of a
/// paragraph elsewhere in the body.
///
/// Linear: each paragraph is read once, and its stretches of a few words are looked up among the openings of short lines.
pub(super) fn set_apart(text: &str, blocks: &mut [Block]) {
    let is_text = |block: &Block| block.role == Role::Paragraph && block.span().len() <= FAR;
    let Some(first) = blocks.iter().position(is_text) else { return };
    let last = blocks.iter().rposition(is_text).unwrap_or(first);
    let is_between = |at: usize| (first + 1..last).contains(&at);
    let read = |(at, block)| {
        if is_text(block) || is_between(at) && may_be(text, block) { words(text, block) } else { Vec::new() }
    };
    let all: Vec<Vec<Word>> = blocks.iter().enumerate().map(read).collect();
    let mut openings: Table<u32, Vec<usize>> = Table::default();
    for (at, _) in blocks.iter().enumerate().filter(|(at, block)| is_between(*at) && may_be(text, block)) {
        let alike = all[at].get(..OPENING).map(|opening| openings.entry(hash(opening)).or_default());
        if let Some(alike) = alike.filter(|alike| alike.len() < ALIKE) {
            alike.push(at);
        }
    }
    if openings.is_empty() {
        return;
    }
    let mut pulled = Vec::new();
    for (at, _) in blocks.iter().enumerate().filter(|(_, block)| is_text(block)) {
        let words = &all[at];
        for from in 0..words.len().saturating_sub(OPENING - 1) {
            for &line in openings.get(&hash(&words[from..from + OPENING])).into_iter().flatten() {
                let told = &all[line];
                let to = from + told.len();
                let same = words
                    .get(from..to)
                    .is_some_and(|same| same.iter().map(|word| word.key).eq(told.iter().map(|word| word.key)));
                let longer = words.len() > told.len();
                let begins = from == 0 || parts(&text[words[from - 1].end..words[from].start]);
                let ends = words.get(to).is_none_or(|next| parts(&text[words[to - 1].end..next.start]));
                // A heading quotes what comes below it.
                let before = blocks[line].role == Role::Paragraph || at < line;
                if same && longer && begins && ends && before && line != at {
                    pulled.push(line);
                }
            }
        }
    }
    for at in pulled {
        blocks[at].role = Role::Blockquote;
        blocks[at].level = None;
        blocks[at].reason = None;
    }
}

/// Longest paragraph that is looked at, in bytes.
const FAR: usize = 100_000;

struct Word {
    /// A hash of its small letters: five and more in a row are never alike by accident.
    key: u32,
    start: usize,
    end: usize,
}

/// A short line of the body; a heading only where it is a sentence or in quotation marks.
fn may_be(text: &str, block: &Block) -> bool {
    let words = text.get(block.start..block.end).unwrap_or_default();
    let spoken = words.ends_with(['.', '!', '?', '…', '“', '”', '"', '»', '«', '’', '‘', '」', '。']);
    words.len() <= LONG
        && match block.role {
            Role::Paragraph => true,
            Role::Heading => spoken,
            _ => false,
        }
}

/// Whether a sentence or quotation ends or begins in what stands between two words.
fn parts(between: &str) -> bool {
    between.contains(['.', '!', '?', '…', ':', '„', '“', '”', '"', '»', '«', '‘', '「', '」', '。'])
}

/// Runs of letters and digits; a character of Chinese or Japanese is one by itself.
fn words(text: &str, block: &Block) -> Vec<Word> {
    // A word of German has seven bytes with its space
    let mut words: Vec<Word> = Vec::with_capacity(block.span().len() / 6);
    let mut open: Option<Word> = None;
    let mut rest = text.get(block.start..block.end).unwrap_or_default();
    while let Some(c) = rest.chars().next() {
        let start = block.end - rest.len();
        // Most letters are told by their byte, and come in a row
        let (run, behind) = rest.split_at(letters::run(rest.as_bytes()));
        if !run.is_empty() {
            let word = open.get_or_insert(Word { key: 0, start, end: start });
            word.key = run.bytes().fold(word.key, |key, byte| step(key, char::from(byte.to_ascii_lowercase())));
            word.end = start + run.len();
            rest = behind;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}') {
            continue;
        }
        let end = start + c.len_utf8();
        let alone = matches!(c, '\u{2e80}'..='\u{9fff}');
        if let Some(word) = open.as_mut().filter(|_| !alone)
            && is_letter_or_digit(c)
        {
            (word.key, word.end) = (small(word.key, c), end);
        } else {
            words.extend(open.take());
            if is_letter_or_digit(c) {
                open = Some(Word { key: small(0, c), start, end });
            }
            if alone {
                words.extend(open.take());
            }
        }
    }
    words.extend(open);
    words
}

/// A hash with the small letters of a character added.
fn small(key: u32, c: char) -> u32 {
    let mut key = key;
    letters::small(c, |c| key = step(key, c));
    key
}

fn hash(words: &[Word]) -> u32 {
    words.iter().fold(0, |hash, word| join(hash, word.key))
}

#[cfg(test)]
mod tests {
    use super::Role::{Blockquote, Paragraph};
    use super::*;

    #[test]
    fn a_sentence_said_again_is_set_apart() {
        let text = "The mayor spoke. “We will never close this harbour for good”, she said.\n“We will never close this harbour for \
                    good”\nAnd she left the hall by the back door.\nWe will never close this\nThe end of it came soon.";
        let mut at = 0;
        let mut blocks: Vec<Block> = text
            .split('\n')
            .map(|line| {
                let start = at;
                at += line.len() + 1;
                Block { role: Role::Paragraph, start, end: start + line.len(), level: None, href: None, reason: None }
            })
            .collect();
        set_apart(text, &mut blocks);
        let roles: Vec<Role> = blocks.iter().map(|block| block.role).collect();
        assert_eq!(roles, [Paragraph, Blockquote, Paragraph, Paragraph, Paragraph]);
    }
}
