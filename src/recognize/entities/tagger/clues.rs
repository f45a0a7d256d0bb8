use super::features::of_word;
use crate::letters::{is_letter, small};
use crate::lexicon::model::{COMMON, FIRST, Model, hash, join, step, word_key};
use crate::lexicon::{Class, Language, Table};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// What is to be seen of a token by itself, as numbers that are only ever compared. Words are hashes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clue {
    /// The word as it stands.
    pub word: u32,
    /// The word in small letters, digits alike.
    pub lower: u32,
    /// Its capitals, small letters, digits and signs, runs of them shortened.
    pub shape: u32,
    /// Its first two, three and four letters.
    pub heads: [u32; 3],
    /// Its last one to four letters.
    pub tails: [u32; 4],
    /// What the language's file says of it.
    pub class: u32,
    /// What lists say of it: kinds of names.
    pub kinds: u32,
    /// How common it is, 0 for rare.
    pub common: u32,
    /// What kind of words it is used like; 0 for unknown.
    pub cluster: u32,
    /// The same of the word in small letters.
    pub lower_cluster: u32,
    /// The same of the longest word that an unknown one ends in ("Landes|ministerium"); 0 for none.
    pub tail_cluster: u32,
    /// Each three letters in a row, from the second on; 0 where there are no more.
    pub grams: [u32; GRAMS],
    /// Its place in a listed name of several words, and the name's kinds.
    pub phrase: u32,
    /// Whether it stands elsewhere in small letters, or with a capital inside a sentence.
    pub elsewhere: u32,
    /// How often it stands in the text behind each of what [`behind`] tells apart.
    pub stands: [u8; STANDS],
    /// Begins with a capital.
    pub capital: bool,
    /// May stand inside a name.
    pub is_inner: bool,
    /// Was learnt to be a name, small or not.
    pub is_named: bool,
}

/// What a word may stand behind that tells whether it is a name, and whose: an article, what somebody is, a first name, a
/// preposition.
pub const STANDS: usize = 4;

/// How many threes of letters are looked at.
const GRAMS: usize = 7;

/// Facts of a word in a model: kinds of names.
pub const KINDS: u32 = 0x1fff;
/// A name that more words continue.
pub const OPENS: u32 = 1 << 12;

/// Most words in a listed name.
const LONGEST: usize = 6;

/// The clues of a text's words, each once.
pub struct Clues<'a> {
    model: &'a Model,
    /// Which of them each token is.
    pub places: Vec<usize>,
    own: Vec<Clue>,
}

impl<'a> Clues<'a> {
    /// Of the tokens of a text.
    pub fn new(reading: &Reading, model: &'a Model) -> Self {
        let language = reading.lexicon.language;
        let (mut places, mut firsts): (Vec<usize>, Vec<usize>) = (Vec::with_capacity(reading.tokens.len()), Vec::new());
        for (at, token) in reading.tokens.iter().enumerate() {
            places.push(places.get(token.first).copied().unwrap_or(firsts.len()));
            if token.first == at {
                firsts.push(at);
            }
        }
        let mut own: Vec<Clue> = firsts.iter().map(|&at| clue(&reading.tokens[at], reading.surface(at))).collect();
        // What is looked up lies far apart: all at once, a processor need not wait for the one before the next
        let look = |clue: &Clue| [model.facts(word_key(clue.lower)), model.facts(word_key(clue.as_listed()))];
        let facts: Vec<[u32; 2]> = own.iter().map(look).collect();
        for clue in &mut own {
            clue.is_named = model.names(of_word(clue));
        }
        for ((clue, &at), [small, known]) in own.iter_mut().zip(&firsts).zip(facts) {
            if reading.tokens[at].is_word() {
                known_of(clue, &reading.tokens[at], reading.surface(at), [small, known], language, model);
            }
        }
        let mut clues = Self { model, places, own };
        clues.elsewhere(reading);
        clues.stand(reading);
        clues
    }

    /// How many words there are.
    pub fn count(&self) -> usize {
        self.own.len()
    }

    /// The clues of the tokens of a sentence.
    pub fn sentence(&self, tokens: Range<usize>, sentence: &mut Vec<Clue>) {
        sentence.clear();
        sentence.extend(self.places[tokens].iter().map(|&place| self.own[place]));
        phrases(sentence, self.model);
    }

