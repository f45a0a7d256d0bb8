use super::beside::{gesture, shown};
use super::marks::Marks;
use super::plurals::{ends_clause, is_nominal, plural_verb, told_by_many};
use crate::letters::small;
use crate::lexicon::{Class, Trait, Verb};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// What marks speech in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    pub kind: CueKind,
    /// Its words, a range each: "fügte", "hinzu".
    pub tokens: Vec<Range<usize>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueKind {
    /// A verb; a participle has its auxiliary elsewhere in the clause.
    Verb(Verb),
    /// A frame before the speaker: "nach Angaben".
    Before,
    /// A frame after the speaker: "zufolge".
    After,
    /// A particle before the speaker, between commas: "so".
    Parenthetical,
    /// A particle that points back to a source: "demnach".
    Thus,
    /// A frame that holds its source: "naar eigen zeggen", "a suo avviso", "по его словам".
    Own,
}

impl Cue {
    /// Its first token.
    pub fn at(&self) -> usize {
        self.tokens[0].start
    }

    /// The token behind its first word or phrase.
    pub fn end(&self) -> usize {
        self.tokens[0].end
    }

    /// Where a subject behind the verb may stand, up to `end`: before its separable part, or behind one right beside it.
    pub fn room(&self, end: usize) -> Range<usize> {
        match self.tokens.last() {
            Some(last) if last.start == self.end() => last.end..end,
            Some(last) if last.start > self.end() => self.end()..last.start.min(end),
            _ => self.end()..end,
        }
    }

    /// Whether several people tell something by this verb: "gritaron".
    pub fn is_by_many(&self, reading: &Reading) -> bool {
        let endings = reading.lexicon.language.told_by_many;
        let word = reading.surface(self.at());
        self.verb().is_some_and(|verb| verb.finite) && endings.iter().any(|ending| word.ends_with(ending))
    }

    pub fn verb(&self) -> Option<Verb> {
        match self.kind {
            CueKind::Verb(verb) => Some(verb),
            _ => None,
        }
    }
}

/// How far a verb's separable part may stand behind it, in tokens outside quotation marks.
const PARTICLE_REACH: usize = 30;

/// So near its verb a part that is no preposition needs no end of the clause behind it.
const BESIDE: usize = 3;

/// All cues of a sentence outside quotation marks, in reading order.
pub(super) fn find(reading: &Reading, sentence: Range<usize>, marks: Marks) -> Vec<Cue> {
    let mut outside: Vec<usize> = Vec::with_capacity(sentence.len());
    outside.extend(sentence.clone().filter(|&at| !marks.hold(at)));
    let mut cues = Vec::new();
    let mut skip = sentence.start;
    for (place, &at) in outside.iter().enumerate() {
        if at < skip {
            continue;
        }
        let gesture = || gesture(reading, marks, at);
        let verb = || verb(reading, at, sentence.start, &outside[place + 1..]);
        let other = || gesture().or_else(|| led(reading, at, skip)).or_else(|| shown(reading, at, &sentence));
        let cue = phrase(reading, at..sentence.end).or_else(verb).or_else(other);
        if let Some(cue) = cue {
            skip = cue.end();
            cues.extend(Some(cue).filter(|cue| !is_remark(reading, cue)));
        }
    }
    cues
}

/// Whether a verb ends a remark of its own between brackets: "(wir berichteten)".
fn is_remark(reading: &Reading, cue: &Cue) -> bool {
    let tokens = &reading.tokens;
    let ends = tokens.get(cue.end()).is_some_and(|next| next.is_sign(')'));
    let mut before = tokens[cue.at().saturating_sub(REMARK)..cue.at()].iter();
    ends && cue.verb().is_some()
        && before.any(|token| token.is_sign('('))
        && !before.any(|token| token.is(Class::TELLING))
}

/// Most tokens of such a remark before its verb, the bracket included.
const REMARK: usize = 3;

fn phrase(reading: &Reading, rest: Range<usize>) -> Option<Cue> {
    let at = rest.start;
    let cue = |kind, end| Some(Cue { kind, tokens: vec![at..end] });
    if reading.tokens[at].is(Class::THUS) {
        return cue(CueKind::Thus, at + 1);
    }
    // "ihrer Meinung nach"
    let whose = at > 1 && reading.tokens[at].is(Class::ACCORDING) && reading.tokens[at - 2].is(Class::DETERMINER);
    if whose && is_source(reading, at - 1) {
        return cue(CueKind::After, at + 1);
    }
    let frame = reading.tokens[at].is(Class::FRAME.or(Class::TELLING)).then(|| frame(reading, &rest)).flatten();
    let told = according_told(reading, &rest).and_then(|end| cue(CueKind::Before, end));
    let frame = told.filter(|told| frame.as_ref().is_none_or(|frame| frame.end() < told.end())).or(frame);
    frame.or_else(|| names_source(reading, &rest).then(|| cue(CueKind::Before, at + 1)).flatten())
}

