//! Where the words stand that a verb tells of: behind its conjunction, before its comma, around it.

use super::cues::{Cue, is_infinitive, longest};
use super::mood::has_form;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::terms::is_told_of;
use super::{auxiliary, clause_start, subject, without_stop};
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// The tokens of a content, what inside them is not part of it, and who says it.
pub(super) type Content = (Range<usize>, Vec<Range<usize>>, Option<Who>);

/// How far behind a cue its content clause may begin.
pub(super) const REACH: usize = 26;
/// Fewest words of a content.
pub(super) const SHORTEST: usize = 3;
/// How long the words for whom something is told to may be, and what stands between a verb and its infinitive.
pub(super) const OBJECT: usize = 6;
/// Most tokens between a verb and "how": who says it, and the comma.
const BESIDE: usize = 3;
/// How far behind its preposition a noun may stand that says that somebody else claims it.
pub(super) const CLAIMED: usize = 4;

/// The content of a verb that tells speech; `shared` is who spoke before in the sentence, where the verb goes on with that.
pub(super) fn content(speakers: &Speakers, sentence: Sentence, cue: &Cue, shared: Option<Who>) -> Option<Content> {
    let clause = clause_start(speakers.reading, sentence, cue.at());
    let told = Told { speakers, sentence, cue, clause, shared };
    // "Hij was trainer van de kleintjes, zoals hij ze |noemt|"
    let names = speakers.reading.lexicon.language.naming.contains(&speakers.reading.surface(cue.at()));
    if names && cue.tokens.len() == 1 && !speakers.reading.has(Trait::ReportedSubjunctive) {
        return None;
    }
    // "Residents |urged to| leave"
    if is_told_of(speakers.reading, cue) && speakers.reading.tokens[cue.end()].is(Class::INFINITIVE) {
        return None;
    }
    if let Some(found) = told.as_somebody_tells() {
        return Some(found);
    }
    if cue.at() == sentence.start && told.is_participle() {
        return None;
    }
    if let Some(found) = told.parenthetic() {
        return Some(found);
    }
    // "said the plan was good, but Roe warned that …": there the conjunction is another verb's
    if let Some(at) = told.conjunction().filter(|&at| !told.is_others(at)) {
        // "siger, |det er tid| at spare": the word belongs to what is told
        if let Some(found) = told.second().filter(|(words, ..)| words.start < at) {
            return Some(found);
        }
        // "“…”, comenta un estibador que …": what follows says who that is
        let relative = speakers.reading.tokens[at].is(Class::RELATIVE);
        // "A escola encerra, anunciou o ministério, que justifica …"
        if relative
            && told.is_added(at)
            && let Some(found) = told.before_verb().or_else(|| told.before_auxiliary())
        {
            return Some(found);
        }
        // "urged voters to back the plan that failed"
        let whole = speakers.reading.has(Trait::NonfiniteClauses);
        if let Some(found) = told.infinitive().filter(|(words, ..)| whole && words.start < at) {
            return Some(found);
        }
        // "Está previsto que las partes se vean"
        let bare = told.is_participle() && !speakers.reading.lexicon.language.infinitives.is_empty();
        let relative = relative && (told.answers() || !told.is_closed(at));
        let found = if bare || relative { None } else { told.behind_conjunction(at) };
        // "said he had been told that …": the conjunction is another verb's
        if found.is_some() || !speakers.reading.has(Trait::ZeroComplementizer) {
            return found;
        }
    }
    let said = cue.verb().is_some_and(|verb| verb.say);
    if let Some(found) = told.about().or_else(|| told.uncommaed()) {
        return Some(found);
    }
    if told.is_claimed() || told.is_participle() {
        return None;
    }
    let inserted = || told.inserted().or_else(|| told.amid());
    if said && let Some(found) = inserted().or_else(|| told.before_verb()).or_else(|| told.before_auxiliary()) {
        return Some(found);
    }
    if speakers.reading.has(Trait::ReportedSubjunctive) {
        return told.main_clause(said);
    }
    let clause = || told.around().or_else(|| told.before_speaker()).or_else(|| told.plain()).or_else(|| told.second());
    told.last_infinitive()
        .or_else(|| told.infinitive())
        .or_else(|| told.bare_infinitive())
        .or_else(inserted)
        .or_else(|| if said { clause() } else { None })
}

