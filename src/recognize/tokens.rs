use crate::article::Span;
use crate::lexicon::{Class, Lexicon, Word};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters, with hyphens, apostrophes and digits inside.
    Word,
    /// Digits, with stops and commas inside.
    Number,
    /// One character of any other kind.
    Sign(char),
}

/// A word, number or sign of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub span: Span,
    pub shape: Shape,
    /// Begins with a capital.
    pub capital: bool,
    /// Begins with a small letter; scripts without capitals have neither.
    pub lower: bool,
    /// All its letters are capitals, and it has two at least.
    pub capitals: bool,
    /// White space stands before it.
    pub spaced: bool,
    /// What the language's file knows about it.
    pub word: Option<&'static Word>,
}

impl Token {
    pub fn is(&self, class: Class) -> bool {
        self.word.is_some_and(|word| word.class.any(class))
    }

    pub fn is_sign(&self, sign: char) -> bool {
        self.shape == Shape::Sign(sign)
    }

    pub fn is_word(&self) -> bool {
        self.shape == Shape::Word
    }

    /// Could be part of a name: a capital, and no word of a closed class.
    pub fn is_proper(&self) -> bool {
        self.is_word() && self.capital && !self.is(Class::CLOSED)
    }
}

/// Cuts a stretch of text into tokens. Letters are letters of any script; an apostrophe or hyphen between letters
/// belongs to the word, but elided words (l'eau) and the English genitive (Paul's) are tokens of their own.
pub(super) fn tokens(text: &str, within: Span, lexicon: &'static Lexicon) -> Vec<Token> {
    let mut found = Vec::new();
    let words = text.get(within.start..within.end).unwrap_or_default();
    let mut chars = words.char_indices().peekable();
    let mut spaced = false;
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let start = within.start + at;
        let mut end = start + c.len_utf8();
        let shape = if c.is_alphabetic() {
            while let Some(&(next, c)) = chars.peek() {
                let behind = words[next + c.len_utf8()..].chars().next();
                let joins = is_inner(c) && behind.is_some_and(char::is_alphanumeric);
                if !c.is_alphanumeric() && !joins && !is_silent(c) {
                    break;
                }
                if is_apostrophe(c) {
                    let so_far = text[start..within.start + next].to_lowercase();
                    let rest = words[next + c.len_utf8()..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                    if lexicon.class(&so_far).any(Class::ELISION) {
                        chars.next();
                        end = within.start + next + c.len_utf8();
                        break;
                    }
                    if rest == "s" {
                        break;
                    }
                }
                end = within.start + next + c.len_utf8();
                chars.next();
            }
            Shape::Word
        } else if c.is_numeric() {
            while let Some(&(next, c)) = chars.peek() {
                let behind = words[next + c.len_utf8()..].chars().next();
                if !c.is_alphanumeric() && !(matches!(c, '.' | ',' | ':' | '-' | '/') && behind.is_some_and(char::is_numeric)) && !(c == '-' && behind.is_some_and(char::is_alphabetic)) {
                    break;
                }
                end = within.start + next + c.len_utf8();
                chars.next();
            }
            Shape::Number
        } else if is_apostrophe(c) && words[at + c.len_utf8()..].starts_with('s') && !spaced && found.last().is_some_and(Token::is_word)
            && !words[at + c.len_utf8() + 1..].starts_with(char::is_alphanumeric)
        {
            chars.next();
            end += 1;
            Shape::Word
        } else {
            Shape::Sign(c)
        };
        let span = Span::new(start, end);
        let surface = &text[start..end];
        let letters = || surface.chars().filter(|c| c.is_alphabetic());
        found.push(Token {
            span,
            shape,
            capital: c.is_uppercase(),
            lower: c.is_lowercase(),
            capitals: c.is_uppercase() && letters().count() > 1 && !letters().any(char::is_lowercase),
            spaced,
            word: if shape == Shape::Word { lexicon.look(surface) } else { None },
        });
        spaced = false;
    }
    found
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn is_inner(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '-' | '‑' | '.' | '·')
}

/// Soft hyphens and zero-width characters inside a word do not part it.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        let found: Vec<&str> = tokens(text, Span::new(0, text.len()), lexicon(Some(language))).iter().map(|t| &text[t.span.start..t.span.end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_hold_hyphens_and_apostrophes() {
        check("de", "Die UN-Resolution, 3.000-mal!", &["Die", "UN-Resolution", ",", "3.000-mal", "!"]);
        check("en", "Paul’s mother-in-law doesn't", &["Paul", "’s", "mother-in-law", "doesn't"]);
        check("fr", "L’Ukraine d'abord aujourd’hui", &["L’", "Ukraine", "d'", "abord", "aujourd’hui"]);
        check("de", "am 3. Mai 2024.", &["am", "3", ".", "Mai", "2024", "."]);
        check("en", "the U.S. said", &["the", "U.S", ".", "said"]);
        check("de", "Ver\u{ad}trag", &["Ver\u{ad}trag"]);
    }
}
