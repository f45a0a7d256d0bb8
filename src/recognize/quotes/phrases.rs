//! Where the phrase that names a speaker begins and ends, and which name in it is meant.

use super::beside::{is_done_by, is_study};
use super::bounds::is_genitive;
use super::quoted::{QUOTED, is_mark};
use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::Named;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most words of a phrase that names a speaker, its appositions left out.
pub(super) const LONGEST: usize = 14;
/// How far behind whose he is somebody's name may stand.
const OWNED: usize = 5;

impl<'a> Speakers<'a> {
    /// The end of a noun phrase: article, adjectives, nouns and names, and what joins further ones to them.
    pub(super) fn phrase_end(&self, rest: Range<usize>) -> usize {
        let tokens = &self.reading.tokens;
        let capital_nouns = self.reading.has(Trait::NounCapitals);
        let apposed = self.reading.has(Trait::CloseApposition);
        let bends = self.has_cases();
        let suffixed = self.reading.has(Trait::SuffixedArticle);
        let last = rest.end.min(rest.start + LONGEST);
        let (mut at, mut nouns) = (self.attributed(rest.start, last).unwrap_or(rest.start), 0);
        while at < last {
            let token = &tokens[at];
            if let Some(mention) = self.names.starting(at).filter(|mention| !mention.derived) {
                at = mention.tokens.end + 2 * usize::from(is_genitive(self.reading, mention.tokens.end));
                // "Webers langjähriger Berater": adjectives may stand behind whose he is
                let owner = tokens.get(at).is_some_and(|next| next.lower) && self.owns(mention, last);
                nouns += usize::from(!owner);
                // "экономист банка «Север|»| Георгий Калитин"
                let person = || self.names.at(at + 1).is_some_and(|next| self.names.is_person(next));
                at += usize::from(at + 1 < last && is_mark(&tokens[at]) && person());
                // "Podle ministra Jana Dvořáka |potrvají práce", "Zdaniem dyrektora Hutu |praca potrwa": what is no name behind
                // a person's, or behind one in another case, is another phrase; "Ifølge Nordkraft |steg prisene"
                let goes_on = |next: &Token| next.lower && !next.is(Class::JOINING.or(Class::PREPOSITION));
                let genitive = !suffixed || self.reading.surface(at - 1).ends_with('s');
                let whole = (self.names.is_person(mention) || !genitive) && !self.is_owner(mention)
                    || bends && mention.tokens.start > rest.start;
                if apposed && whole && tokens.get(at).is_some_and(goes_on) || at < last && self.is_verb_behind(at) {
                    break;
                }
                continue;
            }
            // "der Gesundheits- und Sozialminister"
            let joined = |at: usize| tokens[at].is_sign(',') || tokens[at].is(Class::JOINING.or(Class::FUNCTION));
            if token.is_sign('-') && !token.spaced && at + 2 < last && joined(at + 1) {
                at += 2;
                continue;
            }
            // "die „Ferry Times“"
            if let Some(end) = self.quoted_name(at, last) {
                at = end;
                nouns += 1;
                continue;
            }
            if !token.is_word() && !matches!(token.shape, Shape::Number) {
                break;
            }
            if let Some(next) = self.goes_on(rest.start, at, nouns, last) {
                (at, nouns) = next;
                continue;
            }
            if token.is_finite() && !token.capital && !self.is_noun_ahead(rest.start, at)
                || token.is(Class::AUXILIARY)
                || token.is(Class::COMPLEMENTIZER) && !token.is(Class::DETERMINER)
                || token.is(Class::PRONOUN) && !token.is(Class::DETERMINER)
                || at > rest.start && tokens[at - 1].lower && self.is_verb_behind(at)
                // "El acusado guardó silencio"
                || nouns > 0 && token.lower && (self.reading.surface(at).ends_with(['ó', 'ò']) || self.is_past(at))
            {
                break;
            }
            if token.is(Class::DETERMINER) {
                // A second article belongs to a genitive only: "der Sprecher der Stadt"
                // "il suo legale"
                let own = apposed && at == rest.start + 1 && nouns == 0 && tokens[rest.start].is(Class::DETERMINER);
                let joined = || token.is(Class::JOINING) && nouns > 0 || tokens[at - 1].is(Class::JOINING);
                // "das Ergebnis |einer Studie|", but "sagte der Sprecher |einer Zeitung|"
                let of = || capital_nouns && self.is_of_document(at);
                if at > rest.start && !own && !joined() && !of() {
                    break;
                }
            } else if self.joins_role(at, last) && nouns == 1 {
                nouns -= 1;
            } else if token.is(Class::PREPOSITION) || token.is(Class::JOINING) {
                if nouns == 0 || !self.joins_on(rest.start, at, last) {
                    break;
                }
            } else if nouns > 0 && self.is_own(at) {
                // "the council’s |own| figures"
            } else if token.is(Class::FUNCTION) || token.is(Class::PAUSE) && token.lower {
                // "einer gestern verbreiteten Erklärung"
                // "two diplomats"
                let number = at == rest.start && token.is(Class::SOMEBODY) && !token.is(Class::OTHER_PRONOUN);
                // "das Ergebnis eines |gestern| vorgestellten Berichts"
                let inside = capital_nouns && at > rest.start && tokens[at - 1].is(Class::DETERMINER);
                if nouns > 0 && !inside || !number && (at == rest.start || !tokens[at - 1].is(Class::DETERMINER)) {
                    break;
                }
            } else if !capital_nouns || token.capital || self.is_aged(at) {
                // "ifølge ordføreren |koster": behind a noun with its article comes no other
                let noun = |at: usize| tokens[at].lower || at == rest.start;
                let whole = |at: usize| noun(at) && (self.is_definite(at) || self.is_source(at));
                if suffixed && nouns > 0 && token.lower && whole(at - 1) {
                    break;
                }
                let time = token.is(Class::NOT_NAME) && token.capital;
                if nouns > 0 && (self.is_second(at) || time && !tokens[at - 1].is(Class::DETERMINER)) {
                    break;
                }
                if nouns > 0 && (is_done_by(self.reading, at) || apposed && self.is_before_article(at)) {
                    break;
                }
                nouns += 1;
            } else if nouns > 0 && self.is_age(at) {
                nouns -= 1;
            } else if nouns > 0 && !tokens[at - 1].is(Class::DETERMINER) {
                // A small German word behind the noun is no part of the phrase, but for the adjective of a genitive.
                break;
            }
            at += 1;
        }
        while at > rest.start
            && (tokens[at - 1].is(Class::PREPOSITION)
                || tokens[at - 1].is(Class::DETERMINER)
                || tokens[at - 1].is(Class::JOINING))
        {
            at -= 1;
        }
        at
    }

