//! A verb and who says it, between commas inside what is told: "Дорогу, |пообещал мэр|, починят к маю."

use super::content::{Content, OBJECT, SHORTEST, Told};
use crate::lexicon::Class;

/// The tokens of "О том, что".
const ABOUT: usize = 4;
/// Most tokens of who says it.
const SPEAKER: usize = 12;

impl Told<'_, '_> {
    /// "О том, что |мост закроют|, в среду рассказал мэр.": a pronoun before a conjunction at the head of the sentence, where
    /// nouns have cases.
    pub(super) fn about(&self) -> Option<Content> {
        let (tokens, start, cue) = (self.tokens(), self.sentence.start, self.cue);
        let head = tokens.get(start..start + ABOUT)?;
        let opens = head[0].is(Class::PREPOSITION)
            && head[1].is_word()
            && head[2].is_sign(',')
            && head[3].is(Class::COMPLEMENTIZER);
        let cases = self.speakers.has_cases();
        let mut near = (start + ABOUT..cue.at()).rev().take(SPEAKER);
        let comma = near.find(|&at| tokens[at].is_sign(',') && self.is_outside(at)).filter(|_| opens && cases)?;
        let who = self.told_behind(self.sentence.end).or_else(|| self.subject(self.sentence.end));
        Some((start + ABOUT..comma, Vec::new(), who))
    }

    /// "Дорогу, пообещал мэр, починят к маю.", "Если денег не будет, предупредил он, стройка встанет."
    pub(super) fn inserted(&self) -> Option<Content> {
        let (tokens, sentence, cue) = (self.tokens(), self.sentence, self.cue);
        let language = self.speakers.reading.lexicon.language;
        let verb = cue.at();
        if language.code == "de" || !self.is_behind_comma(verb) || cue.tokens.len() > 1 {
            return None;
        }
        let mut behind = cue.end()..sentence.end.min(cue.end() + SPEAKER);
        let comma = behind.find(|&at| tokens[at].is_sign(',') && self.is_outside(at))?;
        let who = self.told_behind(comma).filter(|who| comma <= who.whole.end + OBJECT)?;
        let first = tokens.get(comma + 1).filter(|_| comma + SHORTEST < sentence.end)?;
        let word = self.speakers.reading.surface(comma + 1);
        let added = first.is(Class::RELATIVE.or(Class::COMPLEMENTIZER).or(Class::TELLING))
            || language.gerunds.iter().any(|ending| first.lower && word.ends_with(ending));
        // What stands before the verb is no clause by itself, or goes on behind "but"; a pronoun has no apposition
        let head = sentence.start..verb - 1;
        let words = head.clone().filter(|&at| tokens[at].is_word()).count();
        let pronoun = who.whole.len() == 1 && tokens[who.whole.start].is(Class::PRONOUN);
        let open = words < SHORTEST || tokens[head.start].is(Class::SUBORDINATE) || pronoun;
        let goes_on = open || language.connectives.contains(&word);
        let plain = head.clone().all(|at| self.is_outside(at)) && first.is_word();
        (goes_on && plain && !added).then(|| (sentence.clone(), vec![verb - 1..comma + 1], Some(who)))
    }
}
