use super::cues::Cue;
use super::phrases::LONGEST;
use crate::article::{EntityKind, Speaker};
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, Names, is_role};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Who speaks, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Who {
    /// Index into [`Names::known`]; without one, the words themselves are the name.
    pub entity: Option<usize>,
    /// The word or name among them that says who.
    pub tokens: Range<usize>,
    /// The words beside the quotation: the whole phrase with role and apposition.
    pub whole: Range<usize>,
}

/// Finds speakers, and remembers who was heard last.
pub(super) struct Speakers<'a> {
    pub reading: &'a Reading<'a>,
    pub names: &'a Names,
    pub(super) last: Option<usize>,
    /// Who was heard last, with a name or without one.
    pub(super) recent: Option<Who>,
    /// The person who spoke last; others were only spoken of.
    pub(super) speaker: Option<Who>,
    /// The organisation that spoke last.
    pub(super) body: Option<Who>,
    /// Who spoke last, if that is nobody with a name: "residents".
    pub(super) crowd: Option<Who>,
}

impl<'a> Speakers<'a> {
    pub fn new(reading: &'a Reading<'a>, names: &'a Names) -> Self {
        Self { reading, names, last: None, recent: None, speaker: None, body: None, crowd: None }
    }

    /// Remembers a speaker for the pronouns, descriptions and verbs without a subject that follow.
    pub fn heard(&mut self, who: Option<&Who>, spoke: bool) {
        let Some(who) = who else { return };
        if spoke {
            let pronoun = self.reading.tokens[who.tokens.start].is(Class::PRONOUN.or(Class::OTHER_PRONOUN));
            let again = self.crowd.clone().filter(|crowd| crowd.tokens == who.tokens);
            self.crowd = Some(who.clone()).filter(|who| who.entity.is_none() && !pronoun).or(again);
        }
        if who.entity.is_some_and(|entity| self.names.known[entity].kind == Some(EntityKind::Person)) {
            self.last = who.entity;
            self.recent = Some(who.clone());
            if spoke {
                self.speaker = Some(who.clone());
            }
        } else if who.entity.is_none() && (self.describes(&who.tokens) || spoke && self.is_kin(&who.tokens)) {
            self.recent = Some(who.clone());
        } else if spoke && (who.entity.is_some() || self.is_body(&who.tokens) || self.is_one_thing(&who.tokens)) {
            self.body = Some(who.clone());
        }
    }

    pub(super) fn is_organisation(&self, entity: usize) -> bool {
        self.names.known[entity].kind == Some(EntityKind::Organisation)
    }

    /// Whether a number with a noun tells somebody by his age: "(der) 43-Jährige".
    pub(super) fn is_aged(&self, at: usize) -> bool {
        self.reading.tokens[at].shape == Shape::Number && self.reading.lexicon.class(self.noun(at)).any(Class::AGE)
    }

