//! Whose words a headline gives behind a colon and without marks: "Lund: Vi måste klara tre månader utan hjälp".

use super::content::SHORTEST;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{GUESSED, Said, without_stop};
use crate::lexicon::Class;
use crate::recognize::tokens::Shape;

/// Most words for when and where somebody said it: "Lund |efter mötet|: …".
const OCCASION: usize = 3;

/// Finds the clause behind the colon of a headline, where nothing but somebody stands before it.
pub(super) fn find(speakers: &Speakers, sentence: Sentence, said: &mut Vec<Said>) {
    let (reading, tokens) = (speakers.reading, &speakers.reading.tokens);
    let headline = reading.passage(sentence.start).is_some_and(|passage| passage.role.is_headline());
    let colon = sentence.tokens().find(|&at| tokens[at].is_sign(':')).filter(|_| headline && said.is_empty());
    let Some(colon) = colon.filter(|_| sentence.marks.pairs.is_empty()) else { return };
    let words = without_stop(reading, colon + 1..sentence.end);
    let plain = words.clone().all(|at| !matches!(tokens[at].shape, Shape::Sign(':' | '–' | '—')));
    let asks = tokens[sentence.end - 1].is_sign('?');
    // "Verband: |Wir| haben Verständnis"
    let we = tokens.get(words.start).is_some_and(|first| first.is(Class::OTHER_PRONOUN));
    let verb = |at: usize| {
        tokens[at].lower && (tokens[at].is(Class::AUXILIARY.or(Class::SUBJUNCTIVE)) || tokens[at].is_finite())
    };
    if words.len() <= SHORTEST || !plain || asks || !we && !words.clone().any(verb) {
        return;
    }
    let Some(who) = speakers.phrase(sentence.start..colon) else { return };
    let person = who.entity.is_some_and(|who| speakers.is_person(who))
        || who.entity.is_none() && speakers.describes(&who.tokens);
    let body = we && who.entity.is_some_and(|who| speakers.is_organisation(who));
    let rest = who.whole.end..colon;
    let occasion = person && rest.len() <= OCCASION && tokens[rest.start].is(Class::PREPOSITION);
    if (person || body) && (rest.is_empty() || occasion) {
        let who = Who { whole: who.whole.start..colon.min(who.whole.end), ..who };
        said.push(Said::told(words, Some(who), Vec::new(), GUESSED));
    }
}
