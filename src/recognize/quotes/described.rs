//! Whom a description means: "der norwegische Botschafter", "the 43-year-old", "la diputada".

use super::meant::{FAR, is_told};
use super::speakers::Speakers;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, Role, is_role, opens_role};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Within so many words of a phrase its noun stands.
const INFORMANT: usize = 3;

/// How many tokens a bracket behind a name may have: "Weber (SPD)".
const BRACKET: usize = 4;

/// How many tokens beside a name its age stands: "Weber (48)", "Weber, 48,", "der 48-jährige Weber".
const AGED: usize = 2;

/// So many letters tell whose somebody is, whatever its ending.
const OWNER: usize = 4;

/// Most adjectives before a noun for what somebody is, and how far behind it the name may stand.
const ADJECTIVES: usize = 3;
const HOLDER: usize = 14;

impl Speakers<'_> {
    /// Whether words say what somebody is.
    pub fn describes(&self, words: &Range<usize>) -> bool {
        let tells = |at: usize| self.reading.tokens[at].is(Class::VAGUE.or(Class::AGE)) || is_role(self.reading, at);
        // "jeden z ratowników"
        let of = self.reading.tokens.get(words.start + 1).filter(|_| words.len() > 2);
        let one =
            of.is_some_and(|of| of.is(Class::PREPOSITION)) && self.reading.tokens[words.start].is(Class::INDEFINITE);
        one || words.clone().any(|at| tells(at) || self.is_aged(at)) && !self.is_staff(words)
    }

    /// The person named last of whom the text told the age by which a phrase calls him: "der 48-Jährige", "the 48-year-old".
    fn of_age(&self, phrase: &Range<usize>) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let years =
            |at: usize| self.reading.surface(at).split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let is_age = |at: &usize| {
            tokens[*at].shape == Shape::Number
                && (self.is_aged(*at) || tokens.get(*at + 1).is_some_and(|next| next.is(Class::AGE)))
        };
        let age = years(phrase.clone().find(is_age)?);
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        let is_of_age = |mention: &&Named| {
            let Range { start, end } = mention.tokens;
            let mut beside = (start.saturating_sub(AGED)..start).chain(end..phrase.start.min(end + AGED));
            self.names.is_person(mention) && beside.any(|at| years(at) == age)
        };
        self.names.mentions[..before].iter().rev().take(FAR).find(is_of_age).map(|mention| mention.entity)
    }

    /// The person a description means: of that age, or of that role.
    pub(super) fn description(&self, phrase: &Range<usize>) -> Option<usize> {
        // "der Anwalt |Webers|" is not Weber, whatever is told of him
        let owns = |entity: &usize| {
            let mut names = self.names.within(phrase).iter();
            names.any(|name| name.entity == *entity && self.reading.has(Trait::NounCapitals) && self.is_owner(name))
        };
        let role = || self.of_role(phrase).filter(|entity| !owns(entity));
        self.of_age(phrase).or_else(|| self.of_office(phrase)).or_else(role)
    }

    /// The person named last whose office has another name as well: "głowa państwa" of the president, "premier" of the one who
    /// heads the government.
    fn of_office(&self, phrase: &Range<usize>) -> Option<usize> {
        // Most languages have none
        let mut others =
            self.reading.lexicon.language.offices.iter().filter_map(|title| title.split_once('=')).peekable();
        others.peek()?;
        let begins = |at: usize, stem: &str| self.reading.surface(at).to_lowercase().starts_with(stem);
        let titled = |words: &Range<usize>| {
            others.clone().find_map(|(title, office)| {
                let (head, rest) = title.split_once('+')?;
                let head = words.clone().find(|&at| begins(at, head))?;
                (head + 1..words.end).any(|at| begins(at, rest)).then_some(office)
            })
        };
        let title = titled(phrase);
        let places = |words: &Range<usize>| {
            let names = self.names.within(words).iter();
            names.filter(|name| self.names.is_place(name)).map(|name| name.entity).next()
        };
        let place = places(phrase);
        let fits = |role: &Role| {
            let mut nouns = role.tokens.clone().filter(|&at| is_role(self.reading, at));
            let same = match title {
                Some(office) => nouns.next().is_some_and(|at| begins(at, office)),
                None => titled(&role.tokens).is_some_and(|office| phrase.clone().take(2).any(|at| begins(at, office))),
            };
            let of = |place| places(&role.tokens).is_none() || self.speaks_of(role.tokens.clone(), place);
            same && place.is_none_or(of)
        };
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        let mut mentions = self.names.mentions[..before].iter().rev().take(FAR);
        let person = mentions.find(|mention| {
            let role = self.names.known[mention.entity].role.as_ref();
            self.names.is_person(mention) && role.is_some_and(fits)
        });
        person.map(|mention| mention.entity)
    }

    /// The person a description means: "der japanische Vertreter", "the senator". The noun must be one that an article
    /// uses so; then whoever has that role, or a role with that place in it, and was named last.
    fn of_role(&self, phrase: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        // Swedish "polisen" is an officer as well as all of them; "a source in the ministry" is nobody who was named
        let all = phrase.len() == 1 && reading.tokens[phrase.start].is(Class::NOT_NAME);
        if all || phrase.clone().take(INFORMANT).any(|at| self.is_informant(at)) {
            return None;
        }
        let vague = Class::VAGUE.or(Class::AGE);
        // "der CDU-Politiker", "der 43-Jährige": the last part of a compound is what somebody is
        let is_vague = |at: &usize| reading.tokens[*at].is(vague) || reading.lexicon.class(self.noun(*at)).any(vague);
        // "a família |da vítima|": what hangs on a noun says of nobody what he is
        let close = reading.has(Trait::CloseApposition);
        let hangs = |&at: &usize| close && at > phrase.start && reading.tokens[at].is(Class::PREPOSITION);
        let own = phrase.start..phrase.clone().find(hangs).unwrap_or(phrase.end);
        let role = || own.clone().find(|&at| is_role(reading, at));
        let noun = own.clone().find(is_vague).or_else(role).filter(|_| !self.is_staff(phrase));
        // "активисты" are many
        if noun.is_some_and(|noun| self.is_plural_role(noun) || self.is_owning(phrase.start + 1..noun)) {
            return None;
        }
        let Some(noun) = noun else { return self.without_role(phrase, own) };
        if self.is_nobody(phrase, noun) {
            return None;
        }
        let (genitive, suffixed) = (reading.has(Trait::SGenitive), reading.has(Trait::SuffixedArticle));
        let further = noun + 1 != phrase.end;
        // Whom or what the description names beside its noun: "the leader of the council", "der norwegische Botschafter"
        let owns = |mention: &Named| genitive && self.is_owner(mention);
        let attribute = self.names.within(phrase).iter().find(|mention| mention.derived || further || owns(mention));
        let owned = genitive && attribute.is_none() && self.is_owned(phrase, noun);
        // "премьер-министр" is no other minister
        let first = reading.surface(noun).split_once('-').map(|(first, _)| first);
        let first = first.filter(|first| self.has_cases() && reading.lexicon.class(first).any(Class::ROLE.or(vague)));
        let word = first.unwrap_or_else(|| self.noun(noun));
        // "finansministeren" is no "finansdirektør"; its article is its ending
        let letters = if suffixed { word.chars().count().saturating_sub(3).max(4) } else { 5 };
        let stem: String = word.to_lowercase().chars().take(letters).collect();
        // "ministeren" is the "indenrigsminister"
        let compound = stem.chars().nth(if suffixed { 3 } else { 4 }).is_some();
        let is_same = |word: &str| word.starts_with(&stem) || compound && word.contains(&stem);
        let parts = self.parts(noun + 1..phrase.end);
        let is_other = |role: &str| self.is_of_another(&parts, role);
        let mut seen = Vec::new();
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        for mention in self.names.mentions[..before].iter().rev().take(FAR) {
            if !self.names.is_person(mention) || seen.contains(&mention.entity) || seen.len() > 8 {
                continue;
            }
            let role = self.names.known[mention.entity].role.as_ref();
            let bracket = mention.tokens.end..mention.tokens.end + BRACKET;
            let is_bracketed = reading.tokens.get(bracket.start).is_some_and(|next| next.is_sign('('));
            if role.is_none() && !is_bracketed {
                continue;
            }
            // "заступник мера" is no mayor
            let head = |role: &Role| {
                let noun = role.tokens.clone().find(|&at| is_role(reading, at));
                !self.has_cases() || noun.is_none_or(|at| is_told(reading.surface(at), is_same))
            };
            let same_noun = role.is_some_and(|role| {
                is_told(&role.words, is_same)
                    && head(role)
                    && !is_other(&role.words)
                    && self.owns_role(role, owned.then_some(phrase.start))
            });
            let same_attribute = attribute.is_some_and(|attribute| {
                role.is_some_and(|role| {
                    self.speaks_of(role.tokens.clone(), attribute.entity) && self.is_of_body(phrase, role)
                }) || is_bracketed && self.speaks_of(bracket, attribute.entity)
            });
            if same_attribute || same_noun && attribute.is_none() {
                return Some(mention.entity);
            }
            if !is_bracketed {
                seen.push(mention.entity);
            }
        }
        // "der 54-jährige Wirt" is not the lawyer who was just heard
        let role = self.recent.as_ref().and_then(|who| self.names.known[who.entity?].role.as_ref());
        let another = reading.tokens[noun].is(Class::ROLE) && role.is_some_and(|role| !is_told(&role.words, is_same));
        let age = reading.lexicon.class(word).any(Class::AGE)
            || !another && phrase.clone().any(|at| at > phrase.start && self.is_age(at));
        // "la jefa del Ejecutivo comunitario": who speaks for somebody else is another one
        let lower = word.to_lowercase();
        let begins = |nouns: &[&str]| nouns.iter().any(|noun| lower.starts_with(noun));
        let speaks_for = begins(reading.lexicon.language.spokespersons);
        let of_state = attribute.is_none_or(|attribute| self.names.is_place(attribute));
        // Somebody of whom no role was told may have any
        let plain =
            self.recent.as_ref().and_then(|who| who.entity).is_some_and(|who| self.names.known[who].role.is_none());
        // "la diputada": nobody but whoever was just heard; "il sindaco", "le président de la République" has been told of as
        // such
        let language = reading.lexicon.language;
        let speaks = |role: &str| language.spokespersons.iter().any(|noun| role.to_lowercase().starts_with(noun));
        let tried = begins(language.accused) && role.is_some_and(|role| speaks(&role.words));
        let office = !plain && begins(language.offices) || tried || another && self.is_new(phrase, noun, &lower);
        let known = further && !reading.has(Trait::ArticleCases) && !speaks_for && !office && (of_state || plain);
        let bare = !further && reading.has(Trait::CloseApposition) && !speaks_for && !office && !owned;
        let same_office = !office || role.is_some_and(|role| is_told(&role.words, is_same));
        let derived = attribute.is_some_and(|attribute| attribute.derived)
            && same_office
            && (!speaks_for || reading.has(Trait::ArticleCases));
        let elsewhere = attribute.zip(role).is_some_and(|(place, role)| self.is_elsewhere(place, role));
        let heard = self.just_heard(phrase, (age || bare || derived) && !elsewhere);
        let articles = !reading.lexicon.language.has_cases();
        let gender = || self.gender(phrase).filter(|_| articles);
        let nearest = || self.nearest(gender()?, phrase.start);
        let here = || self.here(phrase.start, Some(gender()?));
        let here = if bare || known { here() } else { None };
        let alone = !further && !owned && !tried && attribute.is_none() && self.is_alone(phrase, &lower);
        here.or(heard)
            .or_else(|| alone.then(|| self.speaker.as_ref()?.entity).flatten())
            .or_else(|| known.then(|| self.surely_heard(phrase)).flatten())
            .or_else(|| (bare || known).then(nearest).flatten())
            .or_else(|| self.introduced(phrase.start, &is_same))
    }

    /// Whether a noun with what hangs on it is somebody new, where there are no articles: "Адвокат задержанного", "Турист из
    /// Китая", but "глава региона".
    fn is_new(&self, phrase: &Range<usize>, noun: usize, lower: &str) -> bool {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let from =
            |next: &Token| next.is(Class::PREPOSITION) && !language.seats.contains(&self.reading.surface(phrase.end));
        let hangs = tokens[noun + 1..phrase.end].iter().any(|token| token.lower)
            || !language.seats.is_empty() && tokens.get(phrase.end).is_some_and(from);
        let mut heads = language.offices.iter().filter_map(|title| Some(title.split_once('+')?.0));
        hangs && self.has_cases() && !heads.any(|head| lower.starts_with(head))
    }

    /// Whether the noun of a description is somebody's whom no list knows: "|Weekendavisens| anmelder", "|firmaets| leder".
    fn is_owned(&self, phrase: &Range<usize>, noun: usize) -> bool {
        let owner = &self.reading.tokens[phrase.start];
        let opens = noun > phrase.start && (owner.is_proper() || !owner.is(Class::CLOSED));
        opens && self.reading.surface(phrase.start).ends_with('s')
    }

    /// Whether a role is told with whose it is, where the description tells that at `owner`: "polisens talsperson" is whoever
    /// the text called so, "firmaets leder" no leader of somebody else.
    fn owns_role(&self, role: &Role, owner: Option<usize>) -> bool {
        let word = |at: usize| self.reading.surface(at).to_lowercase();
        let Some(owner) = owner.map(word) else { return true };
        let stem: String = owner.chars().take(OWNER).collect();
        (role.tokens.start.saturating_sub(1)..role.tokens.end).any(|at| word(at).starts_with(&*stem))
    }

    /// Whether a role tells of something else than the words behind a noun, by how these begin: "o presidente da câmara" is not
    /// the "presidente do conselho".
    fn is_of_another(&self, parts: &[String], role: &str) -> bool {
        let shares = |word: &str| parts.iter().any(|part| word.starts_with(&**part));
        let close = self.reading.has(Trait::CloseApposition);
        !parts.is_empty() && close && role.contains(' ') && !is_told(role, shares)
    }

    /// How the words behind the noun of a description begin.
    fn parts(&self, behind: Range<usize>) -> Vec<String> {
        let tokens = &self.reading.tokens;
        let is_part = |at: &usize| tokens[*at].is_word() && !tokens[*at].is(Class::CLOSED.or(Class::JOINING));
        let words = behind.filter(is_part).map(|at| self.reading.surface(at).to_lowercase());
        words.map(|word| word.chars().take(5).collect()).collect()
    }

    /// Whether a role is that of an organisation which a phrase names, if it names one: "rzecznik niemieckiego |MSZ|" is not the
    /// one of the German government.
    fn is_of_body(&self, phrase: &Range<usize>, role: &Role) -> bool {
        let is_body = |mention: &&Named| !mention.derived && self.is_organisation(mention.entity);
        let mut bodies = self.names.within(phrase).iter().filter(is_body).peekable();
        bodies.peek().is_none() || bodies.any(|body| self.speaks_of(role.tokens.clone(), body.entity))
    }

    /// Whether a role is told to be of another place than the one that a description names: "|ukraiński| ambasador" is nobody
    /// who speaks for Germany.
    fn is_elsewhere(&self, place: &Named, role: &Role) -> bool {
        let of = || self.names.within(&role.tokens).iter().any(|name| self.names.is_place(name));
        self.names.is_place(place) && of() && !self.speaks_of(role.tokens.clone(), place.entity)
    }

    /// Whether the article of a German genitive stands among words, behind a noun that no saying is: "Die Linie |des| Kanzlers",
    /// but "die Vorwürfe |des| Anwalts".
    fn is_owning(&self, mut words: Range<usize>) -> bool {
        let tokens = &self.reading.tokens;
        let article = |at: usize| tokens[at].is(Class::DETERMINER) && tokens[at].is(Class::JOINING);
        let noun = |at: usize| tokens[at].is_proper() && !tokens[at].is(Class::CLAIM);
        self.reading.has(Trait::ArticleCases) && words.any(|at| article(at) && noun(at - 1))
    }

    /// Whom a description means that says of nobody what he is: "der Rumäne", "the company".
    fn without_role(&self, phrase: &Range<usize>, mut own: Range<usize>) -> Option<usize> {
        let derived = self.names.within(phrase).iter().any(|mention| mention.derived)
            || phrase.clone().any(|at| at > phrase.start && self.is_age(at));
        // "der Rumäne", "(powiedziała) Polka": an article, where there is one, and nothing but an inhabitant
        let article = usize::from(self.reading.tokens[phrase.start].is(Class::DETERMINER));
        let one = || self.has_cases() && !self.is_many(phrase, self.reading.surface(phrase.start));
        let inhabitant = derived && phrase.len() == 1 + article && (article > 0 || one());
        let described = inhabitant || own.any(|at| is_role(self.reading, at));
        let heard = described.then(|| self.just_heard(phrase, derived)).flatten();
        heard.or_else(|| self.same_organisation(phrase)).or_else(|| self.collective(phrase))
    }

    /// Whether the noun of a description at `noun` names nobody who was told of: without its article ("ifølge |eksperter|"),
    /// several ("|eksperci|"), or somebody else's ("její |předsedkyně|").
    fn is_nobody(&self, phrase: &Range<usize>, noun: usize) -> bool {
        let tokens = &self.reading.tokens;
        let indefinite = self.reading.has(Trait::SuffixedArticle)
            && phrase.len() == 1
            && !tokens[noun].is(Class::AGE)
            && self.reading.surface(noun).ends_with(['r', 'e']);
        // "officials at the yard" are many
        let word = self.reading.surface(noun);
        let many = self.reading.has(Trait::RigidOrder) && word.ends_with('s') && !word.ends_with("ss");
        indefinite
            || many
            || tokens[phrase.start].is(Class::INDEFINITE)
            || self.is_many(phrase, self.noun(noun))
            || self.is_possessive(phrase.start) && phrase.len() > 1
    }

    /// Whether whoever spoke last did so in the paragraph of a description, is of its gender, and nobody else of it was
    /// named since; the noun is not another's.
    fn is_alone(&self, phrase: &Range<usize>, noun: &str) -> bool {
        let language = self.reading.lexicon.language;
        let start = self.reading.passage(phrase.start).map_or(0, |passage| passage.tokens.start);
        let other = |nouns: &[&str]| nouns.iter().any(|&other| noun.contains(other));
        let (Some(who), Some(gender)) = (&self.speaker, self.gender(phrase)) else { return false };
        let is_another = |mention: &Named| {
            let known = &self.names.known[mention.entity];
            self.names.is_person(mention)
                && Some(mention.entity) != who.entity
                && known.gender.is_none_or(|known| known == gender)
        };
        who.whole.start >= start
            && who.entity.is_some_and(|entity| self.names.known[entity].gender == Some(gender))
            && self.recent.as_ref().is_some_and(|recent| recent.entity == who.entity)
            && !other(language.spokespersons)
            && !other(language.offices)
            && !self.names.within(&(who.whole.end..phrase.start)).iter().any(is_another)
    }

    /// Whether a noun tells of somebody who speaks for others: "spokesman".
    pub(super) fn speaks_for(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        self.reading.lexicon.language.spokespersons.iter().any(|noun| word.starts_with(noun))
    }

    /// Whether words that end with their noun, its article at its end, tell of somebody who is seldom named: "pojkens |mamma|".
    pub(super) fn is_kin(&self, words: &Range<usize>) -> bool {
        self.reading.has(Trait::SuffixedArticle) && words.end > words.start && self.speaks_for(words.end - 1)
    }

    /// Whether a noun tells of a source that is not named, be it at the end of a compound: "Regierungsquelle".
    pub(super) fn is_informant(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        self.reading.lexicon.language.informants.iter().any(|noun| word.ends_with(noun))
    }

    /// Whether a small word opens a phrase: any but in German, there the adjective of people without an article: "meldeten
    /// |israelische Medien|".
    pub(super) fn opens_phrase(&self, phrase: &Range<usize>) -> bool {
        let (first, noun) = (&self.reading.tokens[phrase.start], phrase.start + 1);
        let people = |at: usize| self.is_informant(at) || is_role(self.reading, at);
        let adjective = || {
            let open = first.lower && !first.is(Class::CLOSED.or(Class::PAUSE)) && !first.is_verbal();
            open && phrase.len() > 1 && self.reading.tokens[noun].is_proper() && people(noun)
        };
        !self.reading.has(Trait::NounCapitals) || adjective()
    }

    /// Whom a headline calls by what the text below says of the first one that it fits: "La ministra: …".
    fn introduced(&self, at: usize, is_same: &impl Fn(&str) -> bool) -> Option<usize> {
        self.reading.passage(at).filter(|passage| passage.role.is_headline())?;
        let after = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let fits = |mention: &&Named| {
            let role = self.names.known[mention.entity].role.as_ref().filter(|_| self.names.is_person(mention));
            role.is_some_and(|role| is_told(&role.words, is_same))
        };
        self.names.mentions[after..].iter().take(FAR).find(fits).map(|mention| mention.entity)
    }
}

