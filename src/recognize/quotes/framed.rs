//! What a frame, a particle or a source tells by itself: "nach Angaben …", "demnach", "so Weber".

use super::before::opening;
use super::content::{Content, REACH, SHORTEST};
use super::cues::Cue;
use super::inserted::relative_start;
use super::marks::Pair;
use super::sentence::Sentence;
use super::sources::{frame_end, source_start};
use super::speakers::{Speakers, Who};
use super::without_stop;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// "Demnach wird …": what a source named before says.
pub(super) fn thus(speakers: &Speakers, sentence: Sentence, cue: &Cue, running: Option<&Who>) -> Content {
    // "Prý přijde": only who spoke in the same paragraph is meant
    let adverb = speakers.reading.has(Trait::PronominalAdverbs);
    let here = if adverb { None } else { speakers.reading.passage(cue.at()) }.map_or(0, |passage| passage.tokens.start);
    let running = running.filter(|who| who.whole.start >= here);
    let who = running.map(|who| Who { whole: cue.tokens[0].clone(), ..who.clone() });
    // "der Bericht der Stadt, wonach …" opens a clause of its own.
    let relative = adverb && cue.at() > sentence.start && speakers.reading.tokens[cue.at() - 1].is_sign(',');
    // "schließt sich dem Verdacht der Kritiker |an|, wonach"
    let part = |end: usize| end > sentence.start + 1 && speakers.reading.tokens[end - 1].lower;
    let source = || {
        let end = cue.at() - 1;
        let before = speakers.phrase_before(sentence.start, end);
        let told = |who: &Who| {
            let claim = |at: usize| speakers.reading.tokens[at].is(Class::CLAIM) || speakers.is_source(at);
            who.tokens.clone().any(claim)
        };
        let apart = || speakers.phrase_before(sentence.start, end - 1).filter(told);
        before.or_else(|| if part(end) { apart() } else { None })
    };
    let who = if relative { source().or(who) } else { who };
    if relative || opens(speakers.reading, sentence, cue) {
        return (cue.end()..sentence.end, Vec::new(), who);
    }
    (sentence.tokens(), vec![cue.tokens[0].clone()], who)
}

/// "De wedstrijd was naar eigen zeggen …", "По его словам, …"
pub(super) fn own(speakers: &Speakers, sentence: Sentence, cue: &Cue) -> Content {
    let tokens = &speakers.reading.tokens;
    let who = speakers.own(sentence, cue);
    let clause = own_clause(speakers.reading, sentence, cue.at());
    let clause = if cue.at() <= sentence.start + 1 { sentence.tokens() } else { clause };
    if !opens(speakers.reading, sentence, cue) {
        return (clause, vec![cue.tokens[0].clone()], who);
    }
    let comma = tokens.get(cue.end()).is_some_and(|next| next.is_sign(','));
    ((cue.end() + usize::from(comma)).min(clause.end)..clause.end, Vec::new(), who)
}

