/// Words read in a minute, silently, by adults: 238 in English (Brysbaert 2019, a review of 190 studies); other
/// European languages lie close to it.
const PACE: usize = 238;

/// Words in a text. Characters of scripts without spaces count as half a word each.
#[must_use]
pub fn words(text: &str) -> usize {
    let dense = text.chars().filter(|&c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')).count();
    let spaced = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    if dense > spaced { dense / 2 } else { spaced }
}

/// Minutes to read so many words; at least one.
#[must_use]
pub const fn minutes(words: usize) -> usize {
    let minutes = (words + PACE / 2) / PACE;
    if minutes == 0 { 1 } else { minutes }
}

/// Whether a language (ISO 639-1) is written from right to left.
#[must_use]
pub fn right_to_left(language: &str) -> bool {
    matches!(language, "ar" | "fa" | "he" | "ur" | "yi" | "ps" | "dv" | "ug")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_stands_between_spaces() {
        assert_eq!(words("Zwei Wörter – und  drei."), 4);
        assert_eq!(words("日本の新聞記事です"), 4);
        assert_eq!(words(""), 0);
    }

    #[test]
    fn a_minute_at_least() {
        assert_eq!([0, 100, 400, 1200].map(minutes), [1, 1, 2, 5]);
    }
}
