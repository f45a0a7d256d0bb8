use crate::lexicon::model::Model;
use crate::lexicon::{Language, behind_vowel};
use crate::recognize::head::shown;
use std::borrow::Cow;

/// What all forms of a name share: its words without the endings of their cases, in languages that have cases; "UNICEF" is
/// Unicef.
pub(super) fn key(language: &Language, name: &str) -> String {
    let is_shouted = !name.contains(char::is_lowercase) && name.chars().count() > 3;
    let name = if is_shouted { Cow::Owned(shown(name)) } else { Cow::Borrowed(name) };
    if !language.has_cases() {
        return name.into_owned();
    }
    // "Ewy Malinowskiej" is Ewa Malinowska: behind the first name stands enough to tell who it is
    match name.split_once(' ').filter(|(first, _)| first.chars().count() <= SHORT) {
        Some((first, rest)) => {
            let bare = |ending: &&str| first.strip_suffix(*ending).filter(|bare| bare.chars().nth(1).is_some());
            let first = language.case_endings.iter().find_map(bare).unwrap_or(first);
            format!("{first} {}", language.roots(rest))
        }
        None => language.roots(&name),
    }
}

/// Most letters of a first name of which two without an ending tell enough.
const SHORT: usize = 4;

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
    // "Елена Тарханова", and then "Елену Тарханову": a woman's first form, if no other is a man's alone ("Валентином")
    let of_man = |form: &&str| form.split(' ').next().is_some_and(|first| first.ends_with(['м', 'm']));
    let woman = |form: &&&str| {
        let first = form.split(' ').next().unwrap_or_default();
        first.ends_with(FEMININE) && model.is_some_and(|model| model.is_name(first)) && !full().any(of_man)
    };
    let woman = full().next().filter(woman).filter(|_| full().any(|form| bent(&form)));
    let form = full().find(bare).or(woman).or_else(|| full().find(bent)).or_else(|| full().next())?;
    // Abbreviations are not bent, nor are names in marks
    if !form.contains(char::is_lowercase) || form.contains(['«', '„', '"']) {
        return Some((*form).to_owned());
    }
    let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
    // "Českých drah": small words behind are no surname's
    if rest.split(' ').any(|word| word.starts_with(char::is_lowercase)) {
        return Some((*form).to_owned());
    }
    // "Adama Kowalskiego" is no nominative, though Adama is a name as well
    let last = rest.rsplit(' ').next().unwrap_or_default();
    // "Karla Havlíčka" is no woman where "Havlíček" is named, nor where women's surnames never end so
    let alone = |form: &&&str| !form.contains(' ') && bare(form) && **form != last;
    let alone = forms.iter().find(alone).filter(|form| language.root(form).concat() == language.root(last).concat());
    let is_mans = last.ends_with('a') && language.surnames_feminine.iter().all(|ending| ending.ends_with('á'));
    let is_mans = is_mans && !last.ends_with("ova") && !language.surnames_feminine.is_empty();
    // "Андрея Супруна", and elsewhere "Супрун"
    let bare = forms.iter().any(|form| *form != last && !form.contains(' ') && language.stem(last) == *form);
    let is_bent = bare || alone.is_some() || is_mans || rest.split(' ').any(|word| is_bent_surname(language, word));
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
        let stem = language.stem(word);
        // "Vlastimila Válka" is Válek
        let fled = |ending: &&str| {
            let head = stem.strip_suffix(behind_vowel(ending)).filter(|_| !of_woman && stem != word)?;
            let name = format!("{head}{ending}");
            model.filter(|model| model.is_name(&name) && !model.is_name(stem)).map(|_| name)
        };
        if let Some(surname) = alone.filter(|_| word == last && !of_woman) {
            name.push_str(surname);
            continue;
        }
        if let Some(surname) = language.fleeting.iter().find_map(fled) {
            name.push_str(&surname);
            continue;
        }
        let whole = surname(stem, surnames);
        // "Piotra Zaremby" is Zaremba: what bends like a woman's name ends like one
        let open = !of_woman && whole == stem && language.feminine_endings.contains(&&word[stem.len()..]);
        let ending = language.nominative_endings.iter().find(|ending| open && matches!(**ending, "a" | "а"));
        name.push_str(&whole);
        name.push_str(ending.unwrap_or(&""));
    }
    Some(name)
}

