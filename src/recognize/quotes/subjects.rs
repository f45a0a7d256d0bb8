//! Whose words stand in marks where no cue leads to a name: everybody whom the sentence speaks of is weighed.

use super::clause_start;
use super::cues::Cue;
use super::marks::Pair;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::Named;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// How many tokens before the marks, and behind them, somebody may stand.
const BEFORE: usize = 90;
const BEHIND: usize = 40;
/// How many tokens may stand between an impersonal cue and its source: "heißt es dazu in der Mitteilung".
const SOURCE: usize = 5;
/// How many adverbs and auxiliaries may stand between somebody and a cue.
const NEAR: usize = 6;
/// Words in marks longer than this are no part of a phrase.
const NAME: usize = 4;

/// What is known before the sentence's own words are weighed.
#[derive(Clone, Copy)]
pub(super) struct Known<'w> {
    /// Whom a cue led to, if to nobody with a name.
    pub told: Option<&'w Who>,
    /// Who said what stands in marks before, in the same sentence.
    pub last: Option<&'w Who>,
    /// Whom the text before is about.
    pub before: Option<&'w Who>,
    /// Whether several people said it, by the verb: "gritaron".
    pub many: bool,
}

/// Somebody the sentence speaks of, as the words in marks see them.
struct Candidate {
    who: Who,
    at: usize,
    /// Is no subject: behind a preposition, or its article says so.
    oblique: bool,
    /// A person, an organisation, a pronoun or somebody by what he is.
    somebody: bool,
    weight: i32,
}

