//! What the forms of a bent name share.

use super::Language;

impl Language {
    /// A name's word without the ending of its case; whole where none of the language fits it.
    #[must_use]
    pub fn stem<'a>(&self, word: &'a str) -> &'a str {
        let bare = |ending: &&str| word.strip_suffix(*ending).filter(|bare| bare.chars().nth(2).is_some());
        self.case_endings.iter().find_map(bare).unwrap_or(word)
    }

    /// What all forms of a name's word share, in two parts: its stem without a vowel that flees ("Paw|ł").
    #[must_use]
    pub fn root<'a>(&self, word: &'a str) -> [&'a str; 2] {
        let stem = self.stem(word);
        let fleeing = |&ending: &&'static str| {
            let head = stem.strip_suffix(ending).filter(|head| head.chars().nth(1).is_some())?;
            Some([head, behind_vowel(ending)])
        };
        self.fleeting.iter().find_map(fleeing).unwrap_or([stem, ""])
    }

    /// What all forms of a name of several words share.
    #[must_use]
    pub fn roots(&self, name: &str) -> String {
        name.split(' ').map(|word| self.root(word).concat()).collect::<Vec<_>>().join(" ")
    }
}

/// What is left of an ending when its vowel has fled.
pub(crate) fn behind_vowel(ending: &str) -> &str {
    ending.char_indices().nth(1).map_or("", |(at, _)| &ending[at..])
}
