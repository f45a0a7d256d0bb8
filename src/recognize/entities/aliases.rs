use super::candidates::Candidate;
use super::parts::{
    beginnings, behind_noun, by_initials, is_bent_form, is_spelt_in, listed_bare, owner, parts, surname, town,
};
use super::settled::is_company_form;
use super::{Known, Named, Names, german, inflection, phrases};
use crate::article::EntityKind;
use crate::lexicon::model::model;
use crate::lexicon::{Class, Table, Trait};
use crate::order::{reverse, sort_by_key};
use crate::recognize::head::shown;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Merges candidates that name the same, and finds the mentions that only the rest of the article explains: a surname
/// after the full name, an abbreviation after what it stands for, a compound with a surname.
pub(super) fn merge(reading: &Reading, candidates: Vec<Candidate>) -> Names {
    let mut merged = Merged {
        reading,
        known: Vec::new(),
        mentions: Vec::new(),
        by_name: Table::default(),
        by_surname: Table::default(),
        by_first: Table::default(),
        by_inner: Table::default(),
        by_part: Table::default(),
    };
    // Full names first, so that a surname finds its bearer wherever it stands.
    let (mut full, rest): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|c| c.kind == EntityKind::Person && c.tokens.len() > 1);
    sort_by_key(&mut full, |candidate| (reverse(candidate.tokens.len()), 0));
    for candidate in full {
        merged.person(&candidate);
    }
    merged.bearers();
    for candidate in rest {
        match candidate.kind {
            EntityKind::Person => merged.person(&candidate),
            _ => merged.thing(&candidate),
        }
    }
    merged.surnames();
    merged.finish()
}

struct Merged<'a> {
    reading: &'a Reading<'a>,
    known: Vec<Known>,
    mentions: Vec<Named>,
    by_name: Table<String, usize>,
    by_surname: Table<String, usize>,
    /// Persons with a full name by their first one, and where it stands first. `None` for several.
    by_first: Table<String, Option<(usize, usize)>>,
    /// Persons by a word inside their name, or a part of one: "Otero" is Rafael Otero Prado. `None` for several.
    by_inner: Table<String, Option<usize>>,
    /// Organisations by a part of a longer name: "the Commission", "the Ministry of Defence". `None` for several.
    by_part: Table<String, Option<usize>>,
}

