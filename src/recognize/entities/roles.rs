use super::shaped::is_role;
use super::{Names, Role, german};
use crate::lexicon::names::Gender;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// How many words a role may have before or behind its noun.
const REACH: usize = 16;
/// How many tokens a bracket between a role and the name may have.
const BRACKET: usize = 5;
/// How many words back from a name the noun may stand that says what somebody is, with what hangs on it between; where
/// cases tell what hangs on what, from a name in the nominative.
const ATTRIBUTES: usize = 6;
const CASES: usize = 14;
/// Most words of a name in marks between.
const MARKED: usize = 5;

/// Reads each person's role and gender from the first mention that tells them.
///
/// A role stands right before the name ("der ukrainische Präsident Weber", "Chancellor Weber"), before it with a comma
/// ("der Leiter der Mission, Jan Weber,") or behind it ("Jan Weber, Leiter der Mission,").
pub(super) fn find(reading: &Reading, names: &mut Names) {
    for index in 0..names.mentions.len() {
        let mention = names.mentions[index].clone();
        if !names.is_person(&mention) {
            continue;
        }
        let sentence = sentence_around(reading, mention.tokens.start);
        let reach = if names.is_nominative(reading, &mention) { CASES } else { ATTRIBUTES };
        let tokens = before(reading, names, &mention.tokens, &sentence, reach)
            .or_else(|| behind(reading, &mention.tokens, &sentence));
        let known = &mut names.known[mention.entity];
        let gender = gender(reading, &known.name, &mention.tokens, &sentence, tokens.as_ref());
        known.gender = known.gender.or(gender);
        if known.role.is_none() {
            known.role = tokens.map(|tokens| Role { words: words(reading, tokens.clone(), known.gender), tokens });
        }
    }
}

fn sentence_around(reading: &Reading, token: usize) -> Range<usize> {
    let Some(passage) = reading.passage(token) else { return token..token };
    let sentence = passage.sentences.partition_point(|sentence| sentence.end <= token);
    passage.sentences.get(sentence).cloned().unwrap_or(token..token)
}

fn before(
    reading: &Reading,
    names: &Names,
    name: &Range<usize>,
    sentence: &Range<usize>,
    reach: usize,
) -> Option<Range<usize>> {
    let tokens = &reading.tokens;
    let end = name.start;
    let last = end.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let comma = tokens[last].is_sign(',');
    // "le maire (PS), Jean Petit", "burgemeester (CDA) Jan Smit"
    let close = last.saturating_sub(usize::from(comma));
    let bracket = (sentence.start..close).rev().take(BRACKET).find(|&at| tokens[at].is_sign('('));
    let end = bracket.filter(|_| tokens[close].is_sign(')')).unwrap_or(if comma { last } else { end });
    let last = end.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if !comma {
        // "mit dem norwegischen |Präsidenten|": its article tells the case
        let bent = || {
            let start = with_adjectives(reading, last, sentence.start);
            let article = start > sentence.start && tokens[start - 1].is(Class::DETERMINER);
            article && german::bent_role(reading, last).is_some()
        };
        let noun = (is_role(reading, last) || bent()).then(|| head(reading, last, sentence.start));
        let whole = noun.map(|noun| with_adjectives(reading, noun, sentence.start)..end);
        return whole.or_else(|| before_attributes(reading, end, sentence.start, reach));
    }
    // "While her daughter waited, |Roe’s parents", "the members Jane Roe, |John Smith| and": no name in apposition
    let closed =
        tokens.get(name.end).is_none_or(|next| !next.is_word() && !matches!(next.shape, Shape::Sign('\'' | '’')));
    let enumerated = names.at(last).is_some_and(|other| names.is_person(other));
    if !closed || enumerated {
        return None;
    }
    let last = end;
    // The phrase before the comma: from its noun for the role back to the article, no other comma between.
    let from = sentence.start.max(end.saturating_sub(REACH));
    let clause = (from..last).rev().take_while(|&at| !tokens[at].is_sign(',')).last()?;
    let noun = (clause..last).find(|&at| is_role(reading, at))?;
    let start = with_adjectives(reading, noun, clause);
    // "|Leder| i partiet, Jan Berg, mener"
    let opens = start == sentence.start && reading.has(Trait::SuffixedArticle);
    (opens || start > sentence.start && tells_whose(reading, start - 1)).then_some(start..last)
}

