//! What is said behind a dash, and who says it between dashes or commas: "— Иду, — сказал он. — Сейчас.".

use super::marks::Pair;
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most tokens up to the pronoun behind an inverted verb.
const INVERTED: usize = 6;

/// Most tokens of what says inside the marks who speaks.
const INCISE: usize = 18;

/// Most words of a noun with its article that no list knows.
const NOUN: usize = 4;

/// Most pronouns before a verb.
const CLITICS: usize = 2;

/// Whether a dash at `at` begins what somebody says inside a paragraph: behind a whole sentence or a colon.
pub(super) fn opens_speech(reading: &Reading, at: usize, block: &Range<usize>) -> bool {
    let tokens = &reading.tokens;
    at > block.start
        && at + 1 < block.end
        && is_dash(reading, at)
        && (tokens[at + 1].spaced || tokens[at].is_sign('—') && tokens[at].spaced)
        && tokens[at + 1].capital
        && matches!(tokens[at - 1].shape, Shape::Sign('.' | '!' | '?' | '…' | ':' | '”' | '"' | '»' | '“'))
}

/// Adds a pair, cut in two where it says itself who speaks: "« C’est fait, dit-elle. Tant mieux. »", "«Мы,— сказал он,— идём»".
///
/// In languages that write dialogue with dashes only; there the marks stand around both.
pub(super) fn interrupted(reading: &Reading, mut pair: Pair, pairs: &mut Vec<Pair>) {
    let tokens = &reading.tokens;
    let language = reading.lexicon.language;
    let mut at = pair.open + 2;
    // Where dashes stand around who speaks, commas do not: "«Мы писали мэру, |писали президенту, — говорит она. — …»". In
    // languages with cases they never do between guillemets.
    let bends = language.has_cases() && tokens[pair.open].is_sign('«');
    let dashed = bends
        || (at..pair.close.saturating_sub(2))
            .any(|at| parts(reading, at - 1) && incise(reading, at, pair.close).is_some());
    while at + 2 < pair.close && !language.dashes.is_empty() {
        let found = incise(reading, at, pair.close).filter(|_| !dashed || parts(reading, at - 1));
        if let Some(end) = found {
            pairs.push(said_before(reading, pair.open, at));
            let goes_on = |next: &Token| matches!(next.shape, Shape::Sign(',' | '.'));
            let stop = end + usize::from(parts(reading, end + 1) || end + 1 < pair.close && goes_on(&tokens[end + 1]));
            (pair.open, pair.spoken, at) = (stop, true, stop + 1);
        }
        at += 1;
    }
    if !pair.inside().is_empty() {
        pairs.push(pair);
    }
}

/// What is said from a mark at `open` up to the verb that says who; a comma or dash before the verb closes it.
fn said_before(reading: &Reading, open: usize, verb: usize) -> Pair {
    let tokens = &reading.tokens;
    let both = verb > open + 3 && parts(reading, verb - 1) && tokens[verb - 2].is_sign(',');
    let close = verb - 1 - usize::from(both);
    // The question mark is part of what is asked
    let closed = parts(reading, close) || tokens[close].is_sign(',');
    Pair { open, close: if closed { close } else { verb }, closed, spoken: true }
}