/// The nominative of a place by its forms, where its stem ends so that it tells: known to lists ("Rzeszowie" is Rzeszów),
/// or as in two forms ("Речинске", "Речинска").
pub(super) fn place(language: &Language, model: Option<&Model>, forms: &[&str]) -> Option<String> {
    let form = *forms.first()?;
    let is_known = |form: &str| model.is_some_and(|model| model.is_name(form));
    let stem = language.stem(form);
    if form.contains(' ') || stem == form || is_known(form) {
        return None;
    }
    let several = forms.iter().any(|other| *other != form);
    language.places.iter().filter_map(|ending| ending.split_once('|')).find_map(|(bent, ending)| {
        let name = format!("{}{ending}", stem.strip_suffix(bent)?);
        let plain = bent == ending && several && forms.iter().all(|form| language.stem(form) == stem);
        (plain || is_known(&name)).then_some(name)
    })
}

/// The nominative of a name of several words that opens with adjectives or has one at its end, the fullest one for a name: the
/// form that stands in it, or the first with the endings of its adjectives and of the noun they belong to bent back
/// ("Верховного суда" → "Верховный суд", "Sądu Najwyższego" → "Sąd Najwyższy"). `None` where nothing is to be bent.
pub(super) fn phrase(language: &Language, forms: &[&str]) -> Option<String> {
    let words = |form: &str| form.split(' ').count();
    let most = forms.iter().map(|form| words(form)).max().filter(|&most| most > 1)?;
    let full = || forms.iter().filter(|form| words(form) == most);
    let upright = full().next().and_then(|form| upright(language, form))?;
    let stands = full().find(|form| form.to_lowercase() == upright.to_lowercase());
    Some(stands.map_or(upright, |form| (*form).to_owned()))
}

/// A name of several words with the endings of the nominative.
fn upright(language: &Language, form: &str) -> Option<String> {
    let words: Vec<&str> = form.split(' ').collect();
    let adjective = |word| bent_adjective(language, word);
    let opening = words.iter().take_while(|word| adjective(word).is_some()).count();
    let noun = words.get(opening)?;
    // One at the end belongs to the noun as well: "Sądu |Najwyższego"
    let closes = opening + 2 == words.len() && noun.starts_with(char::is_uppercase);
    let closing = usize::from(closes && adjective(words[opening + 1]).is_some());
    if opening + closing == 0 {
        return None;
    }
    let of_noun = |at: &usize| *at < opening || *at == opening + 1 && closing > 0;
    let places: Vec<usize> = (0..words.len()).filter(of_noun).collect();
    // Before a woman's noun an adjective has one nominative, else one before a man's and one before a neuter
    let is_womans = |at: &usize| adjective(words[*at]).is_some_and(|(_, nominative)| !nominative.contains('|'));
    let womans = places.iter().all(is_womans);
    if !womans && places.iter().any(is_womans) {
        return None;
    }
    let bent = language.bent_nouns.iter().filter_map(|entry| {
        let (ending, rest) = entry.split_once('|')?;
        let (nominative, gender) = rest.split_once('|')?;
        ((gender == "f") == womans).then_some((cut(noun, ending)?, nominative, gender))
    });
    let (stem, ending, gender) = { bent }.next()?;
    let mut name: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    name[opening] = format!("{stem}{ending}");
    for at in places {
        let (stem, nominative) = adjective(words[at])?;
        let (masculine, neuter) = nominative.split_once('|').unwrap_or((nominative, nominative));
        name[at] = format!("{stem}{}", if gender == "n" { neuter } else { masculine });
    }
    Some(name.join(" "))
}

/// An adjective's stem, and its endings in the nominative.
fn bent_adjective<'a>(language: &Language, word: &'a str) -> Option<(&'a str, &'static str)> {
    let bent = language.bent_adjectives.iter().filter_map(|entry| entry.split_once('|'));
    let mut fitting = bent.filter_map(|(ending, nominative)| Some((cut(word, ending)?, nominative)));
    fitting.next()
}

