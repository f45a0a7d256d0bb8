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
    let kind = |c: char| if c.is_ascii_digit() { 1 } else { 2 * u8::from(crate::letters::is_letter(c)) };
    let (mut found, mut at, mut spaced) = (Vec::new(), 0, true);
    while let Some(c) = line[at..].chars().next() {
        let rest = &line[at..];
        let length = match kind(c) {
            0 => c.len_utf8(),
            same => rest.find(|c| kind(c) != same).unwrap_or(rest.len()),
        };
        if c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}') {
            spaced = true;
        } else {
            let words = &rest[..length];
            found.push(Piece { words, at, number: words.parse().ok(), spaced });
            spaced = false;
        }
        at += length;
    }
    found
}