/// Whether an article or, in the North, a genitive stands before what somebody is: "|havnens| direktør, Jan Berg".
fn tells_whose(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    let genitive = || reading.has(Trait::SGenitive) && !token.is(Class::CLOSED) && reading.surface(at).ends_with('s');
    token.is(Class::DETERMINER) || genitive()
}

/// The noun of a role whose last word is one as well: "|Secretary| General", "|Minister| for Justice", "|помощник| президента".
/// In German that is somebody else's.
fn head(reading: &Reading, last: usize, start: usize) -> usize {
    let tokens = &reading.tokens;
    let same = |at: usize| is_role(reading, at) && tokens[at].capital == tokens[last].capital && tokens[at].is_word();
    let before = |back: usize| last.checked_sub(back).filter(|&at| at >= start && !reading.has(Trait::NounCapitals));
    // "Помощник президента" opens a sentence
    let bends = reading.lexicon.language.has_cases();
    let whose = before(1).filter(|&at| same(at) || bends && is_role(reading, at));
    let joined = before(2)
        .filter(|&at| same(at) && tokens[at].capital && tokens[at + 1].lower && tokens[at + 1].is(Class::PREPOSITION));
    whose.or(joined).map_or(last, |noun| head(reading, noun, start))
}

/// The role before a name with what hangs on its noun between: "Ministr vnitra Petr Dvořák", "le ministre de l’Intérieur
/// Paul Martin", "депутат от «Северной партии» Иван Орлов". German and English have it nowhere there.
fn before_attributes(reading: &Reading, end: usize, start: usize, reach: usize) -> Option<Range<usize>> {
    if !reading.has(Trait::CloseApposition) {
        return None;
    }
    let tokens = &reading.tokens;
    let bends = reading.lexicon.language.has_cases();
    let reach = if bends { reach } else { ATTRIBUTES };
    let is_attribute = |at: usize| {
        let token = &tokens[at];
        let joins = token.is(Class::JOINING.or(Class::DETERMINER)) && !token.is(Class::INDEFINITE)
            || !token.is(Class::CLOSED.or(Class::AUXILIARY));
        token.is_word() && joins && !token.is_verbal()
    };
    let marked = |at: usize| {
        let open = (start..at).rev().take(MARKED + 1).find(|&at| tokens[at].is_mark())?;
        let name = tokens[open + 1..at].iter().all(|token| token.is_word() || token.shape == Shape::Number);
        (bends && tokens[at].is_mark() && name && tokens[open + 1].capital).then_some(open)
    };
    let mut first = end;
    while first > start && end - first < reach {
        let at = first - 1;
        let next = if is_attribute(at) { Some(at) } else { marked(at) };
        let Some(next) = next else { break };
        first = next;
    }
    let noun = (first..end.saturating_sub(1)).find(|&at| is_role(reading, at))?;
    let hangs = noun > start && tokens[noun - 1].is(Class::PREPOSITION);
    (!hangs).then(|| with_adjectives(reading, noun, start)..end)
}

/// The role that begins at `noun` with a name behind all that hangs on it: "|адвокат Орлова Иван Петров".
pub(in crate::recognize) fn opens(reading: &Reading, noun: usize, name: usize) -> bool {
    before_attributes(reading, name, noun, CASES).is_some_and(|role| role.start == noun)
}

fn behind(reading: &Reading, name: &Range<usize>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let tokens = &reading.tokens;
    if name.end + 2 > sentence.end || !tokens[name.end].is_sign(',') {
        return None;
    }
    let mut start = name.end + 1;
    // "Jane Roe, |whose| daughter waited"
    if tokens[start].is(Class::RELATIVE) && !tokens[start].is(Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE)) {
        return None;
    }
    if tokens[start].is(Class::DETERMINER) {
        start += 1;
    }
    let noun = (start..sentence.end.min(start + 4)).find(|&at| is_role(reading, at))?;
    let small = |at: usize| {
        tokens[at].is_word()
            && !tokens[at].is(Class::CLOSED)
            && tokens[at].word.is_none_or(|word| word.verbs.is_empty())
    };
    if !(start..noun).all(small) {
        return None;
    }
    let end = (noun..sentence.end.min(noun + REACH)).find(|&at| {
        let token = &tokens[at];
        !token.is_word()
            || token.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite)) && !is_role(reading, at)
    })?;
    // Only what a comma or the sentence's end closes is an apposition.
    (tokens[end].is_sign(',') || tokens[end].is_sign('.')).then_some(start..end)
}