/// A word without an ending, if two letters and more are left; one behind "=" is all but the first letter.
fn cut<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let (whole, ending) = ending.strip_prefix('=').map_or((false, ending), |ending| (true, ending));
    let bare = lower.strip_suffix(ending)?;
    let fits = if whole { bare.chars().count() == 1 } else { bare.chars().nth(1).is_some() };
    word.get(..bare.len()).filter(|_| fits)
}

/// What women's first names end in.
const FEMININE: [char; 4] = ['а', 'я', 'a', 'e'];

/// The nominative of a word that lists know, without its ending or with one of the nominative. `alone` it is a place more
/// likely than a person, and so has an ending more likely than none.
fn known(language: &Language, model: &Model, word: &str, is_bent: bool, alone: bool) -> Option<String> {
    if !is_bent && model.is_name(word) {
        return Some(word.to_owned());
    }
    // "Ewy": of a name as short as this no ending is cut off otherwise
    let short = || language.feminine_endings.iter().find_map(|ending| word.strip_suffix(*ending));
    let stem = Some(language.stem(word)).filter(|&stem| stem != word || !is_bent).or_else(short).unwrap_or(word);
    // Behind which a surname is bent, it is bent, too, whatever else it names
    let is_same = |form: &str| is_bent && word.ends_with(FEMININE) && form == word;
    let as_name = |form: String| Some(form).filter(|form| model.is_name(form) && !is_same(form));
    // "Pawła" is Paweł, "Харкова" Харків
    let fled = |ending: &&str| {
        let tail = behind_vowel(ending);
        let head = match language.root(word) {
            [head, same] if same == tail => head,
            _ => stem.strip_suffix(tail)?,
        };
        as_name(format!("{head}{ending}"))
    };
    let with = |ending: &&str| as_name(format!("{stem}{}", ending.trim_matches('-')));
    // "Анны" is Анна, though Анн is a name as well; "Марии" Мария, "Игоря" Игорь and not Игорий
    let of_woman = language.feminine_endings.iter().any(|ending| word.ends_with(ending));
    let open = |ending: &&&str| of_woman && ending.ends_with(FEMININE) || alone && **ending != "-";
    let is_soft = |ending: &str| ending.starts_with(['и', 'і', 'i']);
    let alike = |ending: &&&str| is_soft(ending) == is_soft(&word[stem.len()..]);
    let endings = language.nominative_endings.iter();
    let endings = endings.clone().filter(alike).chain(endings.filter(|ending| !alike(ending)));
    let mut fleeting = language.fleeting.iter();
    (fleeting.find_map(fled))
        .or_else(|| endings.clone().filter(open).find_map(with))
        .or_else(|| endings.clone().find_map(with))
}