/// A cue verb in its sentence.
pub(super) struct Told<'a, 'r> {
    pub speakers: &'a Speakers<'r>,
    pub sentence: Sentence<'a>,
    pub cue: &'a Cue,
    /// Where the cue's clause begins.
    pub clause: usize,
    pub shared: Option<Who>,
}

impl Told<'_, '_> {
    pub(super) fn tokens(&self) -> &[Token] {
        &self.speakers.reading.tokens
    }

    pub(super) fn is_outside(&self, at: usize) -> bool {
        !self.sentence.marks.hold(at)
    }

    /// "so", "das", right before a verb of saying whose words stand elsewhere.
    pub(super) fn points(&self, at: usize) -> bool {
        self.speakers.reading.lexicon.language.resumptives.contains(&self.speakers.reading.surface(at))
    }

    /// The end of the sentence without its stop.
    pub(super) fn last(&self) -> usize {
        without_stop(self.speakers.reading, self.sentence.tokens()).end
    }

    /// Whether a comma stands before a token.
    pub(super) fn is_behind_comma(&self, at: usize) -> bool {
        at > self.sentence.start && self.tokens()[at - 1].is_sign(',') && self.is_outside(at - 1)
    }

    /// Whether nothing but words in marks stands before a comma and a verb: "« Ah bon ? », |a-t-elle ironisé|, sous les rires".
    pub(super) fn follows_marks(&self, verb: usize) -> bool {
        let pair = verb.checked_sub(2).and_then(|at| self.sentence.marks.around(at));
        pair.is_some_and(|pair| pair.open == self.sentence.start)
    }

    /// Where the conjunction stands that opens the content: "…, dass …", "… that …".
    fn conjunction(&self) -> Option<usize> {
        let (tokens, cue) = (self.tokens(), self.cue);
        let comma = self.speakers.reading.has(Trait::ClauseBracket);
        let end = self.sentence.end.min(cue.at() + REACH);
        let asking = self.speakers.reading.lexicon.language.asking;
        let beside = cue.tokens[cue.tokens.len() - 1].end.max(cue.end());
        // "said this and that": a second clause; "lo que": a relative one
        let goes_on = Class::JOINING.or(Class::DETERMINER);
        let opens = |at: usize| {
            let before = &tokens[at - 1];
            let apart = comma || at > cue.end() && before.is(goes_on) && !before.is(Class::PREPOSITION);
            // "die Art und Weise, wie …" compares
            let compares = comma && tokens[at].is(Class::TELLING) && at > cue.tokens[cue.tokens.len() - 1].end + BESIDE;
            // "beschloss der Rat, |wie eine Sprecherin mitteilte": whose words the whole is
            let closes = |at: &usize| !tokens[*at].is_word() && self.is_outside(*at);
            let last = || (at..end).find(closes).unwrap_or(end) - 1;
            let told = comma
                && tokens[at].is(Class::TELLING)
                && tokens[last()].is_verbal()
                && !tokens[last()].is(Class::AUXILIARY);
            let compares = compares || told;
            // "called it a “disgrace” that should end"
            let relative = !comma && at > cue.end() && !self.is_outside(at - 1);
            let is_that = tokens[at].is(Class::COMPLEMENTIZER) && !self.is_other_conjunction(at);
            // "svarar |utan att| tveka"
            let hangs = before.is(Class::SUBORDINATE) && !cue.tokens.iter().any(|part| part.contains(&(at - 1)));
            // "ha raccontato |di come| la strada crollò", "habló |de cómo| empezó"
            let of = usize::from(at > beside && !comma && before.is(Class::PLAIN_GENITIVE));
            // "descreveu como grave a situação", "diz se sentir traído": neither asks
            let article = |next: &Token| next.is(Class::DETERMINER) && !next.is(Class::INDEFINITE);
            let clause = tokens.get(at + 1).is_some_and(|next| !next.is(Class::PREPOSITION));
            let plain = clause
                && !is_infinitive(self.speakers.reading, at + 1)
                && (!tokens[at].is(Class::CALLING) || tokens.get(at + 1).is_some_and(article));
            // "wyjaśnił, |dlaczego| most zamknięto"
            let of = of + usize::from(at > beside && tokens[beside].is_sign(',') && self.speakers.has_cases());
            let asked = at == beside + of && plain && asking.contains(&self.speakers.reading.surface(at));
            let relative = relative || is_that && self.is_about_object(at);
            // "maakte |dat| bekend"
            let inside = cue.tokens.len() > 1 && cue.tokens[1].start == at + 1;
            is_that && !inside && (!apart || before.is_sign(',')) && !compares && !relative && !hangs || asked
        };
        // "hieß es, die Prüfung habe ergeben, dass …": a clause in the subjunctive stands before it
        let told = |at: usize| {
            let start = cue.tokens[cue.tokens.len() - 1].end.max(cue.end());
            let first = (start..at - 1).find(|&at| tokens[at].is_sign(',') && self.is_outside(at));
            comma && first.is_some_and(|first| tokens[first..at].iter().any(|token| token.is(Class::SUBJUNCTIVE)))
        };
        (cue.end()..end).find(|&at| opens(at) && self.is_outside(at)).filter(|&at| !told(at))
    }

