//! Where the sentences and clauses of a paragraph begin, its quotation marks seen.

use super::cues::Cue;
use super::edges::is_adverb;
use super::marks::Pair;
use super::sentence::Sentence;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::{Passage, Reading};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most words up to the verb that says who spoke the words before.
const TAIL: usize = 7;

/// So many small words may stand between a relative pronoun and its verb.
const PAUSES: usize = 4;

/// So few tokens in marks may be a name inside a clause.
const NAME: usize = 4;

/// How far a clause goes back from its cue.
const CLAUSE: usize = 60;

/// So many parts between commas may stand before a cue: the phrase that says who, and what is added to it.
const APPOSITION: usize = 2;

/// So many tokens between two commas are no part.
const AGE: usize = 2;

/// A block's sentences, those joined that stand inside one pair of marks, and what says who asked to the question before.
pub(super) fn whole_sentences(reading: &Reading, passage: &Passage, pairs: &[Pair]) -> Vec<Range<usize>> {
    let mut whole: Vec<Range<usize>> = Vec::new();
    let mut marks = pairs.iter().peekable();
    let mut closed = None;
    for sentence in &passage.sentences {
        while let Some(pair) = marks.next_if(|pair| pair.after() <= sentence.start) {
            // "“She has to stop.” |He begged fans to wait.": a stop ends what was said
            closed = Some(pair.after()).filter(|_| !reading.tokens[pair.close - 1].is_sign('.'));
        }
        let inside = marks.peek().is_some_and(|pair| pair.open < sentence.start);
        let belongs = inside || closed == Some(sentence.start) && is_tail(reading, sentence.clone());
        match whole.last_mut().filter(|_| belongs) {
            Some(last) => last.end = sentence.end,
            None => whole.push(sentence.clone()),
        }
    }
    whole
}

/// Whether an English sentence does nothing but say who spoke the words before it: "“Who pays?” |Weber asked reporters."
/// In the other languages the verb stands first there, with a small letter.
fn is_tail(reading: &Reading, sentence: Range<usize>) -> bool {
    if !reading.has(Trait::RigidOrder) {
        return false;
    }
    let tokens = &reading.tokens[sentence];
    let is_cue =
        |token: &Token| token.lower && token.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite));
    let Some(verb) = tokens.iter().take(TAIL).position(is_cue) else { return false };
    let is_clause = |token: &Token| {
        let goes_on = Class::COMPLEMENTIZER.or(Class::AUXILIARY).or(Class::PRONOUN).or(Class::RELATIVE);
        token.is(goes_on)
            || token.is_verbal()
            || matches!(token.shape, Shape::Sign(':' | '“' | '”' | '"' | '«' | '»' | '„' | '‘'))
    };
    verb > 0
        && tokens[..verb].iter().all(|token| token.is_word() && !token.is(Class::AUXILIARY.or(Class::COMPLEMENTIZER)))
        && !tokens[verb + 1..].iter().any(is_clause)
}

/// Whether a colon stands before the genitive's ending behind letters: "USA|:|s regering".
pub(super) fn is_genitive(reading: &Reading, colon: usize) -> bool {
    let beside = |at: usize| reading.tokens.get(at).is_some_and(|token| !token.spaced);
    let ending = || reading.lexicon.language.genitive.contains(&reading.surface(colon + 1));
    reading.has(Trait::SGenitive)
        && reading.tokens.get(colon).is_some_and(|sign| sign.is_sign(':'))
        && beside(colon)
        && beside(colon + 1)
        && ending()
}

