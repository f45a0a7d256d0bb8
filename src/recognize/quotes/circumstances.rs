//! What nouns and verbs tell by their endings, where they have cases: which noun is the subject behind a phrase with a
//! preposition ("pytał |podczas sesji| Jan Rój"), of what gender and how many, and where a source ends.

use super::cues::Cue;
use super::speakers::{Speakers, Who};
use crate::lexicon::Class;
use crate::recognize::entities::{Named, is_role};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most tokens between a verb and its subject.
const LONGEST: usize = 9;
/// How many tokens beside a phrase its verb is looked for.
const BESIDE: usize = 4;

impl Speakers<'_> {
    /// The first token of the subject behind a phrase with a preposition at `start`, which tells where or when the words
    /// of the verb were said: a person in the nominative or a noun for one, "napsala v e-mailu |mluvčí".
    pub(super) fn behind_circumstance(&self, verb: &str, start: usize, end: usize) -> Option<usize> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let opens = start + 2 < end && tokens[start].is(Class::PREPOSITION) && !tokens[start].is(Class::DETERMINER);
        if !language.has_cases() || language.left_out_feminine.is_empty() || !opens {
            return None;
        }
        let is_part = |at: &usize| {
            let token = &tokens[*at];
            let word = token.is_word() && !token.is(Class::COMPLEMENTIZER.or(Class::RELATIVE).or(Class::AUXILIARY));
            word && !(token.lower && token.is_finite())
                || matches!(token.shape, Shape::Number | Shape::Sign('„' | '”' | '“' | '«' | '»' | '"' | '-' | '+'))
        };
        let mut at = start + 2;
        let last = end.min(start + LONGEST);
        while let Some(here) = Some(at).filter(|at| *at < last && is_part(at)) {
            if let Some(name) = self.names.starting(here).filter(|name| !name.derived) {
                if self.names.is_person(name) && self.names.is_nominative(self.reading, name) {
                    return Some(here);
                }
                at = name.tokens.end;
                continue;
            }
            let somebody = tokens[here].is(Class::TITLE) || self.is_subject_noun(verb, here);
            if somebody || self.is_subject_body(verb, here) {
                return Some(here);
            }
            at += 1;
        }
        None
    }

    /// Whether a noun alone has an ending that no subject has, where it may stand anywhere: "|Vládu| obvinil, že".
    pub(super) fn is_no_subject(&self, who: &Who) -> bool {
        let language = self.reading.lexicon.language;
        let ends = |ending: &&str| self.reading.surface(who.whole.start).ends_with(*ending);
        let noun = who.entity.is_none() && who.whole.len() == 1 && !language.hanging.is_empty();
        noun && !self.describes(&who.tokens) && language.oblique_nouns.iter().any(ends)
    }

    /// Whether one small word behind a verb tells how something was said, by the endings of both: "dodal |stroze|".
    pub(super) fn is_manner(&self, verb: &str, who: &Who) -> bool {
        let language = self.reading.lexicon.language;
        let man = language.left_out(verb) == [true, false];
        let noun = who.entity.is_none() && who.whole.len() == 1 && !language.hanging.is_empty();
        let small = noun && self.reading.tokens[who.whole.start].lower && !self.describes(&who.tokens);
        man && small && self.reading.surface(who.whole.start).ends_with(['e', 'ě', 'y', 'o', 'u', 'i'])
    }

    /// Whether a noun has an ending that no subject has, where endings tell that: "na dotaz |novinářů|".
    pub(super) fn is_oblique_noun(&self, at: usize) -> bool {
        let language = self.reading.lexicon.language;
        let ends = |ending: &&str| self.reading.surface(at).ends_with(*ending);
        !language.hanging.is_empty() && language.oblique_nouns.iter().any(ends)
    }

    /// Whether a phrase is no subject by its first word or its name: "|Celou věc| označil", "řekla |Českému rozhlasu|".
    pub(super) fn is_bent_phrase(&self, who: &Who) -> bool {
        let (at, language) = (who.whole.start, self.reading.lexicon.language);
        let bent = |form: &&str| form.split_once('|').is_some_and(|(end, _)| self.reading.surface(at).ends_with(end));
        let adjective = || who.whole.len() > 1 && language.bent_adjectives.iter().any(bent);
        let plain = self.reading.tokens[at].is_word() && !self.reading.tokens[at].is(Class::CLOSED.or(Class::ROLE));
        let person = who.entity.is_some_and(|who| self.is_person(who));
        let other = || match who.entity {
            Some(_) => self.names.starting(at).is_some_and(|name| !self.names.is_nominative(self.reading, name)),
            None => !self.describes(&who.tokens),
        };
        !language.hanging.is_empty() && plain && !person && other() && adjective()
    }

    /// Whether an organisation behind a verb is whom something is told, by its last word: "řekl |Seznam Zprávám|".
    pub(super) fn is_whom(&self, who: &Who) -> bool {
        let body = who.entity.is_some_and(|who| self.is_organisation(who)) && who.whole == who.tokens;
        body && who.whole.len() > 1 && self.is_oblique_noun(who.whole.end - 1)
    }

    /// Whether a noun for a body can be a verb's subject, by the endings of both: "podała w serwisie |policja|".
    fn is_subject_body(&self, verb: &str, at: usize) -> bool {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let word = self.reading.surface(at);
        let fits = match language.left_out(verb) {
            [true, false] => !word.ends_with(['a', 'e', 'ě', 'i', 'y', 'í', 'ý', 'o', 'u', 'ů', 'ą', 'ę']),
            [false, true] => word.ends_with('a'),
            _ => false,
        };
        let before = &tokens[at - 1];
        fits && tokens[at].lower
            && !before.is(Class::PREPOSITION)
            && !self.is_oblique_noun(at)
            && self.is_body(&(at..at + 1))
    }

    /// Whether a noun for a person can be a verb's subject, by the endings of both.
    fn is_subject_noun(&self, verb: &str, at: usize) -> bool {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let word = self.reading.surface(at);
        let somebody = Class::ROLE.or(Class::VAGUE);
        let known = |word: &str| self.reading.lexicon.class(word).any(somebody);
        if !(tokens[at].is(somebody) || is_role(self.reading, at)) || tokens[at - 1].is(Class::PREPOSITION) {
            return false;
        }
        let [he, she] = language.left_out(verb);
        let vowel = word.ends_with(['a', 'e', 'ě', 'i', 'y', 'í', 'ý', 'ą', 'ę', 'u', 'ů']);
        let feminine = word.ends_with(['a', 'e', 'ě', 'í', 'i']);
        // "burmistrza" is of a "burmistrz", "radczyni" of nobody
        let bare = word.strip_suffix(['a', 'y', 'i', 'u', 'e', 'ę']);
        let inflected = bare.is_some_and(|stem| known(stem) || known(&format!("{stem}a")) && !word.ends_with('a'));
        let oblique = language.oblique_nouns.iter().any(|ending| word.ends_with(ending));
        !inflected
            && !oblique
            && (he || !she || feminine)
            && (she || !he || !vowel || word.ends_with(['a', 'í', 'ý', 'y']))
    }

    /// The verb beside a phrase, small words between.
    fn verb_beside(&self, phrase: &Range<usize>) -> Option<&str> {
        let tokens = &self.reading.tokens;
        let small = |at: &usize| tokens[*at].lower && tokens[*at].is(Class::PAUSE.or(Class::OBLIQUE));
        let behind = (phrase.end..tokens.len()).take(BESIDE).find(|at| !small(at));
        let before = (0..phrase.start).rev().take(BESIDE).find(|at| !small(at));
        let is_verb = |at: &usize| tokens[*at].lower && tokens[*at].is_finite();
        [before, behind].into_iter().flatten().find(is_verb).map(|at| self.reading.surface(at))
    }

    /// Whether the verb of a cue says that many tell it: "– |skandowali| w południe". At the head of a sentence its form may be
    /// another: "|Chwali| Polaków za „…”".
    pub(super) fn told_by_many(&self, cue: &Cue) -> bool {
        let verb = self.reading.surface(cue.at());
        !self.reading.tokens[cue.at()].capital
            && cue.verb().is_some()
            && self.reading.lexicon.language.many.iter().any(|ending| verb.ends_with(ending))
    }

    /// Whether a noun in a phrase speaks of many, by its ending or its verb's: "eksperci |twierdzą|", "|odborníci| radí".
    pub(super) fn is_many(&self, phrase: &Range<usize>, noun: &str) -> bool {
        let endings = self.reading.lexicon.language.many;
        let verb = if endings.is_empty() { None } else { self.verb_beside(phrase) };
        endings.iter().any(|ending| match ending.strip_prefix('-') {
            Some(ending) => noun.ends_with(ending),
            None => verb.is_some_and(|verb| verb.ends_with(ending)),
        })
    }

    /// The end of a source at the head of `rest` by the words in the genitive that follow its noun: "podle zprávy úřadu
    /// |přesáhne", "według gazety |zarząd". Names and what small words join are left to whoever reads the phrase.
    pub(super) fn source_end(&self, rest: &Range<usize>) -> usize {
        let (tokens, endings) = (&self.reading.tokens, self.reading.lexicon.language.hanging);
        let adjective = |word: &str| {
            let endings = self.reading.lexicon.language.hanging_adjectives.iter();
            let mut ends = endings.filter(|ending| word.ends_with(ending.trim_start_matches('!')));
            ends.next().is_some_and(|ending| !ending.starts_with('!'))
        };
        let apposed =
            |at: usize| matches!(tokens.get(at..at + 2), Some([comma, name]) if comma.is_sign(',') && name.is_proper());
        let (mut head, mut at): (Option<usize>, usize) = (None, rest.start);
        // "podle předsedkyně hnutí Nový směr |Jitky Vlčkové|": a bent name ends what she is
        let bent = |name: &&Named| !self.names.is_nominative(self.reading, name);
        if let Some(name) = self.role_holder(rest).filter(|_| !endings.is_empty()).filter(bent) {
            return name.tokens.end;
        }
        while !endings.is_empty() && at < rest.end.min(rest.start + LONGEST) {
            let (token, word) = (&tokens[at], self.reading.surface(at));
            let name = self.names.starting(at).filter(|name| !name.derived);
            // "podle obžaloby |Novák| přijal úplatek": whoever is in the nominative behind a thing does what is told
            if let Some(noun) = head
                && name.is_some_and(|name| self.names.is_person(name) && self.names.is_nominative(self.reading, name))
                && tokens[noun].lower
                && !self.describes(&(noun..noun + 1))
                && noun + 1 == at
            {
                return at;
            }
            // "podle premiéra Petra Fialy |Česko|", "zdaniem Kota |Unia|": what is in the nominative behind a name in another case
            let anew = |name: &Named| {
                let nominative = |name: &Named| self.names.is_nominative(self.reading, name);
                let bent = |noun: usize| match self.names.at(noun) {
                    Some(before) => !nominative(before),
                    None => tokens[noun].is_proper() && self.is_hanging(self.reading.surface(noun), false),
                };
                // "podle agentury Reuters |Rusko|"
                let beside = |noun: usize| self.names.is_place(name) && self.names.at(noun).is_some();
                nominative(name) && head.is_some_and(|noun| noun + 1 == at && (bent(noun) || beside(noun)))
            };
            if name.is_some_and(anew) {
                return at;
            }
            let name = name.map(|name| name.tokens.end);
            if let Some(end) = name.or_else(|| token.is_proper().then_some(at + 1)) {
                (head, at) = (Some(end - 1), end);
                continue;
            }
            let small = token.is(Class::CLOSED) && !token.is(Class::DETERMINER.or(Class::TITLE));
            if !token.is_word() || small && head.is_none() {
                break;
            }
            match head {
                None if token.is(Class::DETERMINER) || adjective(word) => {}
                None => head = Some(at),
                // "zdaniem skarbniczki |gminy, Doroty Wilk|,"
                Some(_) if apposed(at + 1) => break,
                Some(_) if token.is(Class::PREPOSITION.or(Class::JOINING).or(Class::TITLE)) => break,
                Some(noun) if !self.is_hanging(word, self.is_one(noun) || self.is_source(noun)) => return at,
                Some(_) => {}
            }
            at += 1;
        }
        rest.end
    }

    /// Whether a frame may stand without a source, where nouns have cases: "По предварительным данным, |", "Według wstępnych
    /// ustaleń |".
    pub fn is_whole_frame(&self, frame: &Cue) -> bool {
        let words = &self.reading.tokens[frame.tokens[0].clone()];
        let tells = |token: &Token| token.is_finite() || token.is(Class::TELLING);
        self.has_cases()
            && words.len() > 2
            && !words.iter().any(tells)
            && !words[words.len() - 1].is(Class::PREPOSITION)
    }

    /// Whether a source hangs on the noun of such a frame: a comma closes it, or it has the ending of a genitive and is no
    /// verb's subject, "wstępnych ustaleń |policji|".
    pub fn source_hangs(&self, source: &Who) -> bool {
        let (reading, language) = (self.reading, self.reading.lexicon.language);
        let (noun, behind) = (reading.surface(source.whole.start), source.whole.end);
        let Some(next) = reading.tokens.get(behind) else { return false };
        let ends = |endings: &[&str]| endings.iter().any(|ending| reading.surface(behind).ends_with(ending));
        let verb = || [language.left_out_masculine, language.left_out_feminine, language.many].into_iter().any(ends);
        // "ustaleń policji |przyczyną pożaru| było"
        let instrument = || {
            let further = reading.tokens.get(behind + 1).is_some_and(|next| next.is_word() && next.lower);
            further && self.is_hanging(reading.surface(behind + 1), false)
        };
        next.is_sign(',') || next.is_word() && self.is_hanging(noun, true) && (!verb() || instrument())
    }

    /// Whether the noun of a source is a rule that nobody tells anything by: "podle |zákona|".
    pub fn is_rule(&self, source: &Range<usize>) -> bool {
        let sources = self.reading.lexicon.language.sources;
        let small = Class::DETERMINER.or(Class::PREPOSITION);
        let noun = source.clone().find(|&at| !self.reading.tokens[at].is(small));
        let whole = |word: &str| sources.iter().any(|source| source.strip_prefix('!') == Some(word));
        noun.is_some_and(|at| whole(&self.reading.surface(at).to_lowercase()))
    }

    /// Whether somebody is no more than what he wrote, where nouns have cases: "(czytamy w) |komunikacie|".
    pub fn is_document(&self, who: &Who) -> bool {
        let behind = who.whole.start.checked_sub(1).is_some_and(|at| self.reading.tokens[at].is(Class::PREPOSITION));
        behind && self.has_cases() && who.entity.is_none() && who.tokens.clone().any(|at| self.is_source(at))
    }

    /// Whether whoever a cue leads to surely speaks, be it by what was written where the cue stands behind the words.
    pub fn is_surely(&self, who: &Who, behind: bool) -> bool {
        self.is_certain(who) || behind && self.is_document(who)
    }

    /// Who tells by a verb whose subject is left out, or what was written behind one of nobody.
    pub fn unsaid(&self, cue: &Cue, end: usize) -> Option<Who> {
        self.left_out(cue.at()).or_else(|| self.document_behind(cue.end(), end))
    }

    /// What was written, behind a verb of nobody: "„…” – czytamy |w komunikacie|".
    fn document_behind(&self, verb: usize, end: usize) -> Option<Who> {
        let opens = verb + 1 < end && self.reading.tokens[verb].is(Class::PREPOSITION);
        if opens { self.source(verb + 1..end).filter(|who| self.is_document(who)) } else { None }
    }

    /// Whether a word ends as one that hangs on the noun before it, be it a person's.
    pub(super) fn is_hanging(&self, word: &str, person: bool) -> bool {
        let endings = self.reading.lexicon.language.hanging;
        let other = endings.iter().filter_map(|ending| ending.strip_prefix('!')).any(|ending| word.ends_with(ending));
        let ends = |ending: &&str| match ending.strip_prefix('-') {
            Some(ending) => person && word.ends_with(ending),
            None => word.ends_with(*ending),
        };
        !other && endings.iter().any(ends)
    }

    /// Whether a noun in the genitive tells of one person: "ministra", "rzeczniczki", but not "ekspertów", "lekarzy".
    fn is_one(&self, noun: usize) -> bool {
        let word = self.reading.surface(noun);
        let somebody = Class::ROLE.or(Class::VAGUE);
        let woman = word.strip_suffix(['i', 'y']).is_none_or(|stem| {
            let one = format!("{stem}a");
            self.reading.lexicon.class(&one).any(somebody)
        });
        self.reading.tokens[noun].is(somebody) && woman && !word.ends_with(['ů', 'w'])
    }
}
