//! The words by which lines are compared.

use crate::letters::{is_letter_or_digit, run};
use crate::lexicon::model::hash;

/// Words of four letters and more, cut to their first six so that inflected forms meet; pairs of characters in
/// scripts without spaces.
pub(super) fn content_words(lower: &str) -> impl Iterator<Item = &str> {
    let mut rest = lower;
    std::iter::from_fn(move || {
        loop {
            let start = rest.bytes().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
            rest = &rest[start..];
            // Most words are told by their bytes alone
            let ascii = run(rest.as_bytes());
            if ascii > 0 && rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
                let word = &rest[..ascii.min(STEM)];
                rest = &rest[ascii..];
                if ascii >= SHORTEST {
                    return Some(word);
                }
                continue;
            }
            let (first, is_letter) = letter(rest, 0)?;
            if !is_letter {
                rest = &rest[first..];
                continue;
            }
            if first > 1 && rest.starts_with(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff66}'..='\u{ff9d}')) {
                let pair =
                    letter(rest, first).filter(|(_, is_letter)| *is_letter).map(|(second, _)| &rest[..first + second]);
                rest = &rest[first..];
                if pair.is_some() {
                    return pair;
                }
                continue;
            }
            let (mut count, mut cut, mut end) = (1, first, first);
            loop {
                let run = run(&rest.as_bytes()[end..]);
                cut += run.min(STEM.saturating_sub(count));
                count += run;
                end += run;
                let Some((length, true)) = letter(rest, end) else { break };
                end += length;
                count += 1;
                if count <= STEM {
                    cut = end;
                }
            }
            let word = &rest[..cut];
            rest = &rest[end..];
            if count >= SHORTEST {
                return Some(word);
            }
        }
    })
}

/// A word that tells a topic has so many letters.
const SHORTEST: usize = 4;
/// So many letters of a word are compared.
const STEM: usize = 6;

/// The bytes of the character at a place, and whether it is a letter or digit; most are told by their byte.
#[inline]
fn letter(text: &str, at: usize) -> Option<(usize, bool)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((1, byte.is_ascii_alphanumeric()));
    }
    let c = text.get(at..)?.chars().next()?;
    Some((c.len_utf8(), is_letter_or_digit(c)))
}

/// One of 64 bits for a word, by its hash: what has a bit that another lacks has a word that the other lacks.
pub(super) fn bit(word: &str) -> u64 {
    1 << (hash(word.chars()) >> (u32::BITS - u64::BITS.ilog2()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_tell_a_topic() {
        let words = |text| content_words(text).collect::<Vec<_>>();
        assert_eq!(words("the harbours are old"), ["harbou"]);
        assert_eq!(words("東京で地震"), ["東京", "京で", "で地", "地震"]);
    }
}
