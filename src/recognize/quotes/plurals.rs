//! Verbs of several subjects, whose forms no list has: "They |argue|", "Die Grünen |sprechen| von".

use crate::lexicon::{Class, Verb};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};

/// Most words of a subject before its verb.
const SUBJECT: usize = 6;

/// How far behind a separable part an infinitive may end that is told.
const NEAR: usize = 5;

/// The verb of several subjects whose form is an infinitive too, where that ends no clause: "Die Grünen |sprechen| von einem „…“".
pub(super) fn told_by_many(reading: &Reading, at: usize, sentence_start: usize) -> Option<Verb> {
    let (tokens, word) = (&reading.tokens, reading.surface(at));
    let form = reading.lexicon.language.plurals.iter().find_map(|pair| pair.strip_prefix(word)?.strip_prefix(' '))?;
    let last = at.checked_sub(1).filter(|_| at > sentence_start)?;
    let ends = tokens.get(at + 1).is_none_or(|next| !next.is_word() || next.is(Class::AUXILIARY));
    if !tokens[at].lower || ends || tokens[last].is(Class::INFINITIVE.or(Class::AUXILIARY)) {
        return None;
    }
    reading.lexicon.look(form)?.verbs.iter().find(|verb| verb.finite && verb.particle.is_empty()).copied()
}

/// The verb of several subjects, which is known by its form with the ending of one: "They |argue|", "Critics of the plan
/// |fear| that".
pub(super) fn plural_verb(reading: &Reading, at: usize, sentence_start: usize) -> Option<Verb> {
    let (tokens, ending) = (&reading.tokens, reading.lexicon.language.third_person.first()?);
    let token = &tokens[at];
    if !token.lower || !token.is_word() || token.is(Class::CLOSED) || at == sentence_start || token.is_finite() {
        return None;
    }
    let small = |token: &Token| token.lower && token.is(Class::PAUSE);
    let last = (sentence_start..at).rev().find(|&at| !small(&tokens[at]))?;
    let next = tokens.get(at + 1)?;
    // "euros in |state| aid"
    if tokens[last].is(Class::PREPOSITION) {
        return None;
    }
    let opens = next.is(Class::COMPLEMENTIZER.or(Class::DETERMINER).or(Class::PRONOUN).or(Class::OTHER_PRONOUN))
        || matches!(next.shape, Shape::Sign(_) | Shape::Number)
        || next.is_word() && !next.is(Class::CLOSED) && !next.is_verbal();
    let pronoun = tokens[last].is(Class::PLURAL) && !tokens[last].is(Class::OBLIQUE)
        || tokens[last].is(Class::OTHER_PRONOUN)
            && matches!(&*reading.surface(last).to_lowercase(), "i" | "we" | "you");
    // "however sweetly they beg"
    let language = reading.lexicon.language;
    let joins = |word: &str| language.connectives.contains(&word) || language.joiners.contains(&word);
    let opens_clause = |at: usize| !tokens[at].is_word() || tokens[at].is(Class::TELLING) || joins(reading.surface(at));
    let pronoun = pronoun && (last == sentence_start || opens_clause(last - 1));
    if !opens || !pronoun && !is_plural_subject(reading, last, sentence_start) {
        return None;
    }
    let one = format!("{}{ending}", reading.surface(at));
    reading.lexicon.look(&one)?.verbs.iter().find(|verb| verb.finite && verb.particle.is_empty()).copied()
}

