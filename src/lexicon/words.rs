use super::language::Language;
use super::markers::Markers;
use super::table::Table;
use super::terms::Terms;
use super::{LANGUAGES, NAMES, model, names};
use crate::letters::small;
use crate::order::sort_by_key;
use std::sync::OnceLock;

/// A set of the classes a word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal from $($field:ident),+;)*) => {
        impl Class {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*

            fn of(language: &'static Language) -> impl Iterator<Item = (&'static str, Self)> {
                std::iter::empty()$($(.chain(language.$field.iter().map(|word| (*word, Self::$name))))+)*
            }
        }
    };
}

classes! {
    /// Article, possessive, demonstrative.
    DETERMINER = 0 from determiners;
    /// Preposition.
    PREPOSITION = 1 from prepositions;
    /// May stand inside a noun phrase between its nouns.
    JOINING = 2 from joining;
    /// "he"
    MASCULINE = 3 from pronouns_masculine;
    /// "she"
    FEMININE = 4 from pronouns_feminine;
    /// "they"
    PLURAL = 5 from pronouns_plural;
    /// A pronoun for no third person.
    OTHER_PRONOUN = 6 from pronouns_other;
    /// Another word that is no name.
    FUNCTION = 7 from function;
    /// A noun or unit that is no name though it stands beside one.
    NOT_NAME = 8 from not_names, months, weekdays;
    /// Verb form of reported speech.
    SUBJUNCTIVE = 9 from subjunctive;
    /// Finite auxiliary.
    AUXILIARY = 10 from auxiliaries;
    /// Auxiliary of the passive.
    PASSIVE = 11 from passive;
    /// May stand between a cue and its speaker.
    PAUSE = 12 from pause;
    /// "that"
    COMPLEMENTIZER = 13 from complementizers;
    /// Title before a person's name.
    TITLE = 14 from titles, titles_masculine, titles_feminine;
    /// What a person is.
    ROLE = 15 from roles;
    /// A role by which somebody named before is spoken of.
    VAGUE = 16 from vague;
    /// Opens an organisation's name.
    ORGANISATION_HEAD = 17 from organisation_heads;
    /// Stands inside an organisation's name.
    ORGANISATION_WORD = 18 from organisation_words;
    /// Lower-case word inside a person's name.
    PARTICLE = 19 from person_particles;
    /// Written with a full stop that ends no sentence.
    ABBREVIATION = 20 from abbreviations;
    /// Month's name.
    MONTH = 21 from months;
    /// Elided before an apostrophe.
    ELISION = 22 from elisions;
    /// Noun of age before a name.
    AGE = 23 from person_after;
    /// Title before a man's name.
    TITLE_MASCULINE = 24 from titles_masculine;
    /// Title before a woman's name.
    TITLE_FEMININE = 25 from titles_feminine;
    /// Marks an infinitive.
    INFINITIVE = 28 from infinitive;
    /// Article of somebody not spoken of before.
    INDEFINITE = 26 from indefinite;
    /// Joins an organisation's head with what it is for.
    PLAIN_GENITIVE = 27 from plain_genitive;
    /// Before words in marks: they name a work, a medium, a club.
    WORK = 29 from works;
    /// Before words in marks: others call it so.
    SO_CALLED = 31 from so_called;
    /// Before a source.
    ACCORDING = 32 from according;
    /// Points back to a source.
    THUS = 33 from thus;
    /// Before a source and its verb.
    TELLING = 34 from telling;
    /// Between a verb and what it calls something.
    CALLING = 35 from calling;
    /// Before whom it tells.
    ADDRESSED = 36 from addressed;
    /// Tells what others say, with an infinitive of the perfect.
    HEARSAY = 42 from hearsay;
    /// Auxiliary of an infinitive of the perfect.
    PERFECT = 43 from perfect;
    /// A clause follows it without a conjunction.
    BARE = 44 from bare;
    /// A clause of what was said may follow it.
    CLAIM = 45 from claims;
    /// Tells what would be, as well as what others say.
    HYPOTHETICAL = 47 from hypothetical;
    /// Opens a clause that hangs on another.
    SUBORDINATE = 46 from subordinators;
    /// "someone", "others"
    SOMEBODY = 48 from somebody;
    /// A pronoun that is no subject.
    OBLIQUE = 37 from oblique;
    /// Goes on about the name before it.
    RELATIVE = 38 from relatives;
    /// Before who does it, in the passive.
    AGENT = 39 from agents;
    /// May stand before a man's noun.
    MASCULINE_ARTICLE = 40 from masculine_articles;
    /// May stand before a woman's noun.
    FEMININE_ARTICLE = 41 from feminine_articles;
}

