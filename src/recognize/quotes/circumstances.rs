//! What stands between a verb and its subject where nouns have cases: "pytał |podczas sesji| Jan Rój".

use super::speakers::Speakers;
use crate::lexicon::Class;
use crate::recognize::entities::is_role;
use crate::recognize::tokens::Shape;

/// Most tokens between a verb and its subject.
const LONGEST: usize = 9;
/// Endings of nouns and adjectives in cases that no subject has.
const OBLIQUE: [&str; 10] = ["em", "ów", "om", "ach", "ami", "ech", "ům", "ých", "ych", "ím"];

impl Speakers<'_> {
    /// The first token of the subject behind a phrase with a preposition at `start`, which tells where or when the verb's words
    /// were said: a person in the nominative or a noun for one, "napsala v e-mailu |mluvčí".
    pub(super) fn behind_circumstance(&self, verb: &str, start: usize, end: usize) -> Option<usize> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let opens = start + 2 < end && tokens[start].is(Class::PREPOSITION) && !tokens[start].is(Class::DETERMINER);
        if language.case_endings.is_empty() || language.left_out_feminine.is_empty() || !opens {
            return None;
        }
        let is_part = |at: &usize| {
            let token = &tokens[*at];
            let word = token.is_word() && !token.is(Class::COMPLEMENTIZER.or(Class::RELATIVE).or(Class::AUXILIARY));
            word && !(token.lower && token.is_finite())
                || matches!(token.shape, Shape::Number | Shape::Sign('„' | '”' | '“' | '«' | '»' | '"' | '-' | '+'))
        };
        let mut at = start + 2;
        let last = end.min(start + LONGEST);
        while let Some(here) = Some(at).filter(|at| *at < last && is_part(at)) {
            if let Some(name) = self.names.starting(here).filter(|name| !name.derived) {
                let words = self.reading.surfaces(name.tokens.clone());
                if self.names.is_person(name) && self.names.known[name.entity].name.ends_with(words) {
                    return Some(here);
                }
                at = name.tokens.end;
                continue;
            }
            if tokens[here].is(Class::TITLE) || self.is_subject_noun(verb, here) {
                return Some(here);
            }
            at += 1;
        }
        None
    }

    /// Whether a noun for a person can be a verb's subject, by the endings of both.
    fn is_subject_noun(&self, verb: &str, at: usize) -> bool {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let word = self.reading.surface(at);
        let somebody = Class::ROLE.or(Class::VAGUE);
        let known = |word: &str| self.reading.lexicon.class(word).any(somebody);
        if !(tokens[at].is(somebody) || is_role(self.reading, at)) || tokens[at - 1].is(Class::PREPOSITION) {
            return false;
        }
        let ends = |endings: &[&str]| endings.iter().any(|ending| verb.ends_with(ending));
        let (he, she) = (ends(language.left_out_masculine), ends(language.left_out_feminine));
        let vowel = word.ends_with(['a', 'e', 'ě', 'i', 'y', 'í', 'ý', 'ą', 'ę', 'u', 'ů']);
        let feminine = word.ends_with(['a', 'e', 'ě', 'í', 'i']);
        // "burmistrza" is of a "burmistrz", "radczyni" of nobody
        let bare = word.strip_suffix(['a', 'y', 'i', 'u', 'e', 'ę']);
        let inflected = bare.is_some_and(|stem| known(stem) || known(&format!("{stem}a")) && !word.ends_with('a'));
        let oblique = OBLIQUE.iter().any(|ending| word.ends_with(ending)) || word.ends_with(['ą', 'ę', 'u', 'ů']);
        !inflected
            && !oblique
            && (he || !she || feminine)
            && (she || !he || !vowel || word.ends_with(['a', 'í', 'ý', 'y']))
    }
}
