use super::announced::announced_end;
use super::before::opening;
use super::bounds::{fronted, lists, main_verb};
use super::content::{SHORTEST, content};
use super::cues::{Cue, CueKind, is_infinitive};
use super::ends::own_end;
use super::framed::{frame, opens, own, postposed, thus};
use super::joined::{besides_start, joint, tells_besides};
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::trailing::{adds_nothing, goes_on, is_left_out, trailing};
use super::{Said, TOLD_BY_CUE, clause_start, is_denied, is_used, without_stop};
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Finds what the author tells of somebody's words: the clause behind a cue and its conjunction, the sentence around a
/// frame ("nach Angaben …", "according to"), a particle (", so Weber,") or a cue at its end (", sagte Weber").
pub(super) fn find(speakers: &mut Speakers, sentence: Sentence, running: Option<&Who>, said: &mut Vec<Said>) {
    for cue in sentence.cues {
        let found = match cue.kind {
            CueKind::Verb(_) => {
                // "said she was ill and promised to come": who speaks has spoken already
                let joined = joint(speakers.reading, cue).is_some() || tells_besides(speakers.reading, cue.at());
                let before = said.iter().rev().take(if joined { JOINED } else { 0 });
                let before = before.filter(|said| said.cue.first().is_some_and(|used| used.end <= cue.at()));
                let last = before.max_by_key(|said| said.cue[0].start).and_then(|said| said.who.clone());
                content(speakers, sentence, cue, last)
            }
            // "Řekl, že prý přijde": it is told already
            CueKind::Thus if said.iter().any(|said| said.tokens.contains(&cue.at())) => None,
            CueKind::Thus => Some(thus(speakers, sentence, cue, running)),
            CueKind::Before | CueKind::Parenthetical => frame(speakers, sentence, cue),
            CueKind::After => postposed(speakers, sentence, cue, running),
            CueKind::Own => Some(own(speakers, sentence, cue)),
        };
        let Some((content, mut gaps, who)) = found else { continue };
        let who = goes_on(speakers, sentence, cue, said).filter(|_| is_left_out(sentence, cue, who.as_ref())).or(who);
        // "Об этом пишет «Край» |со ссылкой на полицию|": told is the sentence before
        let language = speakers.reading.lexicon.language;
        let framed = cue.kind == CueKind::Before && !language.seats.is_empty();
        // "Det siger ministeren, Jan Weber, |ifølge avisen|"
        let verb = sentence.cues.first().filter(|first| first.verb().is_some_and(|verb| verb.say && verb.finite));
        let tells = || verb.is_some_and(|verb| verb.at() <= sentence.start + 1);
        let suffixed = speakers.reading.has(Trait::SuffixedArticle);
        let told = framed || cue.kind == CueKind::Before && suffixed && tells();
        if told && !opens(speakers.reading, sentence, cue) && opening(speakers.reading, sentence).is_some() {
            continue;
        }
        if cue.kind == CueKind::Before && adds_nothing(speakers, sentence, (cue, content.start), who.as_ref(), said) {
            continue;
        }
        // "«Мост закрыт», — |приводит его слова| Край"
        if cue.kind == CueKind::Own && is_used(said, cue) && sentence.marks.hold(content.start) {
            continue;
        }
        // "Мост закрыли, пишет «Край» |со ссылкой на полицию|": the verb has told it
        let has_told =
            |said: &Said| said.tokens.end <= cue.at() && said.tokens.start >= content.start && !said.cue.is_empty();
        if framed && said.iter().rev().take(JOINED).any(has_told) {
            continue;
        }
        let content = content.start..others_begin(speakers.reading, sentence, cue, &content);
        let content = content.start..trailing(speakers, sentence, cue, &content);
        let content = content.start..main_verb(speakers.reading, cue, &content).unwrap_or(content.end);
        let content = without_stop(speakers.reading, content);
        // "CALDER, Mont. |— A fire …"
        let head = speakers.reading.tokens.get(content.start).filter(|_| !content.is_empty());
        // "заверил: мол|, денег хватит"
        let sign = head.is_some_and(|head| matches!(head.shape, Shape::Sign('–' | '—' | '-' | ',')));
        let content = content.start + usize::from(sign)..announced_end(speakers.reading, sentence, &content);
        let cut = gaps.iter().filter(|gap| gap.end >= content.end).map(|gap| gap.start).min();
        let content = content.start..cut.map_or(content.end, |cut| cut.clamp(content.start, content.end));
        gaps.retain(|gap| content.start <= gap.start && gap.end <= content.end);
        let words = content.clone().filter(|&at| speakers.reading.tokens[at].is_word()).count();
        // Words in marks that are nearly all of it are said, not told.
        let direct = |at: &usize| said.iter().any(|said| said.tokens.contains(at));
        let is_gap = |at: &usize| gaps.iter().any(|gap| gap.contains(at));
        // "“…”, confesó Ruiz, según la sentencia": nor is who says it and how
        let own = |said: &Said, at: &usize| {
            let who = said.who.as_ref().map(|who| who.whole.start..who.tokens.end);
            said.cue.iter().cloned().chain(who).any(|words| words.contains(at))
        };
        let mood = speakers.reading.has(Trait::ReportedSubjunctive);
        let attributed = |at: &usize| !mood && said.iter().any(|said| said.cue != cue.tokens && own(said, at));
        let is_told =
            |at: &usize| speakers.reading.tokens[*at].is_word() && !direct(at) && !is_gap(at) && !attributed(at);
        let told = content.clone().filter(is_told).count();
        // "uzasadniała, że oskarżony „działał …”", "affirme |vouloir| « partir »": one word of a clause beside them is enough
        let that = content.start.checked_sub(1).is_some_and(|at| speakers.reading.tokens[at].is(Class::COMPLEMENTIZER));
        let infinitive = || {
            words > SHORTEST
                && speakers.reading.lexicon.language.is_romance()
                && !sentence.marks.hold(content.start)
                && is_infinitive(speakers.reading, content.start)
        };
        let begun = that && cue.verb().is_some() || infinitive();
        let quoted = told < 2 - usize::from(begun) && told < words;
        // "powiedział, że |jest niewinny|", "просил |найти виновных|", "По словам мэра, |мост закрыт|": where nouns have
        // cases two words are a clause, as are "qu’|il renonce|" and even "que |dimitirá|" behind a conjunction
        let before = content.start.checked_sub(2).map(|at| &speakers.reading.tokens[at..at + 2]);
        let that = before.is_some_and(|before| before[1].is(Class::COMPLEMENTIZER));
        let parted = before.is_some_and(|before| before[1].is_sign(','));
        let named = who.as_ref().is_some_and(|who| who.entity.is_some());
        let framed = matches!(cue.kind, CueKind::Before | CueKind::Own) && (parted || named);
        let (cases, zero) = (speakers.has_cases(), speakers.reading.has(Trait::ZeroRelatives));
        let opened = that && !zero && (!cases || before.is_some_and(|before| before[0].is_sign(',')))
            || cases && framed && content.start >= cue.end()
            || (cases || before.is_some_and(|before| before[1].is(Class::INFINITIVE)))
                && !content.is_empty()
                && is_infinitive(speakers.reading, content.start);
        let alone = that && !cases && !language.left_out_masculine.is_empty();
        let shortest = SHORTEST - usize::from(opened) - usize::from(alone);
        if words >= shortest && !quoted {
            said.push(Said { gaps, ..Said::told(content, who, cue.tokens.clone(), TOLD_BY_CUE) });
        }
    }
}

