//! Whose view it is: by the word a sentence opens with, "Pour Martin, le pont est perdu", "Per Rossi, «il ponte è perso»".

use super::content::SHORTEST;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{GUESSED, Said, clause_start, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Token;
use std::ops::Range;

/// Most tokens of whose view it is, and of what may stand between that and the view: "Per i sindacati, |però,|".
const VIEWER: usize = 14;
const ASIDE: usize = 3;

/// The words behind the one that tells whose view it is, at the head of a sentence: "Pour |…", "Mais pour |…".
fn viewer(reading: &Reading, sentence: Sentence) -> Option<usize> {
    let words = reading.lexicon.language.viewing;
    let views = |at: &usize| words.contains(&&*reading.surface(*at).to_lowercase());
    let view = (sentence.start..sentence.end).take(2).find(views)?;
    let opens = view == sentence.start || !reading.tokens[sentence.start].is(Class::PREPOSITION);
    (opens && !reading.has(Trait::RigidOrder)).then_some(view + 1)
}

/// Whether somebody sees something in the same clause, as people do whose opinion is told ("sieht darin einen „…“"), or words
/// in marks are nothing but somebody's view.
pub(super) fn is_seen(reading: &Reading, sentence: Sentence, open: usize) -> bool {
    let opinions = reading.lexicon.language.opinions;
    let clause = || clause_start(reading, sentence, open)..open;
    let sees = |at: usize| reading.tokens[at].lower && opinions.contains(&reading.surface(at));
    !opinions.is_empty() && clause().any(sees) || is_viewed(reading, sentence, open)
}

/// Whether nothing but whose view it is, and a comma, stands before words in marks: "Para la actriz, “…”".
fn is_viewed(reading: &Reading, sentence: Sentence, open: usize) -> bool {
    let Some(start) = viewer(reading, sentence).filter(|start| (start + 1..start + VIEWER).contains(&open)) else {
        return false;
    };
    let words = &reading.tokens[start..open - 1];
    reading.tokens[open - 1].is_sign(',') && !words.iter().any(|word| word.is_verbal() && word.lower || word.is_mark())
}

/// Finds the view of whoever spoke last, has words in marks in the same sentence, or is told of with name and role; of others
/// it may be what befalls them ("Pour les voyageurs, la grève est un cauchemar").
pub(super) fn find(speakers: &Speakers, sentence: Sentence, said: &mut Vec<Said>) {
    let (reading, tokens) = (speakers.reading, &speakers.reading.tokens);
    let Some(start) = viewer(reading, sentence).filter(|_| reading.lexicon.language.is_romance()) else { return };
    let Some((who, view)) = view(speakers, start..sentence.end) else { return };
    let direct = |said: &Said| said.kind == QuoteKind::Direct && said.who.as_ref().is_some_and(|one| same(one, &who));
    let spoke = speakers.speaker.as_ref().is_some_and(|last| same(last, &who));
    // "Para |la diputada Ana Ruiz|, la ley es mala": who is told of with name and role is so for what he thinks
    let introduced = who.whole.start + 1 < who.tokens.start && tokens[who.whole.start].is_article();
    let introduced = introduced && tokens.get(view.start).is_some_and(Token::is_article);
    let told = said.iter().any(|said| said.kind != QuoteKind::Direct);
    // "Pour Martin, « il faut rester » jusqu’à l’hiver": the words in marks are the view
    let told = told || tokens.get(view.start).is_some_and(Token::is_mark);
    let words = view.clone().filter(|&at| tokens[at].is_word());
    let outside = words.clone().filter(|&at| !sentence.marks.hold(at)).count();
    if !told && words.count() >= SHORTEST && outside > 1 && (spoke || introduced || said.iter().any(direct)) {
        said.push(Said::told(view, Some(who), std::iter::once(start - 1..start).collect(), GUESSED));
    }
}

/// Who has a view, and what it is.
fn view(speakers: &Speakers, rest: Range<usize>) -> Option<(Who, Range<usize>)> {
    let tokens = &speakers.reading.tokens;
    let limit = rest.end.min(rest.start + VIEWER);
    let who = speakers.phrase(rest.start..limit)?;
    // "Pour la ministre, |la loi est bonne|": what is added has no article, or is the name
    let end = speakers.phrase_end(rest.start..limit);
    let named = speakers.names.starting(end + 1).is_some_and(|name| speakers.names.is_person(name));
    let apposed = |first: &Token| first.is(Class::TITLE) || first.lower && !first.is(Class::CLOSED);
    let added = named || tokens.get(end + 1).is_some_and(apposed);
    let closed = end < who.whole.end && tokens.get(who.whole.end).is_some_and(|next| next.is_sign(','));
    // "Para a deputada Ana Ruiz |(PS)|, a lei é má"
    let close = (end..who.whole.end).find(|&at| tokens[end].is_sign('(') && tokens[at].is_sign(')'));
    let comma = close.map_or(if added && closed { who.whole.end } else { end }, |close| close + 1);
    let next = tokens.get(comma).filter(|next| comma < rest.end && next.is_sign(','))?;
    let second = (comma + 1..rest.end).take(ASIDE).find(|&at| tokens[at].is_sign(','));
    let aside = second.filter(|&at| tokens[comma + 1..at].iter().all(|token| token.is(Class::CLOSED.or(Class::PAUSE))));
    let view = without_stop(speakers.reading, aside.unwrap_or(comma) + 1..rest.end);
    let who = Who { whole: who.whole.start..who.whole.end.min(comma), ..who };
    let opens = tokens.get(view.start).is_some_and(|first| !first.is(Class::PREPOSITION));
    (next.is_sign(',') && opens && who.entity.is_some_and(|who| speakers.is_person(who))).then_some((who, view))
}

fn same(one: &Who, other: &Who) -> bool {
    one.entity.is_some() && one.entity == other.entity
}
