use super::marks::Marks;
use crate::article::{EntityKind, Speaker};
use crate::lexicon::Class;
use crate::lexicon::names::Gender;
use crate::recognize::entities::{Named, Names};
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
    last: Option<usize>,
}

/// How many mentions back a description may look for whom it means.
const FAR: usize = 100;
/// Most words of a phrase that names a speaker, its appositions left out.
const LONGEST: usize = 14;
/// Most words of an apposition.
const ADDED: usize = 14;

impl<'a> Speakers<'a> {
    pub fn new(reading: &'a Reading<'a>, names: &'a Names) -> Self {
        Self { reading, names, last: None }
    }

    /// Remembers a speaker for the pronouns that follow.
    pub fn heard(&mut self, who: Option<&Who>) {
        let entity = who.and_then(|who| who.entity);
        if entity.is_some_and(|entity| self.names.known[entity].kind == Some(EntityKind::Person)) {
            self.last = entity;
        }
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
        // "explique-t-elle"
        let verb = verb + usize::from(tokens.get(verb).is_some_and(|next| next.is_sign('-') && !next.spaced));
        let start = (verb..end).find(|&at| !tokens[at].is(Class::PAUSE) || tokens[at].capital)?;
        self.phrase(start..end)
    }

    /// Who a verb's subject is, where it stands before the verb, in the clause that `start` begins.
    pub fn ahead(&self, start: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let is_subject = |at: usize| !tokens[at].is(Class::AUXILIARY) && !tokens[at].is(Class::PAUSE);
        let end = (start..verb).rev().find(|&at| is_subject(at))? + 1;
        if tokens[end - 1].is_sign(',') {
            // "Weber, Leiter der Mission, sagte" – the name stands before the apposition
            let subject = |mention: &&Named| !mention.derived && !self.is_oblique(mention.tokens.start, start);
            let mut subjects = self.names.within(&(start..end)).iter().filter(subject);
            let first = subjects.next()?;
            let person =
                if self.names.is_person(first) { None } else { subjects.find(|mention| self.names.is_person(mention)) };
            let mention = person.unwrap_or(first);
            let opens = |at: &usize| tokens[*at].is(Class::DETERMINER) || tokens[*at].is_proper();
            let begin = (start..first.tokens.start).find(opens).unwrap_or(first.tokens.start);
            let is_plain = |token: &Token| !token.is(Class::AUXILIARY) && !token.is(Class::COMPLEMENTIZER);
            let plain = !tokens[start].is(Class::PREPOSITION) && tokens[begin..first.tokens.start].iter().all(is_plain);
            let begin = if plain { begin } else { self.phrase_start(first.tokens.start, start) };
            let whole = begin..end - 1;
            return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
        }
        let begin = (start..end).rev().take(LONGEST).take_while(|&at| !is_boundary(&tokens[at])).last()?;
        let mut from = begin;
        while from < end
            && (tokens[from].is(Class::COMPLEMENTIZER)
                || tokens[from].is(Class::FUNCTION)
                    && !tokens[from].is(Class::DETERMINER.or(Class::PRONOUN).or(Class::PREPOSITION)))
        {
            from += 1;
        }
        if from >= end || tokens[from].is(Class::PREPOSITION) && !tokens[from].is(Class::DETERMINER) {
            // Another phrase may follow the first one: "In der Debatte Weber sagte" does not; only a pronoun can
            return None;
        }
        self.phrase(from..end)
    }

    /// Of who stands before a verb and who stands behind it the subject: the first, unless only the second is somebody
    /// who can speak ("Der Zeitung sagte Weber").
    pub fn nearer(&self, ahead: Option<Who>, behind: impl FnOnce() -> Option<Who>) -> Option<Who> {
        let is_person = |who: &Who| {
            let named = who.entity.is_some_and(|entity| self.names.known[entity].kind == Some(EntityKind::Person));
            named || self.reading.tokens[who.tokens.start].is(Class::PRONOUN)
        };
        match ahead {
            Some(who) if is_person(&who) || who.entity.is_some() => Some(who),
            Some(who) => behind().filter(is_person).or(Some(who)),
            None => behind(),
        }
    }

