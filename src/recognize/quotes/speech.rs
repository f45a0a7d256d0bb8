//! Which words in marks are speech, and which a name, a term or irony.

use super::clause_start;
use super::cues::Cue;
use super::dialogue::parts;
use super::direct::{goes_on, is_compound};
use super::marks::Pair;
use super::sentence::Sentence;
use super::speakers::Speakers;
use super::terms::{is_called, is_known_as, is_title, titles_clause};
use super::viewed::is_seen;
use crate::article::Role;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};

/// What leads to whoever may have said words in marks.
#[derive(Clone, Copy)]
pub(super) struct Led<'c> {
    pub cue: &'c Cue,
    /// Whether it leads to somebody.
    pub named: bool,
    /// Whether it ends a clause that has no pronoun: "a decision |residents called| “a mess”".
    pub contact: bool,
}

/// Whether words in marks are said, not a name, a term or irony.
///
/// Names and terms are short and begin like names: of a thousand marks in German news, those that begin with a small
/// letter and hold two words or more, and those with eight or more, are speech nineteen times in twenty; of the others
/// one in ten is, behind a colon or beside a cue.
pub(super) fn is_speech(speakers: &Speakers, sentence: Sentence, pair: &Pair, led: Option<Led>) -> bool {
    let (reading, tokens) = (speakers.reading, &speakers.reading.tokens);
    let cue = led.map(|led| led.cue);
    let inside = || pair.inside().map(|at| &tokens[at]).filter(|token| token.is_word());
    let words = inside().count();
    let Some(first) = inside().next() else { return false };
    if pair.spoken || words > 1 && is_shouted(reading, sentence, pair.open) {
        return true;
    }
    if (words < LONG || !inside().any(Token::is_verbal)) && is_called(reading, sentence, pair, cue) {
        return false;
    }
    // "“I nearly walked away”: Weber on her year": a headline that begins with a clause
    if titles_clause(reading, pair) {
        return true;
    }
    if tokens[pair.open].is_sign('\'') && !is_spoken_in_single(reading, pair, cue) {
        return false;
    }
    let seen = is_seen(reading, sentence, pair.open);
    let before = pair.open.checked_sub(1).map(|at| &tokens[at]);
    let is_before = |class| before.is_some_and(|before| before.is(class));
    let colon = before.is_some_and(|before| before.is_sign(':'));
    // "laut „Fähre heute“"
    let source = is_before(Class::ACCORDING.or(Class::TELLING)) && !is_before(Class::CALLING) && words <= SOURCE;
    if source && !stop_inside(reading, pair) {
        return false;
    }
    let verb = is_behind_verb(reading, sentence, pair, led);
    // "kaldte bogen »et mesterværk i det små«"
    let judged = cue.is_some_and(|cue| cue.end() < pair.open && cue.end() + JUDGED >= pair.open)
        && (words > 2 || first.is(Class::INDEFINITE));
    let titled = is_before(Class::WORK) && words < LONG && !(first.lower && (seen && words > 1 || judged));
    if !colon && !verb && (titled || is_known_as(reading, sentence, pair)) {
        return false;
    }
    let stop = stop_inside(reading, pair);
    let right_behind = cue.is_some_and(|cue| is_right_behind(reading, pair, cue));
    let comma_behind = tokens.get(pair.after()).is_some_and(|next| next.is_sign(',')) || parts(reading, pair.after());
    let comma = comma_behind || stop;
    let answered = right_behind && comma;
    // "«Стыдно», — добавил он"
    let next = pair.after() + 1 + usize::from(parts(reading, pair.after() + 1));
    // "«Presto», ha promesso la sindaca"
    let verb = |next: &Token| !next.is(Class::CLOSED) || next.is(Class::AUXILIARY);
    let small_behind = tokens.get(next).is_some_and(|next| next.lower && verb(next));
    let opens = pair.open == sentence.start && small_behind;
    let titled = words > 1 && has_title_case(reading, pair);
    // "told the station’s “Good Morning Rome,”": English sets commas and stops before the mark, whatever they belong to
    let inner = reading.has(Trait::InnerStops) && pair.open > sentence.start;
    let beside = cue.is_some_and(|cue| cue.end() == pair.open);
    // "„Wo bleibt das Geld?“, wollen sie wissen"
    let asks = stop
        && pair.open == sentence.start
        && tokens.get(next).is_some_and(|next| next.lower && !next.is(Class::DETERMINER));
    // "„Das war knapp“, wird Weber zitiert", "„Ja, es gibt Lücken“." in German marks
    let verbal = reading.has(Trait::NounCapitals) && inside().any(Token::is_verbal);
    // "„Ja, es gibt Lücken“."
    let pronoun = || inside().any(|token| token.lower && token.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)));
    let ended = (verbal || pronoun() || !reading.has(Trait::NounCapitals))
        && tokens.get(pair.after()).is_some_and(|next| next.is_sign('.'));
    // "It is a shame." and nothing else
    // "«Стыдно», — сказал он. — «Нам всем стыдно»."
    let resumed = pair.open > 1 && parts(reading, pair.open - 1) && tokens[pair.open - 2].is_sign('.');
    let alone = (pair.open == sentence.start || resumed) && pair.after() + 1 >= sentence.end && sentence.start > 0;
    // "¿Y mañana? “Tampoco”, responde."
    let asked = is_asked(reading, pair.open);
    let stands = alone && ended && (words > 2 || asked) && !titled || asked && answered;
    let spoken = is_before(Class::AGENT)
        && cue.is_some_and(|cue| reading.lexicon.language.tongues.contains(&reading.surface(cue.at())));
    let told = || is_before(Class::INDEFINITE) && is_told(reading, sentence, pair);
    match words {
        // "Man sei von einer „Lösung weit entfernt“"
        ..LONG if told() => true,
        // "um auf „Unrecht aufmerksam zu machen“"
        3.. if !is_before(Class::WORK) && is_infinitive(reading, pair) => true,
        3.. if alone && is_heading(reading, pair) => true,
        _ if !stop && !colon && !seen && is_title(reading, pair, cue) => false,
        _ if words > 1
            && (answered || alone && stop || comma_behind && (opens && (verbal || does(speakers, next)) || asks))
            || stands =>
        {
            true
        }
        _ if titled && (!stop || inner && !beside) => colon && cue.is_some(),
        LONG.. => true,
        // "Судьи ложатся «на больничку»": two words that nobody tells are a term, but in headlines
        2 if cue.is_none() && !stop && !seen && !colon && is_pair_of_words(reading, pair) => false,
        _ if first.lower && words > 1 => true,
        CLAUSE.. => colon || stop || seen || cue.is_some() || opens && comma || inside().any(Token::is_verbal),
        2.. if seen && (is_before(Class::INDEFINITE) || is_before(Class::CALLING)) => true,
        _ if is_before(Class::CALLING) => {
            led.is_some_and(|led| calls(led, pair, words == 1 && first.capital).unwrap_or(right_behind))
        }
        // "sprach Weber von einem „Fehlgriff“"
        _ if is_before(Class::INDEFINITE) || spoken => cue.is_some(),
        // "Weber reagierte sofort: „Ein Skandal.“"
        // "«Non è vero nulla» replica Ferri"
        2.. if right_behind && pair.open == sentence.start && inside().any(Token::is_verbal) => true,
        2.. if reading.has(Trait::TitleCase) && goes_on_outside(sentence, pair, cue) && { inside() }
            .any(is_clausal) =>
        {
            true
        }
        2.. => cue.is_some() && (colon || stop) || colon && !titled && (stop || ended),
        _ if first.lower => {
            let told = cue.is_some() || seen || goes_on(reading, sentence, pair) || is_viewed(speakers, sentence, pair);
            told && !is_before(Class::DETERMINER)
        }
        _ => answered && (stop || opens) || colon && cue.is_some() && stop,
    }
}