/// The sign that closes what tells who speaks, from its verb at `at` on: behind a dash another one, behind a comma the next
/// sign if somebody stands beside the verb.
fn incise(reading: &Reading, at: usize, close: usize) -> Option<usize> {
    let tokens = &reading.tokens;
    let dash = parts(reading, at - 1);
    let is_hyphen = |at: usize| tokens[at].is_sign('-') && !tokens[at].spaced;
    // "dit-elle", "s’agace-t-il"
    let pronoun = (at + 2..close.min(at + INVERTED)).any(|at| is_hyphen(at - 1) && tokens[at].is(Class::PRONOUN));
    let told = || says(reading, at, close) || dash && (acts(reading, at, close) || subject_first(reading, at, close));
    if !dash && !tokens[at - 1].is_sign(',') || !pronoun && !told() {
        return None;
    }
    let sign = (at + 1..close).take(INCISE).find(|&at| match tokens[at].shape {
        Shape::Sign(',' | '.' | '?' | '!' | ';' | ':') => !dash || parts(reading, at + 1),
        _ => parts(reading, at),
    })?;
    // "insiste Anne Petit, |son avocate|. Il dit la vérité"
    let role = |at: usize| {
        let opens = at == sign + 1 && (at..close).take(2).any(|at| tokens[at].is(Class::ROLE.or(Class::VAGUE)));
        let end = (at..close).take(INCISE).find(|&at| !tokens[at].is_word() || tokens[at].is_verbal());
        end.filter(|_| opens)
    };
    // "tonne le maire, |Luc Perrin|. On sacrifie"
    let named = || (sign + 1..close).take(INCISE).find(|&at| !tokens[at].is_proper()).map(|at| role(at).unwrap_or(at));
    let apposed = |end: usize| !dash && tokens[sign].is_sign(',') && end > sign + 2;
    // "tonne la maire, Anne Perrin |(divers gauche), lundi|. On sacrifie"
    let stop = |end: usize| {
        let stop = (end..close).take(INCISE).find(|&at| tokens[at].is_sign('.'))?;
        let more = matches!(tokens[end].shape, Shape::Sign('(' | ',')) || tokens[end].is_mark();
        let verb = |token: &Token| token.is_verbal() || token.is(Class::AUXILIARY.or(Class::PRONOUN));
        (stop == end || more && !tokens[end..stop].iter().any(verb)).then_some(stop)
    };
    let first = sign;
    let sign = named().filter(|&end| apposed(end)).and_then(stop).unwrap_or(sign);
    // "explique Weber", "explique la maire"
    let is_somebody = |token: &Token| token.is_proper() || token.is(Class::ROLE.or(Class::VAGUE));
    let somebody = || {
        let subject = &tokens[at + 1..first];
        let part =
            |token: &Token| token.is_word() || token.shape == Shape::Number || token.is_sign(',') || token.is_mark();
        // "explique |le troisième ligne|."
        let short = subject.len() <= NOUN && tokens[at + 1].is_article() && tokens[first].is_sign('.');
        (short || subject.iter().any(is_somebody)) && subject.iter().all(part)
    };
    (dash || pronoun && !tokens[sign].is_sign('?') || somebody()).then_some(sign)
}

/// Whether who speaks stands before the verb, behind a dash that ends a part of the sentence: ", — |она говорит. —".
fn subject_first(reading: &Reading, at: usize, end: usize) -> bool {
    let tokens = &reading.tokens;
    let somebody = Class::PRONOUN.or(Class::TITLE).or(Class::ROLE).or(Class::VAGUE);
    let parted = at > 1 && matches!(tokens[at - 2].shape, Shape::Sign(',' | '?' | '!' | '…'));
    let mut words = (at + 1..end).take(INVERTED).take_while(|&at| tokens[at].is_word());
    let tells = |at: usize| tokens[at].lower && tokens[at].is_finite();
    parted && (tokens[at].is_proper() || tokens[at].is(somebody)) && words.any(tells)
}