    /// Who a phrase means that begins at the head of `rest`.
    pub fn phrase(&self, rest: Range<usize>) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let start = rest.start;
        let first = tokens.get(start).filter(|_| !rest.is_empty())?;
        // "Dr. Weber"
        if first.is(Class::TITLE) {
            let name = start + 1 + usize::from(tokens.get(start + 1).is_some_and(|next| next.is_sign('.')));
            if let Some(mention) = self.names.at(name).filter(|mention| mention.tokens.start == name && name < rest.end)
            {
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
        if first.is(Class::OBLIQUE) && !first.is(Class::DETERMINER)
            || first.is(Class::OTHER_PRONOUN) && !first.is(Class::DETERMINER)
            || first.is(Class::PREPOSITION) && !first.is(Class::DETERMINER)
        {
            return None;
        }
        let end = self.phrase_end(rest.clone());
        let phrase = start..end;
        // "the Rev. Jane Roe"
        if end > start
            && end + 1 < rest.end
            && tokens[end].is_sign('.')
            && tokens[end - 1].is(Class::TITLE.or(Class::ABBREVIATION))
            && let Some(mention) = self.names.at(end + 1).filter(|mention| self.names.is_person(mention))
        {
            let whole = start..self.extended(mention.tokens.end, rest.end);
            return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
        }
        // A name in apposition behind the phrase is what it means: "der Leiter der Mission, Jan Weber,"
        let comma = self.further(end, rest.end);
        if let Some(name) = self.apposition(comma, rest.end) {
            let whole = start..self.extended(name.tokens.end, rest.end);
            return Some(Who { entity: Some(name.entity), tokens: name.tokens.clone(), whole });
        }
        let head = self.head(&phrase);
        if let Some(mention) = head {
            let next = tokens.get(mention.tokens.end).filter(|_| mention.tokens.end < end);
            // "Weber vom Amt" is Weber's phrase whole, "Weber bei der Eröffnung" is not.
            let belongs = next
                .is_none_or(|next| next.is(Class::PARTICLE) || next.is(Class::JOINING) && next.is(Class::DETERMINER));
            let end = if belongs || !self.names.is_person(mention) { end } else { mention.tokens.end };
            let whole = start..self.extended(end.max(mention.tokens.end), rest.end);
            return Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole });
        }
        if phrase.is_empty() || !tokens[phrase.clone()].iter().any(|token| token.is_word() && !token.is(Class::CLOSED))
        {
            return None;
        }
        let entity = self.description(&phrase);
        let named = first.is(Class::DETERMINER) || first.is_proper() || self.reading.language != "de";
        (named && (entity.is_some() || !tokens[start].is(Class::NOT_NAME))).then(|| Who {
            entity,
            whole: start..self.extended(end, rest.end),
            tokens: phrase,
        })
    }

    /// Who a source is whose phrase begins at the head of `rest`: of "Einschätzung des Chefs Jan Weber" it is Weber.
    pub fn source(&self, rest: Range<usize>) -> Option<Who> {
        let mut who = self.named_source(rest)?;
        // "Selon l'opposition, le coût doublera.": what follows the comma is no apposition unless another one closes it.
        let tokens = &self.reading.tokens;
        if !tokens.get(who.whole.end).is_some_and(|next| next.is_sign(','))
            && let Some(comma) = (who.tokens.end..who.whole.end).find(|&at| tokens[at].is_sign(','))
        {
            who.whole.end = comma;
        }
        Some(who)
    }

    fn named_source(&self, rest: Range<usize>) -> Option<Who> {
        // "selon lui"
        if self
            .reading
            .tokens
            .get(rest.start)
            .is_some_and(|first| !rest.is_empty() && first.is(Class::PRONOUN) && !first.is(Class::DETERMINER))
        {
            return self.pronoun(rest.start);
        }
        let bare = || {
            let end = self.phrase_end(rest.clone());
            (end > rest.start).then(|| Who {
                entity: None,
                tokens: rest.start..end,
                whole: rest.start..self.extended(end, rest.end),
            })
        };
        let who = self.phrase(rest.clone()).or_else(bare)?;
        let sources = self.reading.lexicon.language.sources;
        let is_source = |at: &usize| {
            let word = self.reading.surface(*at).to_lowercase();
            sources.iter().any(|source| word.ends_with(source))
        };
        let Some(noun) = who.tokens.clone().find(is_source).filter(|_| who.entity.is_none()) else { return Some(who) };
        let tokens = &self.reading.tokens;
        let behind = noun + 1 + usize::from(tokens.get(noun + 1).is_some_and(|next| next.is(Class::PREPOSITION)));
        let named = (behind < rest.end).then(|| self.phrase(behind..rest.end)).flatten();
        match named.filter(|named| named.entity.is_some()) {
            Some(named) => Some(Who { whole: rest.start..named.whole.end, ..named }),
            None => Some(who),
        }
    }

    /// The end of a noun phrase: article, adjectives, nouns and names, and what joins further ones to them.
    pub fn phrase_end(&self, rest: Range<usize>) -> usize {
        let tokens = &self.reading.tokens;
        let capital_nouns = self.reading.language == "de";
        let (mut at, mut nouns) = (rest.start, 0);
        let last = rest.end.min(rest.start + LONGEST);
        while at < last {
            let token = &tokens[at];
            if let Some(mention) = self.names.at(at).filter(|mention| mention.tokens.start == at && !mention.derived) {
                at = mention.tokens.end;
                nouns += 1;
                continue;
            }
            if !token.is_word() && !matches!(token.shape, Shape::Number) {
                break;
            }
            let verbal = token.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite)) && !token.capital;
            if verbal
                || token.is(Class::AUXILIARY)
                || token.is(Class::COMPLEMENTIZER) && !token.is(Class::DETERMINER)
                || token.is(Class::PRONOUN) && !token.is(Class::DETERMINER)
            {
                break;
            }
            if token.is(Class::DETERMINER) {
                // A second article belongs to a genitive only: "der Sprecher der Stadt"
                if at > rest.start && !(token.is(Class::JOINING) && nouns > 0) && !tokens[at - 1].is(Class::JOINING) {
                    break;
                }
            } else if token.is(Class::PREPOSITION) || token.is(Class::JOINING) {
                let leads = tokens.get(at + 1).filter(|_| at + 1 < last).is_some_and(|next| {
                    next.is_proper()
                        || next.is(Class::DETERMINER)
                        || !capital_nouns && next.is_word() && !next.is(Class::CLOSED)
                });
                if nouns == 0
                    || !token.is(Class::JOINING)
                    || !leads
                    || matches!(
                        self.reading.surface(at),
                        "in" | "im" | "am" | "an" | "to" | "at" | "from" | "en" | "à" | "au" | "and" | "und"
                    )
                {
                    break;
                }
            } else if token.is(Class::FUNCTION) || token.is(Class::PAUSE) && token.lower {
                break;
            } else if !capital_nouns || token.capital {
                if token.is(Class::NOT_NAME) && token.capital && nouns > 0 && !tokens[at - 1].is(Class::DETERMINER) {
                    break;
                }
                nouns += 1;
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

    /// Whom a sentence is about: the person or organisation that its first phrase outside the marks is.
    pub fn topic(&self, sentence: &Range<usize>, marks: Marks) -> Option<Who> {
        let outside = |at: &usize| !marks.hold(*at);
        let tokens = &self.reading.tokens;
        let start = sentence.clone().filter(outside).find(|&at| tokens[at].is_word())?;
        let end = (start..sentence.end).find(|at| marks.hold(*at)).unwrap_or(sentence.end);
        let speaks = |who: &Who| {
            who.entity.is_some_and(|entity| {
                matches!(self.names.known[entity].kind, Some(EntityKind::Person | EntityKind::Organisation))
            })
        };
        let describes =
            |who: &Who| who.tokens.clone().any(|at| tokens[at].is(Class::ROLE.or(Class::VAGUE).or(Class::AGE)));
        if let Some(who) = self.phrase(start..end).filter(|who| speaks(who) || describes(who)) {
            return Some(who);
        }
        let subject = |mention: &&Named| {
            !mention.derived && self.names.is_person(mention) && !self.is_oblique(mention.tokens.start, start)
        };
        let mention = self.names.within(&(start..end)).iter().find(subject)?;
        let whole = self.phrase_start(mention.tokens.start, start)..self.extended(mention.tokens.end, end);
        Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole })
    }

    /// Where the phrase begins that a name ends: "|der frühere Leiter der Mission Weber".
    fn phrase_start(&self, name: usize, start: usize) -> usize {
        let tokens = &self.reading.tokens;
        let mut begin = name;
        for at in (start..name).rev().take(LONGEST) {
            let token = &tokens[at];
            if !token.is_word() || token.is(Class::COMPLEMENTIZER) || token.is(Class::AUXILIARY) {
                break;
            }
            if token.is(Class::DETERMINER) || token.is_proper() {
                begin = at;
            }
        }
        begin
    }

    /// The end of a phrase with what is added to it: "Weber (SPD)", "Weber, Leiter der Mission,".
    fn extended(&self, end: usize, limit: usize) -> usize {
        let tokens = &self.reading.tokens;
        let mut end = end;
        // "von AFP und Reuters"
        if end + 1 < limit
            && tokens[end].is(Class::JOINING)
            && !tokens[end].is(Class::PREPOSITION.or(Class::DETERMINER))
        {
            let other = self.names.at(end + 1).filter(|other| other.tokens.start == end + 1 && !other.derived);
            end = other.map_or(end, |other| other.tokens.end);
        }
        if end < limit && tokens[end].is_sign('(') {
            let close = (end..limit).take(ADDED).find(|&at| tokens[at].is_sign(')'));
            end = close.map_or(end, |close| close + 1);
        }
        if end + 1 >= limit || !tokens[end].is_sign(',') {
            return end;
        }
        let first = &tokens[end + 1];
        let participle = self.reading.language == "en" && self.reading.surface(end + 1).ends_with("ing");
        let opens = first.is_word()
            && (first.is(Class::DETERMINER) && !first.is(Class::PRONOUN) || !first.is(Class::CLOSED))
            && !first.is(Class::PAUSE)
            && !participle
            && !first.word.is_some_and(|word| first.lower && !word.verbs.is_empty());
        let is_clause = |token: &Token| {
            token.is(Class::AUXILIARY)
                || token.is(Class::COMPLEMENTIZER)
                || token.is(Class::SUBJUNCTIVE)
                || token.lower && token.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite))
        };
        let close = (end + 1..limit).take(ADDED).find(|&at| {
            !tokens[at].is_word() && !matches!(tokens[at].shape, Shape::Number | Shape::Sign('-' | '’' | '\''))
        });
        let close = match close {
            Some(close) if matches!(tokens[close].shape, Shape::Sign(',' | '.' | ':' | ';' | '–' | '—')) => close,
            None if limit <= end + 1 + ADDED => limit,
            _ => return end,
        };
        if opens && close > end + 1 && !tokens[end + 1..close].iter().any(is_clause) { close } else { end }
    }

    /// The name that the phrase is: its own head, not what hangs on it ("der Sprecher von Weber" is not Weber).
    fn head(&self, phrase: &Range<usize>) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        let mentions = || self.names.within(phrase).iter().filter(|mention| !mention.derived);
        // "Kyiv resident Jane Roe": a name behind the noun, and no preposition between
        let parted =
            |name: usize| (phrase.start + 1..name).any(|at| tokens[at].is(Class::PREPOSITION.or(Class::DETERMINER)));
        let person = mentions().find(|mention| self.names.is_person(mention) && !parted(mention.tokens.start));
        let mention = person.or_else(|| mentions().next())?;
        let before = phrase.start..mention.tokens.start;
        let hangs = before.clone().any(|at| {
            let token = &tokens[at];
            at > phrase.start && (token.is(Class::JOINING) || token.is(Class::PREPOSITION))
        });
        // "die Regierung Japans": a genitive behind another noun
        let genitive = self.names.known[mention.entity].kind != Some(EntityKind::Person)
            && before.clone().any(|at| tokens[at].is_proper() && !tokens[at].is(Class::DETERMINER));
        // "Weber's lawyer", "Webers Anwalt"
        let possessive = tokens.get(mention.tokens.end).is_some_and(|next| {
            mention.tokens.end < phrase.end
                && matches!(self.reading.surface(mention.tokens.end), "'s" | "’s")
                && next.is_word()
        });
        (!hangs && !genitive && !possessive).then_some(mention)
    }

    /// The comma that may stand before a name behind a phrase, over what is added with prepositions: "der Sprecher der
    /// Fraktion im Rat, Jan Weber,".
    fn further(&self, end: usize, limit: usize) -> usize {
        let tokens = &self.reading.tokens;
        if !tokens.get(end).is_some_and(|next| next.is(Class::PREPOSITION)) {
            return end;
        }
        let is_part = |token: &Token| {
            token.is_word()
                && (!token.is(Class::PREPOSITION) || token.is(Class::JOINING))
                && !token.is(Class::AUXILIARY)
                && !token.is(Class::COMPLEMENTIZER)
                && !(token.lower && token.word.is_some_and(|word| word.verbs.iter().any(|verb| verb.finite)))
        };
        (end..limit).take(ADDED).find(|&at| !is_part(&tokens[at])).unwrap_or(end)
    }

    /// A person between a comma and the next one, behind a phrase.
    fn apposition(&self, comma: usize, end: usize) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        if comma >= end || !tokens[comma].is_sign(',') {
            return None;
        }
        let mention = self
            .names
            .at(comma + 1)
            .filter(|mention| mention.tokens.start == comma + 1 && self.names.is_person(mention))?;
        let next = tokens.get(mention.tokens.end);
        next.is_none_or(|next| !next.is_word() || next.is(Class::COMPLEMENTIZER)).then_some(mention)
    }

    fn stands_alone(&self, at: usize, end: usize) -> bool {
        self.reading.tokens.get(at + 1).filter(|_| at + 1 < end).is_none_or(|next| {
            !next.is_word() || next.is(Class::CLOSED) || next.word.is_some_and(|word| !word.verbs.is_empty())
        })
    }

    /// Whether a preposition stands before a mention, articles and adjectives between.
    fn is_oblique(&self, mention: usize, start: usize) -> bool {
        let tokens = &self.reading.tokens;
        let attributive = |token: &Token| token.is(Class::DETERMINER) || token.lower && token.word.is_none();
        let before = (start..mention).rev().find(|&at| !attributive(&tokens[at]));
        before.is_some_and(|at| tokens[at].is(Class::PREPOSITION))
    }

    /// The person a pronoun means: who was heard last if the gender fits, else the last one named before it.
    fn pronoun(&self, at: usize) -> Option<Who> {
        let token = &self.reading.tokens[at];
        let gender = if token.is(Class::MASCULINE) {
            Gender::Masculine
        } else if token.is(Class::FEMININE) {
            Gender::Feminine
        } else {
            return None;
        };
        let fits = |entity: &usize| {
            let known = &self.names.known[*entity];
            known.kind == Some(EntityKind::Person) && known.gender.is_none_or(|known| known == gender)
        };
        let certain = |entity: &usize| self.names.known[*entity].gender == Some(gender);
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let near = self.names.mentions[..before]
            .iter()
            .rev()
            .take(12)
            .filter(|mention| !mention.derived)
            .map(|mention| mention.entity);
        let entity = self.last.filter(fits).or_else(|| near.clone().find(certain)).or_else(|| near.clone().find(fits));
        Some(Who { entity, tokens: at..at + 1, whole: at..at + 1 })
    }

    /// The person a description means: "der japanische Vertreter", "the senator". The noun must be one that an article
    /// uses so; then whoever has that role, or a role with that place in it, and was named last.
    fn description(&self, phrase: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let noun = phrase.clone().find(|&at| reading.tokens[at].is(Class::VAGUE))?;
        let indefinite = reading.tokens[phrase.start].is(Class::INDEFINITE);
        let further = noun + 1 != phrase.end;
        if indefinite || reading.language == "de" && further {
            return None;
        }
        let place = self
            .names
            .within(phrase)
            .iter()
            .find(|mention| mention.derived || further)
            .and_then(|mention| self.names.known[mention.entity].listed);
        let stem: String = reading.surface(noun).to_lowercase().chars().take(5).collect();
        let mut seen = Vec::new();
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        for mention in self.names.mentions[..before].iter().rev().take(FAR) {
            if !self.names.is_person(mention) || seen.contains(&mention.entity) || seen.len() > 8 {
                continue;
            }
            seen.push(mention.entity);
            let Some(role) = &self.names.known[mention.entity].role else { continue };
            let same_noun = role.words.to_lowercase().split([' ', '-']).any(|word| word.starts_with(&stem));
            let same_place = place.is_some_and(|place| self.speaks_of(role.tokens.clone(), place));
            if same_place || same_noun && place.is_none() {
                return Some(mention.entity);
            }
        }
        None
    }

    /// Whether words name a place, or are made from its name.
    fn speaks_of(&self, tokens: Range<usize>, place: usize) -> bool {
        let names = self.reading.names;
        tokens.clone().any(|at| {
            let word = self.reading.surface(at);
            let bare = word.strip_suffix('s').unwrap_or(word);
            [names.exact(word), names.exact(bare), names.derived(word)].contains(&Some(place))
        })
    }

    /// The place or organisation where something was said by nobody named: "In Japan wurde erklärt".
    pub fn scene(&self, clause: Range<usize>) -> Option<Who> {
        let mention = self.names.within(&clause).iter().find(|mention| {
            let before = mention.tokens.start.checked_sub(1).map(|at| &self.reading.tokens[at]);
            !mention.derived
                && before.is_some_and(|before| before.is(Class::PREPOSITION))
                && self.names.known[mention.entity].kind != Some(EntityKind::Person)
        })?;
        Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole: mention.tokens.clone() })
    }
}

/// What ends a clause.
fn is_boundary(token: &Token) -> bool {
    !token.is_word() && !matches!(token.shape, Shape::Number)
}