/// Whether a word that no list knows stands at `at` behind words in marks, and a person behind it: "‘Ik was leeg’, |hijgde Femke
/// Dijkema|".
fn does(speakers: &Speakers, at: usize) -> bool {
    let named = || speakers.names.starting(at + 1).is_some_and(|name| speakers.names.is_person(name));
    let open = speakers.reading.tokens.get(at).is_some_and(|word| word.lower && !word.is(Class::CLOSED));
    open && speakers.reading.has(Trait::CloseApposition) && named()
}

/// Whether the word before words in marks is a verb, behind its auxiliary or pronoun or in a clause about what is called so: "s’est
/// dit « inquiet »", "se dit « inquiet »", "what it called “a clear threat to peace”".
fn is_behind_verb(reading: &Reading, sentence: Sentence, pair: &Pair, led: Option<Led>) -> bool {
    let tokens = &reading.tokens;
    if pair.open < sentence.start + 2 || tokens[pair.open - 1].word.is_none_or(|word| word.verbs.is_empty()) {
        return false;
    }
    let before = &tokens[pair.open - 2];
    let pronoun = before.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)) || before.is_proper();
    let called = || {
        !reading.has(Trait::ClauseBracket)
            && led.is_some_and(|led| led.cue.end() == pair.open && (pronoun || led.contact))
            && pair.inside().filter(|&at| tokens[at].is_word()).nth(2).is_some()
    };
    let oneself = before.is(Class::OBLIQUE) && !before.is(Class::DETERMINER);
    before.is(Class::AUXILIARY) || oneself || called()
}