    /// Who tells: the subject of the verb, else of the one that it is joined to.
    pub(super) fn subject(&self, end: usize) -> Option<Who> {
        let who = subject(self.speakers, self.clause, self.cue, end);
        // "La oposición habla de “…” y |admite|": somebody heard before the sentence only where nobody spoke in it
        let left_out =
            |who: &Who| !self.sentence.tokens().contains(&who.whole.start) || who.whole.start == self.cue.at();
        match who.filter(|who| self.shared.is_none() || self.speakers.is_certain(who) && !left_out(who)) {
            Some(who) => Some(who),
            None => self.shared.clone(),
        }
    }

    /// Who tells before the verb, or behind it in the passive.
    pub(super) fn ahead(&self) -> Option<Who> {
        let (clause, verb) = (self.clause, self.cue.at());
        if self.speakers.befalls(clause, verb) {
            return self.speakers.agent(clause, verb, self.sentence.end);
        }
        let rigid = self.speakers.reading.has(Trait::RigidOrder);
        let shared = || rigid.then(|| self.speakers.shared(clause, verb)).flatten();
        // "a disaster |prosecutors| say it caused"
        let contact = || self.speakers.contact(clause, verb);
        let besides = || self.speakers.besides(self.sentence, verb);
        // "Roe, who also says the yard would close"
        let small = |at: usize| self.tokens()[at].is(Class::PAUSE.or(Class::AUXILIARY));
        let beside = rigid && clause < verb && (clause + 1..verb).all(small);
        let relative = || if beside { self.speakers.relative(clause, verb) } else { None };
        // "from senators |who| say"
        let restricted = || {
            let who = if rigid { self.speakers.restricted(verb) } else { None };
            let speaks =
                |who: &Who| who.entity.is_some() || who.tokens.len() > 1 || self.speakers.is_plural(&who.tokens);
            who.filter(speaks)
        };
        let found = shared()
            .or_else(contact)
            .or_else(relative)
            .or_else(restricted)
            .or_else(|| self.speakers.ahead(clause, verb));
        let found = found.or_else(besides);
        found.or_else(|| self.shared.clone()).or_else(|| self.whole_subject())
    }

    /// Who stands behind the verb, or the office where they tell it.
    pub(super) fn told_behind(&self, end: usize) -> Option<Who> {
        self.speakers.behind_cue(self.cue, end).or_else(|| self.speakers.seat(self.cue.at(), end))
    }

    fn behind_conjunction(&self, at: usize) -> Option<Content> {
        // "rejected |claims that| it was late": others say so
        let act = self.cue.verb().is_some_and(|verb| verb.act);
        if act && at > self.cue.end() && self.tokens()[at - 1].is(Class::CLAIM) {
            return None;
        }
        // "sa i |går| at": behind a preposition stands no verb
        let is_verb = |at: usize| self.tokens()[at].is_finite() && !self.tokens()[at - 1].is(Class::PREPOSITION);
        let others = (self.cue.end()..at).any(|at| is_verb(at) && self.is_outside(at))
            || self.holds_clause(at)
            || self.is_beyond(at);
        let who = self.speakers.besides(self.sentence, self.cue.at()).or_else(|| self.subject(at));
        // "Asked whether it would open, she said": nobody stands before the participle, or behind it
        let asked =
            self.speakers.reading.has(Trait::SyncreticForms) && self.cue.at() == self.sentence.start && who.is_none();
        // "said |that was wrong|", "told reporters |that’s| no answer"
        let pronoun = self.is_pronoun(at);
        let whom = &self.tokens()[self.cue.end()..at];
        let told = self.tokens()[self.cue.at()].is(Class::ADDRESSED) && whom.len() <= BESIDE;
        let beside = told && whom.iter().all(|token| token.is_word() && !token.is(Class::PREPOSITION));
        // "disputed that, |noting| the cost"
        if pronoun && !whom.is_empty() && !beside || self.is_gerund(at + 2) {
            return None;
        }
        let start = at + usize::from(!pronoun);
        (!others && !asked && start < self.sentence.end).then_some((start..self.sentence.end, Vec::new(), who))
    }

