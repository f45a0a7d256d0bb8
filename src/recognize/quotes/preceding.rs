//! What is told stands before its verb: "Der Plan sei tot, sagte Weber.", "The works will take a year, the mayor said."

use super::bounds::fronted;
use super::content::{Content, OBJECT, REACH, SHORTEST, Told};
use super::mood::mood;
use super::speakers::Who;
use super::{auxiliary, without_stop};
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most tokens of a title in marks, where somebody said something.
const TITLE: usize = 5;

/// Most tokens behind a speaker at the end of a sentence.
const TAIL: usize = 8;

/// Most tokens behind a verb that ends a sentence, whatever they are.
const NEAREST: usize = 3;

impl Told<'_, '_> {
    /// Whether a token stands in a title in marks behind a preposition, which is one word: "im „Bericht aus Bremen“", "im
    /// NDR-„Bericht“".
    fn is_titled(&self, at: usize) -> bool {
        self.sentence.marks.around(at).is_some_and(|pair| {
            let before = |by: usize| &self.tokens()[pair.open.saturating_sub(by)];
            let in_the = before(1).is(Class::DETERMINER) && before(2).is(Class::PREPOSITION);
            pair.inside().len() <= TITLE && (before(1).is(Class::PREPOSITION) || before(1).is_sign('-') || in_the)
        })
    }

    /// Whether a relative clause tells of somebody whom a content opens with.
    fn is_told_of(&self, who: &Who, content: &Range<usize>) -> bool {
        let relative = |at: usize| self.tokens()[at].is_sign(',') && self.tokens()[at + 1].is(Class::RELATIVE);
        (who.tokens.end.max(who.whole.start)..content.end - 1).take(2).any(relative)
    }

