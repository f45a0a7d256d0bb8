use super::sentences::sentences;
use super::tokens::{Token, Tokenizer};
use crate::article::{Block, Reason, Role, Span};
use crate::lexicon::names::{Gazetteer, gazetteer};
use crate::lexicon::{Class, Lexicon, Table, Trait, Traits, lexicon};
use std::ops::Range;

/// No role is a word of more bytes.
const LONGEST: usize = 64;

/// Most blocks of a text that is no whole page.
const SNIPPET: usize = 6;

/// The blocks that are read, in words and sentences.
pub(super) struct Reading<'a> {
    pub text: &'a str,
    pub language: &'static str,
    pub traits: Traits,
    pub lexicon: &'static Lexicon,
    pub names: &'static Gazetteer,
    /// Of all blocks that are read, in order.
    pub tokens: Vec<Token>,
    /// The first token of each surface.
    pub firsts: Table<&'a str, usize>,
    /// Which tokens say what a person is.
    pub roles: Vec<bool>,
    /// Token ranges of the blocks that are read.
    pub blocks: Vec<Passage>,
}

/// A block that is read.
pub(super) struct Passage {
    pub role: Role,
    pub tokens: Range<usize>,
    /// Token ranges of its sentences.
    pub sentences: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    pub fn new(text: &'a str, language: Option<&str>, blocks: &[Block]) -> Self {
        let lexicon = lexicon(language);
        // A few lines are no page: what only seems not to belong to the rest of them is read as well.
        let is_page = blocks.len() > SNIPPET;
        // Where somebody was born may be told of an author at the end of a page
        let seems = |block: &Block| block.reason.is_none_or(|reason| reason == Reason::Author);
        let seems_apart = |block: &Block| matches!(block.role, Role::Aside | Role::Kicker) && seems(block);
        let is_read = |block: &&Block| block.role.is_read() || !is_page && seems_apart(block);
        let bytes = blocks.iter().filter(is_read).map(|block| block.span().len()).sum();
        let mut tokenizer = Tokenizer::new(text, bytes, lexicon);
        let dashes = !lexicon.language.dashes.is_empty();
        let mut read = Vec::new();
        for block in blocks.iter().filter(is_read) {
            let start = tokenizer.tokens.len();
            tokenizer.read(block.span());
            let tokens = start..tokenizer.tokens.len();
            let sentences = sentences(&tokenizer.tokens[tokens.clone()], dashes).into_iter();
            let sentences = sentences.map(|s| s.start + start..s.end + start).collect();
            read.push(Passage { role: block.role, tokens, sentences });
        }
        let mut reading = Self {
            text,
            language: lexicon.language.code,
            traits: lexicon.language.traits,
            lexicon,
            names: gazetteer(language),
            tokens: tokenizer.tokens,
            firsts: tokenizer.firsts,
            roles: Vec::new(),
            blocks: read,
        };
        reading.roles = reading.by_surface(|at| reading.is_role(at));
        reading
    }

    /// Whether the language is of this kind.
    pub const fn has(&self, one: Trait) -> bool {
        self.traits.has(one)
    }

    /// Whether a word is a role by itself, or by the last part of a compound.
    fn is_role(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is(Class::ROLE) || token.is_word() && self.is_role_noun(self.surface(at))
    }

    /// The same of a word that may stand nowhere.
    pub fn is_role_noun(&self, word: &str) -> bool {
        let is_role = |part: &str| self.lexicon.class(part).any(Class::ROLE);
        // Germanic languages write compounds as one word: "Generaldirektorin", "klubbordförande"
        let small = self.has(Trait::SuffixedArticle);
        let tails = word.char_indices().skip(3 + usize::from(small)).map(|(at, _)| &word[at..]);
        let tails = tails.take_while(|tail| tail.len() > 4 - usize::from(small));
        let mut tails = tails.filter(|tail| tail.len() <= LONGEST);
        let hyphen = word.bytes().rposition(|byte| byte == b'-');
        let compounds = small || self.has(Trait::NounCapitals) && word.starts_with(char::is_uppercase);
        is_role(word) || hyphen.is_some_and(|hyphen| is_role(&word[hyphen + 1..])) || compounds && tails.any(is_role)
    }

    /// Whether lists have a word as a first name.
    pub fn is_first_name(&self, at: usize) -> bool {
        self.names.first_name(self.surface(at)).is_some()
    }

    /// The block that holds a token.
    pub fn passage(&self, token: usize) -> Option<&Passage> {
        self.blocks.get(self.blocks.partition_point(|passage| passage.tokens.end <= token))
    }

    /// Whether a token is the first one of its block.
    pub fn opens_passage(&self, token: usize) -> bool {
        self.passage(token).is_some_and(|passage| passage.tokens.start == token)
    }

    /// The words of a token.
    pub fn surface(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| &self.text[token.span.start..token.span.end])
    }

    /// What there is to say of each token's surface, given its place; of one that comes again it is asked once.
    pub fn by_surface<T: Copy>(&self, tell: impl Fn(usize) -> T) -> Vec<T> {
        let mut told = Vec::with_capacity(self.tokens.len());
        for (at, token) in self.tokens.iter().enumerate() {
            told.push(if token.first < at { told[token.first] } else { tell(at) });
        }
        told
    }

    /// The words of a range of tokens, as they stand.
    pub fn surfaces(&self, tokens: Range<usize>) -> &'a str {
        let span = self.span(tokens);
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Where a range of tokens stands; empty for an empty one.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => Span::new(first.span.start, last.span.end),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
}