impl Class {
    /// First word of a frame or particle that marks speech.
    pub const FRAME: Self = Self(1 << 30);
    /// Any third-person pronoun.
    pub const PRONOUN: Self = Self(Self::MASCULINE.0 | Self::FEMININE.0 | Self::PLURAL.0);
    /// What is no name even with a capital.
    pub const CLOSED: Self = Self(
        Self::DETERMINER.0
            | Self::PREPOSITION.0
            | Self::PRONOUN.0
            | Self::OTHER_PRONOUN.0
            | Self::FUNCTION.0
            | Self::COMPLEMENTIZER.0,
    );

    /// The words of either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a class.
    #[must_use]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A form of a verb that marks speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// Tells a speech act without its wording.
    pub act: bool,
    /// Opens words or content.
    pub say: bool,
    /// Can be a finite form.
    pub finite: bool,
    /// Can be a past participle.
    pub participle: bool,
    /// The separable part that a finite form needs, or the pronoun before a verb that is nothing without one, or empty.
    pub particle: &'static str,
}

/// All that is known about a word.
#[derive(Debug, Clone, Default)]
pub struct Word {
    /// Its classes.
    pub class: Class,
    /// The verbs it can be a form of, those without a particle last.
    pub verbs: Vec<Verb>,
}

/// Look-up over one language file.
#[derive(Debug)]
pub struct Lexicon {
    /// The file.
    pub language: &'static Language,
    words: Table<&'static str, Word>,
    markers: OnceLock<Markers>,
    terms: OnceLock<Terms>,
}

static READ: [OnceLock<Lexicon>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

fn place(code: &str) -> Option<usize> {
    LANGUAGES.iter().position(|file| file.code == code)
}

/// The lexicon of a language by its ISO 639-1 code; for a language whose file there is not or that is not here, that of
/// English, whose words do no harm in other texts.
///
/// # Panics
///
/// Where the program was built without English.
#[must_use]
pub fn lexicon(code: Option<&str>) -> &'static Lexicon {
    let here = |at: &usize| READ[*at].get().is_some() || LANGUAGES[*at].content.is_some();
    let at = code.and_then(place).filter(here).or_else(|| place("en")).expect("English is in the program");
    READ[at].get_or_init(|| {
        let file = &LANGUAGES[at];
        let language = file.content.and_then(|text| Language::read(file.code, text));
        Lexicon::new(Box::leak(Box::new(language.unwrap_or_default())))
    })
}

/// The files beside the program that hold what is known about a language and are not here yet: its words, if it has a
/// file, the names of all languages, and what was learnt about names.
#[must_use]
pub fn missing(code: Option<&str>) -> Vec<&'static str> {
    let is_missing = |at: &usize| READ[*at].get().is_none() && LANGUAGES[*at].content.is_none();
    let words = code.and_then(place).filter(is_missing).map(|at| LANGUAGES[at].name);
    let names = names::are_missing().then_some(NAMES.name);
    words.into_iter().chain(names).chain(model::missing(code)).collect()
}