    /// "…, sagte Weber."
    pub(super) fn before_verb(&self) -> Option<Content> {
        let (sentence, cue) = (self.sentence, self.cue);
        // "…, das teilte die Polizei mit", "…, so urteilte Weber", "…, zo meldt Jansen"
        let speakers = self.speakers;
        let language = speakers.reading.lexicon.language;
        let opens = cue.at() - usize::from(cue.at() > sentence.start && self.points(cue.at() - 1));
        // "Le parti a, dans un communiqué, |appelé| au calme": a participle alone tells nothing behind a comma
        let bare = language.is_romance() && !cue.verb().is_some_and(|verb| verb.finite);
        // "rejected the plan, |calling| it a gift"
        let bare = bare || speakers.is_uninverted(speakers.reading.surface(cue.at()));
        let fronted = fronted(speakers.reading, sentence) == Some(cue.at());
        if bare || fronted || !self.is_behind_comma(opens) && !self.is_behind_dash(opens) {
            return None;
        }
        // "…, hieß es im Ministerium"
        let source = || self.speakers.source_beside(cue.at(), &cue.tokens[0], sentence.end);
        let impersonal = self.speakers.is_impersonal(&cue.tokens[0]);
        // "…, verlautete aus dem Rat"
        let from = || self.tokens().get(cue.end()).is_some_and(|next| next.lower && next.is(Class::PREPOSITION));
        let told = || mood(speakers.reading, sentence.part(sentence.start..opens - 1), true);
        let heard = || source().filter(|_| speakers.reading.has(Trait::ReportedSubjunctive) && from() && told());
        let who = if impersonal { source() } else { self.told_behind(sentence.end).or_else(heard) };
        let object = |next: &Token| next.is(Class::OBLIQUE) && !next.is(Class::DETERMINER);
        let pronoun = |next: &Token| next.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)) && !object(next);
        // "Weber, die bij de bank werkt, herinnert |zich| weinig"
        let oneself = |at: usize| language.reflexive.contains(&self.speakers.reading.surface(at));
        let pronoun = self.tokens().get(cue.end()).is_some_and(pronoun) && !oneself(cue.end());
        // "…, připomínají.", "… – dodał.": who tells is left out
        let small = |at: usize| self.tokens()[at].is(Class::PAUSE);
        let announces = self.tokens().get(cue.end()).is_some_and(|next| next.is_sign(':'));
        let alone = !language.many.is_empty() && cue.tokens.len() == 1 && (cue.end()..self.last()).all(small);
        let alone = alone && !announces;
        let who = who.or_else(|| if alone { speakers.left_out(cue.at()) } else { None });
        if who.is_none() && !pronoun && !alone {
            return None;
        }
        // "…, called the plan “a mistake”" has its object behind it
        let named = who
            .as_ref()
            .and_then(|who| self.sentence.marks.around(who.whole.end).filter(|pair| pair.open == who.whole.end));
        if named.is_some() && who.as_ref().is_some_and(|who| who.entity.is_none()) {
            return None;
        }
        let said = who.as_ref().filter(|_| !alone).map_or(cue.end() + 1, |who| who.whole.end).min(sentence.end);
        let mut rest = without_stop(self.speakers.reading, said..sentence.end);
        // "…, gab der Minister bekannt.", "…, kündigte der Minister am Sonntag im „Bericht aus Bremen“ an."
        let part = cue.tokens.last().filter(|part| part.start >= rest.start);
        let bracketed = part.is_some_and(|part| part.end == rest.end);
        rest.start += usize::from(part.is_some_and(|part| part.start == rest.start));
        // "…, рассказал мэр |«Северному краю»|", "…, розповів мер |виданню «Край»|"
        let whom = speakers.whom(rest.start, rest.end).filter(|_| speakers.has_cases());
        rest.start = whom.unwrap_or(rest.start);
        let content = self.behind_colon(opens - 1)..opens - 1;
        if !self.may_be_told(&content) {
            return None;
        }
        // "Martins, da Universidade, pede calma": nothing but somebody stands before the verb
        let somebody = |who: &Who| speakers.is_certain(who) || speakers.describes(&who.tokens);
        let whole = |head: &Who| {
            somebody(head) && (head.whole.end + 1 >= content.end || self.tokens()[head.whole.end].is_sign(','))
                || self.is_apposed(head, &content)
        };
        let verbless =
            !self.tokens()[content.clone()].iter().any(|token| token.is(Class::AUXILIARY) || token.is_verbal());
        // "The survey, by the Halden Institute, found 46 percent in favour"
        let number = |who: &Who| self.tokens()[who.tokens.start].shape == Shape::Number;
        if verbless
            && let Some(who) = who.as_ref().filter(|who| !somebody(who))
            && (number(who) || speakers.phrase(content.clone()).is_some_and(|head| whole(&head)))
        {
            return None;
        }
        let apposed = |who: &Who| self.ends_with_person(&content, who);
        if who.as_ref().is_some_and(|who| !somebody(who) && self.is_fragment(Some(who), &content) || apposed(who)) {
            return None;
        }
        // "Roe, whose novel is set in the town, said people felt tired"
        let opening = || speakers.phrase(content.clone()).filter(|who| somebody(who));
        if who.as_ref().is_some_and(|who| !somebody(who))
            && opening().is_some_and(|who| self.is_told_of(&who, &content))
        {
            return None;
        }
        // "Calder, the mayor, said she understood" goes on with a verb of its own.
        let next = self.tokens()[rest.clone()].first();
        let english = speakers.reading.has(Trait::SyncreticForms);
        let ended = rest.start < rest.end && speakers.reading.surface(rest.start).ends_with("ed");
        let verb =
            |next: &Token| next.word.is_none() || next.is(Class::AUXILIARY) || english && (next.is_finite() || ended);
        // "Calder, who runs the yard, said she “was sick of it”"
        let quoted = self.sentence.marks.around(rest.start).filter(|pair| english && pair.open == rest.start);
        let quoted = quoted.is_some_and(|pair| self.tokens()[pair.open + 1].lower);
        let goes_on = next.is_some_and(|next| next.is_word() && next.lower && verb(next)) || quoted;
        let inverts = speakers.reading.has(Trait::SuffixedArticle);
        // "…, gibt sie unumwunden zu"
        let goes_on = goes_on && !bracketed;
        // "…, sagte Weber, die den Hafen seit Jahren leitet: „Das …“": what is added, or said further, has room
        let told = || mood(speakers.reading, sentence.part(content.clone()), true);
        let parts = |at: &usize| {
            let pronoun = Class::RELATIVE.or(Class::DETERMINER);
            let relative = || self.tokens().get(at + 1).is_some_and(|next| next.is(pronoun));
            let token = &self.tokens()[*at];
            self.is_outside(*at) && (token.is_sign(':') || token.is_sign(';') || token.is_sign(',') && relative())
        };
        // "…, sier Weber ved Havstyret, hvor hun har jobbet lenge": a person right behind the verb tells what stands before
        let person = inverts && who.as_ref().is_some_and(|who| speakers.is_certain(who) && speakers.is_somebody(who));
        let comma = |at: &usize| self.is_outside(*at) && self.tokens()[*at].is_sign(',');
        let words = rest.take_while(|at| !(person && comma(at) || parts(at) && told()));
        let words = words.filter(|&at| !self.is_titled(at)).count();
        let ends = words <= if bracketed { REACH } else { TAIL };
        // "Es sei zu spät, |sagte Weber vom Verband vergangene Woche in einem Gespräch| …": the mood tells enough
        let mood = |at: usize| {
            let token = &self.tokens()[at];
            let second = at + 1 < content.end && !self.tokens()[at + 1].is_sign(',');
            let own = speakers.is_first_person(at - 1) || speakers.is_first_person(at + 1);
            token.is_subjunctive() && second && !own && self.is_outside(at)
        };
        let ends = !goes_on && ends || content.clone().skip(1).any(mood);
        (ends && content.len() >= SHORTEST).then_some((content, Vec::new(), who))
    }

    /// Whether what stands before a verb and its comma ends with a person and what is added to him, who is the subject where
    /// nobody who speaks stands behind the verb: "À Lille, Nadia Roux, infirmière, |résume le sentiment général|".
    fn ends_with_person(&self, content: &Range<usize>, who: &Who) -> bool {
        let (tokens, speakers) = (self.tokens(), self.speakers);
        let comma = |at: &usize| tokens[*at].is_sign(',') && self.is_outside(*at);
        let Some(comma) = content.clone().rev().take(REACH).find(comma).filter(|&at| at > content.start) else {
            return false;
        };
        let beside = [speakers.names.at(comma - 1), speakers.names.starting(comma + 1)];
        let named = beside.into_iter().flatten().any(|name| speakers.names.is_person(name));
        let somebody = speakers.may_speak(who) || who.tokens.clone().any(|at| speakers.is_informant(at));
        named && !somebody && !(comma..content.end).any(|at| tokens[at].is_verbal())
    }

    /// Whether words are nothing but a phrase with something added behind a comma: "Ejeren, firmaet Havblik A/S".
    fn is_apposed(&self, who: &Who, words: &Range<usize>) -> bool {
        who.whole.end >= words.end && self.tokens()[words.clone()].iter().any(|token| token.is_sign(','))
    }

    /// Where what a verb behind `end` tells begins: with the sentence, or behind a colon that ends what somebody does ("Das
    /// bezweifelt Weber: |Mehr Geld helfe nicht, schreibt er").
    fn behind_colon(&self, end: usize) -> usize {
        let start = self.sentence.start;
        let colon = |at: &usize| self.tokens()[*at].is_sign(':') && self.is_outside(*at);
        let colon = (start..end).rev().take(REACH).find(colon).filter(|&at| at + SHORTEST < end);
        let acts = |colon: &usize| self.sentence.cues_before(*colon).iter().any(|cue| cue.verb().is_some());
        colon.filter(acts).map_or(start, |colon| colon + 1)
    }

    /// Whether words up to the comma at `end` are only a clause that hangs on the one behind it: "|As Roe spoke|, the crowd
    /// jeered".
    pub(super) fn only_hangs(&self, end: usize) -> bool {
        let (tokens, start, reading) = (self.tokens(), self.sentence.start, self.speakers.reading);
        let word = reading.surface(start).to_lowercase();
        let opens = tokens[start].is(Class::TELLING) || reading.lexicon.language.clause_openers.contains(&&*word);
        opens && self.is_outside(start) && !(start..end).any(|at| tokens[at].is_sign(',') && self.is_outside(at))
    }

    /// "…, hatte Weber gesagt."
    pub(super) fn before_auxiliary(&self) -> Option<Content> {
        // "…, a |fait savoir| la préfecture": a verb with its part is listed without its participle
        let before = self.cue.at().checked_sub(1).filter(|&at| self.tokens()[at].is(Class::AUXILIARY));
        let whole = before.filter(|_| self.cue.tokens.len() > 1 && self.speakers.reading.lexicon.language.is_romance());
        let auxiliary = auxiliary(self.speakers.reading, self.clause, self.cue).or(whole);
        let auxiliary = auxiliary.filter(|&at| at == self.clause)?;
        let opens = self.clause > self.sentence.start + SHORTEST && self.is_behind_comma(self.clause);
        let content = self.behind_colon(self.clause.saturating_sub(1))..self.clause.saturating_sub(1);
        let opens = opens && self.may_be_told(&content);
        let verb = &self.cue.tokens[0];
        let end = self.cue.tokens[self.cue.tokens.len() - 1].end.max(verb.end);
        let inverted = self.speakers.is_inverted(verb);
        // "…, a-t-on appris auprès des pompiers."
        if opens && inverted && self.speakers.is_impersonal(verb) {
            return Some((content, Vec::new(), self.speakers.source_beside(verb.start, verb, self.sentence.end)));
        }
        // "…, a-t-elle fait savoir lundi."
        if !opens || self.last() == end || inverted && self.last() <= end + TAIL {
            // "…, wird in dem Bericht kritisiert."
            let passive = self.tokens()[auxiliary].is(Class::PASSIVE);
            let document = || if passive { self.speakers.told_in(auxiliary + 1..self.cue.at()) } else { None };
            let who = self.speakers.behind(auxiliary + 1, self.cue.at()).or_else(document);
            let known = who.is_some() || self.speakers.reading.has(Trait::ClauseBracket);
            return (opens && known).then_some((content, Vec::new(), who));
        }
        // "…, a annoncé la préfecture.", "…, a fait savoir la préfecture."
        let beside = auxiliary + 1 == self.cue.at() && !self.tokens()[auxiliary].is(Class::PASSIVE);
        let who = beside.then(|| self.speakers.behind_cue(self.cue, self.sentence.end)).flatten()?;
        if !self.speakers.is_certain(&who)
            && !self.speakers.describes(&who.tokens)
            && (self.is_fragment(Some(&who), &content) || self.ends_with_person(&content, &who))
        {
            return None;
        }
        (self.last() <= who.whole.end + TAIL).then_some((content, Vec::new(), Some(who)))
    }

    /// "…, the mayor said.", "…, the mayor said in a statement.", "…, the mayor said, calling it a disgrace."
    pub(super) fn before_speaker(&self) -> Option<Content> {
        let (tokens, cue, sentence) = (self.tokens(), self.cue, self.sentence);
        let (clause, last) = (self.clause, self.last());
        let language = self.speakers.reading.lexicon.language;
        let opens = clause > sentence.start
            && tokens[clause - 1].is_sign(',')
            && !tokens[clause].is(Class::COMPLEMENTIZER)
            // "…, while the mayor said nothing."
            && !self.is_connective(clause)
            && !tokens[clause].is(Class::RELATIVE);
        let colon = tokens.get(last).is_some_and(|next| next.is_sign(':'));
        // "…, the council said, the largest part of it promised": somebody has said it already
        let told = opens && clause > sentence.start + 1 && tokens[clause - 2].is_finite();
        // "Dans un communiqué, le syndicat s’insurge contre …"
        let scene = tokens[sentence.start].is(Class::PREPOSITION) && clause - sentence.start <= OBJECT;
        let scene = scene || self.opens_asked() || opens && self.only_hangs(clause - 1);
        // "Одни требуют отстрела, другие предлагают закрыть свалки": where cases tell the subject it stands behind the verb
        let pronoun = tokens[clause].is(Class::PRONOUN) && clause + 1 == cue.at() && cue.end() == last;
        let behind = self.speakers.has_cases() && !pronoun;
        let inverts = !self.speakers.reading.has(Trait::RigidOrder) && !language.has_cases();
        if inverts || !opens || told || colon || scene || behind || clause - sentence.start <= SHORTEST {
            return None;
        }
        // "Joan Pell, the librarian, |wept when the vote was announced|": who tells is nobody there, what stands before is
        // somebody; "…, it was announced"
        let content = sentence.start..clause - 1;
        let passive = tokens[cue.at() - 1].is(Class::PASSIVE) && cue.at() > clause + 2;
        let romance = !self.speakers.reading.lexicon.language.infinitives.is_empty();
        if romance && tokens[cue.at() - 1].is(Class::PASSIVE)
            || passive && self.speakers.phrase(content.clone()).is_some_and(|head| self.is_apposed(&head, &content))
        {
            return None;
        }
        let because = |at: usize| language.clause_openers.contains(&self.speakers.reading.surface(at));
        let mut rest = cue.end()..last;
        let comma = rest.clone().find(|&at| tokens[at].is_sign(','));
        // ", marking the first time": what is added is not told
        let added = comma.filter(|&at| {
            let plain = |next: &Token| next.lower && next.word.is_none();
            tokens.get(at + 1).is_some_and(plain) || self.is_gerund(at + 1)
        });
        rest.end = if self.speakers.reading.has(Trait::NonfiniteClauses) { added.unwrap_or(last) } else { last };
        // "…, an official told |the Ledger| on condition of anonymity |as talks went on|"
        if tokens[cue.at()].is(Class::ADDRESSED) {
            rest.start = self.speakers.phrase_end(rest.clone());
        }
        if tokens[cue.at()].is(Class::ADDRESSED.or(Class::BARE)) {
            let apart = |at: &usize| self.is_outside(*at) && (tokens[*at].is(Class::TELLING) || because(*at));
            rest.end = rest.clone().find(apart).unwrap_or(rest.end);
        }
        let when = tokens.get(rest.start).is_some_and(|next| next.is(Class::PREPOSITION.or(Class::PAUSE)));
        let plain = !rest.clone().any(|at| tokens[at].is_sign(',') || tokens[at].is_verbal());
        // "…, so others were asked |to leave|"
        let asked = tokens.get(cue.end()).is_some_and(|next| next.is(Class::INFINITIVE));
        let closes = rest.len() <= NEAREST || when && plain && rest.len() <= TAIL;
        let who = self.speakers.ahead(clause, cue.at()).or_else(|| self.whole_subject());
        (closes && !(passive && asked) && self.has_subject(who.as_ref()))
            .then(|| (sentence.start..clause - 1, Vec::new(), who))
    }
}
