use super::content::{Content, REACH, SHORTEST, content};
use super::cues::{Cue, CueKind};
use super::marks::Marks;
use super::speakers::{Speakers, Who};
use super::{Said, clause_start, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Finds what the author tells of somebody's words: the clause behind a cue and its conjunction, the sentence around a
/// frame ("nach Angaben …", "according to"), a particle (", so Weber,") or a cue at its end (", sagte Weber").
pub(super) fn find(
    speakers: &mut Speakers,
    sentence: &Range<usize>,
    marks: Marks,
    cues: &[Cue],
    running: Option<&Who>,
    said: &mut Vec<Said>,
    first: usize,
) {
    for cue in cues {
        let found = match cue.kind {
            CueKind::Verb(_) => content(speakers, sentence, marks, cue),
            CueKind::Thus => Some(thus(speakers.reading, sentence, cue, running)),
            CueKind::Before | CueKind::Parenthetical => frame(speakers, sentence, cue),
            CueKind::After => postposed(speakers, sentence, marks, cue),
        };
        let Some((content, mut gaps, who)) = found else { continue };
        let content = content.start..others_begin(speakers.reading, sentence, marks, cues, cue, &content);
        let content = without_stop(speakers.reading, content);
        let cut = gaps.iter().filter(|gap| gap.end >= content.end).map(|gap| gap.start).min();
        let content = content.start..cut.map_or(content.end, |cut| cut.clamp(content.start, content.end));
        gaps.retain(|gap| content.start <= gap.start && gap.end <= content.end);
        let words = content.clone().filter(|&at| speakers.reading.tokens[at].is_word()).count();
        // Words in marks that are nearly all of it are said, not told.
        let direct = |at: &usize| said[first..].iter().any(|said| said.tokens.contains(at));
        let told = content.clone().filter(|at| speakers.reading.tokens[*at].is_word() && !direct(at)).count();
        let quoted = told < 2 && told < words;
        if words >= SHORTEST && !quoted {
            let confidence = if who.as_ref().is_some_and(|who| who.entity.is_some()) { 0.8 } else { 0.6 };
            said.push(Said {
                kind: QuoteKind::Indirect,
                tokens: content,
                gaps,
                who,
                cue: cue.tokens.clone(),
                confidence,
            });
        }
    }
}

/// Where somebody else begins to speak inside a content: "…, but the mayor, Jane Roe, said …".
fn others_begin(
    reading: &Reading,
    sentence: &Range<usize>,
    marks: Marks,
    cues: &[Cue],
    own: &Cue,
    content: &Range<usize>,
) -> usize {
    let later = cues.iter().filter(|cue| cue.at() > own.at() && content.contains(&cue.at()));
    let finite = later.filter(|cue| cue.verb().is_some_and(|verb| verb.say && verb.finite));
    let begins = finite.map(|cue| clause_start(reading, sentence, marks, cue.at())).find(|&start| {
        let before = start.checked_sub(1).map(|at| reading.tokens[at].shape);
        let first = &reading.tokens[start];
        start > content.start + SHORTEST
            && matches!(before, Some(Shape::Sign(',' | ';' | '–' | '—')))
            && !first.is(Class::COMPLEMENTIZER)
            && !first.is(Class::OTHER_PRONOUN)
            && !(reading.language == "de" && first.is(Class::DETERMINER))
    });
    begins.map_or(content.end, |start| start - 1)
}

/// "Demnach wird …": what a source named before says.
fn thus(reading: &Reading, sentence: &Range<usize>, cue: &Cue, running: Option<&Who>) -> Content {
    let who = running.map(|who| Who { whole: cue.tokens[0].clone(), ..who.clone() });
    // "…, wonach …" opens a clause of its own.
    let relative = cue.at() > sentence.start && reading.tokens[cue.at() - 1].is_sign(',');
    if relative || cue.at() <= sentence.start + 1 {
        return (cue.end()..sentence.end, Vec::new(), who);
    }
    (sentence.clone(), vec![cue.tokens[0].clone()], who)
}

/// "Nach Angaben der Stadt wird …", "… wird, so Weber, …", "…, laut Weber."
fn frame(speakers: &Speakers, sentence: &Range<usize>, cue: &Cue) -> Option<Content> {
    let tokens = &speakers.reading.tokens;
    let start = cue.end() + usize::from(tokens.get(cue.end()).is_some_and(|next| next.is(Class::PREPOSITION)));
    let who = speakers.source(start..sentence.end)?;
    let mut end = speakers.phrase_end(start..sentence.end).max(who.whole.end);
    let opens = cue.at() <= sentence.start + 1;
    // "Laut einer am Dienstag veröffentlichten Mitteilung der Stadt wurden …": up to the verb
    if opens
        && let Some(verb) = (end..sentence.end).take(REACH).find(|&at| tokens[at].is(Class::AUXILIARY))
        && !tokens[end..verb].iter().any(|token| token.is_sign(','))
        && speakers.reading.language == "de"
        && tokens.get(end).is_some_and(|next| next.is(Class::PREPOSITION) || !next.is_word())
    {
        end = verb;
    }
    if tokens.get(end).is_some_and(|next| next.is_sign(',')) && end < sentence.end {
        end += 1;
    }
    if opens {
        return Some((end..sentence.end, Vec::new(), Some(who)));
    }
    let comma = tokens[cue.at() - 1].is_sign(',');
    let before = sentence.start..cue.at() - usize::from(comma);
    let rest = without_stop(speakers.reading, end..sentence.end);
    Some(if rest.len() >= SHORTEST {
        (sentence.clone(), vec![cue.at() - usize::from(comma)..end], Some(who))
    } else {
        (before, Vec::new(), Some(who))
    })
}

/// "Der Stadt zufolge wird …", "…, Medienberichten zufolge"
fn postposed(speakers: &Speakers, sentence: &Range<usize>, marks: Marks, cue: &Cue) -> Option<Content> {
    let reading = speakers.reading;
    let clause = clause_start(reading, sentence, marks, cue.at());
    let nouns = (clause..cue.at())
        .rev()
        .take_while(|&at| !reading.tokens[at].is(Class::AUXILIARY) && reading.tokens[at].is_word());
    let start = nouns.last()?;
    let who = speakers.phrase(start..cue.at())?;
    let content = if start <= sentence.start + 1 { cue.end()..sentence.end } else { sentence.clone() };
    let gaps = if start <= sentence.start + 1 { Vec::new() } else { vec![who.whole.start..cue.end()] };
    Some((content, gaps, Some(who)))
}

/// A sentence that carries on what somebody said, told by nothing but its mood: German "Dies sei nachzuweisen."
pub(super) fn carried_on(
    reading: &Reading,
    sentence: &Range<usize>,
    marks: Marks,
    cues: &[Cue],
    running: Option<&Who>,
    said: &mut Vec<Said>,
    first: usize,
) {
    let Some(who) = running.filter(|_| said.len() == first) else { return };
    let own_cue = cues.iter().any(|cue| cue.verb().is_none_or(|verb| verb.say && verb.finite));
    let mood = sentence.clone().take(REACH).any(|at| reading.tokens[at].is(Class::SUBJUNCTIVE) && !marks.hold(at));
    if mood && !own_cue {
        said.push(Said {
            kind: QuoteKind::FreeIndirect,
            tokens: sentence.clone(),
            gaps: Vec::new(),
            who: Some(who.clone()),
            cue: Vec::new(),
            confidence: 0.6,
        });
    }
}
