use crate::article::Span;
use crate::letters::{is_letter, is_letter_or_digit, run};
use crate::lexicon::{Class, Lexicon, Table, Word};

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
    /// The place of the first token with the same surface.
    pub first: usize,
    pub shape: Shape,
    /// Begins with a capital.
    pub capital: bool,
    /// Begins with a small letter; scripts without capitals have neither.
    pub lower: bool,
    /// All its letters are capitals, and it has two at least.
    pub capitals: bool,
    /// A capital, or several with stops between: the "J" of "J. Doe", "E.T.A" of "E.T.A. Doe", "U.S" of "U.S.".
    pub initial: bool,
    /// White space stands before it.
    pub spaced: bool,
    /// What the language's file knows about it.
    pub word: Option<&'static Word>,
}

impl Token {
    pub fn is(&self, class: Class) -> bool {
        self.word.is_some_and(|word| word.class.any(class))
    }

    /// Can be a finite form of a verb that tells speech, as far as the lexicon knows.
    pub fn is_finite(&self) -> bool {
        self.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite))
    }

    /// Is an article, or a word in its place, that no preposition was drawn into: "le", not "du".
    pub fn is_article(&self) -> bool {
        self.is(Class::DETERMINER) && !self.is(Class::PREPOSITION)
    }

    /// Can be a finite verb or auxiliary, and is no noun.
    pub fn is_verbal(&self) -> bool {
        self.lower && (self.is(Class::AUXILIARY) || self.is_finite())
    }

    /// A verb in the mood of what others say: "sei", "habe".
    pub fn is_subjunctive(&self) -> bool {
        self.lower && self.is(Class::SUBJUNCTIVE)
    }

    pub fn is_sign(&self, sign: char) -> bool {
        self.shape == Shape::Sign(sign)
    }

    /// Whether it is a double quotation mark.
    pub fn is_mark(&self) -> bool {
        matches!(self.shape, Shape::Sign('«' | '»' | '„' | '“' | '”' | '"'))
    }

    pub fn is_word(&self) -> bool {
        self.shape == Shape::Word
    }

    /// Could be part of a name: a capital, and no word of a closed class.
    pub fn is_proper(&self) -> bool {
        self.is_word() && self.capital && !self.is(Class::CLOSED)
    }
}

/// Cuts a stretch of text into tokens.
pub(super) fn tokens(text: &str, within: Span, lexicon: &'static Lexicon) -> Vec<Token> {
    let mut tokenizer = Tokenizer::new(text, within.len(), lexicon);
    tokenizer.read(within);
    tokenizer.tokens
}

/// Cuts stretches of a text into tokens, one after another. Letters are letters of any script; an apostrophe or hyphen
/// between letters belongs to the word, but elided words (l'eau) and the English genitive (Paul's) are tokens of their own.
pub(super) struct Tokenizer<'a> {
    text: &'a str,
    lexicon: &'static Lexicon,
    /// Of all stretches read so far.
    pub tokens: Vec<Token>,
    /// The first token of each surface: half of a text says again what stood before, and is looked up once.
    pub firsts: Table<&'a str, usize>,
}

/// A short text has a new word every so many bytes; room for so many of them is made at once.
const WORD: usize = 12;
/// A token has so many bytes, with the space before it.
const TOKEN: usize = 5;
const SEEN: usize = 1000;

impl<'a> Tokenizer<'a> {
    /// Of a text, of which about so many bytes are to be read.
    pub fn new(text: &'a str, bytes: usize, lexicon: &'static Lexicon) -> Self {
        let mut firsts = Table::default();
        firsts.reserve((bytes / WORD).min(SEEN));
        Self { text, lexicon, tokens: Vec::with_capacity(bytes / TOKEN), firsts }
    }