    /// Whether a small word before an article is a verb: "La mairie |invoque| la baisse".
    fn is_before_article(&self, at: usize) -> bool {
        let tokens = &self.reading.tokens;
        let small = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINING);
        let verb = tokens[at].lower && !tokens[at - 1].is(small);
        let day = tokens.get(at + 2).is_some_and(|next| next.is(Class::NOT_NAME));
        let article = |next: &Token| next.is_article() && !next.is(Class::RELATIVE);
        let bare = !self.has_cases() && !self.reading.has(Trait::SuffixedArticle);
        bare && verb && !day && tokens.get(at + 1).is_some_and(article)
    }

    /// Whether a small word inside a phrase joins what follows to it: "der Sprecher |der Stadt", but not "|in der Stadt".
    fn joins_on(&self, start: usize, at: usize, last: usize) -> bool {
        let tokens = &self.reading.tokens;
        let capital_nouns = self.reading.has(Trait::NounCapitals);
        let seat = capital_nouns && at > start && self.is_seat(at);
        let leads = tokens.get(at + 1).filter(|_| at + 1 < last).is_some_and(|next| {
            next.is_proper()
                || next.is(Class::DETERMINER)
                || !capital_nouns && next.is_word() && !next.is(Class::CLOSED)
        });
        // "банкир |в интервью| телеканалу"
        let seats = self.reading.lexicon.language.seats;
        let occasion = |noun: &str| seats.iter().any(|seat| seat.strip_prefix('-') == Some(noun));
        let leads = leads && !(seats.contains(&self.reading.surface(at)) && occasion(self.reading.surface(at + 1)));
        let apart = ["zu", "in", "im", "am", "an", "to", "at", "from", "en", "à", "au", "and", "und"];
        // "laut Polizei |von dem Ausfall betroffen|": what hangs on a noun without an article has none either
        let article = |at: usize| tokens.get(at).is_some_and(|token| token.is(Class::DETERMINER));
        // "kam es laut Polizei |zu Straftaten|"
        let parted = article(at + 1) || matches!(self.reading.surface(at), "zu" | "bei");
        let bare = capital_nouns && tokens[start].is_proper() && parted && self.names.at(start).is_none();
        // "Jana Weber vom |„Bunten Bündnis“|"
        let marked =
            || capital_nouns && at + 1 < last && self.quoted_name(at + 1, tokens.len().min(last + QUOTED)).is_some();
        // "wie Weber |von der Zeitung| zitiert wird"
        let agent = capital_nouns && tokens[at].is(Class::AGENT) && last < tokens.len() && self.is_citing(last);
        !agent
            && tokens[at].is(Class::JOINING)
            && (leads || marked())
            && !bare
            && (seat || !apart.contains(&self.reading.surface(at)))
    }

    /// Whether somebody's name, which adjectives stand behind, tells whose aide the next one named is: "Webers langjähriger
    /// Berater Jan Roe".
    fn owns(&self, mention: &Named, last: usize) -> bool {
        let mut behind = mention.tokens.end + 2..last.min(mention.tokens.end + OWNED);
        self.is_owner(mention) && behind.any(|at| self.names.starting(at).is_some())
    }

    /// Whether a preposition at `at` tells where an authority has its seat: "das Gericht |in Den Haag".
    fn is_seat(&self, at: usize) -> bool {
        self.reading.tokens[at - 1].is(Class::ORGANISATION_HEAD)
            && self.names.starting(at + 1).is_some_and(|name| self.names.is_place(name))
    }

    /// Whether the word at `at` ends an age that stands before its noun: "der 35 Jahre |alte Wirt".
    pub(super) fn is_age(&self, at: usize) -> bool {
        let tokens = &self.reading.tokens;
        at > 1 && tokens[at - 1].is(Class::NOT_NAME) && matches!(tokens[at - 2].shape, Shape::Number)
    }

    /// Where the phrase begins that a name ends: "|der frühere Leiter der Mission Weber".
    pub(super) fn phrase_start(&self, name: usize, start: usize) -> usize {
        let tokens = &self.reading.tokens;
        let mut begin = name;
        for at in (start..name).rev().take(LONGEST) {
            let token = &tokens[at];
            let verb = token.is(Class::AUXILIARY) || token.lower && token.is_finite();
            if !token.is_word() || token.is(Class::COMPLEMENTIZER) || verb {
                break;
            }
            if token.is(Class::DETERMINER) || token.is_proper() {
                begin = at;
            }
        }
        begin
    }

    /// The person behind a sign, titles between: "Prof|. Dr. Jan Weber", "son avocate|, Me Jeanne Petit".
    pub(super) fn titled(&self, sign: usize, end: usize) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        let mut at = sign + 1;
        while at + 2 < end && tokens[at].is(Class::TITLE.or(Class::ABBREVIATION)) {
            at += 1 + usize::from(tokens[at + 1].is_sign('.'));
        }
        self.names.at(at).filter(|mention| self.names.is_person(mention))
    }

    /// The longest phrase right before the comma at `comma`, behind `start`: "Sie bestätigt |die Befunde des Amtes|, wonach …".
    pub(super) fn phrase_before(&self, start: usize, comma: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        // "die Stelle für Bau|-| und Planung"
        let shared = |at: usize| tokens[at].is_sign('-') && !tokens[at].spaced;
        let is_word = |at: usize| tokens[at].is_word() && !tokens[at].is_verbal();
        let is_part = |at: &usize| is_word(*at) || shared(*at) || self.is_quoted(*at);
        let opens = |at: &usize| tokens[*at].is(Class::DETERMINER) || tokens[*at].is_proper();
        let starts = (start..comma).rev().take(LONGEST).take_while(is_part).filter(opens);
        // "die Leiterin der |„Blauen Werft“|, Jana Weber,": what stands in the marks is no phrase up to the comma
        let marked = comma.checked_sub(1).is_some_and(|at| is_mark(&tokens[at]));
        let inside = |who: &Who| marked && who.whole.end < comma;
        let whole = |who: &Who| who.whole.end == comma;
        starts.filter_map(|at| self.phrase(at..comma)).skip_while(inside).take_while(whole).last()
    }

    /// Whether "and" stands at `at` between two things that one person is: "der Abgeordnete und Minister Jan Weber".
    fn joins_role(&self, at: usize, end: usize) -> bool {
        let tokens = &self.reading.tokens;
        let token = &tokens[at];
        if !token.is(Class::JOINING.or(Class::FUNCTION)) || token.is(Class::PREPOSITION.or(Class::DETERMINER)) {
            return false;
        }
        // "kollega og |venn| Tove Isaksen"
        let noun = |at: usize| {
            let plain = tokens[at].is_word() && !tokens[at].is(Class::CLOSED) && !tokens[at].is_verbal();
            tokens[at].is_proper() || self.reading.has(Trait::SuffixedArticle) && plain
        };
        let person = |at: usize| self.names.at(at).is_some_and(|name| self.names.is_person(name));
        let behind = (at + 1..end.min(at + OWNED)).find(|&at| !noun(at) || person(at));
        behind.is_some_and(|name| {
            name > at + 1 && self.names.starting(name).is_some_and(|found| self.names.is_person(found))
        })
    }

    /// Whether an article that may be a genitive's stands right behind the noun of a document, to which nothing is told.
    fn is_of_document(&self, at: usize) -> bool {
        let (token, noun) = (&self.reading.tokens[at], &self.reading.tokens[at - 1]);
        let document = || is_study(self.reading, at - 1) || self.is_source(at - 1) && !self.is_frame_noun(at - 1);
        token.lower && self.reading.surface(at).ends_with("er") && noun.is_proper() && document()
    }

    /// The name that the phrase is: its own head, not what hangs on it ("der Sprecher von Weber" is not Weber).
    pub(super) fn head(&self, phrase: &Range<usize>) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        // "die von der Norvia AG |geplante| Fähre": names before such an adjective hang on it
        let first = self.attributed(phrase.start, phrase.end).unwrap_or(phrase.start);
        let rest = first..phrase.end;
        let mentions = || self.names.within(&rest).iter().filter(|mention| !mention.derived);
        // "Kyiv resident Jane Roe": a name behind the noun, and no preposition between
        let described = |at: usize| tokens[at].is(Class::ROLE.or(Class::VAGUE));
        // "le ministre de l’Intérieur Paul Martin", "die neue Leiterin des Amtes Anna Weber": behind the whole of a role
        let capitals = self.reading.has(Trait::NounCapitals);
        let is_role = phrase.clone().take(2 + usize::from(capitals)).any(described);
        let full = |name: usize| {
            let ends = |name: &Named| name.tokens.len() > 1 && name.tokens.end == phrase.end && !self.is_owner(name);
            !capitals || self.names.starting(name).is_some_and(ends)
        };
        let parted = |name: usize| {
            let hangs = |at: usize| tokens[at].is(Class::PREPOSITION.or(Class::DETERMINER));
            let holder = is_role && name > phrase.start + 2 && tokens[name - 1].is_proper() && !described(name - 1);
            let parts = (first + 1..name).filter(|&at| hangs(at)).count();
            // "der Mörder des Sohnes der Anna Weber"
            parts > 0 && !(holder && full(name) && (!capitals || parts == 1))
        };
        // "Webers wissenschaftlicher Mitarbeiter Jan Roe", "der Anwalt Webers"
        let behind_noun = |name: usize| {
            let noun = (phrase.start + 1..name).any(|at| tokens[at].is_proper());
            capitals && noun && tokens[phrase.start].is(Class::DETERMINER)
        };
        let owns = |mention: &Named| {
            self.is_owner(mention) && (mention.tokens.end < phrase.end || behind_noun(mention.tokens.start))
        };
        let mut persons = mentions()
            .filter(|mention| self.names.is_person(mention) && !parted(mention.tokens.start) && !owns(mention));
        let mut person = persons.next();
        // "Weber campaign spokesman Jan Roe"
        if let (Some(first), Some(second)) = (person, persons.next())
            && (first.tokens.end..second.tokens.start).any(|at| tokens[at].is(Class::ROLE.or(Class::VAGUE)))
        {
            person = Some(second);
        }
        let mention = person.or_else(|| mentions().find(|mention| !owns(mention)))?;
        let before = first..mention.tokens.start.max(first);
        // "prezydent USA": what a person is, and then of what
        let kind = self.names.known[mention.entity].kind;
        let described = Class::ROLE.or(Class::VAGUE);
        if kind != Some(EntityKind::Person) && before.clone().any(|at| tokens[at].is(described)) {
            return None;
        }
        // "the Weber campaign"
        let compound_noun = self.reading.has(Trait::NounAdjuncts);
        let compound = mention.tokens.start == phrase.start + 1
            && tokens[phrase.start].is(Class::DETERMINER)
            && tokens.get(mention.tokens.end).is_some_and(|next| next.lower && mention.tokens.end < phrase.end);
        if kind == Some(EntityKind::Person) && compound_noun && (compound || self.is_followed(mention, phrase)) {
            return None;
        }
        // "the US President", "The Norvia spokesman": of what somebody is
        let of_office = kind.is_some_and(|kind| kind != EntityKind::Person)
            && compound_noun
            && tokens.get(mention.tokens.end).is_some_and(|next| mention.tokens.end < phrase.end && next.is(described))
            && !self.speaks_for(mention.tokens.end);
        // "North Yorkshire police", "Halden workers": the place or company of a noun behind it
        let article = tokens[phrase.start].is(Class::DETERMINER) && kind == Some(EntityKind::Place);
        let of_place = kind.is_some_and(|kind| kind != EntityKind::Person)
            && compound_noun
            && (mention.tokens.start == phrase.start || article && mention.tokens.start == phrase.start + 1)
            && mention.tokens.end < phrase.end
            && tokens[mention.tokens.end].lower
            && !tokens[mention.tokens.end].is(Class::CLOSED);
        if of_place || of_office {
            return None;
        }
        // "a former Halden board member": what stands behind is somebody of it
        let of_somebody = kind != Some(EntityKind::Person)
            && compound_noun
            && tokens[phrase.start].is(Class::INDEFINITE)
            && (mention.tokens.end..phrase.end)
                .any(|at| tokens[at].lower && (tokens[at].is(described) || self.is_informant(at)));
        if of_somebody {
            return None;
        }
        let whole_role = is_role && !parted(mention.tokens.start);
        let hangs = !whole_role
            && before.clone().any(|at| {
                let token = &tokens[at];
                at > phrase.start && (token.is(Class::JOINING) || token.is(Class::PREPOSITION))
            });
        // "die Regierung Japans": a genitive behind another noun
        let genitive = self.names.known[mention.entity].kind != Some(EntityKind::Person)
            && !self.reading.has(Trait::SGenitive)
            && before.clone().any(|at| tokens[at].is_proper() && !tokens[at].is(Class::DETERMINER));
        // "Weber's lawyer", "Webers Anwalt"
        let possessive = tokens.get(mention.tokens.end).is_some_and(|next| {
            mention.tokens.end < phrase.end
                && matches!(self.reading.surface(mention.tokens.end), "'s" | "’s")
                && next.is_word()
        });
        (!hangs && !genitive && !possessive).then_some(mention)
    }

    /// Whether a name stands in the genitive (German "Webers"; in the North before what somebody is: "Dagbladets anmelder",
    /// "Lunds advokat"), or is an adjective (Czech "Doležalova").
    pub(super) fn is_owner(&self, mention: &Named) -> bool {
        let name = self.reading.surfaces(mention.tokens.clone());
        let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().len();
        let known = &*self.names.known[mention.entity].name;
        // "Webers", "USA:s"
        let bare = name.strip_suffix('s').map(|bare| bare.trim_end_matches(':'));
        let owned = || bare.is_some_and(|bare| known.ends_with(bare) && last(bare) == last(known));
        if self.reading.has(Trait::SGenitive) {
            let colon = is_genitive(self.reading, mention.tokens.end);
            let end = mention.tokens.end + 2 * usize::from(colon);
            let next = self.reading.tokens.get(end).filter(|next| next.lower && (colon || name.ends_with('s')));
            let role = next.is_some_and(|next| next.is(Class::ROLE.or(Class::VAGUE)));
            // "Norges |forsvarsdepartement|", but of "Norges tall" Norway is the source
            let report = |at: usize| self.is_source(at) || is_study(self.reading, at);
            let is_body = |next: &Token| !next.is(Class::CLOSED) && !next.is_verbal() && !report(end);
            let body = next.is_some_and(is_body) && !self.names.is_person(mention);
            return role && !self.names.is_person(mention) || (role || body) && (colon || owned());
        }
        let mut possessives = self.reading.lexicon.language.possessives.iter();
        let adjective = self.names.is_person(mention)
            && !known.ends_with(name)
            && possessives.any(|ending| name.ends_with(ending) && !known.ends_with(ending));
        adjective || self.reading.has(Trait::ArticleCases) && owned()
    }
}
