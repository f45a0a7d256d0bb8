//! What a sentence tells without a cue, by nothing but its mood: German "Dies sei nachzuweisen.", "Er soll geflohen sein."

use super::content::REACH;
use super::cues::Cue;
use super::framed::FAR;
use super::mood::{is_hearsay, is_planned, mood};
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{GUESSED, Said, clause_start, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Who may go on to speak in a sentence without a cue, and whether the sentence before told something.
#[derive(Clone, Copy)]
pub(super) struct Going<'w> {
    pub who: Option<&'w Who>,
    pub told: bool,
    /// Whether it told more than words in marks.
    pub retold: bool,
}

/// Finds what a sentence carries on of what somebody said, or the only clause of it that stands in that mood.
pub(super) fn find(speakers: &Speakers, sentence: Sentence, going: Going, said: &mut Vec<Said>) {
    let (reading, language) = (speakers.reading, speakers.reading.lexicon.language);
    let certain = going.told || mood(reading, sentence, false);
    // "Auch habe die Prüfung ergeben, dass …": what somebody else tells in the words of whoever spoke
    let nested = |said: &Said| {
        let own = |cue: &&Cue| cue.tokens == said.cue && cue.at() < said.tokens.start;
        let cue = sentence.cues.iter().find(own).filter(|_| certain && said.kind == QuoteKind::Indirect);
        cue.is_some_and(|cue| cue.verb().is_some() && ends_bracket(speakers, sentence, cue))
    };
    let told = said.iter().any(|said| (said.kind != QuoteKind::Direct || !said.cue.is_empty()) && !nested(said));
    let hearsay = is_hearsay(reading, sentence) || going.retold && is_planned(reading, sentence);
    let says = |cue: &Cue| {
        // "…, |um| die Lage zu begründen"
        let purpose = || reading.tokens[clause_start(reading, sentence, cue.at())].is(Class::SUBORDINATE);
        let infinitive = cue.at() > sentence.start && reading.tokens[cue.at() - 1].is(Class::INFINITIVE) && purpose();
        cue.verb().is_none_or(|verb| verb.say && verb.finite) && !infinitive
    };
    let ends = |cue: &Cue| (certain || hearsay) && ends_bracket(speakers, sentence, cue);
    let own_cue = sentence.cues.iter().any(|cue| says(cue) && !ends(cue));
    // "Ich habe viel gelernt": whoever writes or is asked speaks
    let first = |at: usize| language.first_person.iter().any(|word| reading.surface(at).eq_ignore_ascii_case(word));
    let own = sentence.tokens().any(|at| first(at) && !sentence.marks.hold(at));
    if told || own {
        return;
    }
    let begin = start(speakers, sentence);
    if let Some(clause) = clause(speakers, sentence.part(begin..sentence.end)).filter(|_| !hearsay) {
        let who = subject(speakers, sentence.part(sentence.start..clause.start));
        let who = who.or_else(|| going.who.filter(|_| going.told).cloned());
        said.push(Said::told(without_stop(reading, clause), who, Vec::new(), GUESSED));
        return;
    }
    if own_cue {
        return;
    }
    let told = mood(reading, sentence, going.told);
    if told || hearsay {
        // "Zugleich zeige der Film: „…“"
        let colon =
            sentence.marks.pairs.last().filter(|pair| pair.after() + 1 >= sentence.end).map(|pair| pair.open - 1);
        let end = colon.filter(|&at| at > sentence.start && reading.tokens[at].is_sign(':')).unwrap_or(sentence.end);
        said.push(Said {
            kind: QuoteKind::FreeIndirect,
            tokens: begin..end,
            gaps: Vec::new(),
            // "Weber soll das Geld genommen haben": of whom others tell it does not tell it himself
            who: speakers
                .viewer(sentence)
                .or_else(|| going.who.filter(|who| told || !speakers.is_spoken_of(who, sentence)).cloned()),
            cue: Vec::new(),
            confidence: 0.6,
        });
    }
}

/// Who tells a clause by what stands before it: the phrase before the verb, whom that is about, or a pronoun.
fn subject(speakers: &Speakers, part: Sentence) -> Option<Who> {
    let tokens = &speakers.reading.tokens;
    let first = speakers.phrase(part.tokens()).filter(|who| {
        let next = tokens.get(who.whole.end).filter(|_| who.whole.end < part.end);
        who.whole.start == part.start && next.is_some_and(|next| next.lower && !next.is(Class::PREPOSITION))
    });
    let topic = || speakers.topic(part).filter(|who| who.whole.end <= part.end);
    first.or_else(topic).or_else(|| speakers.pronoun_in(part.tokens()))
}