/// The end of a verb that tells behind "as", where that is a preposition too: "|según alertó| el Consejo", "|conforme havia
/// anunciado| a ministra".
fn according_told(reading: &Reading, rest: &Range<usize>) -> Option<usize> {
    let (tokens, at) = (&reading.tokens, rest.start);
    let opens = !reading.lexicon.language.infinitives.is_empty() && tokens[at].is(Class::TELLING);
    let auxiliary = tokens.get(at + 1).is_some_and(|next| next.is(Class::AUXILIARY));
    let verb = at + 1 + usize::from(auxiliary);
    let word = tokens.get(verb).filter(|token| verb < rest.end && token.lower)?.word?;
    let tells = word.verbs.iter().any(|verb| verb.say && if auxiliary { verb.participle } else { verb.finite });
    (opens && tokens[at].is(Class::PREPOSITION) && tells).then_some(verb + 1)
}

/// How far behind its preposition a source may stand: "nach ersten vorsichtigen Schätzungen".
const SOURCE: usize = 5;

/// Whether a preposition and a source stand at the head of `rest`: "nach Polizeiangaben".
fn names_source(reading: &Reading, rest: &Range<usize>) -> bool {
    let tokens = &reading.tokens;
    if !tokens[rest.start].is(Class::ACCORDING) {
        return false;
    }
    // "nach Abschluss |der| Ermittlungen"
    let hangs =
        |at: usize| reading.has(Trait::ArticleCases) && tokens[at].is(Class::DETERMINER) && tokens[at - 1].is_proper();
    let mut behind = (rest.start + 1..rest.end).take(SOURCE).take_while(|&at| {
        tokens[at].is_word() && !tokens[at].is(Class::PREPOSITION) && !tokens[at].is(Class::AUXILIARY) && !hangs(at)
    });
    behind.any(|at| is_source(reading, at))
}

/// Whether a word is a noun for what is said or shown: "(Polizei)angaben".
pub(super) fn is_source(reading: &Reading, at: usize) -> bool {
    let word = reading.surface(at).to_lowercase();
    reading.lexicon.language.sources.iter().any(|source| word.ends_with(source))
}

/// The frame or particle at the head of `rest`.
fn frame(reading: &Reading, rest: &Range<usize>) -> Option<Cue> {
    let at = rest.start;
    let language = reading.lexicon.language;
    let cue = |kind, end| Some(Cue { kind, tokens: vec![at..end] });
    if let Some(end) = longest(reading, rest, language.own) {
        return cue(CueKind::Own, end);
    }
    let before = longest(reading, rest, language.before).max(described(reading, rest));
    if let Some(end) = before.or_else(|| telling(reading, rest)) {
        return cue(CueKind::Before, end);
    }
    if let Some(end) = longest(reading, rest, language.after) {
        return cue(CueKind::After, end);
    }
    // ", so Weber" – the particle right behind a comma or a closing mark, a name or article right behind the particle
    let end = longest(reading, rest, language.parenthetical)?;
    let before = at.checked_sub(1).map(|at| &reading.tokens[at])?;
    let next = reading.tokens.get(end).filter(|_| end < rest.end)?;
    let closes = matches!(before.shape, Shape::Sign('“' | '”' | '"' | '«' | '»'));
    // "Secondo Confcommercio, …": at the head of its sentence a name's, a comma behind it
    let opens = reading.opens_passage(at);
    // ", segundo |especialistas|,", ", secondo |analisti|": of many no article is needed
    let many =
        language.is_romance() && next.lower && !next.is(Class::CLOSED) && reading.surface(end).ends_with(['s', 'i']);
    let first = !language.has(Trait::NounCapitals)
        && reading.tokens[at].capital
        && (opens || !before.is_word())
        && (next.is_proper() || next.is(Class::PRONOUN) || many)
        && (end..rest.end).take(SOURCE).any(|at| reading.tokens[at].is_sign(','));
    let latter = [language.latter_masculine, language.latter_feminine];
    let latter = || latter.iter().any(|words| longest(reading, &(end..rest.end), words).is_some());
    let source = next.is_proper() || next.is(Class::DETERMINER.or(Class::PRONOUN)) || many || latter();
    ((matches!(before.shape, Shape::Sign(',' | ':')) || closes) && source || first)
        .then_some(Cue { kind: CueKind::Parenthetical, tokens: vec![at..end] })
}

