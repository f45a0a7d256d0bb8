//! How the name of a person looks in a byline, and what else stands there.

use super::{Head, titled};
use crate::article::{EntityKind, Role, Span};
use crate::lexicon::{Class, Marker, folded, markers};
use crate::recognize::tokens::Token;

/// What a name must show to be taken for an author's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Capitals, two words or more.
    Shape,
    /// A byline word before it, or a first name that is listed, and nothing else beside it.
    FirstName,
    /// A byline word before it.
    Told,
}

impl Head<'_> {
    /// The bytes of the byline word at the head of a line, what parts it from the name included.
    pub fn marked(&self, words: &str) -> Option<usize> {
        let line = folded(words);
        let marked = markers(self.language).find(&line);
        if !marked.head.has(Marker::Byline) {
            return self.stuck(words);
        }
        // Folding may have changed the number of bytes: count the letters instead.
        let letters = line[..marked.length].chars().filter(|c| c.is_alphanumeric()).count();
        let mut seen = 0;
        let end = words.char_indices().find(|(_, c)| {
            seen += usize::from(c.is_alphanumeric());
            seen > letters
        });
        Some(end.map_or(words.trim_end().len(), |(at, _)| at))
    }

    /// Whether title or running text name somebody by the surname.
    pub fn speaks_of(&self, name: &str) -> bool {
        let surname = name.rsplit(' ').next().unwrap_or(name);
        let mut read = self.blocks.iter().filter(|block| block.role.is_read() && block.role != Role::Caption);
        // At its end an article tells who wrote it.
        let count = read.clone().count().saturating_sub(2);
        read.by_ref().take(count).any(|block| self.words(block.span()).contains(surname))
    }

    /// "`ByJane` Roe": the space was the page's.
    fn stuck(&self, words: &str) -> Option<usize> {
        let lengths = self.lexicon.language.byline.iter().map(|phrase| phrase.len());
        let stuck = |length: &usize| {
            let Some((word, rest)) = words.split_at_checked(*length) else { return false };
            let parted = word.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase);
            parted && self.lexicon.language.byline.contains(&word.to_lowercase().as_str())
        };
        lengths.filter(stuck).max()
    }

    /// Whether a token stands between two authors.
    pub fn parts(&self, token: &Token) -> bool {
        token.is_sign(',')
            || token.is_sign('/')
            || token.is_sign('&')
            || token.is_sign('+')
            || token.lower && self.is_among(token, self.lexicon.language.joiners)
            || token.capitals && self.is_among(token, self.lexicon.language.joiners)
    }

    pub fn is_among(&self, token: &Token, words: &[&str]) -> bool {
        token.is_word() && words.contains(&folded(self.words(token.span)).as_str())
    }

    /// How many tokens at the head look like one name: capitals, initials with their stop, small particles between.
    pub fn name_at(&self, tokens: &[Token]) -> usize {
        let mut end = 0;
        for (at, token) in tokens.iter().enumerate() {
            let before = &tokens[..at];
            let known = || self.is_first_name(self.words(token.span));
            let staff = self.is_among(token, self.lexicon.language.staff);
            let proper = token.is_proper() || token.is_word() && token.capital && (at > 0 || known());
            let stop = token.is_sign('.') && !token.spaced && before.last().is_some_and(|last| last.span.len() <= 4);
            let address = tokens.get(at + 1).is_some_and(|next| next.is_sign('@') && !next.spaced)
                || before.last().is_some_and(|last| last.is_sign('@'))
                || before.last().is_some_and(|last| last.is_sign('.') && !token.spaced && !token.capital);
            if address || staff {
                break;
            } else if proper {
                end = at + 1;
            } else if !(stop || token.lower && token.is(Class::PARTICLE)) || at == 0 && !token.is(Class::PARTICLE) {
                break;
            }
        }
        end
    }

    /// The name of a person, without titles: two to five words, neither place nor organisation.
    pub fn person(&self, tokens: &[Token], trust: Trust, told: bool, staff: bool) -> Option<Span> {
        let surface = |token: &Token| self.words(token.span);
        let is_title = |token: &Token| token.is(Class::TITLE.or(Class::ROLE)) && !self.is_first_name(surface(token));
        let mut name = tokens;
        while let [first, rest @ ..] = name
            && (is_title(first) || first.is_sign('.'))
        {
            name = rest;
        }
        // "Deputy Director Jane Roe": from the first name on
        let counted = |tokens: &[Token]| tokens.iter().filter(|token| token.is_word() && !token.lower).count();
        if counted(name) >= 3
            && let Some(at) = name.iter().position(|token| self.is_first_name(surface(token)))
            && name[..at].iter().all(|token| token.word.is_some())
        {
            name = &name[at..];
        }
        if let Some(office) = name.iter().skip(2).position(is_title)
            && counted(&name[..office + 2]) >= 2
        {
            name = &name[..self.two(name)];
        }
        let first = name.first()?;
        let span = self.unstuck(name, staff)?;
        let words = self.words(span);
        let known = self.is_first_name(surface(first));
        let initials = first.is_word() && surface(first).chars().count() == 1;
        let place = self.listed(words).is_some()
            || !known
                && !told
                && name
                    .iter()
                    .filter(|token| token.is_word())
                    .any(|token| self.listed(surface(token)) == Some(EntityKind::Place));
        let office = Class::ORGANISATION_WORD.or(Class::ORGANISATION_HEAD).or(Class::NOT_NAME).or(Class::ROLE);
        let organisation = !known && name.iter().any(|token| token.is(office));
        let sections = markers(self.language).find(&folded(words));
        let section = !known && !told && !sections.whole.is_empty();
        let shaped = known || initials || trust == Trust::Shape;
        let few = (2..=5).contains(&counted(name));
        (few && shaped && !place && !organisation && !section).then_some(span)
    }

    /// How many tokens hold first name and surname.
    pub fn two(&self, name: &[Token]) -> usize {
        let given =
            name.iter().take_while(|token| self.is_first_name(self.words(token.span)) || token.is_sign('.')).count();
        let surname = name.iter().skip(given.max(1)).position(|token| token.is_word() && !token.lower);
        surname.map_or(name.len(), |at| given.max(1) + at + 1)
    }

    /// The tokens of a name up to what stuck to it where the page had no space: a button, an office, the name again.
    fn unstuck(&self, name: &[Token], staff: bool) -> Option<Span> {
        let start = name.first()?.span.start;
        for token in name.iter().skip(1).filter(|token| token.is_word()) {
            let words = self.words(token.span);
            let humps = words
                .char_indices()
                .filter(|&(at, c)| at > 2 && c.is_uppercase() && words[..at].ends_with(char::is_lowercase));
            let stuck = |rest: &str| {
                staff
                    || self.is_first_name(rest)
                    || self.lexicon.language.staff.contains(&folded(rest).as_str())
                    || markers(self.language).find(&folded(rest)).whole.has(Marker::Share)
            };
            if let Some((at, _)) = humps.into_iter().find(|&(at, _)| stuck(&words[at..])) {
                return Some(Span::new(start, token.span.start + at));
            }
        }
        Some(Span::new(start, name.last()?.span.end))
    }
}

/// A name as it is shown: "JANE ROE" as "Jane Roe", "Jane ROE" too.
pub fn shown(words: &str) -> String {
    let capitals = |word: &str| word.chars().count() > 3 && !word.contains(char::is_lowercase);
    let whole = !words.contains(char::is_lowercase) && words.split_whitespace().any(|word| word.chars().count() > 2);
    let word = |word: &str| if capitals(word) || whole && !word.contains('.') { titled(word) } else { word.to_owned() };
    words.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}