/// Whether a verb stands at `at` that tells speech, with its auxiliary or without.
fn says(reading: &Reading, at: usize, end: usize) -> bool {
    let tokens = &reading.tokens;
    let is_verb = |at: usize, finite: bool| {
        let verbs = tokens.get(at).and_then(|token| token.word).filter(|_| at < end && tokens[at].lower);
        verbs.is_some_and(|word| {
            word.verbs.iter().any(|verb| verb.say && if finite { verb.finite } else { verb.participle })
        })
    };
    // "—|le| preguntó una enfermera"
    let clitic = |at: &usize| tokens[*at].lower && tokens[*at].is(Class::OBLIQUE);
    // "« …, |s’|indigne un ministre. …", but "…, le dit-on"
    let dash = is_dash(reading, at - 1);
    let own = |at: &usize| clitic(at) && (dash || !tokens[*at].is(Class::DETERMINER));
    let clitics = (at..end).take(CLITICS).take_while(own).count();
    let at = at + clitics;
    let inverted = tokens.get(at + 1).is_some_and(|next| next.is_sign('-') && !next.spaced);
    // "…, ответил: «…»" goes on with what it tells; "– …, – ответил." leaves out who
    let alone = |next: &Token| parts(reading, at - 1) && matches!(next.shape, Shape::Sign('.' | ','));
    // "– …, – mówi |„Kurierowi”| Jan Weber"
    let medium = || parts(reading, at - 1) && tokens.get(at + 2).is_some_and(|name| name.capital);
    let somebody = |next: &Token| {
        next.is_word() || next.shape == Shape::Number || is_dash(reading, at + 1) || next.is_mark() && medium()
    };
    if !inverted && !tokens.get(at + 1).is_some_and(|next| somebody(next) || alone(next)) {
        return false;
    }
    let participle = at + 1 + 2 * usize::from(inverted);
    is_verb(at, true) || tokens[at].lower && tokens[at].is(Class::AUXILIARY) && is_verb(participle, false)
}

/// Whether a token parts what is said from who says it: a dash, or a hyphen between spaces ("“I margini - osserva Baldi - si
/// azzerano”").
pub(super) fn parts(reading: &Reading, at: usize) -> bool {
    let spaced = |at: usize| reading.tokens.get(at).is_some_and(|token| token.spaced);
    let hyphen = || reading.tokens.get(at).is_some_and(|token| token.is_sign('-')) && spaced(at) && spaced(at + 1);
    is_dash(reading, at) || !reading.lexicon.language.dashes.is_empty() && hyphen()
}

/// Whether a token is a dash that opens what somebody says.
pub(super) fn is_dash(reading: &Reading, at: usize) -> bool {
    let apart = |at: usize| {
        let before = at.checked_sub(1).map(|before| reading.tokens[before].span.end);
        reading.tokens.get(at).is_some_and(|token| before != Some(token.span.start))
    };
    reading.tokens.get(at).is_some_and(|token| !token.is_word() && token.shape != Shape::Number)
        && reading.lexicon.language.dashes.contains(&reading.surface(at))
        // "gas- og vannrør"
        && (!reading.tokens[at].is_sign('-') || apart(at + 1) && apart(at))
}

/// What is said in a paragraph that a dash opens: "— Иду, — сказал он. — Сейчас.", "– Vi kommer, sier hun.", "—Voy —dijo—."
///
/// The dash is the opening mark; the comma or dash before the verb that says who is the closing one.
pub(super) fn dialogue(reading: &Reading, block: &Range<usize>) -> Vec<Pair> {
    let tokens = &reading.tokens;
    let mut pairs = Vec::new();
    if block.len() < 3 || !is_dash(reading, block.start) {
        return pairs;
    }
    let long = tokens[block.start].is_sign('—');
    if !tokens[block.start + 1].spaced && !long {
        return pairs;
    }
    let tells = |at: usize| {
        let dash = is_dash(reading, at - 1);
        let parted = dash || matches!(tokens[at - 1].shape, Shape::Sign(',' | '?' | '!' | '…'));
        parted && (says(reading, at, block.end) || dash && acts(reading, at, block.end))
    };
    let mut open = block.start;
    // "– 240 laks er lite, sier hun": a number alone may be a list's, or an amount
    if tokens[open + 1].shape == Shape::Number && !(open + 2..block.end).any(tells) {
        return pairs;
    }
    loop {
        let Some(verb) = (open + 2..block.end).find(|&at| tells(at)) else {
            pairs.push(Pair { open, close: block.end, closed: false, spoken: true });
            return pairs;
        };
        pairs.push(said_before(reading, open, verb));
        let sign = |at: &usize| is_dash(reading, *at) || matches!(tokens[*at].shape, Shape::Sign('.' | '!' | '?'));
        let next = (verb + 1..block.end).find(sign).map(|at| at + usize::from(!is_dash(reading, at)));
        // "– Vi kommer, sier hun. Vi har lovet det."
        if let Some((stop, close)) = next.and_then(|next| Some((next - 1, goes_on(reading, next - 1, block.end)?))) {
            if (stop + 2..block.end).any(tells) {
                open = stop;
                continue;
            }
            pairs.push(Pair { open: stop, close, closed: false, spoken: true });
            return pairs;
        }
        // "– powiedział Weber. Wyszedł." ends it
        let Some(next) = next.filter(|&at| at < block.end && is_dash(reading, at)) else { return pairs };
        // "—contestó Ruiz—. Hay dinero."
        open = next
            + usize::from(tokens.get(next + 1).is_some_and(|next| matches!(next.shape, Shape::Sign('.' | ',' | ':'))));
        if open + 2 >= block.end {
            return pairs;
        }
    }
}