/// The end of a conjunction and its verb before who says it, where cases tell who that is: "как сказал |министр", "как
/// сообщили в |мэрии".
fn telling(reading: &Reading, rest: &Range<usize>) -> Option<usize> {
    let (tokens, at, language) = (&reading.tokens, rest.start, reading.lexicon.language);
    let opens = at == 0 || !tokens[at - 1].is_word() || tokens[at].capital;
    if !language.has_cases() || !tokens[at].is(Class::TELLING) || !opens {
        return None;
    }
    let verb = (at + 1..rest.end).take(BESIDE).find(|&at| !tokens[at].is(Class::PAUSE))?;
    let says = |verb: &Verb| verb.say && verb.finite;
    let says = tokens[verb].lower && tokens[verb].word.is_some_and(|word| word.verbs.iter().any(says));
    let many = language.left_out_plural.iter().any(|ending| reading.surface(verb).ends_with(ending));
    let seat = verb + 1 < rest.end && many && language.seats.contains(&reading.surface(verb + 1));
    says.then_some(verb + 1 + usize::from(seat))
}

/// More frames than this open with a preposition that stands before sources.
const FRAMES: usize = 6;

/// The end of a frame of a preposition and a noun with an adjective between them, where nouns have cases: "по |предварительным|
/// данным", "według |wstępnych| ustaleń".
fn described(reading: &Reading, rest: &Range<usize>) -> Option<usize> {
    let (tokens, at, language) = (&reading.tokens, rest.start, reading.lexicon.language);
    let adjective = tokens.get(at + 1).filter(|_| rest.len() > 2 && language.has_cases())?;
    let preposition = format!("{} ", reading.surface(at).to_lowercase());
    let mut frames = language.before.iter().filter_map(|frame| frame.strip_prefix(&*preposition));
    let noun = frames.clone().any(|noun| noun == reading.surface(at + 2));
    // "|на| первый взгляд" is no source
    let opens = tokens[at].is(Class::PREPOSITION)
        && adjective.lower
        && !adjective.is(Class::CLOSED)
        && frames.nth(FRAMES).is_some();
    (opens && noun).then_some(at + 3)
}

/// The end of the longest phrase that the tokens begin with.
pub(super) fn longest(reading: &Reading, rest: &Range<usize>, phrases: &[&str]) -> Option<usize> {
    let first = reading.surface(rest.start).chars().flat_map(char::to_lowercase).next()?;
    let phrases = phrases.iter().filter(|phrase| phrase.starts_with(first));
    phrases.filter_map(|phrase| behind(reading, rest, phrase)).max()
}

/// The end of a phrase that the tokens begin with, whatever their case.
fn behind(reading: &Reading, rest: &Range<usize>, phrase: &str) -> Option<usize> {
    let mut letters = phrase.chars();
    for at in rest.clone() {
        // Whichever apostrophe: "d’après", "d'après"
        let same = |one: char, other: char| one == other || one == '\'' && other == '’';
        let is_next = |c: char| {
            let mut is_next = true;
            small(c, |c| is_next &= letters.next().is_some_and(|letter| same(c, letter)));
            is_next
        };
        if !reading.surface(at).chars().all(is_next) {
            return None;
        }
        match letters.next() {
            None => return Some(at + 1),
            Some(' ') => {}
            Some(_) => return None,
        }
    }
    None
}

