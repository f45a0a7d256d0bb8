//! The files of words beside the program, and a verb as one of them writes it.

use super::LANGUAGES;

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