/// "Nach Angaben der Stadt wird …", "… wird, so Weber, …", "…, laut Weber.", "nach eigenen Angaben", "nach ersten Berichten"
pub(super) fn frame(speakers: &Speakers, sentence: Sentence, cue: &Cue) -> Option<Content> {
    let tokens = &speakers.reading.tokens;
    // "Как сообщили |«Северному краю»| в мэрии"
    let verb = cue.end() - 1;
    let told = if tokens[verb].is_finite() {
        speakers.addressed(speakers.reading.surface(verb), cue.end(), sentence.end)
    } else {
        None
    };
    let start = match told {
        Some(told) => told + usize::from(tokens.get(told).is_some_and(|next| next.is(Class::PREPOSITION))),
        None => speakers.source_behind(cue),
    };
    // "…, secondo cui la nave affonda", "…, według którego …"
    if let Some(told) = speakers.told_of(cue, start) {
        return Some((told.whole.end..sentence.end, Vec::new(), Some(told)));
    }
    let bare = speakers.is_whole_frame(cue);
    // "Sie hat Tränen |in den Augen|."
    let ends = tokens.get(cue.end()).is_none_or(|next| next.is_sign('.'));
    if ends && cue.end() > cue.at() + 1 && speakers.reading.has(Trait::ArticleCases) {
        return None;
    }
    let anonymous = bare || cue.end() > cue.at() + 1 && speakers.reading.has(Trait::ArticleCases);
    let who = in_marks(speakers, sentence, start)
        .or_else(|| speakers.subject_of(cue, sentence.end))
        .or_else(|| speakers.source(start..sentence.end))
        .filter(|who| {
            !anonymous || who.whole.start < cue.end() || is_named(speakers, who) || bare && speakers.source_hangs(who)
        });
    // "Jak dodał, port zostanie zamknięty": a frame that ends with a verb, its subject left out
    let sign = |token: &Token| matches!(token.shape, Shape::Sign(',' | '–' | '—'));
    let parted = cue.at() == sentence.start || sign(&tokens[cue.at() - 1]);
    let comma = parted && tokens.get(cue.end()).is_some_and(sign);
    let left_out = comma && tokens[cue.end() - 1].is_finite();
    let who = who.or_else(|| speakers.left_out(cue.end() - 1).filter(|_| left_out));
    let rule = |who: &Who| who.entity.is_none() && speakers.is_rule(&who.tokens);
    let nobody = anonymous || left_out && speakers.has_cases();
    if who.as_ref().map_or(!nobody, rule) {
        return None;
    }
    let who = who.map(|who| with_article(speakers, cue, &who));
    if speakers.is_measure(cue, who.as_ref()) || sentence.is_signed(cue) {
        return None;
    }
    let opens = opens(speakers.reading, sentence, cue);
    let who = if opens { who.map(|who| speakers.without_subject(who)) } else { who };
    let behind = who.as_ref().filter(|who| who.whole.end > cue.end());
    let mut end = behind.map_or(cue.end(), |who| {
        // "Volgens |haar| zijn er vacatures"
        let pronoun = who.whole.len() == 1 && (tokens[start].is(Class::PRONOUN) || speakers.is_small_source(start));
        let phrase = start..speakers.source_end(&(start..sentence.end));
        if pronoun { who.whole.end } else { speakers.phrase_end(phrase).max(who.whole.end) }
    });
    if opens {
        end = frame_end(speakers.reading, end..sentence.end);
        end = who.as_ref().map_or(end, |who| speakers.added_end(who, end, sentence.end));
    }
    // "Dat |blijkt uit een studie| …" tells what stands before
    if opens && cue.at() > sentence.start && opening(speakers.reading, sentence) == Some(cue.at()) {
        return None;
    }
    let whole = opens && cue.at() <= sentence.start + 1;
    let clause = if whole { sentence.tokens() } else { own_clause(speakers.reading, sentence, cue.at()) };
    let topic = || speakers.topic(sentence).filter(|who| who.whole.end <= cue.at() && !bare);
    let who = who.or_else(topic);
    if tokens.get(end).is_some_and(|next| next.is_sign(',')) && end < sentence.end {
        end += 1;
    }
    if opens {
        return Some((end.min(clause.end)..clause.end, Vec::new(), who));
    }
    let comma = tokens[cue.at() - 1].is_sign(',');
    let gap = cue.at() - usize::from(comma);
    if clause.start > sentence.start && tokens[clause.start - 1].is_sign(',') {
        return Some((clause, vec![cue.at()..end], who));
    }
    // "El vertido avanza y, según Weber, llegará": the frame belongs to what is joined
    let joins = |at: usize| speakers.reading.lexicon.language.joiners.contains(&speakers.reading.surface(at));
    if comma && gap > sentence.start && joins(gap - 1) && tokens[end - 1].is_sign(',') {
        return Some((end..sentence.end, Vec::new(), who));
    }
    // "Ingen skadades, men |enligt polisen| kunde det …"
    let connects = speakers.reading.lexicon.language.connectives.contains(&speakers.reading.surface(gap - 1));
    if !comma && gap > clause.start + SHORTEST && connects && tokens[gap - 2].is_sign(',') {
        return Some((end..clause.end, Vec::new(), who));
    }
    // ", so Weber im Rundfunk." – what no comma parts from the speaker is the frame's
    if comma && end > 0 && !tokens[end - 1].is_sign(',') {
        end = (end..clause.end).find(|&at| tokens[at].is_sign(',')).map_or(clause.end, |at| at + 1);
    }
    let rest = without_stop(speakers.reading, end.min(clause.end)..clause.end);
    // "Поїзд зупинили: що |кажуть у громаді"
    if rest.is_empty() && tokens[gap - 1].is(Class::COMPLEMENTIZER) {
        return None;
    }
    let hangs = Class::DETERMINER.or(Class::PREPOSITION).or(Class::OTHER_PRONOUN).or(Class::RELATIVE);
    let added = || tokens[rest.start].is(hangs) && !tokens[gap - 1].is(Class::RELATIVE);
    let before = gap - clause.start;
    let short = comma && rest.len() < SHORTEST && before >= SHORTEST;
    // "…, enligt Havsverket, |som granskar bolaget"
    let suffixed = speakers.reading.has(Trait::SuffixedArticle);
    let related = || suffixed && comma && before >= SHORTEST && tokens[rest.start].is(Class::RELATIVE);
    Some(if rest.is_empty() || short || comma && before > WHOLE && added() || related() {
        (clause.start..gap, Vec::new(), who)
    } else {
        (clause, vec![gap..end], who)
    })
}