impl Speakers<'_> {
    /// Who most likely said what stands in a pair of marks; `None` where there is nobody to choose from.
    ///
    /// The weights are set by hand, in steps of five, and held against real articles. In German news a person named in the
    /// sentence is right in six of ten, a thing with an article in two, one without in one.
    pub fn whose(&self, sentence: Sentence, pair: &Pair, known: Known) -> Option<Who> {
        let mut found = self.spoken_of(sentence, pair);
        let first = found.iter_mut().find(|one| one.somebody && !one.oblique && one.at < pair.open);
        if let Some(first) = first {
            first.weight += 5;
        }
        self.announced(sentence, pair, &mut found);
        found.retain(|one| !(known.many && one.who.entity.is_some_and(|who| self.is_person(who))));
        if let Some(told) = known.told.filter(|told| !self.is_shout(told)) {
            let owner = self.names.starting(told.whole.start).is_some_and(|name| self.is_owner(name));
            let tokens = &self.reading.tokens;
            let noun = tokens[told.whole.end - 1].is_proper();
            let described = owner || self.describes(&told.tokens);
            let weight = 25 + if described { 10 } else { 5 * i32::from(noun) };
            let same =
                |one: &&mut Candidate| one.who.whole.start < told.whole.end && told.whole.start < one.who.whole.end;
            match found.iter_mut().find(same) {
                Some(one) => {
                    one.weight += weight;
                    one.who = told.clone();
                }
                None => found.push(Candidate {
                    who: told.clone(),
                    at: told.whole.start,
                    oblique: false,
                    somebody: false,
                    weight,
                }),
            }
        }
        // "skriver man |i ett sms|": a thing behind a preposition gives way to whoever spoke before
        let thing = |one: &Candidate| one.oblique && !one.somebody && one.who.entity.is_none();
        let goes_on = self.reading.has(Trait::SuffixedArticle) && known.last.or(known.before).is_some();
        found.retain(|one| !(goes_on && thing(one) && one.at >= pair.after()));
        let mut best: Option<(i32, &Who)> = None;
        let earlier = [known.last, known.before].into_iter().flatten();
        let weighed = found.iter().map(|one| (one.weight, &one.who));
        for (weight, who) in weighed.chain(earlier.map(|who| (self.earlier(who, pair), who))) {
            if best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, who));
            }
        }
        best.map(|(_, who)| who.clone())
    }

    /// Weighs anew whoever stands before a colon: the subject of the clause that it ends is the likeliest, and what stands
    /// right before it seldom is ("Weber saw the plan, and Roe was blunt: …", "Roe's letter makes a strong case: …").
    fn announced(&self, sentence: Sentence, pair: &Pair, found: &mut Vec<Candidate>) {
        if self.reading.has(Trait::ArticleCases) {
            return;
        }
        let colon = pair.open.checked_sub(1).filter(|&at| at > sentence.start && self.reading.tokens[at].is_sign(':'));
        let Some(colon) = colon else { return };
        let start = clause_start(self.reading, sentence, colon);
        let is_subject = |one: &&mut Candidate| one.at >= start && one.at < colon && one.somebody && !one.oblique;
        if let Some(subject) = found.iter_mut().find(is_subject) {
            subject.weight += 10;
        }
        found.retain(|one| one.somebody || one.who.whole.end != colon);
    }

    /// Whether words are what many call out, and nobody.
    fn is_shout(&self, who: &Who) -> bool {
        let shouts = self.reading.lexicon.language.shouts;
        who.tokens.clone().any(|at| shouts.contains(&&*self.reading.surface(at).to_lowercase()))
    }

    /// The comma behind a thing where a person stands who is not added to it: "Sobre el futuro del puerto|,| Ruiz se mostró
    /// optimista".
    fn before_person(&self, who: &Who) -> Option<usize> {
        let person = |at: usize| self.names.starting(at).is_some_and(|name| self.names.is_person(name));
        let comma = (who.tokens.end..who.whole.end).find(|&at| self.reading.tokens[at].is_sign(','))?;
        (self.reading.lexicon.language.is_romance() && person(comma + 1) && self.is_thing(who)).then_some(comma)
    }

    /// The weight of somebody whom words before the sentence, or before these marks in it, speak of.
    fn earlier(&self, who: &Who, pair: &Pair) -> i32 {
        let here = self.reading.passage(pair.open).is_none_or(|passage| who.whole.start >= passage.tokens.start);
        let kind = match who.entity {
            Some(entity) if self.names.known[entity].kind == Some(EntityKind::Person) => 10,
            Some(_) => 0,
            None => -10,
        };
        if here { kind } else { kind - 20 }
    }

    /// Everybody and everything that is named around a pair of marks, in reading order.
    fn spoken_of(&self, sentence: Sentence, pair: &Pair) -> Vec<Candidate> {
        let tokens = &self.reading.tokens;
        let stop = sentence.end.min(pair.after() + BEHIND);
        let mut found = Vec::new();
        let mut at = sentence.start.max(pair.open.saturating_sub(BEFORE));
        let cues = sentence.cues_from(at);
        let cues = &cues[..cues.partition_point(|cue| cue.at() < stop)];
        let mut oblique = false;
        while at < stop {
            if let Some(around) =
                sentence.marks.around(at).filter(|around| around.open == pair.open || around.inside().len() > NAME)
            {
                at = around.after();
                oblique = false;
                continue;
            }
            let token = &tokens[at];
            let named = self.names.starting(at).is_some_and(|name| !name.derived);
            if token.is(Class::PREPOSITION) && !named {
                oblique = true;
                at += 1;
                continue;
            }
            let noun = Class::TITLE.or(Class::ROLE).or(Class::VAGUE);
            let opens = named
                || token.is(Class::DETERMINER)
                || token.is(Class::PRONOUN) && !token.is(Class::OBLIQUE)
                || token.is(noun) && (token.capital || !self.reading.has(Trait::NounCapitals))
                || token.is(Class::SOMEBODY)
                || token.is_proper()
                || self.is_share(&(at..stop.min(at + 2)));
            let end = if at < pair.open { pair.open } else { stop };
            let Some(who) = opens.then(|| self.phrase(at..end)).flatten() else {
                // "in the crowded hall": adjectives may stand behind the preposition
                oblique &= opens || token.lower && !token.is(Class::CLOSED);
                at += 1;
                continue;
            };
            let end = self.before_person(&who).unwrap_or(who.whole.end);
            let next = end.max(at + 1);
            // "Pour Martin, c’est « une erreur »": whose view it is
            let viewed = oblique
                && at == sentence.start + 1
                && self.reading.lexicon.language.viewing.contains(&&*self.reading.surface(at - 1).to_lowercase())
                && tokens.get(who.whole.end).is_some_and(|next| next.is_sign(',') || next.is(Class::AUXILIARY));
            oblique &= !viewed;
            let mut candidate = self.weighed(who, at, oblique);
            candidate.weight += if viewed && candidate.somebody { 15 } else { 0 };
            let beside = self.beside_cue(sentence, at..next, oblique, cues);
            candidate.weight += beside;
            // "Die Stadt soll „sauber“ werden": what somebody is to do is others' words
            let is_told = tokens.get(next).is_some_and(|next| next.is(Class::HEARSAY)) && next < pair.open;
            // A noun without an article is somebody only beside a cue: "Anwohner klagen".
            // "este martes" is nobody
            let noun = |at: usize| !tokens[at].is(Class::CLOSED);
            let nouns = || candidate.who.tokens.clone().filter(|&at| noun(at));
            let is_time = |at: usize| tokens[at].is(Class::NOT_NAME) || tokens[at].shape == Shape::Number;
            let time = candidate.who.entity.is_none() && nouns().next().is_some() && nouns().all(is_time);
            // "chwali |Polaków| za „…”"
            let bent = candidate.who.entity.is_none() && self.is_bent_people(&candidate.who.whole);
            let known = candidate.somebody || candidate.who.entity.is_some() || token.is(Class::DETERMINER);
            if !is_told && !time && !bent && (known || beside > 0) && !self.is_shout(&candidate.who) {
                found.push(candidate);
            }
            oblique = false;
            at = next;
        }
        found
    }

    /// A candidate with what its own words and the one before it say.
    fn weighed(&self, who: Who, at: usize, behind_preposition: bool) -> Candidate {
        let tokens = &self.reading.tokens;
        let first = &tokens[at];
        let oblique = behind_preposition || first.is(Class::OBLIQUE) && first.is(Class::DETERMINER);
        let pronoun = first.is(Class::PRONOUN) && who.whole == (at..at + 1);
        let kind = who.entity.and_then(|entity| self.names.known[entity].kind);
        let (somebody, mut weight) = match kind {
            // "Sie passten „gut dazu“": many of whom none has spoken are as well things
            _ if pronoun && who.entity.is_none() && who.tokens == who.whole && self.is_of_many_things(at) => (true, -5),
            _ if pronoun => (true, if who.entity.is_some() { 20 } else { 5 }),
            Some(EntityKind::Person) => (true, 20),
            Some(EntityKind::Organisation) => (true, 5),
            None if self.describes(&self.noun_of(&who.tokens)) || self.unnamed(&who.tokens).is_some() => (true, 10),
            None if self.is_share(&who.tokens) => (true, 10),
            // "|su hijo| asentía: “…”"
            None if who.tokens.clone().take(2).any(|at| self.speaks_for(at)) => (true, 10),
            _ => (false, 0),
        };
        if oblique {
            weight -= 5;
        }
        if at == 0 || matches!(tokens[at - 1].shape, Shape::Sign(_)) {
            weight += 5;
        }
        Candidate { who, at, oblique, somebody, weight }
    }

    /// Whether a German pronoun stands for many by the verb beside it, whoever or whatever they are.
    fn is_of_many_things(&self, at: usize) -> bool {
        let verb = self.reading.tokens.get(at + 1).filter(|next| next.lower && !next.is(Class::PREPOSITION));
        let many = self.reading.has(Trait::SyncreticPronouns) && self.reading.tokens[at].is(Class::PLURAL);
        many && verb.is_some() && self.reading.surface(at + 1).ends_with("en")
    }

    /// Whose view a sentence tells that begins with him: "|Für Weber| sei das „ein Fehler“".
    pub fn viewer(&self, sentence: Sentence) -> Option<Who> {
        let viewing = self.reading.lexicon.language.viewing;
        let opens = viewing.contains(&&*self.reading.surface(sentence.start).to_lowercase());
        let who = if opens { self.phrase(sentence.start + 1..sentence.end) } else { None }?;
        let mood = self.reading.tokens.get(who.whole.end).is_some_and(|next| next.is(Class::SUBJUNCTIVE));
        (mood && self.is_somebody(&who)).then_some(who)
    }

    /// Whether words name nobody who could speak: "der Plan".
    pub fn is_thing(&self, who: &Who) -> bool {
        let pronoun = self.reading.tokens[who.tokens.start].is(Class::PRONOUN);
        let somebody = pronoun || self.describes(&who.tokens) || self.is_body(&who.tokens);
        who.entity.is_none() && !somebody && self.unnamed(&who.tokens).is_none()
    }

    /// What a cue right before or behind a phrase says for it.
    fn beside_cue(&self, sentence: Sentence, phrase: Range<usize>, oblique: bool, cues: &[Cue]) -> i32 {
        let tokens = &self.reading.tokens;
        let skipped = |at: &usize| tokens[*at].is(Class::AUXILIARY.or(Class::PAUSE)) || tokens[*at].is_sign(',');
        let behind = (phrase.end..sentence.end).take(NEAR).find(|at| !skipped(at));
        let before = (sentence.start..phrase.start).rev().take(NEAR).find(|&at| !tokens[at].is(Class::PAUSE));
        let mut weight = 0;
        for cue in cues {
            if behind == Some(cue.at()) {
                weight += 15;
            }
            if before.is_some_and(|before| before + 1 == cue.end()) {
                weight += 5;
            }
            // "In der Mitteilung heißt es", "heißt es in der Mitteilung"
            let impersonal =
                tokens.get(cue.end()).is_some_and(|next| next.is(Class::OTHER_PRONOUN) && !next.is(Class::SOMEBODY));
            let near = phrase.start > cue.end() && phrase.start <= cue.end() + SOURCE;
            if oblique && impersonal && (near || phrase.end == cue.at()) {
                weight += 10;
            }
        }
        weight
    }

    /// Whom a sentence is about: the person or organisation that its first phrase outside the marks is.
    pub fn topic(&self, sentence: Sentence) -> Option<Who> {
        let outside = |at: &usize| !sentence.marks.hold(*at);
        let tokens = &self.reading.tokens;
        let start = sentence.tokens().filter(outside).find(|&at| tokens[at].is_word())?;
        let end = (start..sentence.end).find(|at| sentence.marks.hold(*at)).unwrap_or(sentence.end);
        // "Тренер «Севера» Иван Орлов": a name in marks hangs on what he is
        let end = self.role_holder(&(start..sentence.end)).map_or(end, |name| end.max(name.tokens.end));
        let speaks = |who: &Who| {
            who.entity.is_some_and(|entity| {
                matches!(self.names.known[entity].kind, Some(EntityKind::Person | EntityKind::Organisation))
            })
        };
        // "Cuidou da mãe": a role that hangs on another word describes nobody
        let hangs = Class::PREPOSITION.or(Class::JOINING);
        let head = |who: &Who| {
            let end = who.tokens.clone().skip(1).find(|&at| tokens[at].is(hangs)).unwrap_or(who.tokens.end);
            who.tokens.start..end
        };
        let told = |who: &Who| {
            speaks(who) || (self.describes(&head(who)) || self.is_staff(&head(who))) && !self.is_object(who)
        };
        // "Mais |pour Martin|, le compte n’y est pas": whose view it is
        let viewing = self.reading.lexicon.language.viewing;
        let views = |at: &usize| viewing.contains(&&*self.reading.surface(*at).to_lowercase());
        let view = (start..end).take(2).find(views).filter(|_| !self.reading.has(Trait::RigidOrder));
        if let Some(who) = self.phrase(view.map_or(start, |at| at + 1)..end).filter(told)
            && (view.is_none() || tokens.get(who.whole.end).is_some_and(|next| next.is_sign(',')))
        {
            return Some(who);
        }
        let subject = |mention: &&Named| {
            let owner = self.reading.has(Trait::NounCapitals) && self.is_owner(mention);
            let bent = self.has_cases() && !self.names.is_nominative(self.reading, mention);
            let person = self.names.is_person(mention) && !self.is_oblique(mention.tokens.start, start);
            !mention.derived && !owner && !bent && person
        };
        let mention = self.names.within(&(start..end)).iter().find(subject)?;
        let whole = self.phrase_start(mention.tokens.start, start)..self.extended(mention.tokens.end, end);
        Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole })
    }

    /// Whether a sentence names somebody, or means him by the pronoun it opens with.
    pub fn is_spoken_of(&self, who: &Who, sentence: Sentence) -> bool {
        let first = self.reading.tokens[sentence.start].is(Class::PRONOUN).then(|| self.pronoun(sentence.start));
        let meant = first.flatten().and_then(|first| first.entity);
        let mut named = self.names.within(&sentence.tokens()).iter().map(|mention| mention.entity).chain(meant);
        who.entity.is_some_and(|entity| named.any(|other| other == entity))
    }

    /// Of who stands before a verb and who stands behind it the subject: the first, unless only the second is somebody
    /// who can speak ("Der Zeitung sagte Weber").
    pub fn nearer(&self, ahead: Option<Who>, behind: impl FnOnce() -> Option<Who>) -> Option<Who> {
        let is_person = |who: &Who| {
            let named = who.entity.is_some_and(|entity| self.names.known[entity].kind == Some(EntityKind::Person));
            named || self.reading.tokens[who.whole.start].is(Class::PRONOUN)
        };
        match ahead.filter(|who| !self.is_object(who)) {
            Some(who) if is_person(&who) || who.entity.is_some() => Some(who),
            // "Mit Blick auf Quellen gab die Post an": a bare noun is seldom a subject before another one
            Some(who) => {
                let owner = self.names.starting(who.whole.start).is_some_and(|name| self.is_owner(name));
                // "|Kritiker| werfen Weber Feigheit vor"
                let start = who.whole.start;
                let begins = self.reading.opens_passage(start)
                    || start.checked_sub(1).is_none_or(|at| !self.reading.tokens[at].is_word());
                let people = begins && who.tokens.clone().any(|at| self.is_informant(at));
                let people = people && self.reading.has(Trait::NounCapitals);
                let somebody = self.describes(&who.tokens) || owner || people;
                let bare = !self.reading.tokens[who.whole.start].is(Class::DETERMINER) && !somebody;
                // "Ein Vertreter nannte sie klug", "Webers Büro warf Lehm vor", "Ähnlich äußerte sich der Minister"
                let described = somebody && !bare;
                let named = |other: &Who| {
                    is_person(other) && !described || bare && (other.entity.is_some() || self.describes(&other.tokens))
                };
                // "Demonstrators said they want peace": English pronouns stand before their verb
                let pronoun = |other: &Who| {
                    let first = &self.reading.tokens[other.whole.start];
                    self.reading.has(Trait::RigidOrder) && first.is(Class::PRONOUN) && other.whole.len() == 1
                };
                behind().filter(|other| named(other) && !pronoun(other)).or(Some(who))
            }
            None => behind(),
        }
    }
}