/// So many quotations of a sentence are asked for who spoke before; more would be a broken paste.
const JOINED: usize = 8;

/// Where somebody else begins to speak inside a content: "…, but the mayor, Jane Roe, said …".
fn others_begin(reading: &Reading, sentence: Sentence, own: &Cue, content: &Range<usize>) -> usize {
    let later = sentence.cues.iter().filter(|cue| cue.at() > own.at() && content.contains(&cue.at()));
    // "…, но |не объяснила|, почему": what is not said is nothing anew
    let says = later.filter(|cue| cue.verb().is_some_and(|verb| verb.say) && !is_denied(reading, cue));
    let finite = says.clone().filter(|cue| cue.verb().is_some_and(|verb| verb.finite));
    let (mood, bracket) = (reading.has(Trait::ReportedSubjunctive), reading.has(Trait::ClauseBracket));
    let goes_on = |at: usize| reading.tokens.get(at).is_some_and(|next| next.is_word() || next.is_sign(':'));
    // "…, man brauche Zeit, |und fügte hinzu: …": whoever spoke does something else
    let joiners = reading.lexicon.language.joiners;
    let joined = |cue: &&Cue| {
        mood && cue.at() > content.start + SHORTEST
            && joiners.contains(&reading.surface(cue.at() - 1))
            && goes_on(cue.end())
            && cue.verb().is_some_and(|verb| !verb.participle)
    };
    let joined = finite.clone().find(joined).map_or(content.end, |cue| cue.at() - 1);
    let acts = sentence.cues.iter().filter(|cue| cue.at() > own.at() && content.contains(&cue.at()));
    let joined = acts
        .filter(|_| !mood)
        .filter_map(|cue| joint(reading, cue))
        .find(|&at| at > content.start)
        .map_or(joined, |at| joined.min(at));
    // A German verb at the end of its clause tells nothing new, nor does an infinitive.
    let is_main = |cue: &&Cue| !bracket || goes_on(cue.end()) && !reading.tokens[cue.at() - 1].is(Class::INFINITIVE);
    // "S’il a admis que …, |le maire a promis| de rester"
    let compound = |cue: &&Cue| {
        let before = &reading.tokens[cue.at() - 1];
        !bracket && before.lower && before.is(Class::AUXILIARY) && cue.verb().is_some_and(|verb| verb.participle)
    };
    // "À la juge, |qui demandait si …|, il a répondu"
    let relative = || reading.tokens[clause_start(reading, sentence, own.at())].is(Class::RELATIVE);
    let begun =
        relative() || reading.lexicon.language.asking.contains(&&*reading.surface(sentence.start).to_lowercase());
    let main = says.clone().filter(|cue| begun && compound(cue));
    let mains = finite.filter(is_main).chain(main);
    let begins = mains.map(|cue| (clause_start(reading, sentence, cue.at()), cue.at())).find(|&(start, main)| {
        let before = start.checked_sub(1).map(|at| reading.tokens[at].shape);
        let first = &reading.tokens[start];
        start > content.start + SHORTEST
            && !lists(reading, content.start, start, main)
            && matches!(before, Some(Shape::Sign(',' | ';' | '–' | '—')))
            && !first.is(Class::COMPLEMENTIZER)
            && (!first.is(Class::OTHER_PRONOUN)
                || reading.has(Trait::NounCapitals) && reading.tokens.get(start + 1).is_some_and(Token::is_proper))
            && !(bracket && first.is(Class::SUBORDINATE))
            && !(reading.has(Trait::RigidOrder) && first.is(Class::AUXILIARY))
    });
    // "…, mais Martin a averti que …"
    let connectives = reading.lexicon.language.connectives;
    let anew = says.map(|cue| (cue, clause_start(reading, sentence, cue.at()))).find(|&(cue, start)| {
        !bracket
            && start > content.start + SHORTEST
            && reading.tokens[start - 1].is_sign(',')
            && connectives.contains(&reading.surface(start))
            && (start..cue.at()).any(|at| reading.tokens[at].is(Class::AUXILIARY))
    });
    let anew = anew.map_or(content.end, |(_, start)| start - 1);
    // "…, adding that the works would take a year"
    let besides = sentence.cues.iter().map(Cue::at).filter(|at| *at > own.at() && content.contains(at));
    let besides = besides.filter(|&at| !sentence.marks.hold(at)).filter_map(|at| besides_start(reading, at)).min();
    let comma = |at: usize| usize::from(reading.tokens[at - 1].is_sign(','));
    let besides = besides.filter(|&at| at > content.start + 1).map_or(content.end, |at| at - comma(at));
    let main = fronted(reading, sentence).filter(|main| content.contains(main) && own.at() < *main);
    let main = main.map_or(content.end, |main| main - 1);
    begins
        .map_or(content.end, |(start, _)| start - 1)
        .min(main)
        .min(joined)
        .min(anew)
        .min(besides)
        .min(own_end(reading, sentence, own, content))
}