fn verb(reading: &Reading, at: usize, sentence_start: usize, outside: &[usize]) -> Option<Cue> {
    let token = &reading.tokens[at];
    if let Some(verb) = plural_verb(reading, at, sentence_start) {
        return Some(Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1] });
    }
    if let Some(verb) = told_by_many(reading, at, sentence_start) {
        return Some(Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1] });
    }
    let verbs = &token.word?.verbs;
    // A German verb has a capital at the head of a sentence only: "das Glauben"
    if token.capital && reading.has(Trait::NounCapitals) && at > sentence_start {
        return None;
    }
    if is_reflexive(reading, at) {
        return None;
    }
    if reading.has(Trait::SyncreticForms) && is_nominal(reading, at) || is_noun(reading, at, sentence_start) {
        return None;
    }
    for &verb in verbs {
        // "heter |det|": an article too is none
        let class = reading.lexicon.class(verb.particle);
        let pronoun = class.any(Class::OBLIQUE.or(Class::OTHER_PRONOUN)) && !class.any(Class::DETERMINER);
        if pronoun && !has_pronoun(reading, at, verb.particle) {
            continue;
        }
        if verb.particle.is_empty() || pronoun {
            // "as Roe |put it|"
            let whole = pronoun
                && reading.has(Trait::RigidOrder)
                && at + 1 < reading.tokens.len()
                && reading.surface(at + 1) == verb.particle;
            return Some(Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1 + usize::from(whole)] });
        }
        // "wie die Bank bekannt gab"
        if at > sentence_start && reading.surface(at - 1) == verb.particle && ends_clause(reading, at) {
            return Some(Cue { kind: CueKind::Verb(verb), tokens: vec![at - 1..at + 1] });
        }
        // "|Uit| een studie van de bank |blijkt| dat"; in English no part of a verb stands before it
        let apart = !reading.has(Trait::RigidOrder) && at > sentence_start + 1;
        let opens = apart && reading.tokens[sentence_start].is(Class::PREPOSITION);
        if opens && reading.surface(sentence_start).eq_ignore_ascii_case(verb.particle) {
            return Some(Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1] });
        }
        let clause = outside.iter().take(PARTICLE_REACH);
        if let Some(&particle) = clause.clone().find(|&&other| {
            // "fait savoir le ministre": what is no preposition elsewhere may have its subject behind it
            // "called |on| states to act"
            let rigid = reading.has(Trait::RigidOrder) && other == at + 1;
            // "pointed |out| in a letter that it was late"
            let that = |at: &usize| reading.tokens[*at].is(Class::COMPLEMENTIZER);
            let words = (other + 1..reading.tokens.len()).take(2 * BESIDE);
            let apart = |next: &Token| next.is(Class::PREPOSITION) && !next.is(Class::INFINITIVE);
            let tells = rigid && verb.say && reading.tokens.get(other + 1).is_some_and(apart);
            let tells = tells && { words }.take_while(|&at| reading.tokens[at].is_word()).any(|at| that(&at));
            let asks = verb.act && rigid || tells;
            let beside = !reading.has(Trait::ClauseBracket)
                && other <= at + BESIDE
                && (asks || !reading.tokens[other].is(Class::PREPOSITION));
            reading.surface(other) == verb.particle && (beside || ends_clause(reading, other))
        }) {
            return Some(Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1, particle..particle + 1] });
        }
    }
    None
}

/// How far before an infinitive the verb may stand that it goes with, small words between.
const LEAD: usize = 4;

/// Whether a word ends as infinitives do.
pub(super) fn is_infinitive(reading: &Reading, at: usize) -> bool {
    let endings = reading.lexicon.language.infinitives.iter();
    endings.map(|ending| ending.split('|').next().unwrap_or(ending)).any(|ending| reading.surface(at).ends_with(ending))
}

/// An infinitive that tells what is said, with the verb from `start` on that it goes with: "se ha |limitado a señalar|",
/// "|começou por dizer|".
fn led(reading: &Reading, at: usize, start: usize) -> Option<Cue> {
    let (tokens, language) = (&reading.tokens, reading.lexicon.language);
    let word = reading.surface(at);
    if language.leading.is_empty() || !tokens[at].lower || !is_infinitive(reading, at) {
        return None;
    }
    // The imperfect is listed, the infinitive is not: "señalar", "señalaba"
    let endings = language.infinitives.iter().filter_map(|ending| ending.split_once('|'));
    let verb = endings.filter_map(|(ending, past)| Some(format!("{}{past}", word.strip_suffix(ending)?))).find_map(
        |form| {
            let verbs = &reading.lexicon.look(&form)?.verbs;
            verbs.iter().find(|verb| verb.say && verb.finite && verb.particle.is_empty()).copied()
        },
    )?;
    if is_along(reading, at) {
        let kind = CueKind::Verb(Verb { finite: true, participle: false, ..verb });
        return Some(Cue { kind, tokens: vec![at..at + 1] });
    }
    let small = Class::PREPOSITION.or(Class::OBLIQUE).or(Class::PAUSE);
    let is_small = |at: usize| tokens[at].is(small) || tokens[at].is_sign('-');
    let lead = (start..at).rev().take(LEAD).find(|&at| !is_small(at)).filter(|&lead| tokens[lead].lower)?;
    let leads = language.leading.iter().any(|stem| reading.surface(lead).starts_with(stem));
    let before = (start..lead).rev().find(|&at| !is_small(at));
    let participle = before.is_some_and(|at| tokens[at].is(Class::AUXILIARY));
    leads.then(|| Cue {
        kind: CueKind::Verb(Verb { finite: !participle, participle, ..verb }),
        tokens: vec![lead..at + 1],
    })
}