/// Whether words begin with capitals as a title's do, where nouns have none: "A Bridge Too Far", but "It’s about me."
fn has_title_case(reading: &Reading, pair: &Pair) -> bool {
    let mut inside = pair.inside().map(|at| &reading.tokens[at]).filter(|token| token.is_word());
    let ends = inside.clone().next_back().is_some_and(|token| token.capital || !reading.has(Trait::TitleCase));
    ends && !reading.has(Trait::NounCapitals)
        && inside.all(|token| (!token.lower || token.is(Class::CLOSED)) && !token.capitals)
}

/// Whether two words that nobody tells are a term where nouns have cases, but in headlines.
fn is_pair_of_words(reading: &Reading, pair: &Pair) -> bool {
    let headline = reading.passage(pair.open).is_some_and(|passage| passage.role.is_headline());
    reading.lexicon.language.has_cases() && !headline
}

/// Whether words between apostrophes have a verb beside them, or a stop of their own: 'Tide' is a name.
fn is_spoken_in_single(reading: &Reading, pair: &Pair, cue: Option<&Cue>) -> bool {
    let beside = |cue: &Cue| cue.at() >= pair.open || cue.end() + SHOUT > pair.open;
    let begins = || pair.open == reading.passage(pair.open).map_or(0, |passage| passage.tokens.start);
    let label = reading.tokens.get(pair.after()).is_some_and(|next| next.is_sign(':'));
    !label && (cue.is_some_and(beside) || stop_inside(reading, pair) && !begins())
}

/// Whether a cue stands right behind words in marks, or its auxiliary does.
fn is_right_behind(reading: &Reading, pair: &Pair, cue: &Cue) -> bool {
    let near = pair.after()..pair.after() + 3;
    near.contains(&cue.at()) || cue.at() > near.start && is_compound(reading, near.start + 1..cue.at())
}

/// Whether what somebody calls a thing is told of him ("bezeichnete er als „Fehlgriff“", but not, if it is a noun alone, "was als
/// „Sonnenwind“ bezeichnet wird"); of a frame that stands elsewhere nothing is known: "laut Amt ein als „Kessel“ bekanntes Tal".
fn calls(led: Led, pair: &Pair, noun: bool) -> Option<bool> {
    let verb = led.cue.verb()?;
    Some(!(verb.participle && noun && !led.named && led.cue.at() == pair.after()))
}

/// Whether a clause in the mood of what others say holds the marks, and a word in them that no name has ("komme ein „Akt gegen
/// die |gesamte| Stadt“ hinzu"), or a noun alone behind the verb ("sei ein „Fehlgriff“").
fn is_told(reading: &Reading, sentence: Sentence, pair: &Pair) -> bool {
    let tokens = &reading.tokens;
    let near = (clause_start(reading, sentence, pair.open)..pair.open).chain(pair.after()..sentence.end);
    let mut clause = near.take_while(|&at| at < pair.open || !tokens[at].is_sign(',')).take(REACH);
    let compound = tokens.get(pair.after()).is_some_and(|next| next.is_sign('-'));
    let alone = pair.inside().len() == 1;
    let told = |at: usize| {
        let token = &tokens[at];
        let mood = token.is_subjunctive() && !sentence.marks.hold(at);
        mood && (!alone || at < pair.open && !token.is(Class::HYPOTHETICAL))
    };
    let plain = alone || pair.inside().any(|at| tokens[at].is_word() && tokens[at].lower);
    plain && !compound && clause.any(told)
}

/// Whether a heading is nothing but words in marks.
fn is_heading(reading: &Reading, pair: &Pair) -> bool {
    let heading = reading.passage(pair.open).filter(|passage| passage.role == Role::Heading);
    heading.is_some_and(|passage| passage.tokens.start == pair.open && passage.tokens.end == pair.after())
}

/// Whether German words in marks hold an infinitive with its marker, as names do not: "Unrecht aufmerksam |zu machen|".
pub(super) fn is_infinitive(reading: &Reading, pair: &Pair) -> bool {
    let tokens = &reading.tokens;
    let marked = |at: usize| {
        let next = &tokens[at + 1];
        tokens[at].is(Class::INFINITIVE) && tokens[at].lower && next.lower && !next.is(Class::CLOSED)
    };
    reading.has(Trait::NounCapitals) && (pair.open + 1..pair.close - 1).any(marked)
}

/// How many tokens beside the marks such a clause may have.
const REACH: usize = 40;

