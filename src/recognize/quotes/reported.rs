use super::cues::Cue;
use super::joined::{joint, tells_besides};
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{Said, auxiliary, clause_start, is_denied, is_used, subject, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::Shape;

/// Finds speech acts that are told without their wording: "kritisierte den Beschluss", "hat Bedenken geäußert".
///
/// The span begins at the verb, its auxiliary included, and goes to the end of the clause; a speaker inside is a gap.
pub(super) fn find(speakers: &mut Speakers, sentence: Sentence, said: &mut Vec<Said>) {
    let reading = speakers.reading;
    for cue in sentence.cues {
        if !cue.verb().is_some_and(|verb| verb.act) || is_used(said, cue) || is_denied(reading, cue) {
            continue;
        }
        let clause = clause_start(reading, sentence, cue.at());
        // "the largest part of it, promised by the county"
        let agent = reading.tokens.get(cue.end()).is_some_and(|next| next.is(Class::AGENT));
        if reading.has(Trait::SyncreticForms) && agent && auxiliary(reading, clause, cue).is_none() {
            continue;
        }
        // "bestätigte die Befunde, |wonach das Dock gesperrt sei|"
        let is_told = |comma: usize| said.iter().any(|said| (comma + 1..=comma + 2).contains(&said.tokens.start));
        let end = (cue.end()..sentence.end)
            .find(|&at| {
                matches!(reading.tokens[at].shape, Shape::Sign(':' | ';')) && !sentence.marks.hold(at)
                    || reading.tokens[at].is_sign(',') && (tells_besides(reading, at + 1) || is_told(at))
                    || reading.tokens[at].is_sign(',')
                        && reading
                            .tokens
                            .get(at + 1)
                            .is_some_and(|next| next.is(Class::FUNCTION) || next.is(Class::DETERMINER))
            })
            .unwrap_or(sentence.end);
        // "pidió calma |y prometió ayudas"
        let others = sentence.cues_from(cue.at() + 1).iter().take(NEXT);
        let joined = others.filter(|_| !reading.has(Trait::ClauseBracket)).filter_map(|other| joint(reading, other));
        let end = joined.filter(|&at| at > cue.end()).min().map_or(end, |at| end.min(at));
        // "defiende la medida |y el PSOE la acusa de …": somebody else does something
        let small = |at: usize| reading.tokens[at].lower && reading.tokens[at].is(Class::OBLIQUE.or(Class::AUXILIARY));
        let others = sentence.cues_from(cue.at() + 1).iter().take(NEXT);
        let others = others.filter_map(|other| {
            let verb = (cue.end()..other.at()).rev().find(|&at| !small(at))? + 1;
            speakers.behind_joiner(cue.at(), verb, other.at()).map(|who| who.whole.start - 1)
        });
        let end = others.filter(|&at| at > cue.end()).min().map_or(end, |at| end.min(at));
        let found = subject(speakers, clause, cue, end).and_then(|who| doer(speakers, cue, who));
        let Some(who) = found else { continue };
        let start = auxiliary(reading, clause, cue).unwrap_or(cue.at());
        let tokens = without_stop(reading, start..end);
        let own = |at: &usize| cue.tokens.iter().any(|cue| cue.contains(at)) || who.whole.contains(at);
        // "Gestern |sprach auch Weber|", "worüber sie |berichten wollte|" tell nothing
        let closed = Class::PAUSE.or(Class::FUNCTION);
        let small = |at: usize| {
            let token = &reading.tokens[at];
            reading.has(Trait::ClauseBracket) && token.is(closed) && !token.is(Class::PREPOSITION)
        };
        let is_part = |at: &usize| reading.tokens[*at].is_word() && !small(*at) && !own(at);
        let words = tokens.clone().filter(is_part).count();
        // "Starosta |vinu odmítá|", "Провину заперечує |Орел": where nouns have cases the object may stand before
        let before = if who.whole.end <= start { who.whole.end } else { clause }..start;
        // "Trenér |se fanouškům omluvil|", "Prezident |jeho slova odmítl|"
        let is_small = |at: usize| {
            let token = &reading.tokens[at];
            token.lower && token.is(Class::CLOSED) && !token.is(Class::PREPOSITION.or(Class::COMPLEMENTIZER))
        };
        let is_object = |at: usize| {
            let token = &reading.tokens[at];
            token.lower && token.is_word() && !token.is_verbal() && !token.is(Class::CLOSED.or(Class::PAUSE))
        };
        let object = speakers.has_cases()
            && before.clone().any(is_object)
            && before.clone().all(|at| is_object(at) || is_small(at));
        if words == 0 && !object {
            // "Det afviser borgmesteren."
            speakers.heard(Some(&who), true);
            continue;
        }
        let tokens = if words == 0 { before.start..tokens.end } else { tokens };
        if who.entity.is_none() && !reading.tokens[who.tokens.start].is(Class::DETERMINER) {
            // "Obžalovaný vinu popírá."
            let described = speakers.has_cases() && speakers.describes(&who.tokens);
            speakers.heard(Some(&who).filter(|_| described), true);
            continue;
        }
        let inside = tokens.start <= who.whole.start && who.whole.end <= tokens.end;
        let gaps = if inside { vec![who.whole.clone()] } else { Vec::new() };
        said.push(Said {
            kind: QuoteKind::Reported,
            tokens,
            gaps,
            who: Some(who),
            cue: cue.tokens.clone(),
            confidence: 0.7,
        });
    }
}

/// Who does what a verb tells, given the phrase beside it: where a subject may be left out, a thing right behind the verb is
/// its object ("Además, exigió |la liberación|").
fn doer(speakers: &Speakers, cue: &Cue, who: Who) -> Option<Who> {
    let thing = who.entity.is_none() && !speakers.describes(&who.tokens) && !speakers.is_body(&who.tokens);
    let language = speakers.reading.lexicon.language;
    let romance = !language.infinitives.is_empty() && !language.left_out_masculine.is_empty();
    let object = romance && thing && who.whole.start == cue.end() && !speakers.is_somebody(&who);
    if object { speakers.left_out(cue.at()) } else { Some(who) }
}

/// So many verbs behind one are asked whether they go on with something else.
const NEXT: usize = 3;
