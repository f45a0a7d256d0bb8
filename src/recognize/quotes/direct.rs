use super::bounds::fronted;
use super::cues::{Cue, CueKind};
use super::dialogue::is_dash;
use super::joined::tells_besides;
use super::marks::Pair;
use super::sentence::Sentence;
use super::sources::source_start;
use super::speakers::{Speakers, Who};
use super::speech::{Led, is_announced, is_speech, share, tells};
use super::subjects::Known;
use super::terms::{is_term, is_told_of};
use super::{Said, clause_start, is_denied, subject};
use crate::article::QuoteKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// How many cues before the marks may be asked for a speaker.
const CUES: usize = 3;
/// How many tokens may stand between the marks and a cue behind them.
const NEAR: usize = 9;
/// The same where a name opens what stands between.
const APPOSED: usize = 24;

/// A cue with the speaker that it leads to.
struct Attribution<'c> {
    cue: &'c Cue,
    who: Option<Who>,
    confidence: f32,
}

/// Finds the words in marks that somebody said, in a sentence that holds the whole of each pair.
///
/// What stands in the marks and right before them tells speech from names, terms and irony ([`is_speech`]). A cue right
/// behind the marks wins over one before them; without one the speaker is whoever the sentence is about, else whoever
/// spoke last.
pub(super) fn find(speakers: &mut Speakers, sentence: Sentence, running: Option<&Who>, said: &mut Vec<Said>) {
    let pairs = sentence.marks.pairs;
    let found: Vec<Option<Attribution>> =
        (0..pairs.len()).map(|at| attribution(speakers, sentence, &pairs[at], reach(speakers, sentence, at))).collect();
    let mut spoken: Vec<bool> =
        pairs.iter().zip(&found).map(|(pair, found)| is_said(speakers, sentence, pair, found.as_ref())).collect();
    let tells = !pairs.is_empty() && tells(speakers.reading, sentence);
    share(speakers.reading, sentence, tells, &mut spoken);
    for ((pair, found), _) in pairs.iter().zip(found).zip(spoken).filter(|(_, spoken)| *spoken) {
        let quote = |who, cue, confidence| Said {
            kind: QuoteKind::Direct,
            tokens: pair.inside(),
            gaps: Vec::new(),
            who,
            cue,
            confidence,
        };
        // "Weber was asked, “Is it safe?”"
        let is_asked_of = |found: &Attribution| {
            let verb = found.cue.at();
            let beside = verb < pair.open && found.cue.end() + SIGN >= pair.open;
            found.who.is_none() && beside && speakers.befalls(clause_start(speakers.reading, sentence, verb), verb)
        };
        // "Leader accused of ‘bulldozing’": who is told of does not say it
        if let Some(Attribution { cue, who, .. }) =
            found.as_ref().filter(|found| is_told_of(speakers.reading, found.cue) || is_asked_of(found))
        {
            said.push(quote(who.clone(), cue.tokens.clone(), confidence(who.as_ref(), 0.85)));
            continue;
        }
        // "…, and the mayor, Jan Weber: “…”", "the mayor, Jan Weber (“…”), and": behind the cue of another one
        let behind = found.as_ref().is_none_or(|found| found.cue.at() < pair.open);
        let labelled = || speakers.labelled(sentence, pair).filter(|_| behind);
        if let Some(who) = speakers.signed(pair).or_else(labelled) {
            said.push(quote(Some(who), Vec::new(), 0.85));
            continue;
        }
        said.push(match found {
            Some(Attribution { cue, who: Some(who), confidence }) if speakers.is_surely(&who, cue.at() > pair.open) => {
                quote(Some(who), cue.tokens.clone(), confidence)
            }
            found => {
                // "„…“, sagte Weber. „…“": the same speaker goes on. In a dialogue of dashes the next one is most often another.
                // "«Gatunos!», gritaram": several people, and not whoever was heard before
                let many =
                    found.as_ref().is_some_and(|found| found.who.is_none() && found.cue.is_by_many(speakers.reading));
                let of_many = found.as_ref().is_some_and(|found| speakers.told_by_many(found.cue));
                let one = |who: &&Who| who.entity.is_some_and(|who| speakers.is_person(who));
                let known = Known {
                    told: found.as_ref().and_then(|found| found.who.as_ref()),
                    last: said.last().and_then(|last| last.who.as_ref()),
                    before: running
                        .filter(|who| !(many && one(who) || of_many && who.entity.is_some()))
                        .filter(|_| !pair.spoken || !answers(speakers.reading, pair)),
                    many,
                };
                // "Der Plan sei „nicht zu halten“": the mood of the clause says that whoever spoke before goes on
                let told = known.told.is_some() || known.last.is_some();
                let goes_on = running.filter(|_| !told && goes_on(speakers.reading, sentence, pair)).cloned();
                let who = goes_on.or_else(|| speakers.whose(sentence, pair, known));
                if found.is_none() && is_term(speakers, sentence, pair, who.as_ref(), tells) {
                    continue;
                }
                let confidence = confidence(who.as_ref(), if known.told.is_some() { 0.85 } else { 0.75 });
                quote(who, found.map(|found| found.cue.tokens.clone()).unwrap_or_default(), confidence)
            }
        });
    }
}

