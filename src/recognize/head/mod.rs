//! The head of an article as data: who wrote it, when it was published and changed, where it comes from.
//!
//! [`authors`] reads the bylines ([`person`] tells a name), [`stamps`] tells publication from change,
//! [`origin`] reads place, date and agency at the head of the running text.

mod authors;
mod origin;
mod person;
mod stamps;

pub(super) use person::shown;

use super::tokens::{Token, tokens};
use crate::article::{Article, Block, EntityKind, Named, Role, Source, Span};
use crate::lexicon::names::{Gazetteer, gazetteer};
use crate::lexicon::{Lexicon, folded, is_agency, lexicon};

/// Fills in the article's authors, agencies, dates and origin.
pub(super) fn recognise(article: &mut Article, source: &Source) {
    let language = article.language.clone();
    let head = Head {
        text: &source.text,
        source,
        blocks: &article.blocks,
        language: language.as_deref(),
        lexicon: lexicon(language.as_deref()),
        names: gazetteer(language.as_deref()),
        body: article.blocks.iter().position(|block| block.role.is_body()).unwrap_or(article.blocks.len()),
    };
    let (authors, mut agencies) = authors::authors(&head);
    let (published, updated) = stamps::stamps(&head);
    let origin = origin::origin(&head);
    for agency in origin.iter().flat_map(|origin| &origin.agencies) {
        agency.spans.iter().for_each(|&span| name(&mut agencies, &agency.name, span));
    }
    (article.authors, article.agencies) = (authors, agencies);
    (article.published, article.updated, article.origin) = (published, updated, origin);
}

/// How much of a line is read, in bytes: a byline is short, and a person may call anything one.
const READ: usize = 400;

/// What all readers of the head look at.
struct Head<'a> {
    text: &'a str,
    source: &'a Source,
    blocks: &'a [Block],
    language: Option<&'a str>,
    lexicon: &'static Lexicon,
    names: &'static Gazetteer,
    /// Index of the first block of the running text.
    body: usize,
}

impl<'a> Head<'a> {
    fn words(&self, span: Span) -> &'a str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The beginning of a block.
    fn line(&self, block: &Block) -> Span {
        let longest = block.start + READ;
        let end = (block.start..=block.end.min(longest)).rev().find(|&end| self.text.is_char_boundary(end));
        Span::new(block.start, end.unwrap_or(block.start))
    }

    fn tokens(&self, span: Span) -> Vec<Token> {
        tokens(self.text, span, self.lexicon)
    }

    /// Blocks before the running text with one of these roles, in order.
    fn above(&self, roles: &'static [Role]) -> impl Iterator<Item = &'a Block> {
        self.blocks[..self.body].iter().filter(|block| roles.contains(&block.role))
    }

    /// Blocks below the first of the running text with one of these roles, in order.
    fn below(&self, roles: &'static [Role]) -> impl Iterator<Item = &'a Block> {
        self.blocks[self.body..].iter().filter(|block| roles.contains(&block.role))
    }

    /// The agency or medium that the tokens name from one on: how many of them.
    fn agency(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let first = tokens.get(at).filter(|token| token.is_word())?;
        (1..=4.min(tokens.len() - at)).rev().find(|&length| {
            let words = self.words(Span::new(first.span.start, tokens[at + length - 1].span.end));
            // "Pool" and "Pa" are words of other kinds; an agency has one way of writing itself.
            let written = words.chars().all(|c| !c.is_lowercase()) || words.chars().all(|c| !c.is_uppercase());
            let listed = is_agency(&folded(words)) && (written || length > 1 || words.len() > 4);
            listed && !words.eq_ignore_ascii_case("pool") || self.is_medium(words)
        })
    }

    /// What the lists say these words name, in capitals too.
    fn listed(&self, words: &str) -> Option<EntityKind> {
        let id = self.names.exact(words).or_else(|| self.names.exact(&titled(words)))?;
        self.names.name(id).map(|name| name.kind)
    }

    fn is_medium(&self, words: &str) -> bool {
        let id = self.names.exact(words).or_else(|| self.names.exact(&titled(words)));
        id.and_then(|id| self.names.name(id)).is_some_and(|name| name.medium)
    }

    fn is_first_name(&self, word: &str) -> bool {
        let known =
            |word: &str| self.names.first_name(word).is_some() || self.names.first_name(&titled(word)).is_some();
        known(word) || word.split_once('-').is_some_and(|(first, _)| known(first))
    }
}

/// Adds a place of a name, under the name that is there already where it is the same.
fn name(list: &mut Vec<Named>, words: &str, span: Span) {
    let same = |named: &&mut Named| named.name.to_lowercase() == words.to_lowercase();
    match list.iter_mut().find(same) {
        Some(named) => {
            if !named.spans.contains(&span) {
                named.spans.push(span);
            }
        }
        None => list.push(Named { name: words.to_owned(), spans: vec![span] }),
    }
}

/// "KYIV" as "Kyiv", "ANNE-MARIE O'NEIL" as "Anne-Marie O'Neil".
fn titled(words: &str) -> String {
    let mut begins = true;
    let mut titled = String::with_capacity(words.len());
    for c in words.chars() {
        if begins {
            titled.push(c);
        } else {
            titled.extend(c.to_lowercase());
        }
        begins = !c.is_alphanumeric();
    }
    titled
}

/// Whether a line, [`folded`], holds one of these phrases as whole words: where the last of them ends.
fn says(line: &str, phrases: &[&str]) -> Option<usize> {
    let letter = |c: char| c.is_alphanumeric();
    let ends = phrases.iter().flat_map(|phrase| {
        line.match_indices(phrase).filter_map(move |(at, _)| {
            let end = at + phrase.len();
            (!line[..at].ends_with(letter) && !line[end..].starts_with(letter)).then_some(end)
        })
    });
    ends.max()
}