    /// What a compound with a hyphen ends with, and all that stands behind a number: "(CDU-)Politiker", "(46-)year-old".
    pub(super) fn noun(&self, at: usize) -> &'a str {
        let word = self.reading.surface(at);
        let number = self.reading.tokens[at].shape == Shape::Number;
        let parts = if number { word.split_once('-') } else { word.rsplit_once('-') };
        parts.map_or(word, |(_, noun)| noun)
    }

    /// The speaker as the analysis gives it: the entity's full name, or the words of the text.
    pub fn name(&self, who: &Who) -> Speaker {
        let span = self.reading.span(who.whole.clone());
        let name = who.entity.map_or_else(
            || self.reading.surfaces(who.tokens.clone()).to_owned(),
            |entity| self.names.known[entity].name.clone(),
        );
        Speaker { name, entity: who.entity, start: Some(span.start), end: Some(span.end) }
    }

    /// Who a verb's subject is, where it stands right behind the verb, adverbs between or not: "sagte gestern er".
    pub fn behind(&self, verb: usize, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        // "saying Weber would", "told the Post": who comes behind is not who says it
        let word = self.reading.surface(verb.saturating_sub(1));
        if self.is_uninverted(word) {
            return None;
        }
        // "explique-t-elle"
        let verb = verb + usize::from(tokens.get(verb).is_some_and(|next| next.is_sign('-') && !next.spaced));
        // "äußerte |sich gestern Weber", "sagte |ihm Weber"
        let is_object = |at: usize| tokens[at].is(Class::OBLIQUE) && !tokens[at].is(Class::DETERMINER);
        let object = verb < end && (tokens[verb].lower && is_object(verb) || self.is_object_pronoun(verb));
        let verb = verb + usize::from(object);
        let pause = |at: usize| (at..end).find(|&at| !tokens[at].is(Class::PAUSE) || tokens[at].capital);
        // "confirmó |el lunes la empresa", "anunciou |na terça-feira o ministério"
        let start = pause(self.behind_day(pause(verb)?, end))?;
        // "уточнил и Путин"
        let language = self.reading.lexicon.language;
        let joined = self.has_cases()
            && start + 1 < end
            && language.joiners.contains(&self.reading.surface(start))
            && (tokens[start + 1].is(Class::TITLE) || tokens[start + 1].is_proper());
        let start = start + usize::from(joined);
        // "said that Weber" goes on with what is said; "susurra tapando el auricular"
        let noun = Class::DETERMINER.or(Class::ROLE).or(Class::VAGUE);
        // "сообщила |районная администрация": an adjective of the noun behind it
        let adjective = || {
            let noun = &tokens[(start + 1).min(end - 1)];
            self.has_cases() && start + 1 < end && noun.lower && !noun.is(Class::CLOSED)
        };
        let manner = tokens[start].lower
            && !adjective()
            && !tokens[start].is(noun)
            && language.gerunds.iter().any(|ending| self.reading.surface(start).ends_with(ending));
        if manner || tokens[start].is(Class::COMPLEMENTIZER) {
            return None;
        }
        let start = self.behind_manner(start, end);
        let start = self.behind_circumstance(word, start, end).unwrap_or(start);
        if let Some(told) = self.addressed(word, start, end) {
            let speaks = |who: &Who| self.is_somebody(who);
            return self.phrase(told..end).filter(speaks);
        }
        if let Some(medium) = self.medium(start, end) {
            return Some(medium);
        }
        let behind =
            || self.behind_occasion(start, end, verb.saturating_sub(1)).or_else(|| self.behind_adjunct(start, end));
        let other = |who: &Who| self.is_manner(word, who) || self.is_whom(who);
        let subject = |who: &Who| !self.is_object(who) && !self.is_bare(who) && !other(who);
        self.phrase(start..end).filter(subject).or_else(behind)
    }

    /// Whether a verb or its last part has no subject behind it: "telling".
    pub(super) fn is_uninverted(&self, word: &str) -> bool {
        let is_form = |form: &&str| form.strip_prefix('-').map_or(word == *form, |ending| word.ends_with(ending));
        self.reading.lexicon.language.uninverted.iter().any(is_form)
    }

    /// The same of a cue's verb, which may have a part of its own behind it: "gab Weber bekannt", "fait savoir Martin".
    pub fn behind_cue(&self, cue: &Cue, end: usize) -> Option<Who> {
        let room = cue.room(end);
        (!room.is_empty()).then(|| self.behind(room.start, room.end)).flatten()
    }

    /// Whether the article of a German phrase, or an ending, says that it is no subject: "den Vorwurf wies sie zurück".
    pub(super) fn is_object(&self, who: &Who) -> bool {
        let first = &self.reading.tokens[who.whole.start];
        self.reading.has(Trait::ArticleCases) && first.is(Class::OBLIQUE) && first.is(Class::DETERMINER)
            || who.entity.is_none() && (self.is_bent(who.whole.start) || self.is_bent_people(&who.whole))
            || self.is_bent_phrase(who)
    }

    /// Whether a phrase is no subject because it has no article: French "a demandé |pardon|", elsewhere one word before a colon.
    fn is_bare(&self, who: &Who) -> bool {
        let first = &self.reading.tokens[who.whole.start];
        let somebody = Class::CLOSED.or(Class::ROLE).or(Class::VAGUE).or(Class::TITLE);
        // "risponde |secca|: «…»"
        let next = self.reading.tokens.get(who.whole.end).is_some_and(|next| next.is_sign(':'));
        let many = self.reading.surface(who.whole.start).ends_with(['s', 'i']);
        let manner = self.reading.lexicon.language.is_romance() && next && who.whole.len() == 1 && !many;
        let bare = self.reading.has(Trait::ObligatoryArticles) || manner;
        bare && who.entity.is_none() && first.lower && !first.is(somebody) && !self.is_informant(who.whole.start)
    }

    /// Where a phrase begins behind the small words that join its clause.
    fn behind_small(&self, begin: usize, end: usize) -> usize {
        let tokens = &self.reading.tokens;
        let own = Class::DETERMINER.or(Class::PRONOUN).or(Class::PREPOSITION);
        let small = |at: usize| tokens[at].is(Class::FUNCTION) && !tokens[at].is(own);
        // "|То есть| премьер"
        let that_is = |at: usize| self.has_cases() && tokens[at].is(Class::FUNCTION) && at + 1 < end && small(at + 1);
        let joins = |at: &usize| tokens[*at].is(Class::COMPLEMENTIZER) || small(*at) || that_is(*at);
        (begin..end).find(|at| !joins(at)).unwrap_or(end)
    }

    /// Who a verb's subject is, where it stands before the verb, in the clause that `start` begins.
    pub fn ahead(&self, start: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let (cased, bracket) = (self.reading.has(Trait::ArticleCases), self.reading.has(Trait::ClauseBracket));
        // "Su editora la define"; but "den Plan lobte sie"
        // "|Lo| ha detto il sindaco"
        let opens = |at: usize| tokens[at].lower || at == start && self.reading.lexicon.language.is_romance();
        let is_clitic = |at: usize| !cased && opens(at) && tokens[at].is(Class::OBLIQUE);
        // "The board |wrongly| said"
        let is_adverb = |at: usize| at > start && !tokens[at - 1].is(Class::DETERMINER) && self.is_adverb(at);
        let small = Class::AUXILIARY.or(Class::PAUSE);
        let is_subject = |at: usize| !tokens[at].is(small) && !is_clitic(at) && !is_adverb(at);
        let end = (start..verb).rev().find(|&at| is_subject(at))? + 1;
        // "un chiffre |que| conteste la CGT"
        if !bracket && tokens[end - 1].is(Class::COMPLEMENTIZER) && tokens[end - 1].lower && end > start + 1 {
            return None;
        }
        if let Some(who) = self.bearer(start, end, verb) {
            return Some(who);
        }
        if tokens[end - 1].is_sign(',') {
            if let Some(who) = self.before_clause(start..end - 1).or_else(|| self.published(start, end)) {
                return Some(who);
            }
            // "Nachdem der Rat beraten hatte, sagte Weber": a whole clause stands before the verb, and its subject behind it
            let opens = Class::FUNCTION.or(Class::PREPOSITION);
            if bracket && tokens[start].is(opens) && !tokens[start].is(Class::DETERMINER.or(Class::PRONOUN)) {
                return None;
            }
            // "Weber, Leiter der Mission, sagte" – the name stands before the apposition
            // "Weber's lawyer, Jane Stone, said", "Critics, including Weber, say"
            let owner = |at: usize| at < end && matches!(self.reading.surface(at), "'s" | "’s");
            let subject = |mention: &&Named| {
                let name = mention.tokens.start;
                let added = name > start + 1 && self.is_added(name - 1) || self.is_state(mention);
                // "Były szef |Orłów|, dziś poseł, zarzucił": a genitive that hangs on what he is
                let of = || !self.names.is_person(mention) && is_role(self.reading, name - 1);
                let hangs = || !self.names.is_nominative(self.reading, mention) || of();
                let hangs = self.has_cases() && name > start && hangs();
                // "El informe, |al que| ha tenido acceso Ruiz,"
                let comma = (start..name).find(|&at| tokens[at].is_sign(','));
                let head =
                    |comma: usize| tokens[comma + 1..name].iter().take(RELATIVE).any(|token| token.is(Class::RELATIVE));
                let related = self.reading.lexicon.language.is_romance() && comma.is_some_and(head);
                !(mention.derived
                    || self.is_oblique(name, start)
                    || owner(mention.tokens.end)
                    || added
                    || hangs
                    || related)
            };
            let mut subjects = self.names.within(&(start..end)).iter().filter(subject);
            let Some(first) = subjects.next() else { return self.with_added(start, end) };
            let person =
                if self.names.is_person(first) { None } else { subjects.find(|mention| self.names.is_person(mention)) };
            let mention = person.unwrap_or(first);
            let opens = |at: &usize| tokens[*at].is(Class::DETERMINER) || tokens[*at].is_proper();
            let begin = (start..first.tokens.start).find(opens).unwrap_or(first.tokens.start);
            let is_plain = |token: &Token| !token.is(Class::AUXILIARY) && !token.is(Class::COMPLEMENTIZER);
            let plain = !tokens[start].is(Class::PREPOSITION) && tokens[begin..first.tokens.start].iter().all(is_plain);
            let begin = if plain { begin } else { self.phrase_start(first.tokens.start, start) };
            // A name in full makes somebody known, and what is added with it
            let full = self.names.known[mention.entity].name == self.reading.surfaces(mention.tokens.clone());
            let full = full && mention.tokens.len() > 1 && self.reading.has(Trait::RigidOrder);
            let whole = begin..if full { end - 1 } else { self.without_relative(mention.tokens.end, end - 1) };
            return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
        }
        if let Some(open) = self.quoted_before(start, end) {
            return Some(Who { entity: None, tokens: open + 1..end - 1, whole: open..end });
        }
        // "Weber (SPD) sagte"
        let bracket = || (start..end).rev().take(LONGEST).find(|&at| tokens[at].is_sign('('));
        let bare = if tokens[end - 1].is_sign(')') { bracket()? } else { end };
        let is_inside = |at: usize| !is_boundary(&tokens[at]) || self.is_quoted(at) || self.is_shortened(at);
        // "das Bau|-| und Verkehrsministerium"
        let shared = |at: usize| tokens[at].is_sign('-') && !tokens[at].spaced && tokens[at + 1].is(Class::JOINING);
        let is_inside = |at: usize| is_inside(at) || shared(at) && at + 1 < verb;
        let begin = (start..bare).rev().take(LONGEST).take_while(|&at| is_inside(at)).last()?;
        let from = self.behind_small(begin, end);
        // "Als Grund nannte Weber …"
        let as_what = self.reading.has(Trait::ArticleCases) && tokens[begin].is(Class::CALLING);
        // "Von der Leyen sagte"
        let named = |at: usize| self.names.starting(at).is_some_and(|name| !name.derived);
        let oblique = |at: usize| tokens[at].is(Class::PREPOSITION) && !tokens[at].is(Class::DETERMINER) && !named(at);
        // "…, von dem die Polizei glaubt": the subject stands behind the relative pronoun
        let inner = from + 2;
        if inner < end && from > 0 && tokens[from - 1].is_sign(',') && oblique(from) {
            let opens = tokens[inner].is(Class::DETERMINER.or(Class::PRONOUN)) || named(inner);
            // "…, in what chief executive Jane Roe called “a mess”"
            let what = Class::FUNCTION.or(Class::RELATIVE);
            let articles = self.reading.has(Trait::SyncreticPronouns);
            let pronoun = if articles { Class::OBLIQUE.or(Class::RELATIVE).or(Class::DETERMINER) } else { what };
            let small = !self.reading.has(Trait::NounCapitals);
            let opens = opens || small && (tokens[inner].is_proper() || tokens[inner].is(Class::ROLE));
            let relative = tokens[from + 1].is(pronoun) && opens;
            return relative.then(|| self.phrase(inner..end)).flatten().filter(|who| who.whole.end == end);
        }
        // "In a letter |she| praised", "før |hun| legger til"
        let subject = tokens[end - 1].is(Class::PRONOUN) && !tokens[end - 1].is(Class::OBLIQUE.or(Class::DETERMINER));
        if !self.reading.has(Trait::ArticleCases) && from + 1 < end && oblique(from) && subject {
            return self.pronoun(end - 1);
        }
        if let Some(who) = self.behind_subordinator(from, end) {
            return Some(who);
        }
        if from >= end || oblique(from) {
            // Another phrase may follow the first one: "In der Debatte Weber sagte" does not; only a pronoun can, or who is
            // in the nominative
            let occasion = if from < end { self.behind_occasion(from, end, verb) } else { None };
            return occasion.filter(|who| who.whole.end == end);
        }
        if let Some(who) = self.behind_joiner(from, end, verb) {
            return Some(who);
        }
        let subject = |who: &Who| !(as_what && who.entity.is_none() || self.is_no_subject(who));
        let who = self.with_role(self.phrase(from..end).filter(subject)?);
        Some(if from == start { self.before_second(who, end) } else { who })
    }

    /// Whether a phrase beside a cue is surely who speaks: a name or a pronoun; other words may be what is spoken of.
    pub fn is_certain(&self, who: &Who) -> bool {
        let at = who.whole.start;
        let pronoun = || self.reading.tokens[at].is(Class::PRONOUN) || self.is_first_person(at);
        who.entity.is_some() || who.whole.len() == 1 && pronoun()
    }

    pub(super) fn is_first_person(&self, at: usize) -> bool {
        self.reading.lexicon.language.first_person.contains(&self.reading.surface(at))
    }

    /// Who a phrase means that begins at the head of `rest`.
    pub fn phrase(&self, rest: Range<usize>) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let start = rest.start;
        let first = tokens.get(start).filter(|_| !rest.is_empty())?;
        if let Some(one) = self.latter(&rest).or_else(|| self.shortened(start, rest.end)) {
            return Some(one);
        }
        // "säger 38-åringen"
        if first.shape == Shape::Number && start + 2 < rest.end && tokens[start + 2].is(Class::AGE) {
            let tokens = start..start + 3;
            return Some(Who { entity: self.just_heard(&tokens, true), whole: tokens.clone(), tokens });
        }
        // "Dr. Weber"
        if first.is(Class::TITLE) {
            let name = start + 1 + usize::from(tokens.get(start + 1).is_some_and(|next| next.is_sign('.')));
            if let Some(mention) = self.names.starting(name).filter(|_| name < rest.end) {
                let end = self.phrase_end(name..rest.end).max(mention.tokens.end);
                let whole = start..self.extended(end, rest.end);
                return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
            }
        }
        if !first.is(Class::OBLIQUE)
            && first.is(Class::PRONOUN)
            && (!first.is(Class::DETERMINER) || self.stands_alone(start, rest.end))
        {
            return self.pronoun(start);
        }
        // "sagte ich", "laut nord.de"
        if self.is_first_person(start) || self.is_address(start) {
            return Some(Who { entity: None, tokens: start..start + 1, whole: start..start + 1 });
        }
        if let Some(somebody) = self.unnamed(&rest) {
            return Some(Who { entity: None, tokens: somebody.clone(), whole: somebody });
        }
        // "It added": the company
        let cue = tokens.get(start + 1).filter(|next| next.is_finite());
        let neuter = self.reading.lexicon.language.pronouns_neuter;
        let rigid = !self.reading.has(Trait::ArticleCases);
        if rigid && cue.is_some() && neuter.iter().any(|word| self.reading.surface(start).eq_ignore_ascii_case(word)) {
            return if first.capital {
                self.neuter(start)
            } else {
                self.body_near(start).or_else(|| self.lone_body(start))
            };
        }
        // "Dieser sagte", but "|En| annan källa"
        let article = first.is(Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE));
        let one = self.reading.has(Trait::SuffixedArticle) && first.is(Class::INDEFINITE);
        let demonstrative = article && first.is(Class::OTHER_PRONOUN) && !one;
        if demonstrative && self.stands_alone(start, rest.end) {
            return Some(self.this_one(start));
        }
        if first.is(Class::OBLIQUE) && !first.is(Class::DETERMINER)
            || first.is(Class::OTHER_PRONOUN) && !first.is(Class::DETERMINER) && !self.is_quantifier(start, rest.end)
            || first.is(Class::PREPOSITION)
                && !first.is(Class::DETERMINER)
                && self.names.at(start).is_none_or(|name| name.tokens.start != start || name.derived)
        {
            return None;
        }
        if let Some(name) = self.role_holder(&rest) {
            let whole = start..self.extended(name.tokens.end, rest.end);
            return Some(Who { entity: Some(name.entity), tokens: name.tokens.clone(), whole });
        }
        let end = self.phrase_end(rest.clone());
        let phrase = start..end;
        // "the Rev. Jane Roe"
        if end > start
            && end + 1 < rest.end
            && tokens[end].is_sign('.')
            && tokens[end - 1].is(Class::TITLE.or(Class::ABBREVIATION))
            && let Some(mention) = self.titled(end, rest.end)
        {
            let whole = start..self.extended(mention.tokens.end, rest.end);
            return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
        }
        // A name in apposition behind the phrase is what it means: "der Leiter der Mission, Jan Weber,"
        let comma = self.behind_bracket(&phrase, self.further(end, rest.end), rest.end);
        if let Some(name) = self.apposition(comma, rest.end).or_else(|| self.fronted_role(start, comma)) {
            let whole = start..self.extended_by(name.tokens.end, rest.end, 1);
            return Some(Who { entity: Some(name.entity), tokens: name.tokens.clone(), whole });
        }
        let head = self.head(&phrase);
        if let Some(mention) = head {
            let next = tokens.get(mention.tokens.end).filter(|_| mention.tokens.end < end);
            // "Weber vom Amt" is Weber's phrase whole, "Weber bei der Eröffnung" is not.
            let belongs = next.is_none_or(|next| {
                let of = Class::PARTICLE.or(Class::PLAIN_GENITIVE);
                // "Weber |für die Annahme|"
                let viewing = self.reading.lexicon.language.viewing.contains(&self.reading.surface(mention.tokens.end));
                next.is(of) && !(viewing && self.reading.has(Trait::NounCapitals))
                    || next.is(Class::JOINING) && next.is(Class::DETERMINER)
            });
            let end = if belongs || !self.names.is_person(mention) { end } else { mention.tokens.end };
            let whole = start..self.extended(end.max(mention.tokens.end), rest.end);
            return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
        }
        let tells = |at: usize| tokens[at].is_word() && !tokens[at].is(Class::CLOSED) || self.is_aged(at);
        let alone = || {
            let verb = self.is_other_verb(start) || self.is_adverb(start);
            verb || self.is_opening(start) || self.counts_time(start, rest.end)
        };
        if !phrase.clone().any(tells) || phrase.len() == 1 && alone() {
            return None;
        }
        self.nameless(phrase, &rest)
    }
}

/// Within so many tokens behind a comma stands the pronoun of a relative clause: "al |que|".
const RELATIVE: usize = 2;

/// What ends a clause.
fn is_boundary(token: &Token) -> bool {
    !token.is_word() && !matches!(token.shape, Shape::Number)
}