/// Up to where a cue behind the marks may stand: the next words in marks that are no name.
fn reach(speakers: &Speakers, sentence: Sentence, at: usize) -> usize {
    // A name in marks is part of the phrase that tells who speaks: "schreibt die „Ferry Times“".
    let is_name = |next: &&Pair| speakers.quoted_name(next.open, sentence.end).is_some();
    let next = sentence.marks.pairs[at + 1..].iter().take(CUES).find(|next| !is_name(next));
    next.map_or(sentence.end, |next| next.open)
}

fn is_said(speakers: &Speakers, sentence: Sentence, pair: &Pair, found: Option<&Attribution>) -> bool {
    // "a decision residents called “a slap in the face”"
    let contact = found.is_some_and(|found| {
        let clause = clause_start(speakers.reading, sentence, found.cue.at());
        found.cue.end() == pair.open && speakers.contact(clause, found.cue.at()).is_some()
    });
    let led = found.map(|found| Led { cue: found.cue, named: found.who.is_some(), contact });
    is_speech(speakers, sentence, pair, led)
}

/// Most tokens between a passive verb and what is said: "accused |of| “fraud”", "asked|:| “Why?”".
const SIGN: usize = 1;

/// Whether the verb of a German main clause stands in the mood of what others say, before any comma and the marks.
pub(super) fn goes_on(reading: &Reading, sentence: Sentence, pair: &Pair) -> bool {
    let tokens = &reading.tokens;
    let main = (sentence.start..pair.open).take_while(|&at| !tokens[at].is_sign(','));
    let is_told = |at: usize| tokens[at].is_subjunctive() && !sentence.marks.hold(at);
    main.skip(1).any(is_told)
}

/// Whether a dash begins a paragraph, which in a dialogue is most often another's than the one before; but in the North,
/// where it stands for marks, only behind a question.
fn answers(reading: &Reading, pair: &Pair) -> bool {
    let begins = reading.opens_passage(pair.open);
    if reading.has(Trait::DashQuotes) {
        return begins && reading.tokens[pair.close - 1].is_sign('?');
    }
    begins && !is_announced(reading, pair) && !is_reply(reading, pair)
}

/// Whether a paragraph behind a dash follows one that is nothing but a question, as in an interview: "— Почему? / |— Так надо.|".
fn is_reply(reading: &Reading, pair: &Pair) -> bool {
    let before = reading.blocks.partition_point(|block| block.tokens.end <= pair.open).checked_sub(1);
    let Some(before) = before.map(|at| reading.blocks[at].tokens.clone()) else { return false };
    let tokens = &reading.tokens;
    let asks = |at: usize| tokens[at].is_sign('?');
    let plain = |at: usize| !matches!(tokens[at].shape, Shape::Sign('.' | '—' | '–'));
    let dash = before.len() > 2 && is_dash(reading, before.start);
    pair.spoken && dash && asks(before.end - 1) && !asks(pair.close - 1) && (before.start + 1..before.end).all(plain)
}

/// The cues before words in marks, without a participle at the head: "|Preguntado| por el plan, el ministro pidió “calma”".
fn told_before(sentence: Sentence<'_>, open: usize) -> &[Cue] {
    let asked =
        |cue: &Cue| cue.at() == sentence.start && cue.verb().is_some_and(|verb| verb.participle && !verb.finite);
    let cues = sentence.cues_before(open);
    &cues[usize::from(cues.first().is_some_and(asked))..]
}

