use crate::letters::letters;

/// Digits, letters, or one sign.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub words: &'a str,
    /// Byte in the line.
    pub at: usize,
    pub number: Option<u32>,
    pub spaced: bool,
}

impl Piece<'_> {
    pub fn end(&self) -> usize {
        self.at + self.words.len()
    }

    pub fn is(&self, sign: char) -> bool {
        self.words.starts_with(sign)
    }

    pub fn is_word(&self) -> bool {
        self.words.starts_with(char::is_alphabetic)
    }

    pub fn short(&self, letters: usize) -> bool {
        self.number.is_none() && self.words.chars().count() <= letters
    }

    pub fn below(&self, limit: u32, digits: usize) -> Option<u32> {
        self.number.filter(|&number| number < limit && self.words.len() <= digits)
    }
}

/// Cuts a line into pieces; white space is left out.
pub(super) fn pieces(line: &str) -> Vec<Piece<'_>> {
    // A word and its space have about so many bytes
    let (mut found, mut at, mut spaced) = (Vec::with_capacity(line.len() / 6), 0, true);
    while let Some(c) = line[at..].chars().next() {
        let rest = &line[at..];
        let length = match letters(rest) {
            0 if c.is_ascii_digit() => rest.bytes().take_while(u8::is_ascii_digit).count(),
            0 => c.len_utf8(),
            letters => letters,
        };
        if c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}') {
            spaced = true;
        } else {
            let words = &rest[..length];
            found.push(Piece { words, at, number: if c.is_ascii_digit() { words.parse().ok() } else { None }, spaced });
            spaced = false;
        }
        at += length;
    }
    found
}