/// Takes a file by its name into use, for as long as the program runs. Whether it is one; another text changes nothing.
pub fn install(name: &str, content: Vec<u8>) -> bool {
    if name.starts_with(model::PREFIX) {
        return model::install(name, content);
    }
    let Ok(text) = String::from_utf8(content) else { return false };
    if name == NAMES.name {
        return names::install(text);
    }
    let Some(at) = LANGUAGES.iter().position(|file| file.name == name) else { return false };
    if READ[at].get().is_some() {
        return true;
    }
    let Some(language) = Language::read(LANGUAGES[at].code, text.leak()) else { return false };
    READ[at].get_or_init(|| Lexicon::new(Box::leak(Box::new(language))));
    true
}

impl Lexicon {
    fn new(language: &'static Language) -> Self {
        let mut words: Table<&'static str, Word> = Table::default();
        for (text, class) in Class::of(language) {
            words.entry(text).or_default().class.0 |= class.0;
        }
        for phrase in [language.before, language.after, language.parenthetical, language.own].into_iter().flatten() {
            let first = phrase.split(' ').next().unwrap_or(phrase);
            words.entry(first).or_default().class.0 |= Class::FRAME.0;
            // "d’après" is written "d'après" as well
            if first.contains('’') {
                words.entry(first.replace('’', "'").leak()).or_default().class.0 |= Class::FRAME.0;
            }
        }
        for (forms, say) in language.say.iter().map(|v| (v, true)).chain(language.act.iter().map(|v| (v, false))) {
            for (form, finite) in
                forms.finite.iter().map(|f| (f, true)).chain(forms.participles.iter().map(|f| (f, false)))
            {
                // "se ha quejado": a pronoun stands before a participle too
                let own = words.get(forms.particle).is_some_and(|word| word.class.any(Class::OBLIQUE));
                let particle = if finite || own { forms.particle } else { "" };
                let verbs = &mut words.entry(form).or_default().verbs;
                if let Some(known) = verbs.iter_mut().find(|known| known.particle == particle) {
                    known.say |= say;
                    known.act |= !say;
                    known.finite |= finite;
                    known.participle |= !finite;
                } else {
                    verbs.push(Verb { act: !say, say, finite, participle: !finite, particle });
                }
            }
        }
        // In Switzerland "ß" is written "ss"
        let sharp: Vec<_> =
            words.iter().filter(|(text, _)| text.contains('ß')).map(|(text, word)| (*text, word.clone())).collect();
        for (text, word) in sharp {
            words.entry(text.replace('ß', "ss").leak()).or_insert(word);
        }
        for word in words.values_mut() {
            sort_by_key(&mut word.verbs, |verb| (usize::from(verb.particle.is_empty()), 0));
        }
        Self { language, words, markers: OnceLock::new(), terms: OnceLock::new() }
    }

    /// The phrases that tell what a line of a page is.
    #[must_use]
    pub fn markers(&self) -> &Markers {
        self.markers.get_or_init(|| Markers::new(self.language))
    }

    /// The words of dates and amounts.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::new(self.language))
    }

    /// What is known about a word, whatever its case.
    #[must_use]
    pub fn look(&self, word: &str) -> Option<&Word> {
        if word.chars().any(char::is_uppercase) {
            let mut lower = String::with_capacity(word.len());
            word.chars().for_each(|c| small(c, |c| lower.push(c)));
            self.words.get(lower.as_str())
        } else {
            self.words.get(word)
        }
    }

    /// The classes of a word; none for an unknown one.
    #[must_use]
    pub fn class(&self, word: &str) -> Class {
        self.look(word).map_or(Class::default(), |word| word.class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_all_its_classes_and_verbs() {
        let german = lexicon(Some("de"));
        assert!(german.class("Der").any(Class::DETERMINER));
        let fügte = german.look("fügte").expect("a listed form");
        assert_eq!(fügte.verbs[0].particle, "an");
        assert!(fügte.verbs.iter().all(|verb| !verb.particle.is_empty()));
        assert!(german.look("erklärt").expect("a listed form").verbs.iter().any(|verb| verb.finite && verb.participle));
    }
}