fn attribution<'c>(speakers: &Speakers, sentence: Sentence<'c>, pair: &Pair, limit: usize) -> Option<Attribution<'c>> {
    let reading = speakers.reading;
    let after = pair.after();
    let parts = |next: &Token| matches!(next.shape, Shape::Sign(',' | '–' | '—' | '-'));
    let start = after + usize::from(reading.tokens.get(after).is_some_and(parts));
    // "“…,” Jane Roe, the head of the yard in Maine, told the Post": what is added to a name stands between
    let named = speakers.names.starting(start).is_some_and(|name| speakers.names.is_person(name));
    let is_near = |at: usize| at < start + if named { APPOSED } else { NEAR };
    let next = sentence.cues_from(start).first().filter(|cue| cue.at() < limit);
    // "“…,” committee chairman Rep. Jason Roe (R-Maine) said": nothing but who says it stands between
    let whole = |at: usize| speakers.phrase(start..at).is_some_and(|who| who.entity.is_some() && who.whole.end == at);
    let behind =
        next.filter(|cue| is_near(cue.at()) || cue.at() < start + APPOSED && cue.verb().is_some() && whole(cue.at()));
    let earlier = told_before(sentence, pair.open);
    // "calificó el alza de «golpe» y exigió un aumento": the subject stands before both
    // "said it was “a mess,” and he said": a clause of its own
    let language = reading.lexicon.language;
    // "dat het „een cadeau” is, maar Jansen waarschuwde": behind a verb that ends the clause
    let opens = |at: usize| {
        let head = at == start || reading.tokens[at - 1].is_sign(',');
        head && language.connectives.contains(&reading.surface(at))
    };
    let joined = |cue: &&Cue| {
        let anew = (start..cue.at()).any(opens) || fronted(reading, sentence) == Some(cue.at());
        anew || tells_besides(reading, cue.at()) || language.joiners.contains(&reading.surface(cue.at() - 1))
    };
    let behind =
        behind.filter(|cue| earlier.is_empty() || !joined(cue) && !is_amid(reading, sentence, pair, (cue, earlier)));
    let right_behind = behind.filter(|cue| cue.at() <= start + 1 || is_compound(reading, start..cue.at()));
    let colon = pair.open > sentence.start && reading.tokens[pair.open - 1].is_sign(':');

    // "…, der den Plan als „Fehler“ bezeichnet", "vom Amt als „hoch“ eingestuft": a German verb that ends its clause
    let final_verb = |cue: &Cue| {
        let next = reading.tokens.get(cue.end()).filter(|_| cue.end() < sentence.end);
        let ends = next.is_none_or(|next| !next.is_word() || next.is(Class::AUXILIARY));
        reading.has(Trait::ClauseBracket) && cue.at() == start && start == after && ends
    };
    let before_marks = |cue: &Cue| {
        let clause = clause_start(reading, sentence, pair.open);
        let passive = |at: usize| reading.tokens[at].is(Class::PASSIVE);
        if passive(cue.end().min(reading.tokens.len() - 1)) || (clause..pair.open).any(passive) {
            let source = || speakers.in_medium(clause..pair.open);
            return speakers.agent(clause, cue.at(), limit).or_else(source);
        }
        speakers.relative(clause, pair.open).or_else(|| speakers.subordinate(clause, pair.open))
    };
    let near = |cue: &'c Cue| {
        let seat = || speakers.seat(cue.at(), limit);
        let who = match cue.kind {
            CueKind::Verb(_) if final_verb(cue) => before_marks(cue),
            // "“…”, a-t-on appris de source policière"
            CueKind::Verb(_) if speakers.is_inverted(&cue.tokens[0]) && speakers.is_impersonal(&cue.tokens[0]) => {
                speakers.source_beside(cue.at(), &cue.tokens[0], limit)
            }
            CueKind::Verb(_) if cue.at() > start => {
                let behind =
                    || speakers.behind_cue(cue, limit).or_else(seat).or_else(|| speakers.told_to(cue.end(), limit));
                speakers.ahead(start, cue.at()).or_else(behind)
            }
            CueKind::Verb(_) if speakers.is_impersonal(&cue.tokens[0]) => {
                speakers.source_beside(cue.at(), &cue.tokens[0], limit)
            }
            // "«Hay dinero», dijo ante el consejo": the subject is left out
            CueKind::Verb(_) => {
                let cited = speakers.cited(cue, limit).or_else(|| speakers.behind_cue(cue, limit)).or_else(seat);
                cited.or_else(|| speakers.office(cue.at(), cue)).or_else(|| speakers.unsaid(cue, limit))
            }
            CueKind::After => speakers.phrase(start..cue.at()),
            // ", so Weber, Leiterin der Werft." – nothing follows but what is added to the speaker
            CueKind::Parenthetical if cue.at() <= start + 1 => speakers.named_source(cue.end()..limit),
            CueKind::Before | CueKind::Parenthetical => speakers.signing(cue.end()..limit),
            CueKind::Own => speakers.own(sentence, cue),
            CueKind::Thus => None,
        };
        Attribution { cue, confidence: confidence(who.as_ref(), 0.95), who }
    };
    let ahead = |cue: &'c Cue| {
        let clause = clause_start(reading, sentence, cue.at());
        let who = match cue.kind {
            CueKind::Verb(_) => {
                speakers.besides(sentence, cue.at()).or_else(|| subject(speakers, clause, cue, pair.open))
            }
            CueKind::After => {
                let source = source_start(reading, clause..cue.at()).unwrap_or(clause);
                speakers.phrase(source..cue.at())
            }
            CueKind::Before | CueKind::Parenthetical => repeated_by(speakers, sentence, cue, pair),
            CueKind::Own => speakers.own(sentence, cue),
            CueKind::Thus => None,
        };
        Attribution { cue, confidence: confidence(who.as_ref(), 0.85), who }
    };
    if let Some(cue) = right_behind {
        return Some(near(cue));
    }
    // "Weber commented on it, according to the Ferry:": the last cue that tells who
    let told = || {
        let mut found = earlier.iter().rev().filter(|cue| !is_denied(reading, cue)).take(CUES).map(ahead);
        let nearest = found.next()?;
        if nearest.who.is_some() { Some(nearest) } else { found.find(|found| found.who.is_some()).or(Some(nearest)) }
    };
    if colon && !earlier.is_empty() {
        return told();
    }
    // "Klose nannte das „überzogen“, Trainer Roth bezeichnete es als richtig": German verbs stand right behind the marks
    let anew = |cue: &Cue| cue.at() > start && speakers.ahead(start, cue.at()).is_some();
    if reading.has(Trait::ClauseBracket)
        && behind.is_some_and(anew)
        && let Some(found) = told().filter(|found| found.who.as_ref().is_some_and(|who| speakers.is_certain(who)))
    {
        return Some(found);
    }
    // A verb at the end of its own clause says nothing about marks behind the next comma; a cue that is near does.
    behind.map(near).filter(|found| found.who.is_some()).or_else(told)
}