/// Whether a noun in the plural is the subject that ends at `last`: nothing but the words that belong to it stands between
/// it and the begin of its clause.
fn is_plural_subject(reading: &Reading, last: usize, sentence_start: usize) -> bool {
    let tokens = &reading.tokens;
    let is_part = |token: &Token| {
        token.is_word()
            && !token.is_verbal()
            && !token.is(Class::COMPLEMENTIZER.or(Class::INFINITIVE).or(Class::PRONOUN))
    };
    let mut start = last + 1;
    while start > sentence_start && last + 1 - start < SUBJECT && is_part(&tokens[start - 1]) {
        start -= 1;
    }
    let open = start.checked_sub(1).filter(|&at| start > sentence_start && at + 1 >= sentence_start);
    let bounded = open.is_none_or(|at| !tokens[at].is_word() || tokens[at].is(Class::COMPLEMENTIZER));
    let joins = |at: usize| reading.lexicon.language.connectives.contains(&reading.surface(at));
    let start = start + usize::from(start < last && joins(start));
    let plural = |at: usize| {
        let word = reading.surface(at);
        tokens[at].is_word()
            && word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.starts_with(['\'', '’'])
    };
    // "Analysts at Brook Partners", but not "a news report"
    let head = (start..=last).find(|&at| plural(at));
    let noun = head.filter(|&head| head == last || tokens[head + 1].is(Class::PREPOSITION));
    let singular = tokens[start].is(Class::INDEFINITE) || tokens[start].is(Class::PREPOSITION);
    // "a month after the Elms |report|"
    let parted = |token: &Token| token.is(Class::PREPOSITION) && !token.is(Class::JOINING);
    let singular = singular || head.is_some_and(|head| tokens[start..head].iter().any(parted));
    bounded && noun.is_some() && !singular && (head == Some(last) || tokens[start..=last].len() <= SUBJECT)
}

/// Whether what may be a verb in English is a noun or belongs to one: "member states |can|", "the |reports| are", "Weber's
/// |remarks|", "its |proposed| routes".
pub(super) fn is_nominal(reading: &Reading, at: usize) -> bool {
    let (tokens, word) = (&reading.tokens, reading.surface(at));
    let Some(before) = at.checked_sub(1) else { return false };
    let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE);
    // "it's |reported|"
    let has = || before > 0 && tokens[before - 1].is(Class::PRONOUN.or(Class::OTHER_PRONOUN));
    let whose = reading.lexicon.language.noun_markers.contains(&&*reading.surface(before).to_lowercase()) && !has();
    let owned = whose || tokens[before].is(articles);
    let auxiliary = tokens.get(at + 1).is_some_and(|next| next.is(Class::AUXILIARY));
    if word.ends_with('s') {
        // "dismissed claims", "her posts carried weight"
        let verb = |at: usize| tokens.get(at).is_some_and(|token| token.lower && token.is_finite());
        // "cited bitter remarks Roe had made"
        let described = || before > 0 && tokens[before].lower && !tokens[before].is(Class::CLOSED) && verb(before - 1);
        return owned
            || verb(before)
            || described()
            || auxiliary
            || verb(at + 1) && !reading.surface(at + 1).ends_with('s');
    }
    // "the man who hit her |told| police", "an |estimated| 2,000"
    let noun = |next: &Token| next.is_word() && !next.is(Class::CLOSED) || next.shape == Shape::Number;
    let adjective = word.ends_with("ed") && tokens.get(at + 1).is_some_and(noun);
    owned && (auxiliary || adjective)
}

/// A separable part ends its clause: what is the same word elsewhere ("mit", "ein") has more behind it.
pub(super) fn ends_clause(reading: &Reading, at: usize) -> bool {
    // "warf ihm vor, |ein „Spieler“ zu sein"
    if reading.tokens[at].is(Class::DETERMINER) && reading.tokens.get(at + 1).is_some_and(|next| next.is_sign('„')) {
        return false;
    }
    // "roept bewoners op |om te blijven|", "roept bewoners op |thuis te blijven|"
    let goes_on = |at: usize| reading.lexicon.language.purpose.contains(&reading.surface(at));
    let infinitive = |next: usize| {
        let mut near = (next..reading.tokens.len()).take(NEAR).take_while(|&at| reading.tokens[at].is_word());
        !reading.lexicon.language.purpose.is_empty() && near.any(|at| reading.tokens[at].is(Class::INFINITIVE))
    };
    reading.tokens.get(at + 1).is_none_or(|next| {
        !next.is_word()
            || next.is(Class::COMPLEMENTIZER)
            || reading.surface(at + 1) == "und"
            || goes_on(at + 1)
            || infinitive(at + 1)
    })
}
