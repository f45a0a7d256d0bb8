/// Whether `words` begin with one of the phrases, as whole words. All in lower case. Gives the bytes of the longest.
pub(super) fn head(words: &str, phrases: &[&str]) -> Option<usize> {
    phrases.iter().filter(|phrase| starts(words, phrase)).map(|phrase| phrase.len()).max()
}

fn starts(words: &str, phrase: &str) -> bool {
    words.strip_prefix(phrase).is_some_and(|rest| {
        let open = phrase.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
        !phrase.is_empty() && !open
    })
}

/// Whether one of the phrases stands anywhere in `words`, as whole words. All in lower case.
pub(super) fn anywhere(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        words.match_indices(phrase).any(|(at, _)| {
            let before = words[..at].chars().next_back();
            !before.is_some_and(char::is_alphanumeric) && starts(&words[at..], phrase)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words() {
        assert_eq!(head("mehr zum thema: x", &["mehr", "mehr zum thema"]), Some(14));
        assert_eq!(head("vonnöten", &["von"]), None);
        assert!(anywhere("jetzt newsletter bestellen", &["newsletter"]));
        assert!(!anywhere("teilenehmer", &["teilen"]));
    }
}