/// Where what somebody says ends that goes on behind the stop at `stop`: with the last sentence that its pronouns tell,
/// and no verb of saying before them, "Han sier at |vi| …".
fn goes_on(reading: &Reading, stop: usize, end: usize) -> Option<usize> {
    let tokens = &reading.tokens;
    let words = reading.lexicon.language.first_and_second;
    let stops = |at: usize| matches!(tokens[at].shape, Shape::Sign('.' | '!' | '?'));
    let (mut start, mut last) = (stop + 1, None);
    while !words.is_empty() && stops(stop) && start < end && !is_dash(reading, start) {
        let close = (start..end).find(|&at| stops(at)).map_or(end, |at| at + 1);
        let tells = |at: usize| words.contains(&&*reading.surface(at).to_lowercase());
        let says = |at: usize| tokens[at].lower && tokens[at].is_finite();
        let speaks = (start..close).find(|&at| tells(at) || says(at)).is_some_and(tells);
        // "– Vi venter, sier hun. Han reiser seg."
        let third = tokens[start].is(Class::PRONOUN) && !tokens[start].is(Class::DETERMINER);
        if !speaks && (third || (start..close).any(says)) {
            break;
        }
        // "– Vi venter, sier hun. Det tar tid.": nobody is named, and nothing counted
        let plain = |at: usize| {
            let token = &tokens[at];
            let third = token.is(Class::PRONOUN) && !token.is(Class::DETERMINER);
            (token.is_word() || matches!(token.shape, Shape::Sign(_))) && !third && (at == start || !token.is_proper())
        };
        let small = tokens[start].is(Class::CLOSED) && !tokens[start].is(Class::PREPOSITION);
        last = if speaks || small && (start..close).all(plain) { Some(close) } else { last };
        start = close;
    }
    last
}

/// Whether a verb that is not known to tell speech stands at `at` with its subject: "— Никогда,— отмахнулся Соколов."
fn acts(reading: &Reading, at: usize, end: usize) -> bool {
    let (token, language) = (&reading.tokens[at], reading.lexicon.language);
    let word = reading.surface(at);
    let verbal = token.lower && !token.is(Class::CLOSED) && language.left_out(word).contains(&true);
    let comma = at > 1 && matches!(reading.tokens[at - 2].shape, Shape::Sign(',' | '?' | '!' | '…'));
    let subject = reading.tokens.get(at + 1).filter(|_| at + 1 < end);
    let somebody = Class::TITLE.or(Class::ROLE).or(Class::VAGUE).or(Class::PRONOUN);
    let named = subject.is_some_and(|next| next.is_proper() || comma && next.is(somebody));
    verbal && named
}