    /// Whether a German clause with a verb of its own stands before the conjunction at `at`, behind the verb's comma, and no
    /// relative one: "wurde gefunden, |was ein Hinweis ist|, dass …".
    fn is_beyond(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let comma = (self.cue.end()..at - 1).find(|&at| tokens[at].is_sign(',') && self.is_outside(at));
        let Some(comma) = comma.filter(|_| self.speakers.reading.has(Trait::ClauseBracket)) else { return false };
        let verb = |token: &Token| token.lower && token.is(Class::AUXILIARY);
        !tokens[comma + 1].is(Class::DETERMINER) && tokens[comma + 1..at].iter().any(verb)
    }

    /// Whether a clause without a conjunction stands between an English verb and the conjunction at `at`, which is that
    /// clause's: "said the news |gave him hope that| she would recover".
    fn holds_clause(&self, at: usize) -> bool {
        let (tokens, cue) = (self.tokens(), self.cue);
        let start = self.speakers.behind_day(cue.end(), at);
        let apart = Class::PREPOSITION.or(Class::RELATIVE).or(Class::TELLING);
        let part = |token: &Token| {
            token.is_word() && !token.is(Class::RELATIVE) || token.is_sign(',') || token.shape == Shape::Number
        };
        let about = tokens[cue.at()].is(Class::BARE) && start < at && self.is_about(start);
        let opens = tokens[start].is_word() && !tokens[start].is(apart) || about;
        let own = opens && tokens[at - 1].is_word() && tokens[start..at].iter().all(part);
        self.speakers.reading.has(Trait::ZeroComplementizer) && own && (start + 1..at).any(|at| self.is_tensed(at))
    }