    /// Counts what each word with a capital stands behind.
    fn stand(&mut self, reading: &Reading) {
        for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
            for at in sentence.clone().skip(1).filter(|&at| reading.tokens[at].capital) {
                if let Some(kind) = behind(&self.own[self.places[at - 1]]) {
                    let times = &mut self.own[self.places[at]].stands[kind];
                    *times = times.saturating_add(1);
                }
            }
        }
    }

    /// What the rest of the text says about a word: bit 0 for small letters, bit 1 for a capital inside a sentence.
    fn elsewhere(&mut self, reading: &Reading) {
        let inside = |at: usize, sentence: &Range<usize>| at > sentence.start && reading.tokens[at - 1].is_word();
        for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
            for at in sentence.clone() {
                let token = &reading.tokens[at];
                let seen = u32::from(token.lower) | u32::from(token.capital && inside(at, sentence)) << 1;
                self.own[self.places[at]].elsewhere |= seen;
            }
        }
        let mut seen: Table<u32, u32> = Table::default();
        seen.reserve(self.own.len());
        for clue in self.own.iter().filter(|clue| clue.elsewhere != 0) {
            *seen.entry(clue.lower).or_default() |= clue.elsewhere;
        }
        for clue in &mut self.own {
            clue.elsewhere = if clue.capital { seen.get(&clue.lower).copied().unwrap_or(0) } else { 0 };
        }
    }
}

/// Which of [`STANDS`] a word is to the one behind it.
pub fn behind(before: &Clue) -> Option<usize> {
    match before.class {
        ARTICLE => Some(0),
        TITLE | ROLE => Some(1),
        _ if before.capital && before.kinds & FIRST != 0 => Some(2),
        PREPOSITION => Some(3),
        _ => None,
    }
}

impl Clue {
    /// The hash by which lists know the word.
    fn as_listed(&self) -> u32 {
        if self.capital { self.word } else { self.lower }
    }
}

/// What is to be seen of a word without looking anything up.
fn clue(token: &Token, word: &str) -> Clue {
    let mut clue = Clue { word: hash(letters(word)), class: class(token), capital: token.capital, ..Clue::default() };
    let (mut lower, mut at) = (hash(std::iter::empty()), 0);
    let mut last = ['\0'; 2];
    for c in letters(word) {
        small(c, |c| {
            lower = step(lower, digit(c));
            if (1..4).contains(&at) {
                clue.heads[at - 1] = lower;
            }
            if token.capital && (3..GRAMS + 3).contains(&at) {
                clue.grams[at - 3] = hash([last[0], last[1], c].into_iter());
            }
            (last, at) = ([last[1], c], at + 1);
        });
    }
    clue.lower = lower;
    let (mut tail, mut at) = (hash(std::iter::empty()), 0);
    for c in word.chars().rev().take(clue.tails.len()) {
        small(c, |c| {
            tail = step(tail, digit(c));
            if let Some(known) = clue.tails.get_mut(at) {
                *known = tail;
            }
            at += 1;
        });
    }
    clue.shape = shape(word);
    clue.is_inner = token.is_word() && (token.capital || token.is(Class::PARTICLE) || token.is(Class::JOINING));
    clue
}

/// Adds what the model knows of a word, given what it knows of it in small letters and as lists know it.
fn known_of(
    clue: &mut Clue,
    token: &Token,
    word: &str,
    [small, mut known]: [u32; 2],
    language: &Language,
    model: &Model,
) {
    if token.capital {
        // A word all in capitals is looked for as it is and with one
        if token.capitals && known & KINDS == 0 {
            known |= model.facts(word_key(hash(title_case(word))));
        }
        if known & KINDS == 0
            && let Some(stem) = stem(word, language)
        {
            known |= model.facts(word_key(stem)) & KINDS;
        }
        clue.kinds = known & KINDS & !OPENS;
    }
    clue.common = if model.ranks { ((small & COMMON) >> 13) + 1 } else { 0 };
    clue.cluster = cluster(known, language.code);
    clue.lower_cluster = cluster(small, language.code);
    if token.capital && known >> 16 == 0 && !token.capitals {
        clue.tail_cluster = cluster(tail_facts(word, model), language.code);
    }
}

/// Fewest letters of a word that another one ends in, and most letters before it.
const TAIL: usize = 4;
const BEFORE_TAIL: usize = 12;

/// What is known of the longest word that a compound ends in, written with a capital as nouns are.
fn tail_facts(word: &str, model: &Model) -> u32 {
    let letters: Vec<char> = word.chars().collect();
    let ends = (3..letters.len().saturating_sub(TAIL - 1)).take(BEFORE_TAIL);
    let capital = |at: usize| step(hash(std::iter::empty()), capital(letters[at]));
    let facts = |at| model.facts(word_key(letters[at + 1..].iter().fold(capital(at), |hash, &c| step(hash, c))));
    ends.map(facts).find(|facts| facts >> 16 != 0).unwrap_or(0)
}

/// The capital of a letter, as far as languages with clusters need one: the table of all capitals is 12 KB of the page.
fn capital(c: char) -> char {
    match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(c) - 0x20).unwrap_or(c),
        c => c,
    }
}

/// A cluster, marked by the language whose it is.
fn cluster(facts: u32, language: &str) -> u32 {
    if facts >> 16 == 0 { 0 } else { facts >> 16 | hash(language.chars()) << 16 }
}

fn title_case(word: &str) -> impl Iterator<Item = char> {
    word.chars().take(1).chain(word.chars().skip(1).flat_map(char::to_lowercase))
}