/// Whether words in marks go on in the clause of a verb before them, where nouns have cases, and a cue right behind them only
/// says where that is told: "В мэрии решение назвали «ошибкой», |пишет| «Край»".
fn is_amid(reading: &Reading, sentence: Sentence, pair: &Pair, (cue, earlier): (&Cue, &[Cue])) -> bool {
    let own = || earlier.last().is_some_and(|cue| clause_start(reading, sentence, pair.open) <= cue.at());
    let (small, cases) = (reading.tokens[pair.open + 1].lower, reading.lexicon.language.has_cases());
    cases && small && (pair.after() + 1..=pair.after() + 2).contains(&cue.at()) && own()
}

/// The source of a frame before words in marks, or whose words a medium repeats: "|Ministeren| er ifølge avisen »glad for« det".
fn repeated_by(speakers: &Speakers, sentence: Sentence, cue: &Cue, pair: &Pair) -> Option<Who> {
    let source = speakers.source(cue.end()..pair.open);
    let medium = source.as_ref().and_then(|who| who.entity).is_some_and(|who| speakers.is_medium(who));
    let beside = cue.at() > sentence.start && speakers.reading.tokens[cue.at() - 1].is(Class::AUXILIARY);
    let topic = if medium && beside { speakers.topic(sentence) } else { None };
    topic.filter(|who| who.whole.end < cue.at() && speakers.is_somebody(who)).or(source)
}

/// Whether nothing but auxiliaries and pronouns stands before a cue: "s’est |réjoui", "si è |lamentato".
pub(super) fn is_compound(reading: &Reading, before: Range<usize>) -> bool {
    let small = Class::AUXILIARY.or(Class::PAUSE).or(Class::OBLIQUE).or(Class::ELISION);
    let is_small = |at: usize| {
        let token = &reading.tokens[at];
        // "a-t-il"
        let inverted = token.is_sign('-') || at > 0 && reading.tokens[at - 1].is_sign('-');
        inverted || token.lower && (token.is(small) || reading.surface(at).ends_with(['’', '\'']))
    };
    before.len() <= COMPOUND
        && before.clone().any(|at| reading.tokens[at].is(Class::AUXILIARY))
        && before.clone().all(is_small)
}

/// Most auxiliaries and pronouns before a cue.
const COMPOUND: usize = 4;

fn confidence(who: Option<&Who>, found: f32) -> f32 {
    match who {
        Some(who) if who.entity.is_some() => found,
        Some(_) => found - 0.1,
        None => found - 0.4,
    }
}