/// Whether a word may stand before the noun of a role as a part of it: "Prime Minister", "Chief Financial Officer".
fn opens_role(reading: &Reading, at: usize) -> bool {
    reading.lexicon.language.before_roles.contains(&&*reading.surface(at).to_lowercase())
}

/// Whether it is such a word right before the noun: "Chief |Financial| Officer".
pub(super) fn is_amid_role(reading: &Reading, at: usize) -> bool {
    at + 1 < reading.tokens.len() && is_role(reading, at + 1) && opens_role(reading, at)
}

/// Back from the noun over what belongs to it, and over its adjectives, if an article stands before them.
fn with_adjectives(reading: &Reading, noun: usize, from: usize) -> usize {
    let noun = (from..noun).rev().take_while(|&at| opens_role(reading, at)).last().unwrap_or(noun);
    let small = |at: usize| {
        let token = &reading.tokens[at];
        token.is_word()
            && token.lower
            && !token.is(Class::CLOSED)
            && token.word.is_none_or(|word| word.verbs.is_empty())
    };
    let start = (from..noun).rev().take_while(|&at| small(at)).last().unwrap_or(noun);
    // "|главный врач|": without articles it is the ending that tells an adjective
    let adjective = |at: usize| {
        let endings = reading.lexicon.language.before_roles.iter().filter_map(|word| word.strip_prefix('-'));
        let mut endings = endings.filter(|ending| reading.surface(at).ends_with(ending));
        (small(at) || at == from && reading.tokens[at].word.is_none()) && endings.next().is_some()
    };
    let noun = (from..noun).rev().take_while(|&at| adjective(at)).last().unwrap_or(noun);
    let has_article = start > from && tells_whose(reading, start - 1);
    if has_article { start } else { noun }
}

/// The role's words as it is shown.
fn words(reading: &Reading, tokens: Range<usize>, gender: Option<Gender>) -> String {
    let bends = reading.has(Trait::ArticleCases);
    if bends { german::bare_role(reading, tokens, gender) } else { reading.surfaces(tokens).to_owned() }
}

fn gender(
    reading: &Reading,
    full: &str,
    name: &Range<usize>,
    sentence: &Range<usize>,
    role: Option<&Range<usize>>,
) -> Option<Gender> {
    // "Lars-Olof"; "Karla Havlíčka" is Karel
    let bends = reading.lexicon.language.has_cases();
    let word = full.split_once(' ').filter(|_| bends).map_or(reading.surface(name.start), |(first, _)| first);
    let known = |word| reading.names.first_name(word);
    let first = known(word).or_else(|| known(word.split('-').next()?)).flatten().filter(|_| name.len() > 1);
    let title = name.start.checked_sub(1).filter(|&at| at >= sentence.start).and_then(|at| {
        let title = &reading.tokens[at];
        let masculine = title.is(Class::TITLE_MASCULINE).then_some(Gender::Masculine);
        masculine.or(title.is(Class::TITLE_FEMININE).then_some(Gender::Feminine))
    });
    let role = || {
        let role = role?;
        let noun = role.clone().find(|&at| is_role(reading, at))?;
        let article =
            role.start.checked_sub(1).map(|at| &reading.tokens[at]).filter(|_| !reading.has(Trait::ArticleCases));
        if let Some(article) = article {
            return match (article.is(Class::MASCULINE_ARTICLE), article.is(Class::FEMININE_ARTICLE)) {
                (true, false) => Some(Gender::Masculine),
                (false, true) => Some(Gender::Feminine),
                _ => None,
            };
        }
        reading.has(Trait::ArticleCases).then(|| german::gender(reading, role, noun)).flatten()
    };
    title.or(first).or_else(role)
}