/// Where what stands in the mood begins: behind a colon or semicolon before its verb ("Ihr Fazit: |Es lasse sich reparieren|").
fn start(speakers: &Speakers, sentence: Sentence) -> usize {
    let tokens = &speakers.reading.tokens;
    let outside = |at: &usize| !sentence.marks.hold(*at);
    let mood = |at: &usize| tokens[*at].lower && tokens[*at].is(Class::SUBJUNCTIVE.or(Class::HEARSAY));
    let verb = sentence.tokens().filter(outside).find(mood).unwrap_or(sentence.start);
    let parts = |at: &usize| matches!(tokens[*at].shape, Shape::Sign(':' | ';')) && !sentence.marks.hold(*at);
    (sentence.start..verb).rev().take(FAR).find(parts).map_or(sentence.start, |at| at + 1)
}

/// Whether what may be a cue is the infinitive or participle of a clause in the subjunctive, which tells nothing anew: "Der
/// Rat werde sich |äußern|", "Das sei |bestätigt| worden", "auf den niemand |reagiert| hätte".
fn ends_bracket(speakers: &Speakers, sentence: Sentence, cue: &Cue) -> bool {
    let reading = speakers.reading;
    let mood = |at: usize| reading.tokens[at].lower && reading.tokens[at].is(Class::SUBJUNCTIVE.or(Class::HEARSAY));
    let next = reading.tokens.get(cue.end()).filter(|_| cue.end() < sentence.end);
    let verb = next.is_some_and(|next| next.lower && (next.is(Class::AUXILIARY) || mood(cue.end())));
    let ends = verb || next.is_none_or(|next| !next.is_word());
    let bracket = reading.surface(cue.at()).ends_with(['n', 't']);
    let clause = (sentence.start..cue.at()).rev().take_while(|&at| !reading.tokens[at].is_sign(','));
    let mut clause = clause.filter(|&at| !sentence.marks.hold(at));
    ends && bracket && (verb && mood(cue.end()) || clause.any(mood))
}

/// Fewest tokens of what stands before a clause that is told.
const BEFORE: usize = 3;

/// The one clause that stands in the mood of what others say, in a sentence that does not: "Es ist zu hören, |der Rat habe
/// getagt|.", "Sie fürchtet, |dass die Zeit zu knapp sei|.", "… eine Anlage, |die zu teuer sei|."
fn clause(speakers: &Speakers, sentence: Sentence) -> Option<Range<usize>> {
    let reading = speakers.reading;
    let tokens = &reading.tokens;
    if !reading.has(Trait::ReportedSubjunctive) {
        return None;
    }
    let outside = |at: &usize| !sentence.marks.hold(*at);
    let comma = |at: &usize| tokens[*at].is_sign(',') && !sentence.marks.hold(*at);
    let verbs = || sentence.tokens().skip(1).filter(outside).filter(|&at| tokens[at].is_subjunctive());
    // Where a clause's end is nearest before the verb, it is the sentence's own: "Wer so rede, |habe| keine Ahnung"
    let opened = |at: usize| (sentence.start..at).rev().take(REACH).find(comma);
    let resumes = |at: usize| reading.lexicon.language.resumptives.contains(&reading.surface(at));
    let own = |at: usize| opened(at).is_none_or(|comma| comma + 1 == at || comma + 2 == at && resumes(comma + 1));
    if verbs().any(own) {
        return None;
    }
    let first = verbs().find(|&at| !tokens[at].is(Class::HYPOTHETICAL))?;
    // "dass das Treffen, das dritte des Jahres, ein Erfolg gewesen sei"
    let that = |at: &usize| comma(at) && tokens[at + 1].is(Class::COMPLEMENTIZER);
    let start = (sentence.start..first).find(that).or_else(|| opened(first))? + 1;
    let opens = &tokens[start];
    // "als sei nichts geschehen" compares
    let compares = opens.is(Class::CALLING) || tokens[first - 1].is(Class::CALLING);
    let that = usize::from(opens.is(Class::COMPLEMENTIZER));
    // "Angesichts der Lage, der Kosten und der Zeit |sei| …" lists; a small word that no noun stands behind is a verb
    let verb = |at: usize| {
        let unknown = !tokens[at].is(Class::CLOSED) && tokens[at].is_word() && !tokens[at + 1].is_proper();
        tokens[at].lower && (unknown || tokens[at].is(Class::AUXILIARY) || tokens[at].is_verbal())
    };
    let whole = (sentence.start..start - 1).any(|at| verb(at) && !sentence.marks.hold(at));
    (whole && !compares && start > sentence.start + BEFORE).then_some(start + that..sentence.end)
}