    /// Whether "that" at `at` is the subject of the verb right behind it.
    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        let token = &self.tokens()[at];
        let that = self.speakers.reading.has(Trait::SyncreticForms) && token.is(Class::COMPLEMENTIZER);
        let that = that && token.is(Class::DETERMINER);
        let verb = |at: usize| self.is_tensed(at) || matches!(self.speakers.reading.surface(at), "'s" | "’s");
        that && at + 2 < self.sentence.end && verb(at + 1)
    }

    /// Whether a word is a verb by its form: one of those that tell of the past, an auxiliary, or in "-ed" before what is no
    /// noun of its own ("killed 26 people").
    pub(super) fn is_tensed(&self, at: usize) -> bool {
        let (tokens, word) = (self.tokens(), self.speakers.reading.surface(at));
        let next = tokens.get(at + 1);
        let object = next.is_some_and(|next| next.is(Class::DETERMINER.or(Class::PRONOUN)) || !next.is_word());
        let past = self.speakers.reading.lexicon.language.past.contains(&word);
        tokens[at].lower && (tokens[at].is(Class::AUXILIARY) || past || word.ends_with("ed") && object)
    }

    /// German "Weber sagte, er habe …": the verb stands second without a conjunction, in the subjunctive; or an infinitive
    /// stands there.
    fn main_clause(&self, said: bool) -> Option<Content> {
        let (tokens, sentence, cue) = (self.tokens(), self.sentence, self.cue);
        let verb_end = cue.tokens[cue.tokens.len() - 1].end.max(cue.end());
        let end = sentence.end.min(verb_end + REACH);
        // "widersprach umgehend: Wer so rede, habe …": what a colon announces
        let sign = |at: &usize| matches!(tokens[*at].shape, Shape::Sign(',' | ':')) && self.is_outside(*at);
        let comma = (verb_end..end).find(sign).filter(|&at| tokens[at].is_sign(','))?;
        let rest = comma..sentence.end.min(comma + REACH);
        let reading = self.speakers.reading;
        // "sagte Weber, Leiter der Werft|: „Das sei falsch“": what is said behind a colon is not told
        let colon = |at: &usize| tokens[*at].is_sign(':') && self.is_outside(*at);
        let mut told = rest.clone().take_while(|at| !colon(at));
        let subjunctive = told.any(|at| tokens[at].is(Class::SUBJUNCTIVE) || has_form(reading, at));
        // "räumte Fehler ein, |bestritt| aber, gelogen zu haben": whoever spoke does something else
        let other = |cue: &Cue| cue.at() == comma + 1 && cue.verb().is_some_and(|verb| verb.finite);
        // "Das Tief, das lange über Roe gestanden hatte, |habe| nun …": the verb is that of what stands before
        let next = tokens.get(comma + 1)?;
        let (main, mood) = (next.lower && next.is(Class::AUXILIARY), next.is_subjunctive());
        if sentence.cues_from(comma).iter().any(other) && !mood || main && self.clause > sentence.start {
            return None;
        }
        // "kündigte an, den Hafen zu schließen", "erklärte Weber, schließen zu wollen"
        let at_end = verb_end == comma;
        let purpose = tokens.get(comma + 1).is_some_and(|next| next.is(Class::SUBORDINATE));
        // "lehnte ab, |während Weber betonte|, man sei bereit": that is another's
        let joins = purpose && reading.lexicon.language.connectives.contains(&reading.surface(comma + 1));
        let clause = (comma + 1..end).find(sign).unwrap_or(end);
        if joins && sentence.cues_from(comma).first().is_some_and(|cue| cue.end() == clause) {
            return None;
        }
        let infinitive = (at_end || said) && !purpose && rest.clone().any(|at| self.is_infinitive(at));
        // "sagte gestern, man erwäge": nothing but the verb and adverbs before the comma; not "einen Brief geschrieben, den …"
        let pronoun = Class::PRONOUN.or(Class::OTHER_PRONOUN);
        let opens = |next: &Token| next.is(Class::DETERMINER.or(Class::PREPOSITION).or(pronoun)) || next.is_proper();
        let object =
            || auxiliary(self.speakers.reading, self.clause, cue).is_some() && tokens[cue.at() - 1].is_proper();
        // "fragen nach Spuren, |die aus| alter Zeit stammen"
        let small = Class::PREPOSITION.or(pronoun);
        let relative = tokens.get(comma + 1).is_some_and(|next| next.is(Class::DETERMINER))
            && tokens.get(comma + 2).is_some_and(|next| next.is(small) || next.shape == Shape::Number);
        let plain = said
            && !purpose
            && (subjunctive || !relative)
            && tokens[cue.end()..comma].iter().all(|token| token.lower && !token.is(Class::PREPOSITION))
            && tokens.get(comma + 1).is_some_and(opens)
            && !object();
        let who = subject(self.speakers, self.clause, cue, comma);
        // "|Roe| räumte Fehler ein, bestritt aber, gelogen zu haben"
        let goes_on = self.clause == cue.at() && cue.at() > sentence.start && tokens[cue.at() - 1].is_sign(',');
        let topic = || self.speakers.topic(sentence).filter(|who| goes_on && who.whole.end < cue.at());
        let who = who.or_else(topic);
        let somebody = |who: &Who| self.speakers.is_certain(who) || self.speakers.describes(&who.tokens);
        // "Das muss noch bestätigt |werden|, die Stadt prüft es": nobody tells it
        let passive = tokens.get(cue.end()).is_some_and(|next| next.lower && next.is(Class::AUXILIARY));
        let passive = passive && cue.verb().is_some_and(|verb| verb.participle) && !who.as_ref().is_some_and(somebody);
        let plain = plain && (subjunctive || infinitive || !passive);
        let found = plain || (subjunctive || infinitive) && (who.is_some() || said && at_end);
        found.then_some((comma + 1..sentence.end, Vec::new(), who))
    }

    /// Whether a number that is not exact begins at `at`: "said |at least six people had died|".
    pub(super) fn is_about(&self, at: usize) -> bool {
        let number = |at: usize| self.tokens()[at].shape == Shape::Number || self.tokens()[at].is(Class::SOMEBODY);
        let end =
            longest(self.speakers.reading, &(at..self.last()), self.speakers.reading.lexicon.language.approximations);
        end.is_some_and(|end| end < self.last() && (end > at + 1 || number(end)))
    }

    /// Whether somebody stands before the verb: who that is, or a pronoun that nobody was named for ("it said").
    pub(super) fn has_subject(&self, who: Option<&Who>) -> bool {
        let tokens = self.tokens();
        let is_subject = |&at: &usize| !tokens[at].is(Class::PAUSE.or(Class::AUXILIARY));
        let subject = (self.clause..self.cue.at()).rev().find(is_subject);
        who.is_some() || subject.is_some_and(|at| tokens[at].is(Class::PRONOUN.or(Class::OTHER_PRONOUN)))
    }
}