/// A source with the article that its frame holds: "secondo |il sindaco|".
fn with_article(speakers: &Speakers, cue: &Cue, who: &Who) -> Who {
    let article = cue.end() > cue.at() + 1 && speakers.reading.tokens[cue.end() - 1].is_article();
    let held = usize::from(article && who.entity.is_none() && who.whole.start == cue.end());
    Who { tokens: who.tokens.start - held..who.tokens.end, whole: who.whole.start - held..who.whole.end, ..who.clone() }
}

/// Whether a frame opens its sentence, no more than a mark or a small word before it: not "Kolony podle něj rostou".
pub(super) fn opens(reading: &Reading, sentence: Sentence, cue: &Cue) -> bool {
    let first = &reading.tokens[sentence.start];
    let noun = first.is_word() && !first.is(Class::CLOSED.or(Class::PAUSE)) && !reading.has(Trait::ArticleCases);
    // "L’opposition proteste : |selon elle|, …"
    let colon =
        cue.at() > sentence.start && reading.tokens[cue.at() - 1].is_sign(':') && !sentence.marks.hold(cue.at() - 1);
    colon || cue.at() <= sentence.start + usize::from(!noun)
}

/// From so many tokens on, what stands before a frame is a clause of its own, and what is added behind it hangs on the speaker.
const WHOLE: usize = 6;

/// A source whose name stands in marks: "laut „Fähre heute“".
fn in_marks(speakers: &Speakers, sentence: Sentence, at: usize) -> Option<Who> {
    let pair = sentence.marks.around(at).filter(|pair| pair.open == at)?;
    let who = speakers.phrase(pair.inside());
    Some(Who { entity: who.and_then(|who| who.entity), tokens: pair.inside(), whole: pair.open..pair.after() })
}

/// How far from a frame a sign is looked for that parts its clause from others.
pub(super) const FAR: usize = 200;

/// The part of a sentence that a frame in it tells: between colons and semicolons, and in German the clause that hangs on
/// another ("…, |weil er nach Angaben der Polizei zu schnell fuhr|, …"; "Der Mann, |der nach Angaben der Polizei fuhr|, …").
pub(super) fn own_clause(reading: &Reading, sentence: Sentence, cue: usize) -> Range<usize> {
    let tokens = &reading.tokens;
    let parts = |&at: &usize| matches!(tokens[at].shape, Shape::Sign(':' | ';')) && !sentence.marks.hold(at);
    let start = (sentence.start..cue).rev().take(FAR).find(parts).map_or(sentence.start, |at| at + 1);
    let end = (cue..sentence.end).take(FAR).find(parts).unwrap_or(sentence.end);
    let is_comma = |&at: &usize| tokens[at].is_sign(',') && !sentence.marks.hold(at);
    let comma = (start..cue).rev().take(REACH).find(is_comma).filter(|_| reading.has(Trait::ClauseBracket));
    if let Some(comma) = comma.filter(|&comma| is_second(reading, start..cue, comma)) {
        return comma + 1..end;
    }
    let comma = comma.filter(|&comma| {
        let relative = tokens[comma + 1].is(Class::DETERMINER)
            && comma + 1 < cue
            && !(comma + 2..cue).any(|at| tokens[at].is_proper());
        // "…, |von dem laut Polizei| nichts blieb"
        let of =
            comma + 3 == cue && tokens[comma + 1].is(Class::PREPOSITION) && tokens[comma + 2].is(Class::DETERMINER);
        relative || of || tokens[comma + 1].is(Class::SUBORDINATE)
    });
    // "un incendio |que, según las primeras pesquisas, empezó aquí|", "een brand |die volgens de politie is aangestoken|"
    let apart = cue > start && is_comma(&(cue - 1));
    let free = !reading.has(Trait::ClauseBracket) && !reading.has(Trait::RigidOrder);
    let pronoun = cue.checked_sub(1 + usize::from(apart)).filter(|&at| free && at > start + 1);
    let noun = |at: usize| !tokens[at].is_verbal() && tokens[at].word.is_none_or(|word| word.verbs.is_empty());
    if let Some(at) = pronoun.filter(|&at| tokens[at].is(Class::RELATIVE) && tokens[at].lower && noun(at - 1)) {
        let first = at - usize::from(tokens[at - 1].is(Class::PREPOSITION));
        let mut commas = (cue..end).take(FAR).filter(is_comma);
        return first..commas.nth(usize::from(apart)).filter(|_| is_comma(&(first - 1))).unwrap_or(end);
    }
    let Some(comma) = comma else {
        // "…, des sols |qui seraient, selon lui, saturés"
        let parted = !reading.has(Trait::ClauseBracket) && cue > start && is_comma(&(cue - 1));
        let relative = if parted { relative_start(reading, sentence.part(start..end), cue - 1) } else { None };
        return relative.unwrap_or(start)..end;
    };
    comma + 1..(cue..end).take(FAR).find(is_comma).unwrap_or(end)
}