/// The first token of the clause that a cue stands in: behind the last comma, colon or quotation before it.
pub(super) fn clause_start(reading: &Reading, sentence: Sentence, cue: usize) -> usize {
    // "was “very, very sorry” for what he said": a comma amid a few words in marks parts nothing
    let ends = |at: usize| {
        let pair = sentence.marks.around(at);
        let sign = matches!(reading.tokens[at].shape, Shape::Sign(',' | ':' | ';' | '–' | '—'));
        let amid = pair.is_some_and(|pair| reading.has(Trait::RigidOrder) && at + 1 < pair.close);
        sign && !amid && !is_genitive(reading, at) || pair.is_some_and(|pair| pair.inside().len() > NAME)
    };
    let mut start = sentence.start.max(cue.saturating_sub(CLAUSE));
    let mut brackets = 0;
    for at in (start..cue).rev() {
        match reading.tokens[at].shape {
            Shape::Sign(')') => brackets += 1,
            Shape::Sign('(') if brackets > 0 => brackets -= 1,
            _ if brackets == 0 && ends(at) => {
                start = at + 1;
                break;
            }
            _ => {}
        }
    }
    // "Su editora, Ana Weber, la define": a small object stands before the verb
    // "Roe, the mayor, |later| told", "Roe, the mayor, |angrily| told"
    let pause = |at: usize| reading.tokens[at].is(Class::PAUSE) || is_adverb(reading, at);
    // "Úřady, které se připojily, |však| uvedly"
    let apart = reading.has(Trait::RigidOrder) || reading.lexicon.language.has_cases();
    let pause = |at: usize| apart && pause(at);
    let small = |at: usize| reading.tokens[at].lower && (reading.tokens[at].is(Class::OBLIQUE) || pause(at));
    let cue = if !reading.has(Trait::ArticleCases) && (start..cue).all(small) { start } else { cue };
    // "Weber, Leiter der Mission, sagte": the clause goes back over what stands between commas to the phrase before
    if start == cue && start > sentence.start && reading.tokens[start - 1].is_sign(',') {
        let hard = |at: usize| ends(at) && !reading.tokens[at].is_sign(',');
        let whole = (sentence.start..start).rev().take(CLAUSE).find(|&at| hard(at)).map_or(sentence.start, |at| at + 1);
        let (mut parts, mut last) = (0, start - 1);
        for at in (whole..start - 1).rev().filter(|&at| reading.tokens[at].is_sign(',')) {
            // An age is no part of its own, nor a state: "Weber, 55, Leiter der Mission,", "Roe, from Reno, Nev., said"
            let short = last - at == AGE + 1 && reading.tokens[last - 1].is_sign('.');
            // "Luca, |20 anni|, studente,"
            let aged = last - at == AGE + 1
                && reading.tokens[at + 1].shape == Shape::Number
                && reading.tokens[at + 2].is(Class::NOT_NAME.or(Class::AGE));
            parts += usize::from(last - at > AGE && !short && !aged);
            // "Weber, head of the yard, which builds ferries, ships and barges, said": commas of a relative clause are its own
            if is_relative(reading, at + 1, last) {
                parts = 0;
            }
            if parts == APPOSITION {
                return at + 1;
            }
            last = at;
        }
        if last < start - 1 {
            start = whole;
        }
    }
    start
}

/// Whether a relative clause begins at `start`, behind a comma; a German one ends with its verb before the comma at `end`.
fn is_relative(reading: &Reading, start: usize, end: usize) -> bool {
    let article = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE);
    let first = &reading.tokens[start];
    let pronoun = reading.has(Trait::SyncreticPronouns) && first.is(article) && !first.is(Class::INDEFINITE);
    first.is(Class::RELATIVE) || pronoun && reading.tokens[end - 1].lower
}

/// The verb of what follows a clause that opens a German sentence and tells something itself, right behind its comma:
/// "Während Weber sagte, er komme, |betonte| Klose, …".
pub(super) fn fronted(reading: &Reading, sentence: Sentence) -> Option<usize> {
    let tokens = &reading.tokens;
    let opens = reading.has(Trait::ClauseBracket) && tokens[sentence.start].is(Class::SUBORDINATE);
    let second = tokens.get(sentence.start + 1).filter(|next| opens && !next.is(Class::AUXILIARY))?;
    let inner = sentence.cues.iter().position(|cue| cue.verb().is_some()).filter(|_| !second.is_verbal())?;
    let main = |cue: &&Cue| cue.verb().is_some() && tokens[cue.at() - 1].is_sign(',') && !sentence.marks.hold(cue.at());
    sentence.cues[inner + 1..].iter().find(main).map(Cue::at)
}

