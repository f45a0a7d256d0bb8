use super::announced::announced_end;
use super::before::opening;
use super::bounds::{fronted, lists};
use super::content::{Content, REACH, SHORTEST, content};
use super::cues::{Cue, CueKind, is_infinitive};
use super::inserted::relative_start;
use super::joined::{besides_start, joint, tells_besides};
use super::marks::Pair;
use super::sentence::Sentence;
use super::sources::{frame_end, source_start};
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
        // "uzasadniała, że oskarżony „działał …”": behind a conjunction one word beside them is enough
        let opened =
            content.start.checked_sub(1).is_some_and(|at| speakers.reading.tokens[at].is(Class::COMPLEMENTIZER));
        let quoted = told < if opened && cue.verb().is_some() { 1 } else { 2 } && told < words;
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
    begins.map_or(content.end, |(start, _)| start - 1).min(main).min(joined).min(anew).min(besides)
}

/// "Demnach wird …": what a source named before says.
fn thus(speakers: &Speakers, sentence: Sentence, cue: &Cue, running: Option<&Who>) -> Content {
    // "Prý přijde": only who spoke in the same paragraph is meant
    let adverb = speakers.reading.has(Trait::PronominalAdverbs);
    let here = if adverb { None } else { speakers.reading.passage(cue.at()) }.map_or(0, |passage| passage.tokens.start);
    let running = running.filter(|who| who.whole.start >= here);
    let who = running.map(|who| Who { whole: cue.tokens[0].clone(), ..who.clone() });
    // "der Bericht der Stadt, wonach …" opens a clause of its own.
    let relative = adverb && cue.at() > sentence.start && speakers.reading.tokens[cue.at() - 1].is_sign(',');
    let source = || speakers.phrase_before(sentence.start, cue.at() - 1);
    let who = if relative { source().or(who) } else { who };
    if relative || opens(speakers.reading, sentence, cue) {
        return (cue.end()..sentence.end, Vec::new(), who);
    }
    (sentence.tokens(), vec![cue.tokens[0].clone()], who)
}

/// "De wedstrijd was naar eigen zeggen …", "По его словам, …"
fn own(speakers: &Speakers, sentence: Sentence, cue: &Cue) -> Content {
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
fn frame(speakers: &Speakers, sentence: Sentence, cue: &Cue) -> Option<Content> {
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
    if who.as_ref().map_or(!(anonymous || left_out && speakers.has_cases()), rule) {
        return None;
    }
    // "secondo |il sindaco|": an article that the frame holds
    let article = cue.end() > cue.at() + 1 && tokens[cue.end() - 1].is_article();
    let held = |who: &Who| usize::from(article && who.entity.is_none() && who.whole.start == cue.end());
    let who = who.map(|who| Who {
        tokens: who.tokens.start - held(&who)..who.tokens.end,
        whole: who.whole.start - held(&who)..who.whole.end,
        ..who
    });
    if speakers.is_measure(cue, who.as_ref()) || sentence.is_signed(cue) {
        return None;
    }
    let opens = opens(speakers.reading, sentence, cue);
    let who = if opens { who.map(|who| speakers.without_subject(who)) } else { who };
    let behind = who.as_ref().filter(|who| who.whole.end > cue.end());
    let mut end = behind.map_or(cue.end(), |who| {
        // "Volgens |haar| zijn er vacatures"
        let pronoun = who.whole.len() == 1 && tokens[start].is(Class::PRONOUN);
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

/// Whether a frame opens its sentence, no more than a mark or a small word before it: not "Kolony podle něj rostou".
fn opens(reading: &Reading, sentence: Sentence, cue: &Cue) -> bool {
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
        || who.tokens.len() > 1 && many() && noun(who.tokens.end - 1)
}

/// "Der Stadt zufolge wird …", "… ist Medienberichten zufolge …", "seiner Ansicht nach"
fn postposed(speakers: &Speakers, sentence: Sentence, cue: &Cue, running: Option<&Who>) -> Option<Content> {
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