/// Whether a surname is an adjective in another case than the nominative.
fn is_bent_surname(language: &Language, word: &str) -> bool {
    let stem = language.stem(word);
    let masculine = surname(stem, language.surnames_masculine);
    let feminine = surname(stem, language.surnames_feminine);
    // "Petry Součkové": a man's name is never bent like this
    let of_woman = masculine == stem && feminine != stem && language.feminine_endings.contains(&&word[stem.len()..]);
    feminine != word && (of_woman || masculine != stem && masculine != word)
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
    fn places_come_back_by_what_their_stem_ends_in() {
        let place = |code: &str, forms: &[&str]| place(lexicon(Some(code)).language, model(Some(code)), forms);
        assert_eq!(place("pl", &["Rzeszowie"]).as_deref(), Some("Rzeszów"));
        assert_eq!(place("pl", &["Radomiu"]).as_deref(), Some("Radom"));
        assert_eq!(place("ru", &["Речинске", "Речинска"]).as_deref(), Some("Речинск"));
        assert_eq!(place("ru", &["Речинске"]), None);
    }

    #[test]
    fn names_come_back_to_the_nominative() {
        check("ru", &["Владимира Крутова", "Владимиром Крутовым"], "Владимир Крутов");
        check("ru", &["Анны Белской"], "Анна Белская");
        check("pl", &["Adama Kowalskiego"], "Adam Kowalski");
        check("pl", &["Piotra Zaremby"], "Piotr Zaremba");
        check("pl", &["Warszawie", "Warszawą"], "Warszawa");
        check("pl", &["Pawła Nowaka", "Paweł Nowak"], "Paweł Nowak");
        check("pl", &["Markowi Nowakowi"], "Marek Nowak");
        check("cs", &["Hynka Nováka"], "Hynek Novák");
        check("cs", &["Karla Havlíčka"], "Karel Havlíček");
        check("cs", &["Pavla Nováka"], "Pavel Novák");
        check("cs", &["Jana Hájka"], "Jan Hájek");
        check("cs", &["Vlastimila Válka"], "Vlastimil Válek");
        check("cs", &["Pavla Nováková"], "Pavla Nováková");
        check("ru", &["Павлом Крутовым", "Павла Крутова"], "Павел Крутов");
        check("ru", &["Игоря Крутова"], "Игорь Крутов");
        check("uk", &["Харкова", "Харковом"], "Харків");
        check("cs", &["Petra Novotného"], "Petr Novotný");
        check("uk", &["Андрія Левченка"], "Андрій Левченко");
        check("uk", &["Павла Левченка"], "Павло Левченко");
        check("cs", &["Petry Součkové"], "Petra Součková");
        check("ru", &["Елена Тарханова", "Елену Тарханову"], "Елена Тарханова");
        check("ru", &["Валентина Крутова", "Валентином Крутовым"], "Валентин Крутов");
        check("pl", &["Ewa Malinowska", "Ewy Malinowskiej", "Ewą Malinowską"], "Ewa Malinowska");
        check("cs", &["Českých drah"], "Českých drah");
        check("de", &["Anna Weber"], "Anna Weber");
    }

    #[test]
    fn names_of_several_words_come_back_by_their_adjectives() {
        let phrase = |code: &str, forms: &[&str]| phrase(lexicon(Some(code)).language, forms);
        let check = |code: &str, form: &str, expected: Option<&str>| {
            assert_eq!(phrase(code, &[form]).as_deref(), expected, "{form}");
        };
        check("ru", "Верховного Суда", Some("Верховный Суд"));
        check("ru", "Окружного административного суда Киева", Some("Окружной административный суд Киева"));
        check("ru", "Высшем антикоррупционном суде", Some("Высший антикоррупционный суд"));
        check("ru", "Апелляционную палату", Some("Апелляционная палата"));
        check("ru", "Федеральной налоговой службы", Some("Федеральная налоговая служба"));
        check("ru", "Следственного управления", Some("Следственное управление"));
        check("ru", "Министерства обороны", None);
        check("ru", "Верховный суд", None);
        check("ru", "Городской суд", None);
        check("uk", "Верховного Суду", Some("Верховний Суд"));
        check("uk", "Верховної Ради", Some("Верховна Рада"));
        check("uk", "Національної поліції", Some("Національна поліція"));
        check("pl", "Sądu Najwyższego", Some("Sąd Najwyższy"));
        check("pl", "Komisji Europejskiej", Some("Komisja Europejska"));
        check("pl", "Głównego Urzędu Statystycznego", Some("Główny Urząd Statystyczny"));
        check("pl", "Wolnego Uniwersytetu", Some("Wolny Uniwersytet"));
        check("cs", "Nejvyššího soudu", Some("Nejvyšší soud"));
        check("cs", "Českého statistického úřadu", Some("Český statistický úřad"));
        check("cs", "České dráhy", None);
        assert_eq!(phrase("ru", &["Верховного Суда", "Верховный суд"]).as_deref(), Some("Верховный суд"));
        check("de", "Technischen Universität", None);
    }

    #[test]
    fn a_surname_named_alone_tells_the_nominative() {
        let language = lexicon(Some("pl")).language;
        let name = nominative(language, model(Some("pl")), &["Henryka Bielaka", "Bielak"]);
        assert_eq!(name.as_deref(), Some("Henryk Bielak"));
    }
}