/// The verb of an English sentence whose subject a clause hangs on that tells an infinitive: "A man who threatened to burn the
/// yard |has| been jailed".
pub(super) fn main_verb(reading: &Reading, cue: &Cue, content: &Range<usize>) -> Option<usize> {
    let tokens = &reading.tokens;
    let small = |&at: &usize| !tokens[at].is(Class::PAUSE.or(Class::AUXILIARY));
    let before = (0..cue.at()).rev().take(PAUSES).find(small)?;
    let relative = tokens[before].is(Class::RELATIVE) && before > 0 && tokens[before - 1].is_word();
    let told = content.start >= cue.end() && tokens.get(content.start)?.is(Class::INFINITIVE);
    if !reading.has(Trait::RigidOrder) || !relative || !told {
        return None;
    }
    let anew = Class::RELATIVE.or(Class::COMPLEMENTIZER).or(Class::PRONOUN).or(Class::TELLING).or(Class::FUNCTION);
    let opens = |at: usize| {
        let plain = Class::AUXILIARY.or(Class::DETERMINER).or(Class::PREPOSITION).or(Class::SOMEBODY);
        !tokens[at].is_word() && tokens[at].shape != Shape::Number || tokens[at].is(anew) && !tokens[at].is(plain)
    };
    let main = |at: &usize| tokens[*at].is(Class::AUXILIARY) && !tokens[at - 1].is(Class::INFINITIVE);
    let stop = content.clone().skip(2).find(|at| opens(*at) || main(at))?;
    Some(stop).filter(main)
}

/// Whether the clause of a verb, from a comma on, only goes on with a list that the words from `content` on begin, where no
/// verb stands before it: "said |work on the docks|, the yard and the roads |reflects| …".
pub(super) fn lists(reading: &Reading, content: usize, start: usize, verb: usize) -> bool {
    let language = reading.lexicon.language;
    let is_verb = |at: usize| {
        let (token, word) = (&reading.tokens[at], reading.surface(at));
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let past = language.past.contains(&word) || ends(language.verb_endings) && !ends(language.gerunds);
        token.lower && (token.is(Class::AUXILIARY) || token.is_finite() || past)
    };
    let joins = |at: usize| language.joiners.contains(&reading.surface(at));
    language.has(Trait::RigidOrder) && (start + 1..verb).any(joins) && !(content..start).any(is_verb)
}

/// A sentence without the place and agency that open its paragraph: "OSLO, May 3 (Reuters) - |The yard will close",
/// "HALDEN, Ore. — |A ferry sank", "TORINO - |«Non ci arrendiamo»".
pub(super) fn behind_dateline(reading: &Reading, content: Range<usize>) -> Range<usize> {
    let tokens = &reading.tokens;
    let comma = |at: usize| tokens.get(at).is_some_and(|next| next.is_sign(','));
    let capitals = (content.start..content.end).take_while(|&at| tokens[at].capitals).last();
    let place = capitals.is_some_and(|last| comma(last + 1));
    let begins = |next: &Token| next.is_mark() || next.capital && !next.capitals;
    let bare = |at: usize| capitals == Some(at - 1) && tokens.get(at + 1).is_some_and(begins);
    let opens = reading.opens_passage(content.start);
    let dash = |&at: &usize| {
        matches!(tokens[at].shape, Shape::Sign('–' | '—' | '-'))
            && tokens[at].spaced
            && (place || bare(at) || tokens[at - 1].is_sign(')'))
    };
    let mut dashes = content.clone().skip(1).take(DATELINE).filter(dash);
    let first = dashes.next().filter(|_| opens);
    // "(ANSA) - TORINO, 3 GIU - |Il ponte resta chiuso"
    let second = first.and_then(|first| dashes.next().filter(|_| tokens[first + 1].capitals && comma(first + 2)));
    second.or(first).map_or(content.start, |at| at + 1)..content.end
}

/// Most tokens of such a place and agency.
const DATELINE: usize = 12;
