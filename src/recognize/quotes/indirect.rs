use super::cues::{Cue, CueKind};
use super::marks::Marks;
use super::speakers::{Speakers, Who};
use super::{Said, auxiliary, clause_start, subject, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// How far behind a cue its content clause may begin.
const REACH: usize = 26;
/// How long the words for whom something is told to may be, and what stands between a verb and its infinitive.
const OBJECT: usize = 6;
/// Fewest words of a content.
const SHORTEST: usize = 3;

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
            CueKind::Verb(_) => verb_content(speakers, sentence, marks, cue),
            CueKind::Thus => thus(speakers.reading, sentence, cue, running),
            CueKind::Before | CueKind::Parenthetical => frame(speakers, sentence, cue),
            CueKind::After => postposed(speakers, sentence, marks, cue),
        };
        let Some((content, mut gaps, who)) = found else { continue };
        let content = content.start..others_begin(speakers.reading, sentence, marks, cues, cue, &content);
        let content = without_stop(speakers.reading, content);
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

type Content = (Range<usize>, Vec<Range<usize>>, Option<Who>);

fn verb_content(speakers: &Speakers, sentence: &Range<usize>, marks: Marks, cue: &Cue) -> Option<Content> {
    let reading = speakers.reading;
    let tokens = &reading.tokens;
    let clause = clause_start(reading, sentence, marks, cue.at());
    let outside = |at: &usize| !marks.hold(*at);
    let comma_before = cue.at() > sentence.start && tokens[cue.at() - 1].is_sign(',');
    let capital_nouns = reading.language == "de";

    // "Wie Weber mitteilte, …", "…, wie Weber mitteilte."
    let opens = |at: usize| at == sentence.start || tokens[at - 1].is_sign(',');
    let telling = (sentence.start..cue.at()).rev().take(REACH).find(|&at| tokens[at].is(Class::TELLING) && opens(at));
    let closed = tokens.get(cue.end()).filter(|_| cue.end() < sentence.end).is_none_or(|next| !next.is_word());
    if let Some(telling) = telling.filter(|telling| closed && telling + 1 < cue.at() && outside(telling)) {
        let who = speakers.phrase(telling + 1..cue.at())?;
        let content = if telling == sentence.start {
            (cue.end() + 1).min(sentence.end)..sentence.end
        } else {
            sentence.start..telling - 1
        };
        return Some((content, Vec::new(), Some(who)));
    }
    // "…, dass …", "… that …"
    let end = sentence.end.min(cue.at() + REACH);
    let complementizer = (cue.end()..end)
        .filter(outside)
        .find(|&at| tokens[at].is(Class::COMPLEMENTIZER) && (!capital_nouns || tokens[at - 1].is_sign(',')));
    if let Some(at) = complementizer {
        let others = (cue.end()..at).any(|between| {
            tokens[between].word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite)) && outside(&between)
        });
        let who = subject(speakers, clause, cue, at);
        return (!others && at + 1 < sentence.end).then_some((at + 1..sentence.end, Vec::new(), who));
    }
    let said = cue.verb().is_some_and(|verb| verb.say);
    // "…, sagte Weber."
    if said
        && comma_before
        && outside(&(cue.at() - 1))
        && let Some(who) = speakers.behind(cue.end(), sentence.end)
    {
        let rest = without_stop(reading, who.whole.end..sentence.end);
        let content = sentence.start..cue.at() - 1;
        // "Calder, the mayor, said she understood" goes on with a verb of its own.
        let goes_on =
            tokens[rest.clone()].first().is_some_and(|next| next.is_word() && next.lower && next.word.is_none());
        if !goes_on && rest.len() <= 8 && content.len() > SHORTEST {
            return Some((content, Vec::new(), Some(who)));
        }
    }
    // "…, hatte Weber gesagt."
    if let Some(auxiliary) = auxiliary(reading, clause, cue).filter(|&at| at == clause)
        && said
        && clause > sentence.start + SHORTEST
        && tokens[clause - 1].is_sign(',')
        && without_stop(reading, sentence.clone()).end == cue.end()
    {
        let who = speakers.behind(auxiliary + 1, cue.at());
        return Some((sentence.start..clause - 1, Vec::new(), who));
    }
    // "Weber sagte, er habe …": the verb stands second without a conjunction, in the subjunctive
    if capital_nouns {
        let comma = (cue.end()..end).filter(outside).find(|&at| tokens[at].is_sign(','))?;
        let rest = comma..sentence.end.min(comma + REACH);
        let subjunctive = rest.clone().any(|at| tokens[at].is(Class::SUBJUNCTIVE));
        // "kündigte an, den Hafen zu schließen"
        let infinitive = cue.tokens.last().is_some_and(|last| last.end == comma)
            && rest.clone().any(|at| tokens[at].is(Class::INFINITIVE));
        // "sagte gestern, man erwäge": nothing but the verb and adverbs before the comma
        let next = tokens.get(comma + 1);
        let plain = said
            && tokens[cue.end()..comma].iter().all(|token| token.lower && !token.is(Class::PREPOSITION))
            && next.is_some_and(|next| {
                next.is(Class::DETERMINER.or(Class::PRONOUN).or(Class::OTHER_PRONOUN).or(Class::PREPOSITION))
                    || next.is_proper()
            });
        let who = subject(speakers, clause, cue, comma);
        let found = plain || (subjunctive || infinitive) && who.is_some();
        return found.then_some((comma + 1..sentence.end, Vec::new(), who));
    }
    let last = without_stop(reading, sentence.clone()).end;
    // "vowed to rebuild", "a demandé au conseil d'attendre"
    let infinitive = (cue.end()..last).take(OBJECT).find(|&at| {
        let next = tokens.get(at + 1).filter(|_| at + 1 < last);
        tokens[at].is(Class::INFINITIVE) && next.is_some_and(|next| next.lower && !next.is(Class::DETERMINER))
    });
    if let Some(at) = infinitive
        && cue.verb().is_some_and(|verb| verb.act && verb.finite)
        && !tokens[cue.end()..at].iter().any(|token| !token.is_word() || is_verbal(token))
        && let Some(who) = speakers.ahead(clause, cue.at())
    {
        let from = if reading.language == "en" { at } else { at + 1 };
        return Some((from..sentence.end, Vec::new(), Some(who)));
    }
    if !said {
        return None;
    }
    // "The works, the mayor said, will take a year."
    if clause > sentence.start + 1
        && tokens[clause - 1].is_sign(',')
        && tokens.get(cue.end()).is_some_and(|next| next.is_sign(','))
        && cue.end() + SHORTEST < sentence.end
        && let Some(who) = speakers.ahead(clause, cue.at())
    {
        return Some((sentence.clone(), vec![clause - 1..cue.end() + 1], Some(who)));
    }
    // "… the mayor said.": the sentence before the comma
    let who = speakers.ahead(clause, cue.at());
    if cue.end() + 3 >= last && clause > sentence.start && tokens[clause - 1].is_sign(',') {
        return who.map(|who| (sentence.start..clause - 1, Vec::new(), Some(who)));
    }
    // "The mayor said the harbour would close.", "told reporters it would"
    let mut start = (cue.end()..last).find(|&at| !tokens[at].is(Class::PAUSE)).unwrap_or(last);
    if tokens[cue.at()].is(Class::ADDRESSED) {
        let own = Class::DETERMINER.or(Class::PRONOUN).or(Class::COMPLEMENTIZER).or(Class::AUXILIARY);
        start = (start + 1..last).take(OBJECT).find(|&at| tokens[at].is(own)).unwrap_or(start);
    }
    let next = tokens.get(start).filter(|_| start < last)?;
    let opens = next.is_word() && outside(&start) && !next.is(Class::PREPOSITION);
    let clausal = (start..last).take(REACH).any(|at| is_verbal(&tokens[at])) || next.is(Class::PRONOUN);
    (reading.language == "en" && opens && clausal && cue.verb().is_some_and(|verb| verb.finite))
        .then_some(())
        .and(who)
        .map(|who| (start..sentence.end, Vec::new(), Some(who)))
}