/// Whether a German main clause begins behind a comma, with a verb of its own before the frame, and another one stands
/// before: "Die Fähre ist alt, |sie wird laut Weber| verkauft".
fn is_second(reading: &Reading, part: Range<usize>, comma: usize) -> bool {
    let tokens = &reading.tokens;
    let verb = |at: usize| tokens[at].lower && tokens[at].is(Class::AUXILIARY);
    let opened = tokens[part.start].is(Class::SUBORDINATE) || tokens[comma + 1].is(Class::SUBORDINATE);
    let own = comma + 2..part.end;
    !opened && (part.start..comma).any(verb) && own.take(SECOND).any(verb)
}

/// So many tokens behind the first of a main clause its verb is looked for.
const SECOND: usize = 8;

/// Whether a source is somebody the text names, or a phrase of its own; not the clause that a bare frame opens.
fn is_named(speakers: &Speakers, who: &Who) -> bool {
    let reading = speakers.reading;
    let first = &reading.tokens[who.whole.start];
    // "Nach Ansicht einiger Juristen": a genitive of many
    let many = || first.lower && reading.surface(who.whole.start).ends_with("er");
    let noun = |at: usize| reading.tokens[at].is_proper();
    who.entity.is_some()
        || first.is(Class::DETERMINER)
        || first.is_proper()
        || speakers.is_address(who.whole.start)
        || who.tokens.len() > 1 && many() && noun(who.tokens.end - 1)
}

/// "Der Stadt zufolge wird …", "… ist Medienberichten zufolge …", "seiner Ansicht nach"
pub(super) fn postposed(speakers: &Speakers, sentence: Sentence, cue: &Cue, running: Option<&Who>) -> Option<Content> {
    let reading = speakers.reading;
    let clause = own_clause(reading, sentence, cue.at());
    // "dem „Boten“ zufolge"
    let pair = cue.at().checked_sub(1).and_then(|at| sentence.marks.around(at)).filter(|pair| pair.after() == cue.at());
    let article =
        |pair: &Pair| pair.open - usize::from(pair.open > clause.start && reading.tokens[pair.open - 1].is_article());
    let start = match pair {
        Some(pair) => article(pair),
        None => source_start(reading, clause.start..cue.at())?,
    };
    let after = cue.end() + usize::from(reading.tokens.get(cue.end()).is_some_and(|next| next.is_sign(',')));
    // "ihrer Meinung nach": whose, the sentence before has said
    let who = if reading.tokens[cue.at()].is(Class::ACCORDING) {
        running.map(|who| Who { whole: start..start + 1, ..who.clone() })
    } else {
        // "|Ihm| zufolge"
        let pronoun = || if start + 1 == cue.at() { speakers.pronoun(start) } else { None };
        speakers.phrase(start..cue.at()).or_else(pronoun).or(Some(Who {
            entity: None,
            tokens: start..cue.at(),
            whole: start..cue.at(),
        }))
    };
    Some(if start <= clause.start + 1 {
        (after.min(clause.end)..clause.end, Vec::new(), who)
    } else {
        (clause, vec![start..cue.end()], who)
    })
}