/// The hash under which lists keep a word that is bent: without the ending of its case, or of the genitive.
#[must_use]
pub fn stem(word: &str, language: &Language) -> Option<u32> {
    if language.has_cases() {
        return Some(step(hash(language.root(word).into_iter().flat_map(letters)), '~'));
    }
    let bare = language.genitive.iter().find_map(|ending| word.strip_suffix(ending))?;
    Some(hash(letters(bare)))
}

/// A word's letters; apostrophes alike.
pub fn letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { c })
}

/// Marks listed names of several words, the longest from the left.
fn phrases(clues: &mut [Clue], model: &Model) {
    let mut at = 0;
    while at < clues.len() {
        let end = if clues[at].capital { phrase(&clues[at..], model) } else { None };
        let Some((length, kinds)) = end else {
            at += 1;
            continue;
        };
        for (place, clue) in clues[at..at + length].iter_mut().enumerate() {
            clue.phrase = kinds << 1 | u32::from(place > 0);
        }
        at += length;
    }
}

fn phrase(clues: &[Clue], model: &Model) -> Option<(usize, u32)> {
    if model.facts(word_key(clues[0].word)) & OPENS == 0 {
        return None;
    }
    let mut hash = clues[0].word;
    let mut found = None;
    for (at, clue) in clues.iter().enumerate().take(LONGEST).skip(1) {
        hash = join(hash, clue.word);
        let kinds = model.facts(word_key(hash)) & KINDS & !OPENS;
        if kinds != 0 {
            found = Some((at + 1, kinds));
        }
    }
    found
}

/// Classes of words that tell something of the names beside them, the most telling first.
const CLASSES: [Class; 15] = [
    Class::TITLE,
    Class::ROLE,
    Class::MONTH,
    Class::NOT_NAME,
    Class::ORGANISATION_HEAD,
    Class::ORGANISATION_WORD,
    Class::AGE,
    Class::DETERMINER,
    Class::PREPOSITION,
    Class::PRONOUN,
    Class::COMPLEMENTIZER,
    Class::AUXILIARY,
    Class::FUNCTION,
    Class::FRAME,
    Class::PARTICLE,
];

/// The places of those that tell what a word stands behind.
const TITLE: u32 = place(Class::TITLE);
const ROLE: u32 = place(Class::ROLE);
const ARTICLE: u32 = place(Class::DETERMINER);
const PREPOSITION: u32 = place(Class::PREPOSITION);

/// The place of a class among them, from one on.
const fn place(class: Class) -> u32 {
    let (mut at, mut place) = (0, 1);
    while !CLASSES[at].any(class) {
        (at, place) = (at + 1, place + 1);
    }
    place
}

/// What the language's file says of a token, or which sign it is.
fn class(token: &Token) -> u32 {
    let of_word = || {
        let place = CLASSES.iter().zip(1..).find(|(class, _)| token.is(**class));
        place.map_or(if token.is_finite() { 90 } else { 91 }, |(_, place)| place)
    };
    match token.shape {
        Shape::Word => of_word(),
        Shape::Number => 92,
        Shape::Sign('“' | '”' | '„' | '«' | '»') => 100 + u32::from('"'),
        Shape::Sign('–' | '—') => 100 + u32::from('-'),
        Shape::Sign(c) => 100 + u32::from(c),
    }
}

/// Digits alike, and marks and dashes of all kinds.
fn digit(c: char) -> char {
    match c {
        '0'..='9' => '0',
        c if c.is_ascii() => c,
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' => '-',
        c if c.is_numeric() => '0',
        c => c,
    }
}

/// A word's capitals, small letters, digits and signs, runs of them shortened.
#[must_use]
pub fn shape(word: &str) -> u32 {
    let kind = |c: char| match c {
        c if c.is_uppercase() => 'X',
        c if is_letter(c) => 'x',
        c if c.is_numeric() => '0',
        c => c,
    };
    let (mut shape, mut last, mut run) = (hash(std::iter::empty()), '\0', 0);
    for c in word.chars().map(kind) {
        run = if c == last { run + 1 } else { 0 };
        last = c;
        if run < 2 {
            shape = step(shape, c);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::model::Learnt;

    #[test]
    fn an_unknown_word_is_used_like_the_longest_one_it_ends_in() {
        let key = |word: &str| word_key(hash(word.chars()));
        let mut words: Vec<(u32, u32)> =
            [("Amt", 1), ("Ministerium", 2), ("Sterium", 3)].map(|(word, cluster)| (key(word), cluster << 16)).into();
        words.sort_unstable();
        let model = Model::read(&Learnt { words, ..Learnt::default() }.write(), None).expect("a model");
        let cluster = |word: &str| tail_facts(word, &model) >> 16;
        assert_eq!((cluster("Landesministerium"), cluster("Vorsterium"), cluster("Bauamt")), (2, 3, 0));
        assert_eq!((cluster("Ö"), cluster("")), (0, 0));
    }
}