/// Whether the sentence tells how somebody sees it: "Für den Minister Weber ist das „abwegig“".
pub(super) fn is_viewed(speakers: &Speakers, sentence: Sentence, pair: &Pair) -> bool {
    let reading = speakers.reading;
    let viewing = reading.lexicon.language.viewing;
    !reading.has(Trait::RigidOrder)
        && viewing.contains(&&*reading.surface(sentence.start).to_lowercase())
        && speakers.phrase(sentence.start + 1..pair.open).is_some_and(|who| speakers.is_certain(&who))
}

/// Words in marks that nothing but "and" or a comma joins are all said or none, said if the sentence [`tells`] something.
pub(super) fn share(reading: &Reading, sentence: Sentence, tells: bool, spoken: &mut [bool]) {
    let twos = || sentence.marks.pairs.windows(2).enumerate();
    for (at, two) in twos().chain(twos().rev()) {
        let short = two.iter().all(|pair| !pair.spoken && pair.inside().len() < LONG);
        if spoken[at] != spoken[at + 1] && short && are_joined(reading, &two[0], &two[1]) {
            (spoken[at], spoken[at + 1]) = (tells, tells);
        }
    }
}

/// Whether a comma or a conjunction stands between words in marks, and at most an article: "„A“ oder die „B“".
fn are_joined(reading: &Reading, one: &Pair, other: &Pair) -> bool {
    let tokens = &reading.tokens;
    let led = Class::PREPOSITION.or(Class::CALLING).or(Class::TELLING).or(Class::AUXILIARY).or(Class::OTHER_PRONOUN);
    let joins = |at: usize| tokens[at].lower && tokens[at].is(Class::FUNCTION) && !tokens[at].is(led);
    match other.open.saturating_sub(one.after()) {
        1 => tokens[one.after()].is_sign(',') || joins(one.after()),
        2 => joins(one.after()) && tokens[one.after() + 1].is_article(),
        _ => false,
    }
}

/// Whether a sentence tells, by a verb, a frame, a mood or a noun with its clause ("die Ansicht, …"), what somebody says.
pub(super) fn tells(reading: &Reading, sentence: Sentence) -> bool {
    let tokens = &reading.tokens;
    let clause = |at: usize| tokens[at].is(Class::CLAIM) && tokens.get(at + 1).is_some_and(|next| next.is_sign(','));
    let told = |at: usize| tokens[at].is_subjunctive() || clause(at);
    let cue = |cue: &Cue| cue.verb().is_none_or(|verb| verb.say && verb.finite);
    sentence.cues.iter().any(cue) || sentence.tokens().any(|at| told(at) && !sentence.marks.hold(at))
}

/// Whether a colon stands before the marks, be it at the end of the paragraph before.
pub(super) fn is_announced(reading: &Reading, pair: &Pair) -> bool {
    pair.open.checked_sub(1).is_some_and(|before| reading.tokens[before].is_sign(':'))
}

/// Whether a sentence begins with words in marks, and a verb that tells all of it stands behind them: "“We are glad” about the
/// vote, said Roe".
fn goes_on_outside(sentence: Sentence, pair: &Pair, cue: Option<&Cue>) -> bool {
    pair.open == sentence.start && cue.is_some_and(|cue| cue.at() > pair.close)
}

/// Whether a word is one of a clause: a verb or a pronoun.
fn is_clausal(token: &Token) -> bool {
    token.is_verbal() || token.is(Class::PRONOUN.or(Class::OTHER_PRONOUN))
}

/// From so many words on, words in marks are speech whatever stands around them; from so many on if they are a clause.
pub(super) const LONG: usize = 8;
const CLAUSE: usize = 5;

/// Whether a question stands right before the marks.
fn is_asked(reading: &Reading, open: usize) -> bool {
    open.checked_sub(1).is_some_and(|before| reading.tokens[before].is_sign('?'))
}

/// How near before the marks a verb stands that tells what somebody makes of a work, the work between.
const JUDGED: usize = 2;

/// So few words in marks behind "laut" are the name of a source.
pub(super) const SOURCE: usize = 3;

/// Whether a stop or comma stands before the closing mark.
pub(super) fn stop_inside(reading: &Reading, pair: &Pair) -> bool {
    matches!(reading.tokens[pair.close - 1].shape, Shape::Sign('.' | '!' | '?' | '…' | ','))
}

/// Whether a noun for what many call stands right before the marks, an example between: "Parolen wie etwa „…“".
pub(super) fn is_shouted(reading: &Reading, sentence: Sentence, open: usize) -> bool {
    let shouts = reading.lexicon.language.shouts;
    let mut before = (sentence.start..open).rev().take(SHOUT);
    before.any(|at| shouts.contains(&&*reading.surface(at).to_lowercase()))
}

/// How many tokens before the marks such a noun may stand.
pub(super) const SHOUT: usize = 4;