    /// Reads one stretch.
    pub fn read(&mut self, within: Span) {
        let words = self.text.get(within.start..within.end).unwrap_or_default();
        let (mut at, mut spaced, mut is_behind_word) = (0, false, false);
        let mut doubled = false;
        while let Some(c) = words[at..].chars().next() {
            let rest = &words[at..];
            if c.is_whitespace() {
                spaced = true;
                at += c.len_utf8();
                continue;
            }
            let (shape, length) = if is_letter(c) {
                (Shape::Word, word(rest, self.lexicon))
            } else if c.is_numeric() {
                (Shape::Number, number(rest))
            } else if !spaced && is_behind_word && is_genitive(rest) {
                (Shape::Word, c.len_utf8() + 1)
            } else if let Some(sign) = double_mark(rest, doubled && !spaced) {
                doubled = sign != '”';
                (Shape::Sign(sign), 2 * c.len_utf8())
            } else {
                (Shape::Sign(c), c.len_utf8())
            };
            let span = Span::new(within.start + at, within.start + at + length);
            let token = self.token(shape, &rest[..length]);
            // "he wrote on X. The mayor": a network, but "J. Doe" is somebody
            let network = &rest[..length] == "X" && self.tokens.last().is_some_and(|last| last.is(Class::PREPOSITION));
            self.tokens.push(Token { span, spaced, initial: token.initial && !network, ..token });
            is_behind_word = shape == Shape::Word;
            spaced = false;
            at += length;
        }
    }

    /// What a token is wherever it stands.
    fn token(&mut self, shape: Shape, surface: &'a str) -> Token {
        let next = self.tokens.len();
        let first = *self.firsts.entry(surface).or_insert(next);
        if let Some(token) = self.tokens.get(first) {
            return *token;
        }
        let c = surface.chars().next().unwrap_or_default();
        let mut letters = surface.chars().filter(|c| is_letter(*c)).skip(1).peekable();
        Token {
            span: Span::default(),
            first,
            shape,
            capital: c.is_uppercase(),
            lower: c.is_lowercase(),
            capitals: c.is_uppercase() && letters.peek().is_some() && !letters.any(char::is_lowercase),
            initial: c.is_uppercase() && is_initial(surface),
            spaced: false,
            word: if shape == Shape::Word { self.lexicon.look(surface) } else { None },
        }
    }
}

/// The bytes of the word at the head of `rest`.
fn word(rest: &str, lexicon: &Lexicon) -> usize {
    let mut next = rest.chars().next().map_or(0, char::len_utf8);
    loop {
        // Most letters are told by their byte, and come in a row
        next += run(&rest.as_bytes()[next..]);
        let Some(c) = rest[next..].chars().next() else { return rest.len() };
        let at = next;
        next += c.len_utf8();
        let behind = &rest[next..];
        if is_letter_or_digit(c) || is_silent(c) {
            continue;
        }
        // "vd:n"
        if c == ':' && behind.starts_with('n') && lexicon.class(&rest[..=next]).any(Class::ROLE) {
            continue;
        }
        // "Er kam.Dann ging er": a space is missing
        if c == '.' && is_glued(&rest[..at], behind, lexicon) {
            return at;
        }
        // "a-t-il": "t-il" is one of them whole
        if c == '-' && (at > 1 || !rest.starts_with('t')) && is_enclitic(behind, lexicon) {
            return at;
        }
        if !is_inner(c) || !behind.starts_with(is_letter_or_digit) || is_genitive(&rest[at..]) {
            return at;
        }
        // No elided word is longer than "jusqu’"
        if is_apostrophe(c) && at < 16 && lexicon.class(&rest[..at]).any(Class::ELISION) {
            return next;
        }
    }
}

/// Whether a sentence ends between two words that only a stop parts: "kam.Dann", "Stadt.Der", but not "Univ.Prof.",
/// "Roe.News" or "www.roe.de".
fn is_glued(before: &str, behind: &str, lexicon: &Lexicon) -> bool {
    let end = behind.find(|c| !is_letter(c)).unwrap_or(behind.len());
    let opens = behind[..end].chars().next().is_some_and(char::is_uppercase);
    let whole = end > 1 && behind[..end].chars().skip(1).all(char::is_lowercase) && !behind[end..].starts_with('.');
    let mut last = before.chars().rev().take(ENDING);
    let small = before.starts_with(char::is_lowercase) || lexicon.class(&behind[..end]).any(Class::CLOSED);
    opens && whole && small && before.chars().nth(ENDING - 1).is_some() && last.all(char::is_lowercase)
}

