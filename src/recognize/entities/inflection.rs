use crate::lexicon::Language;
use crate::lexicon::model::Model;

/// What all forms of a name share: its words without the endings of their cases; the name itself in languages that have
/// none.
pub(super) fn key(language: &Language, name: &str) -> String {
    if language.case_endings.is_empty() { name.to_owned() } else { language.stems(name) }
}

/// The nominative of a name by the forms that the article has of it, the fullest one for a name; `None` for none.
///
/// Which first names and places there are is known: "Владимира" is Владимир, "Москве" Москва. A surname follows the first
/// name: behind a man's it is what is left without endings ("Путина" → "Путин") or an adjective ("Зеленского" →
/// "Зеленский"). What cannot be told stays as it is.
pub(super) fn nominative(language: &Language, model: Option<&Model>, forms: &[&str]) -> Option<String> {
    let words = |form: &&&str| form.split(' ').count();
    let most = forms.iter().map(|form| words(&form)).max()?;
    let full = || forms.iter().filter(|form| words(form) == most);
    // The first form has its say, unless another is bare of endings, or can be no nominative: "Валентина" can be one
    let bare = |form: &&&str| form.split(' ').all(|word| language.stem(word) == word);
    let bent = |form: &&&str| model.is_some_and(|model| !model.is_name(form.split(' ').next().unwrap_or_default()));
    let form = full().find(bare).or_else(|| full().find(bent)).or_else(|| full().next())?;
    let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
    // "Adama Kowalskiego" is no nominative, though Adama is a name as well
    let is_bent = rest.split(' ').any(|word| is_bent_surname(language, word));
    let Some(first_bare) = model.and_then(|model| known(language, model, first, is_bent, rest.is_empty())) else {
        return Some((*form).to_owned());
    };
    if first_bare == first || rest.is_empty() {
        return Some(if rest.is_empty() { first_bare } else { (*form).to_owned() });
    }
    let of_woman = first_bare.ends_with(FEMININE);
    let surnames = if of_woman { language.surnames_feminine } else { language.surnames_masculine };
    let mut name = first_bare;
    for word in rest.split(' ') {
        name.push(' ');
        name.push_str(&surname(language.stem(word), surnames));
    }
    Some(name)
}

/// What women's first names end in.
const FEMININE: [char; 4] = ['а', 'я', 'a', 'e'];

/// The nominative of a word that lists know, without its ending or with one of the nominative. `alone` it is a place more
/// likely than a person, and so has an ending more likely than none.
fn known(language: &Language, model: &Model, word: &str, is_bent: bool, alone: bool) -> Option<String> {
    if !is_bent && model.is_name(word) {
        return Some(word.to_owned());
    }
    let stem = language.stem(word);
    let with = |ending: &&str| Some(format!("{stem}{}", ending.trim_matches('-'))).filter(|form| model.is_name(form));
    // "Анны" is Анна, though Анн is a name as well
    let of_woman = language.feminine_endings.iter().any(|ending| word.ends_with(ending));
    let open = |ending: &&&str| of_woman && ending.ends_with(FEMININE) || alone && **ending != "-";
    let mut endings = language.nominative_endings.iter();
    endings.clone().filter(open).find_map(with).or_else(|| endings.find_map(with))
}

/// Whether a surname is an adjective in another case than the nominative.
fn is_bent_surname(language: &Language, word: &str) -> bool {
    let stem = language.stem(word);
    let masculine = surname(stem, language.surnames_masculine);
    masculine != stem && masculine != word && surname(stem, language.surnames_feminine) != word
}

/// A surname by its stem: with the ending of those that end so.
fn surname(stem: &str, endings: &[&str]) -> String {
    let ending = endings.iter().filter_map(|ending| ending.split_once('|')).find(|(end, _)| stem.ends_with(end));
    format!("{stem}{}", ending.map_or("", |(_, ending)| ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;
    use crate::lexicon::model::model;

    #[track_caller]
    fn check(code: &str, forms: &[&str], expected: &str) {
        let language = lexicon(Some(code)).language;
        assert_eq!(nominative(language, model(Some(code)), forms).as_deref(), Some(expected), "{forms:?}");
        let keys: Vec<String> = forms.iter().map(|form| key(language, form)).collect();
        assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    }

    #[test]
    fn names_come_back_to_the_nominative() {
        check("ru", &["Владимира Крутова", "Владимиром Крутовым"], "Владимир Крутов");
        check("ru", &["Анны Белской"], "Анна Белская");
        check("pl", &["Adama Kowalskiego"], "Adam Kowalski");
        check("pl", &["Warszawie", "Warszawą"], "Warszawa");
        check("cs", &["Petra Novotného"], "Petr Novotný");
        check("uk", &["Андрія Левченка"], "Андрій Левченко");
        check("de", &["Anna Weber"], "Anna Weber");
    }
}