/// Whether an infinitive at `at` tells what somebody says by doing something else: "cerró el caso |al considerar que|".
pub(super) fn is_along(reading: &Reading, at: usize) -> bool {
    let that = reading.tokens.get(at + 1).is_some_and(|next| next.is(Class::COMPLEMENTIZER));
    let mut leading = reading.lexicon.language.leading.iter().filter_map(|word| word.strip_prefix('='));
    that && is_infinitive(reading, at) && at > 0 && leading.any(|word| word == reading.surface(at - 1))
}

/// How far before a verb its pronoun may stand, an auxiliary and small words between: "se ha vuelto a |quejar|".
const PRONOUN: usize = 5;

/// Whether the pronoun of a verb that only goes with one stands before it, or hangs on it: "la noticia |sorprendió| a
/// nadie", but "se |sorprende| la alcaldesa", "si è |sfogato|", "s’est-elle |étonnée|", "|queixa|-se", "|apprend|-on".
fn has_pronoun(reading: &Reading, at: usize, pronoun: &str) -> bool {
    let tokens = &reading.tokens;
    let small = Class::AUXILIARY.or(Class::PAUSE).or(Class::OBLIQUE).or(Class::PRONOUN);
    let is_small = |at: usize| tokens[at].is(small) || tokens[at].is_sign('-');
    // "se", "s’"
    let elided = |word: &str| word.strip_suffix(['e', '’', '\'']).map(str::to_lowercase);
    let is_own = |at: usize| {
        let word = reading.surface(at);
        word.eq_ignore_ascii_case(pronoun) || tokens[at].is(Class::OBLIQUE) && elided(word) == elided(pronoun)
    };
    let hangs = tokens.get(at + 1).is_some_and(|next| next.is_sign('-')) && at + 2 < tokens.len() && is_own(at + 2);
    let behind = reading.has(Trait::RigidOrder) && at + 1 < tokens.len() && is_own(at + 1);
    hangs
        || behind
        || at > 0 && is_own(at - 1)
        || (0..at).rev().take(PRONOUN).take_while(|&at| is_small(at)).any(is_own)
}

/// Whether a verb tells nothing because of the reflexive pronoun beside it: "|befand| sich", "les recherches se
/// |poursuivent|", "s’est |annoncé|".
fn is_reflexive(reading: &Reading, at: usize) -> bool {
    let (tokens, words) = (&reading.tokens, reading.lexicon.language.reflexive);
    let auxiliary = at.checked_sub(1).filter(|&at| tokens[at].is(Class::AUXILIARY)).unwrap_or(at);
    let is_self = |&at: &usize| {
        tokens.get(at).is_some_and(|next| next.lower && next.is(Class::CLOSED.or(Class::OBLIQUE)))
            && words.contains(&reading.surface(at))
    };
    words.contains(&reading.surface(at)) && [at + 1, at.wrapping_sub(1), auxiliary.wrapping_sub(1)].iter().any(is_self)
}

/// Whether what may be a verb is a noun, in languages whose verbs stand behind no article or preposition: "el |acusado|", "a
/// la |pregunta| de si", "señala la |sentencia|".
fn is_noun(reading: &Reading, at: usize, sentence_start: usize) -> bool {
    let tokens = &reading.tokens;
    let language = reading.lexicon.language;
    let Some(before) = at.checked_sub(1).filter(|_| at > sentence_start && !language.infinitives.is_empty()) else {
        return false;
    };
    let article = &tokens[before];
    let pronoun = Class::OTHER_PRONOUN.or(Class::PRONOUN).or(Class::SOMEBODY).or(Class::TELLING);
    // "tout en |précisant| que"
    let that = tokens.get(at + 1).is_some_and(|next| next.is(Class::COMPLEMENTIZER));
    let gerund = that && language.gerunds.iter().any(|ending| reading.surface(at).ends_with(ending));
    if article.is(pronoun) || gerund {
        return false;
    }
    // "la define": an article may be the pronoun of an object, but not behind a verb or preposition
    if article.is(Class::OBLIQUE) {
        // "La |sentencia|, notificada ayer, recoge que"
        if article.capital && tokens.get(at + 1).is_some_and(|next| next.is_sign(',')) {
            return true;
        }
        let behind = before.checked_sub(1).filter(|_| before > sentence_start).map(|at| &tokens[at]);
        let verb = tokens.get(at + 1).is_some_and(Token::is_verbal);
        let parted = |token: &Token| token.is(Class::PREPOSITION) && !token.is(pronoun.or(Class::OBLIQUE));
        return article.is(Class::DETERMINER)
            && (verb || behind.is_some_and(|token| token.lower && token.is_finite() || parted(token)));
    }
    article.is(Class::DETERMINER) || article.lower && article.is(Class::PREPOSITION)
}