/// So many small letters a word has before such a stop: "St.Anna" is a name.
const ENDING: usize = 3;

/// The mark that two signs are at the head of `rest`: ",,Wij komen’’", or two grave accents, which is closed by two only where
/// two have `opened` it.
fn double_mark(rest: &str, opened: bool) -> Option<char> {
    let closes = opened && (rest.starts_with("’’") || rest.starts_with("''"));
    let opens = |sign: &str| rest.strip_prefix(sign).is_some_and(|tail| tail.starts_with(is_letter_or_digit));
    if closes {
        return Some('”');
    }
    if opens("``") { Some('“') } else { opens(",,").then_some('„') }
}

/// Whether a pronoun that hangs on its verb stands at the head of `rest`: French "dit-|elle".
fn is_enclitic(rest: &str, lexicon: &Lexicon) -> bool {
    let enclitics = lexicon.language.enclitics.iter();
    enclitics.filter_map(|enclitic| rest.strip_prefix(enclitic)).any(|tail| !tail.starts_with(is_letter_or_digit))
}

/// The bytes of the number at the head of `rest`: "3.000", "14:30", "60-jährige".
fn number(rest: &str) -> usize {
    let joins = |c: char, next: char| {
        matches!(c, '.' | ',' | ':' | '-' | '/') && next.is_numeric() || c == '-' && next.is_alphabetic()
    };
    let mut chars = rest.char_indices().skip(1);
    let end = chars.find(|&(at, c)| {
        let next = rest[at + c.len_utf8()..].chars().next();
        !is_letter_or_digit(c) && !next.is_some_and(|next| joins(c, next))
    });
    end.map_or(rest.len(), |(at, _)| at)
}

/// Whether no two letters stand beside each other; only stops part them.
fn is_initial(word: &str) -> bool {
    word.chars().enumerate().all(|(at, c)| if at % 2 == 0 { c.is_uppercase() } else { c == '.' })
}

/// Whether an apostrophe and a single s stand at the head of `rest`.
fn is_genitive(rest: &str) -> bool {
    let tail = rest.strip_prefix(is_apostrophe).and_then(|tail| tail.strip_prefix('s'));
    tail.is_some_and(|tail| !tail.starts_with(is_letter_or_digit))
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
        let found: Vec<&str> = tokens(text, Span::new(0, text.len()), lexicon(Some(language)))
            .iter()
            .map(|t| &text[t.span.start..t.span.end])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_hold_hyphens_and_apostrophes() {
        check("de", "Die UN-Resolution, 3.000-mal!", &["Die", "UN-Resolution", ",", "3.000-mal", "!"]);
        check("en", "Paul’s mother-in-law doesn't", &["Paul", "’s", "mother-in-law", "doesn't"]);
        check("fr", "L’Ukraine d'abord aujourd’hui", &["L’", "Ukraine", "d'", "abord", "aujourd’hui"]);
        check("de", "am 3. Mai 2024.", &["am", "3", ".", "Mai", "2024", "."]);
        check("en", "the U.S. said", &["the", "U.S", ".", "said"]);
        check("de", "Er kam.Dann aß er.", &["Er", "kam", ".", "Dann", "aß", "er", "."]);
        check("de", "www.roe.de St.Anna Univ.Prof.", &["www.roe.de", "St.Anna", "Univ.Prof", "."]);
        check("de", "die Stadt.Der Rat Roe.News", &["die", "Stadt", ".", "Der", "Rat", "Roe.News"]);
        check("fr", "explique-t-elle", &["explique", "-", "t-elle"]);
        check("de", "Ver\u{ad}trag", &["Ver\u{ad}trag"]);
        check("nl", ",,Wij komen’’, zei", &[",,", "Wij", "komen", "’’", ",", "zei"]);
    }
}