impl<'a> Speakers<'a> {
    /// Whose name ends the phrase at the head of `rest`, behind what he is and all that hangs on it: "адвокат Орлова |Иван
    /// Петров|", "тренер «Севера» |Иван Петров|". Behind a verb only a name in the nominative is the subject's.
    pub(super) fn role_holder(&self, rest: &Range<usize>) -> Option<&'a Named> {
        let (tokens, reading) = (&self.reading.tokens, self.reading);
        if !self.has_cases() {
            return if reading.has(Trait::SuffixedArticle) { self.hung_on_role(rest) } else { None };
        }
        let plain = |at: &usize| tokens[*at].is_word() && !tokens[*at].is(Class::CLOSED) && !tokens[*at].is_verbal();
        let noun = rest.clone().take(ADJECTIVES + 1).take_while(plain).find(|&at| is_role(reading, at))?;
        // "Депутаты пожаловались на |Орлова|": a subject has its name in the nominative
        let before = rest.start.checked_sub(1).map(|at| &tokens[at]);
        let opens = before.is_none_or(|before| !before.is_word() && !before.is_mark());
        let verb = opens || before.is_some_and(|before| before.lower && before.is_finite());
        let fits = |mention: &&Named| {
            let name = mention.tokens.start;
            let nominative = self.names.is_nominative(reading, mention);
            // "мэр Орлов и депутат Иван Петров": here it is somebody else
            let joins = |at: usize| reading.lexicon.language.joiners.contains(&reading.surface(at));
            let between = || self.names.at(noun + 1).map_or(noun + 1, |beside| beside.tokens.end)..name;
            let other =
                || self.names.at(noun + 1).is_some_and(|beside| self.names.is_person(beside)) && between().any(joins);
            self.names.is_person(mention)
                && (nominative || !verb)
                && (name == noun + 1 || opens_role(reading, noun, name) && !other())
        };
        self.names.within(&(noun + 1..rest.end.min(noun + HOLDER))).iter().rev().find(fits)
    }

    /// Whose name ends the phrase at the head of `rest` in the North, behind what he is and nouns with their prepositions, no
    /// comma between: "forsker i jus ved Universitetet i Oslo |Anne Berg|".
    pub(super) fn hung_on_role(&self, rest: &Range<usize>) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        let plain = |at: &usize| tokens[*at].is_word() && !tokens[*at].is(Class::CLOSED) && !tokens[*at].is_verbal();
        let noun = rest.clone().take(ADJECTIVES + 1).take_while(plain).find(|&at| is_role(self.reading, at))?;
        let apart = Class::COMPLEMENTIZER.or(Class::RELATIVE).or(Class::PRONOUN).or(Class::INFINITIVE);
        let part = |at: &usize| tokens[*at].is_word() && !tokens[*at].is_verbal() && !tokens[*at].is(apart);
        let end = (noun + 1..rest.end.min(noun + HOLDER)).find(|at| !part(at)).unwrap_or(rest.end);
        let hangs = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINING).or(Class::PAUSE);
        let name = self.names.within(&(noun + 2..end.max(noun + 2))).iter().find(|name| self.names.is_person(name))?;
        let opens = tokens[noun + 1].is(Class::PREPOSITION) && name.tokens.start > noun + 2;
        let ends = name.tokens.end >= end || tokens[name.tokens.end].is(Class::PREPOSITION);
        (opens && ends && !tokens[name.tokens.start - 1].is(hangs) && !self.is_owner(name)).then_some(name)
    }
}