/// A finite verb, as far as the lexicon or an English ending tells.
fn is_verbal(token: &Token) -> bool {
    token.lower
        && (token.is(Class::AUXILIARY) || token.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite)))
}

/// "Demnach wird …": what a source named before says.
fn thus(reading: &Reading, sentence: &Range<usize>, cue: &Cue, running: Option<&Who>) -> Option<Content> {
    let who = running.map(|who| Who { whole: cue.tokens[0].clone(), ..who.clone() });
    // "…, wonach …" opens a clause of its own.
    let relative = cue.at() > sentence.start && reading.tokens[cue.at() - 1].is_sign(',');
    if relative || cue.at() <= sentence.start + 1 {
        return Some((cue.end()..sentence.end, Vec::new(), who));
    }
    Some((sentence.clone(), vec![cue.tokens[0].clone()], who))
}

/// "Nach Angaben der Stadt wird …", "… wird, so Weber, …", "…, laut Weber."
fn frame(speakers: &Speakers, sentence: &Range<usize>, cue: &Cue) -> Option<Content> {
    let tokens = &speakers.reading.tokens;
    let start = cue.end() + usize::from(tokens.get(cue.end()).is_some_and(|next| next.is(Class::PREPOSITION)));
    let who = speakers.source(start..sentence.end)?;
    let mut end = speakers.phrase_end(start..sentence.end).max(who.whole.end);
    // "Laut einer am Dienstag veröffentlichten Mitteilung der Stadt wurden …": up to the verb
    if cue.at() <= sentence.start + 1
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
    let opens = cue.at() <= sentence.start + 1;
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
