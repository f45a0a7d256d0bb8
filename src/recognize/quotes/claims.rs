//! What somebody says, told by a noun: "the claim that …", "der Vorwurf der Stadt, die Werft habe …".

use super::announced::announced_end;
use super::content::{REACH, SHORTEST};
use super::cues::Cue;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{GUESSED, Said, clause_start, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// How many words may stand between the noun and its clause: whose it is, against whom.
const OWNER: usize = 8;

/// Most words between a preposition and the noun.
const ATTRIBUTES: usize = 4;

/// A sentence of more tokens is a broken paste.
const LONGEST: usize = 300;

/// Finds the clauses behind nouns of saying, where no verb or frame tells the same.
pub(super) fn find(speakers: &Speakers, sentence: Sentence, said: &mut Vec<Said>) {
    let tokens = &speakers.reading.tokens;
    let capitals = speakers.reading.has(Trait::NounCapitals);
    if sentence.tokens().len() > LONGEST {
        return;
    }
    for noun in sentence.tokens() {
        let is_noun =
            tokens[noun].is(Class::CLAIM) && (!capitals || tokens[noun].capital) && !sentence.marks.hold(noun);
        let is_frame = || sentence.cues.iter().any(|cue| cue.tokens.iter().any(|words| words.contains(&noun)));
        if !is_noun || is_frame() {
            continue;
        }
        let Some((owner, clause)) = clause(speakers, sentence, noun) else { continue };
        let (start, end) = (clause.start, clause.end.min(end(speakers, sentence, noun, clause.start)));
        let content = without_stop(speakers.reading, start..end);
        let content = content.start..announced_end(speakers.reading, sentence, &content);
        // A fragment in marks inside it is a quotation of its own.
        let is_inside = |said: &Said| said.kind == QuoteKind::Direct && said.tokens.len() + 2 < content.len();
        let is_other = |said: &&Said| said.tokens.start < content.end && content.start < said.tokens.end;
        let told = said.iter().filter(is_other).any(|said| !is_inside(said));
        if told || content.len() < SHORTEST || sentence.marks.hold(start) {
            continue;
        }
        let who = whose(speakers, sentence, noun, owner);
        // "Auf den Vorwurf der Stadt, er habe „gelogen“, entgegnete Weber": the words are the town's
        for said in said.iter_mut().filter(|said| is_inside(said) && content.contains(&said.tokens.start)) {
            let outside = said.cue.first().is_none_or(|cue| !content.contains(&cue.start));
            if outside && who.is_some() {
                said.who.clone_from(&who);
            }
        }
        said.push(Said::told(content, who, std::iter::once(noun..noun + 1).collect(), GUESSED));
    }
}

/// Whose the noun is, as far as words behind it may say so, and its clause, to the end of the sentence where nothing tells.
fn clause(speakers: &Speakers, sentence: Sentence, noun: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (reading, end) = (speakers.reading, sentence.end);
    let tokens = &reading.tokens;
    let is_between = |token: &Token| token.is_word() && !token.is(Class::COMPLEMENTIZER) && !token.is_verbal();
    let stop = (noun + 1..end).take(OWNER).find(|&at| !is_between(&tokens[at]))?;
    let comma = usize::from(tokens[stop].is_sign(','));
    let opens = tokens.get(stop + comma).filter(|_| stop + comma < end)?;
    if reading.has(Trait::ReportedSubjunctive) {
        if comma == 0 {
            return None;
        }
        if opens.is(Class::COMPLEMENTIZER) {
            return Some((noun + 1..stop, stop + 2..end));
        }
        // "…, den Hafen zu schließen", "…, die Werft habe gelogen", but not "…, die im Hafen liege"
        let is_sign = |at: usize| at >= end || !tokens[at].is_word();
        let mut rest = stop + 1..end.min(stop + REACH);
        // "die Aussage von Roe, Leiter der Werft, der |sagte|, …": there another verb tells
        let tells = |at: &usize| sentence.cues.iter().any(|cue| cue.at() == *at && is_tensed(cue));
        let told = rest.by_ref().take_while(|at| !tells(at)).find_map(|at| {
            let ends = is_sign(at + 2) || reading.lexicon.language.joiners.contains(&reading.surface(at + 2));
            let infinitive = tokens[at].is(Class::INFINITIVE) && ends;
            // "die Werft habe |„das Geld verbrannt“"
            let mark = || sentence.marks.around(at + 1).is_some_and(|pair| pair.open == at + 1);
            let mood = tokens[at].is_subjunctive() && (!is_sign(at + 1) || mark());
            (infinitive || mood).then_some(if infinitive { end.min(at + 2) } else { end })
        });
        return told.map(|end| (noun + 1..stop, stop + 1..end));
    }
    // "the claim that made him rich" goes on about the noun; "de que" and the like cannot
    let next = tokens.get(stop + comma + 1).filter(|_| stop + comma + 1 < end)?;
    let of = reading.has(Trait::PrepositionalClauses);
    let joined = if of {
        tokens[stop - 1].is(Class::PREPOSITION)
    } else {
        !reading.has(Trait::RigidOrder) || opens_clause(next)
    };
    (opens.is(Class::COMPLEMENTIZER) && joined).then_some((noun + 1..stop - usize::from(of), stop + comma + 1..end))
}

fn is_tensed(cue: &Cue) -> bool {
    cue.verb().is_some_and(|verb| verb.say && verb.finite && !verb.participle)
}

fn opens_clause(next: &Token) -> bool {
    let small = Class::DETERMINER.or(Class::PRONOUN).or(Class::OTHER_PRONOUN).or(Class::PREPOSITION);
    next.is(small) || next.is_proper()
}

/// The end of the clause: of a noun before the sentence's verb the comma before that.
fn end(speakers: &Speakers, sentence: Sentence, noun: usize, start: usize) -> usize {
    let tokens = &speakers.reading.tokens;
    let is_verb = |at: usize| tokens[at].is(Class::AUXILIARY) || tokens[at].lower && tokens[at].is_verbal();
    if (sentence.start..noun).any(is_verb) {
        return sentence.end;
    }
    let resumes = |&at: &usize| {
        let next = at + 1;
        // "…, rada |odmítla"
        tokens[at].is_sign(',')
            && (sentence.cues.iter().any(|cue| (next..next + 2).contains(&cue.at()))
                || next < sentence.end && is_verb(next))
    };
    (start..sentence.end).find(resumes).unwrap_or(sentence.end)
}

/// Who says it: whoever stands behind the noun ("of Weber"), or before it ("his"), or else does what the sentence tells,
/// where no other verb of saying stands in it ("rejected the claim") and the noun is no mere target ("dem Vorwurf").
fn whose(speakers: &Speakers, sentence: Sentence, noun: usize, owner: Range<usize>) -> Option<Who> {
    let tokens = &speakers.reading.tokens;
    let against = |at: usize| tokens[at].is(Class::PREPOSITION) && !tokens[at].is(Class::AGENT.or(Class::JOINING));
    let is_small = |at: usize| tokens[at].lower && !tokens[at].is(Class::CLOSED);
    // "den Vorschlag |unterbreitet|": no words for whose it is
    let german = speakers.reading.has(Trait::ArticleCases);
    let nobody = || against(owner.start) || german && owner.clone().all(is_small);
    if !owner.is_empty() && !nobody() {
        // "la acusación |de Weber de que"
        let of = tokens[owner.start].is(Class::PREPOSITION) && owner.len() > 1;
        let owner = owner.start + usize::from(of)..owner.end;
        let named = |who: &Who| who.entity.is_some() || speakers.describes(&who.tokens);
        // "die Drohung |der Wärter|, …": a genitive with its article
        let genitive = |who: &Who| {
            let article = tokens[owner.start - 1].is(Class::AGENT) || tokens[owner.start].is(Class::DETERMINER);
            german && article && who.whole.start == owner.start
        };
        return speakers.source(owner.clone()).filter(|who| named(who) || genitive(who));
    }
    let before = noun.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE).or(Class::INDEFINITE);
    if tokens[before].is(Class::DETERMINER) && !tokens[before].is(articles) {
        return speakers.recent.clone().map(|who| Who { whole: before..before + 1, ..who });
    }
    let word = speakers.reading.surface(noun);
    let reached = speakers.reading.lexicon.language.claims.iter().any(|claim| claim.strip_prefix('+') == Some(word));
    let other = sentence.cues.iter().any(|cue| cue.verb().is_some());
    let topic = || {
        let clause = clause_start(speakers.reading, sentence, noun).min(noun)..noun;
        // "|Rund| 37 Prozent sind der Ansicht"
        let small = tokens.get(clause.start + 1).is_some_and(|next| next.shape == Shape::Number);
        let clause = (clause.start + usize::from(small)).min(noun)..noun;
        let topic = speakers.topic(sentence).filter(|who| who.tokens.end <= noun);
        let pronoun = || speakers.pronoun_in(sentence.start..noun).or_else(|| speakers.pronoun_in(clause.clone()));
        let subject = || speakers.phrase(clause.clone()).filter(|who| !speakers.is_object(who));
        let subject = || subject().or_else(|| speakers.inverted(clause.clone()));
        let head = || speakers.phrase(sentence.start..noun).filter(|who| reached && speakers.may_speak(who));
        let somebody = |who: &Who| speakers.may_speak(who) || speakers.unnamed(&who.tokens).is_some();
        let subject = || subject().filter(|who| somebody(who) && who.whole.end < before);
        topic.or_else(pronoun).or_else(subject).or_else(head)
    };
    ((reached || !is_target(speakers.reading, sentence.start, noun)) && !other).then(topic).flatten()
}

/// Whether the noun at `noun` tells what somebody does something about, and so not what the subject says: "dem Vorwurf", "auf
/// den Vorwurf"; but "mit der Begründung", "zu dem Ergebnis".
fn is_target(reading: &Reading, start: usize, noun: usize) -> bool {
    let tokens = &reading.tokens;
    let before = noun - 1;
    let attribute = |token: &Token| {
        let article = token.is(Class::DETERMINER) && !token.is(Class::PREPOSITION);
        reading.has(Trait::ArticleCases) && (article || token.lower && !token.is(Class::CLOSED))
    };
    let at = (start..noun).rev().take(ATTRIBUTES).find(|&at| !attribute(&tokens[at])).unwrap_or(before);
    if !tokens[at].is(Class::PREPOSITION) {
        return reading.surface(before) == "dem";
    }
    let word = reading.surface(at).to_lowercase();
    !reading.lexicon.language.claims.iter().any(|claim| claim.strip_prefix('+') == Some(&*word))
}
