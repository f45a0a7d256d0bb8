//! The files of words beside the program, and how one of them is read.

use super::{LANGUAGES, Language, Trait, Traits};

/// A file of words, names or weights: in the program, or beside it.
#[derive(Debug)]
pub struct File<T: ?Sized + 'static = str> {
    /// ISO 639-1; empty for what serves all languages.
    pub code: &'static str,
    /// What the file is called where it lies beside the program. The name changes with its content.
    pub name: &'static str,
    /// What is in it, where it is in the program.
    pub(super) content: Option<&'static T>,
}

/// Languages that have a file.
#[must_use]
pub fn languages() -> &'static [File] {
    LANGUAGES
}

/// The forms of a verb.
#[derive(Debug, Default)]
pub struct VerbForms {
    /// Present and past.
    pub finite: &'static [&'static str],
    /// Past participles.
    pub participles: &'static [&'static str],
    /// The separable part, the pronoun of a verb that only goes with one ("quejarse"), or empty.
    pub particle: &'static str,
}

impl VerbForms {
    /// "finite forms/participles/particle"
    pub(super) fn read(entry: &'static str) -> Self {
        let mut parts = entry.split('/');
        let mut forms = || parts.next().unwrap_or_default();
        let (finite, participles, particle) = (forms(), forms(), forms());
        let list = |forms: &'static str| &*forms.split_whitespace().collect::<Vec<_>>().leak();
        Self { finite: list(finite), participles: list(participles), particle }
    }
}

impl Language {
    /// Whether it is a language of this kind.
    #[must_use]
    pub const fn has(&self, one: Trait) -> bool {
        self.traits.has(one)
    }

    /// Whether nouns and names have cases.
    #[must_use]
    pub fn has_cases(&self) -> bool {
        !self.case_endings.is_empty()
    }

    /// Whether an infinitive may tell what is said, and nouns have no cases: French, Spanish, Italian, Portuguese.
    #[must_use]
    pub fn is_romance(&self) -> bool {
        !self.infinitives.is_empty() && !self.has_cases()
    }

    /// Whether a verb ends as one does that leaves out a man, and a woman, as its subject.
    #[must_use]
    pub fn left_out(&self, verb: &str) -> [bool; 2] {
        [self.left_out_masculine, self.left_out_feminine]
            .map(|endings| endings.iter().any(|ending| verb.ends_with(ending)))
    }

    /// Whether a name ends as one in the dative does: whom somebody tells what he says, "řekl |Deníku|".
    #[must_use]
    pub fn is_dative(&self, word: &str) -> bool {
        self.addressees.iter().any(|ending| ending.strip_prefix('+').is_some_and(|ending| word.ends_with(ending)))
    }

    /// Reads a language file as `build.rs` writes it: a line a list, its name and its entries parted by tabs.
    ///
    /// `None` where the text is not such a file of this version; nothing of it is used then.
    pub(super) fn read(code: &'static str, text: &'static str) -> Option<Self> {
        let mut language = Self { code, ..Self::default() };
        let mut lines = text.lines();
        if lines.next()? != HEAD {
            return None;
        }
        for line in lines {
            let (name, entries) = line.split_once('\t').unwrap_or((line, ""));
            let mut entries = entries.split('\t').filter(|entry| !entry.is_empty());
            match name {
                "traits" => language.traits = Traits(entries.next()?.parse().ok()?),
                "say" => language.say = entries.map(VerbForms::read).collect::<Vec<_>>().leak(),
                "months" => {
                    let months = entries.map(|month| &*month.split(' ').collect::<Vec<_>>().leak());
                    language.calendar = months.collect::<Vec<_>>().leak();
                    language.months = language.calendar.concat().leak();
                }
                "act" => language.act = entries.map(VerbForms::read).collect::<Vec<_>>().leak(),
                _ => *language.list(name)? = entries.collect::<Vec<_>>().leak(),
            }
        }
        Some(language)
    }
}

/// First line of a language file.
const HEAD: &str = "lede words 1";

#[cfg(test)]
mod tests {
    use super::languages;
    use crate::lexicon::Language;

    #[test]
    fn every_file_is_whole_and_in_lower_case() {
        for file in languages() {
            let language = Language::read(file.code, file.content.expect("in the program")).expect("a language file");
            assert!(
                language.say.len() > 30 && language.related.len() > 20 && language.roles.len() > 40,
                "{}",
                file.code
            );
            for word in language.function.iter().chain(language.roles).chain(language.related).chain(language.share) {
                assert_eq!(*word, word.to_lowercase(), "in {}", file.code);
            }
        }
    }

    #[test]
    fn what_is_no_language_file_is_refused() {
        assert!(Language::read("de", "").is_none());
        assert!(Language::read("de", "<!doctype html>").is_none());
        assert!(Language::read("de", "lede words 1\nunheard of\ta").is_none());
        assert!(Language::read("de", "lede words 1\nrelated\ta\tb").is_some());
    }
}