impl Merged<'_> {
    fn mention(&mut self, mut tokens: Range<usize>, entity: usize, derived: bool) {
        // "|Von der Leyen" where only the surname was found: particles of the full name belong to it
        let name = &self.known[entity].name;
        let surname = self.reading.surface(tokens.start);
        let mut before = name.split(' ').rev().skip_while(|word| *word != surname).skip(1);
        while let (Some(word), Some(at)) = (before.next(), tokens.start.checked_sub(1))
            && self.reading.tokens[at].is(Class::PARTICLE)
            && self.reading.surface(at).eq_ignore_ascii_case(word)
        {
            tokens.start = at;
        }
        let span = self.reading.span(tokens.clone());
        self.mentions.push(Named { tokens, entity, derived, span });
    }

    /// What forms of a name share.
    fn key(&self, name: &str) -> String {
        inflection::key(self.reading.lexicon.language, name)
    }

    fn add(&mut self, kind: EntityKind, name: String, listed: Option<usize>) -> usize {
        self.by_name.insert(self.key(&name), self.known.len());
        if kind == EntityKind::Organisation {
            let known = self.known.len();
            for part in parts(&name) {
                self.by_part.entry(self.key(part)).and_modify(|bearer| *bearer = None).or_insert(Some(known));
            }
        }
        self.known.push(Known { kind: Some(kind), name, listed, ..Known::default() });
        self.known.len() - 1
    }

    /// A name without the ending of the genitive, if the article has it without, too. `None` where it may be one that ends so.
    fn nominative<'b>(&self, name: &'b str) -> Option<&'b str> {
        let last = name.rsplit(' ').next().unwrap_or(name);
        let endings = self.reading.lexicon.language.genitive;
        let bare = endings
            .iter()
            .filter_map(|ending| last.strip_suffix(ending))
            .find(|bare| bare.len() > 2 && self.reading.firsts.contains_key(bare))
            .or_else(|| last.strip_suffix(":s"));
        bare.map(|bare| &name[..name.len() - (last.len() - bare.len())])
    }

    fn person(&mut self, candidate: &Candidate) {
        let surface = self.reading.surfaces(candidate.tokens.clone());
        let bare = self.nominative(surface).or_else(|| owner(self.reading, surface, candidate.tokens.end));
        let mut name = bare.unwrap_or(surface).to_owned();
        if candidate.tokens.len() > 1 && !name.contains(char::is_lowercase) {
            name = shown(&name);
        }
        if let Some(owner) = self.owner(&name) {
            return self.mention(candidate.tokens.clone(), owner, false);
        }
        let first = name.split(' ').next().unwrap_or_default();
        let (key, first, surname) = (self.key(&name), self.key(first), self.key(surname(&name)));
        let alone = candidate.tokens.len() == 1;
        let bearer = || {
            // "Ricarda Lang" is "Ricarda Maria Lang", "Lang" whoever bears the name; "Robert Lang" is neither
            let bears = |bearer: &usize| {
                let full = &self.known[*bearer].name;
                alone || full.split(' ').any(|part| self.key(part).eq_ignore_ascii_case(&first))
            };
            let bearer = self.by_surname.get(&surname).copied().filter(bears);
            // "Rafael Otero" is Rafael Otero Prado, but not "Rafael Otero Kolloquium"
            let whole = |bearer: &usize| {
                let last = self.known[*bearer].name.rsplit(' ').next().unwrap_or_default();
                alone || model(Some(self.reading.language)).is_some_and(|model| model.is_kind(last, EntityKind::Person))
            };
            let inner = || self.by_inner.get(&surname).copied().flatten();
            bearer.or_else(|| inner().filter(bears).filter(whole))
        };
        // "Ricarda" is the only one of that name, who was called by both before
        let called = || {
            let (entity, at) = (*self.by_first.get(&key)?)?;
            (alone && at < candidate.tokens.start).then_some(entity)
        };
        let same = self.by_name.get(&key).copied().or_else(bearer).or_else(called);
        let entity = same.unwrap_or_else(|| {
            let entity = self.add(EntityKind::Person, name, None);
            self.by_surname.entry(surname).or_insert(entity);
            self.inner(entity);
            entity
        });
        if !alone {
            let at = candidate.tokens.start;
            let bearer = self.by_first.entry(first).or_insert(Some((entity, at)));
            *bearer = bearer.filter(|(other, _)| *other == entity).map(|(entity, first)| (entity, first.min(at)));
        }
        self.mention(candidate.tokens.clone(), entity, false);
    }

    /// Takes down the words inside a person's name, and the parts of those behind the first.
    fn inner(&mut self, entity: usize) {
        let name = self.known[entity].name.clone();
        let words: Vec<&str> = name.split(' ').skip(1).collect();
        let inner = words.iter().rev().skip(1).filter(|word| word.starts_with(char::is_uppercase));
        let parts = words.iter().filter(|word| word.contains('-')).flat_map(|word| word.split('-'));
        for word in inner.copied().chain(parts).filter(|word| word.chars().nth(2).is_some()) {
            let bearer = self.by_inner.entry(self.key(word)).or_insert(Some(entity));
            *bearer = bearer.filter(|other| *other == entity);
        }
    }

    /// Gives a surname to whoever of its bearers is named in full most often.
    fn bearers(&mut self) {
        let mut times = vec![0; self.known.len()];
        self.mentions.iter().for_each(|mention| times[mention.entity] += 1);
        for (entity, known) in self.known.iter().enumerate() {
            let bearer = self.by_surname.entry(self.key(surname(&known.name))).or_insert(entity);
            if times[entity] > times[*bearer] {
                *bearer = entity;
            }
        }
    }

    fn thing(&mut self, candidate: &Candidate) {
        let surface = behind_noun(self.reading.surfaces(candidate.tokens.clone()));
        let mut name = match candidate.listed.and_then(|id| self.reading.names.name(id)) {
            Some(listed) => listed.name.to_owned(),
            None => self
                .reading
                .has(Trait::ArticleCases)
                .then(|| german::upright(self.reading, &candidate.tokens))
                .flatten()
                .unwrap_or_else(|| self.bare(surface, candidate)),
        };
        // "РИА «Новости|»": the mark behind a name is no part of the mention
        if name.contains('«') && !name.contains('»') {
            name.push('»');
        }
        let key = self.key(&name);
        // "Kamenice" is "Kamenice nad Bystrou", "der Deutschen Presse-Agentur" the dpa, "The Gulls" are the Gulls
        let (reading, kind, start) = (self.reading, candidate.kind, candidate.tokens.start);
        let town = town(reading.lexicon.language, &name).filter(|_| kind == EntityKind::Place);
        let listed = || reading.names.name(reading.names.exact(&name)?).filter(|one| one.kind == kind);
        let opens = kind == EntityKind::Organisation && reading.tokens[start].is(Class::DETERMINER);
        let bare = || name.split_once(' ').filter(|_| opens).map(|(_, bare)| bare);
        let other = town.or_else(|| Some(listed()?.name)).or_else(bare).map(|other| self.key(other));
        let entity = self
            .by_name
            .get(&key)
            .or_else(|| self.by_name.get(other.as_ref()?))
            .copied()
            .or_else(|| self.expansion(candidate))
            .or_else(|| self.short(candidate, &key))
            .or_else(|| self.short(candidate, other.as_ref().filter(|_| opens)?))
            .or_else(|| self.long(candidate, &name))
            .unwrap_or_else(|| self.add(candidate.kind, name.clone(), candidate.listed));
        for key in other.into_iter().chain([key]) {
            self.by_name.entry(key).or_insert(entity);
        }
        let known = &mut self.known[entity].name;
        if name.contains(char::is_lowercase)
            && !known.contains(char::is_lowercase)
            && known.to_lowercase() == name.to_lowercase()
        {
            *known = name;
        }
        self.mention(candidate.tokens.clone(), entity, candidate.derived);
    }

    /// A name without the genitive's ending: of one German compound word, of others where the text has them bare ("WHO:s").
    fn bare(&self, surface: &str, candidate: &Candidate) -> String {
        let german = self.reading.has(Trait::ArticleCases);
        let model = model(Some(self.reading.language));
        // "til Finans." is no genitive
        let next = self.reading.tokens.get(candidate.tokens.end).filter(|next| next.is_word());
        let owns = next.is_some() || !self.reading.has(Trait::SGenitive);
        let listed = || listed_bare(self.reading.lexicon.language, model?, surface).filter(|_| owns);
        if !candidate.derived
            && let Some(bare) = self.nominative(surface).or_else(listed)
        {
            let known = self.by_name.get(&self.key(bare)).map(|&entity| self.known[entity].kind);
            // What a country or town has is a place's, "Berkendams" may be no town's
            let is_place = |word: &str| model.is_some_and(|model| model.is_kind(word, EntityKind::Place));
            let place = Some(EntityKind::Place).filter(|_| is_place(bare));
            let fits = known.is_none_or(|kind| kind == Some(candidate.kind) || kind == place);
            // "Lindentals", "KP Lindentals", but "Harwick Systems", "die Stones"
            let of_place = candidate.kind == EntityKind::Place || bare.contains(' ');
            if !german || fits && of_place && bare.rsplit(' ').next().is_some_and(is_place) {
                return if fits { bare } else { surface }.to_owned();
            }
        }
        let bends =
            german && candidate.tokens.len() == 1 && surface.len() > 6 && !surface.chars().all(char::is_uppercase);
        if bends { german::without_genitive(surface) } else { surface }.to_owned()
    }

    /// What an abbreviation in brackets stands for: "Amt für Statistik (`AfS`)".
    fn expansion(&self, candidate: &Candidate) -> Option<usize> {
        let at = candidate.tokens.start;
        let is_bracketed = candidate.tokens.len() == 1 && at > 1 && self.reading.tokens[at - 1].is_sign('(');
        // "ROTTERDAM (ANP) - …" has where it comes from and who sends it
        let dash = |at: usize| {
            let sign = self.reading.tokens.get(at).map(|token| token.shape);
            matches!(sign, Some(Shape::Sign('-' | '–' | '—')))
        };
        let before = self.mentions.last().filter(|_| is_bracketed && !dash(candidate.tokens.end + 1))?;
        // "Ayuntamiento de Vilar (|Pontenova|)" has where it is
        let word = self.reading.surface(at);
        let several = word.chars().filter(|c| c.is_uppercase()).count() > 1;
        let place = || {
            let model = model(Some(self.reading.language));
            candidate.kind == EntityKind::Place || model.is_some_and(|model| model.is_kind(word, EntityKind::Place))
        };
        if !several && place() && !is_spelt_in(word, &self.known[before.entity].name) {
            return None;
        }
        (before.tokens.end == at - 1 && self.known[before.entity].kind == Some(EntityKind::Organisation))
            .then_some(before.entity)
    }

    /// What a part stands for of a longer name before it: "the Commission" for the European one.
    fn short(&self, candidate: &Candidate, key: &str) -> Option<usize> {
        let is_short = candidate.kind == EntityKind::Organisation && candidate.listed.is_none();
        self.by_part.get(key).copied().flatten().filter(|_| is_short)
    }

    /// What was named shorter before: "Ministry of Defence of Ukraine" behind the Ministry of Defence, "Halden NV" behind
    /// Halden.
    fn long(&self, candidate: &Candidate, name: &str) -> Option<usize> {
        let is_long = candidate.kind == EntityKind::Organisation && candidate.listed.is_none();
        let known = |part: &str| {
            let entity = *self.by_name.get(&self.key(part))?;
            (self.known[entity].kind == Some(EntityKind::Organisation)).then_some(entity)
        };
        let bare = name.rsplit_once(' ').filter(|(_, form)| is_company_form(form)).map(|(bare, _)| bare);
        bare.into_iter().chain(beginnings(name)).filter(|_| is_long).find_map(known)
    }

    /// Whose something is by an adjective made from his surname: "Doležalova studie".
    fn owner(&self, word: &str) -> Option<usize> {
        let endings = self.reading.lexicon.language.possessives.iter();
        endings
            .filter_map(|ending| word.strip_suffix(ending))
            .find_map(|bare| self.by_surname.get(&self.key(bare)).copied())
    }

    /// Names that stand alone: a known surname, also in the genitive, or before a hyphen ("Lang-Rede").
    fn surnames(&mut self) {
        let mut covered: Vec<_> = self.mentions.iter().map(|mention| mention.tokens.clone()).collect();
        sort_by_key(&mut covered, |tokens| (tokens.start, 0));
        let mut covered = covered.into_iter().peekable();
        for at in 0..self.reading.tokens.len() {
            while covered.next_if(|tokens| tokens.end <= at).is_some() {}
            let token = &self.reading.tokens[at];
            if covered.peek().is_some_and(|tokens| tokens.contains(&at))
                || !token.is_word()
                || !token.capital
                || token.is(Class::CLOSED)
            {
                continue;
            }
            let word = self.reading.surface(at);
            let genitive = || {
                self.reading
                    .lexicon
                    .language
                    .genitive
                    .iter()
                    .find_map(|ending| self.by_surname.get(word.strip_suffix(ending)?))
            };
            if let Some(owner) = self.owner(word) {
                self.mention(at..at + 1, owner, false);
            } else if let Some(&entity) = self.by_surname.get(&self.key(word)).or_else(genitive) {
                self.mention(at..at + 1, entity, false);
            } else if let Some(&entity) = word.split_once('-').and_then(|(name, _)| self.by_surname.get(name)) {
                self.mention(at..at + 1, entity, true);
            }
        }
    }

    /// Calls what is listed by the fullest name that the article has for it; by the list's where it has only words made
    /// from it.
    fn fullest(&mut self) {
        let (names, language) = (self.reading.names, self.reading.lexicon.language);
        let mut longest = vec![0; self.known.len()];
        for mention in self.mentions.iter().filter(|mention| !mention.derived) {
            let known = &mut self.known[mention.entity];
            let surface = self.reading.surfaces(mention.tokens.clone());
            if known.listed.is_none() || surface.len() <= longest[mention.entity] {
                continue;
            }
            let is_listed = |form: &String| names.exact(form) == known.listed;
            let form = if is_listed(&surface.to_owned()) {
                let bends = language.has(Trait::ArticleCases);
                let bare = bends.then(|| german::listed_upright(surface, is_listed)).flatten();
                // "Praze" is listed beside Praha
                let bends = |name: &&str| language.has_cases() && is_bent_form(name, surface);
                let bent = || Some(names.name(known.listed?)?.name).filter(bends).map(str::to_owned);
                Some(bare.or_else(bent).unwrap_or_else(|| surface.to_owned()))
            } else if !language.has_cases() {
                None
            } else {
                names
                    .rooted(&language.roots(surface))
                    .filter(|(id, _)| Some(*id) == known.listed)
                    .map(|(_, form)| form.to_owned())
            };
            if let Some(form) = form {
                longest[mention.entity] = surface.len();
                known.name = form;
            }
        }
    }

    /// Calls the others by their nominative, in languages that bend names.
    fn nominatives(&mut self) {
        let language = self.reading.lexicon.language;
        if !language.has_cases() {
            return;
        }
        let model = model(Some(language.code));
        let mut forms: Vec<Vec<&str>> = vec![Vec::new(); self.known.len()];
        let mut oblique = vec![true; self.known.len()];
        for mention in self.mentions.iter().filter(|mention| !mention.derived) {
            forms[mention.entity].push(behind_noun(self.reading.surfaces(mention.tokens.clone())));
            // "v |Praze|" is no nominative
            let before = mention.tokens.start.checked_sub(1).map(|at| &self.reading.tokens[at]);
            oblique[mention.entity] &= before.is_some_and(|token| token.is(Class::PREPOSITION));
        }
        let all = self.known.iter_mut().zip(forms.iter().zip(oblique));
        for (known, (forms, oblique)) in all.filter(|(known, _)| known.listed.is_none()) {
            let kind = known.kind.unwrap_or(EntityKind::Other);
            // "V |Soči|" may be one
            let oblique =
                oblique && kind == EntityKind::Place && !forms.iter().any(|form| form.ends_with(['i', 'y', 'и', 'ы']));
            let place = || inflection::place(language, model, forms, oblique).filter(|_| kind == EntityKind::Place);
            let phrase = || phrases::headed(language, forms).or_else(|| phrases::phrase(language, forms));
            let phrase = || phrase().filter(|_| kind != EntityKind::Person);
            let name =
                place().or_else(phrase).or_else(|| inflection::nominative(language, model, kind, forms, oblique));
            if let Some(name) = name {
                known.name = name;
            }
        }
    }

    /// Joins what has the same name once it stands in the nominative: "Анваром Ибрагимом" and "Анвара Ибрагима"; and an
    /// abbreviation with what it stands for.
    fn join(&mut self) {
        let long = by_initials(&self.known);
        let mut first: Table<&str, usize> = Table::default();
        let same = self.known.iter().enumerate().map(|(at, known)| {
            let first = *first.entry(&known.name).or_insert(at);
            let same = if self.known[first].kind == known.kind { first } else { at };
            let long = long.get(&known.name).copied().flatten();
            // What lists have by both names would be one already, and a country is no organisation
            let differs = |long: &usize| {
                let (long, place) = (&self.known[*long], Some(EntityKind::Place));
                known.listed.is_some() && long.listed.is_some() || known.kind == place && long.kind != place
            };
            long.filter(|long| !differs(long)).unwrap_or(same)
        });
        let same: Vec<usize> = same.collect();
        for mention in &mut self.mentions {
            mention.entity = same[mention.entity];
        }
    }

    /// Orders mentions by place, and entities by how often they are mentioned, then by where first.
    fn finish(mut self) -> Names {
        sort_by_key(&mut self.mentions, |mention| (mention.tokens.start, 0));
        self.fullest();
        self.nominatives();
        self.join();
        let mut rank: Vec<(usize, usize, usize)> =
            (0..self.known.len()).map(|entity| (0, usize::MAX, entity)).collect();
        for (place, mention) in self.mentions.iter().enumerate() {
            rank[mention.entity].0 += 1;
            rank[mention.entity].1 = rank[mention.entity].1.min(place);
        }
        rank.retain(|&(count, ..)| count > 0);
        sort_by_key(&mut rank, |&(count, first, _)| (reverse(count), first));
        let mut place = vec![0; self.known.len()];
        let mut known: Vec<_> = self.known.into_iter().map(Some).collect();
        let ordered = rank.iter().enumerate().filter_map(|(to, &(.., from))| {
            place[from] = to;
            known[from].take()
        });
        let ordered = ordered.collect();
        for mention in &mut self.mentions {
            mention.entity = place[mention.entity];
        }
        Names { known: ordered, mentions: self.mentions }
    }
}
