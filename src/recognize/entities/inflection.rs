use super::phrases::bent_adjective;
use crate::article::EntityKind;
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
/// "Зеленский"). What cannot be told stays as it is, and so does what is no person's and has several words. `oblique` forms
/// can be no nominative.
pub(super) fn nominative(
    language: &Language,
    model: Option<&Model>,
    kind: EntityKind,
    forms: &[&str],
    oblique: bool,
) -> Option<String> {
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
        // No surname ends so in the nominative: "Олега Коряги"
        let is_bent = form.contains(' ') && ends_as_womans(language, form);
        let is_name = model.is_some_and(|model| model.is_name(first));
        first.ends_with(FEMININE) && is_name && !is_bent && !full().any(of_man)
    };
    let woman = full().next().filter(woman).filter(|_| full().any(|form| bent(&form)));
    let form = full().find(bare).or(woman).or_else(|| full().find(bent)).or_else(|| full().next())?;
    // Abbreviations are not bent, nor are names in marks
    if !form.contains(char::is_lowercase) || form.contains(['«', '„', '"']) {
        return Some((*form).to_owned());
    }
    let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
    // "Českých drah", "МИД Норвегии": no surname stands behind a first name
    if !rest.is_empty() && kind != EntityKind::Person
        || rest.split(' ').any(|word| word.starts_with(char::is_lowercase))
    {
        return Some((*form).to_owned());
    }
    // "Черного" is Черный, "Weberové" Weberová
    if rest.is_empty()
        && kind == EntityKind::Person
        && let Some(name) = adjective(language, form).filter(|name| !name.ends_with('о'))
    {
        return Some(name);
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
    // "Jiřího", whatever the surname
    let first_bends = || ends_as_adjective(first) && bent_adjective(language, first).is_some();
    let is_bent = bare || alone.is_some() || is_mans || first_bends() || oblique && rest.is_empty();
    let is_bent = is_bent || rest.split(' ').any(|word| is_bent_surname(language, model, word));
    let Some(first_bare) = model.and_then(|model| {
        let place = || (rest.is_empty()).then(|| known(language, model, EntityKind::Place, first, is_bent)).flatten();
        known(language, model, kind, first, is_bent).or_else(place)
    }) else {
        return Some((*form).to_owned());
    };
    if first_bare == first || rest.is_empty() {
        return Some(if rest.is_empty() { first_bare } else { (*form).to_owned() });
    }
    let of_woman = first_bare.ends_with(FEMININE);
    let mut name = first_bare;
    for word in rest.split(' ') {
        name.push(' ');
        match alone.filter(|_| word == last && !of_woman) {
            Some(surname) => name.push_str(surname),
            None => name.push_str(&surname(language, model, word, of_woman)),
        }
    }
    Some(name)
}

/// Whether a first name ends as only a woman's does in another case than the nominative.
fn ends_as_womans(language: &Language, first: &str) -> bool {
    language.feminine_endings.iter().any(|ending| first.ends_with(ending))
}

/// A surname that is bent, in the nominative.
fn surname(language: &Language, model: Option<&Model>, word: &str, of_woman: bool) -> String {
    let is_known = |name: &str| model.is_some_and(|model| model.is_kind(name, EntityKind::Person));
    if let Some(name) = adjective(language, word) {
        return name;
    }
    let stem = language.stem(word);
    let ending = &word[stem.len()..];
    // "Клода Ване"
    if is_known(word) && !is_known(stem) && !word.ends_with(['a', 'а', 'я']) && ends_in_vowel(word) {
        return word.to_owned();
    }
    // "Angelą Weber" and "Анны Ткачук" keep their surnames
    let is_open = language.feminine_endings.contains(&ending);
    let open = |stem: &str| {
        language
            .nominative_endings
            .iter()
            .find(|ending| matches!(**ending, "a" | "а"))
            .map(|ending| format!("{stem}{ending}"))
    };
    if of_woman {
        return open(stem).filter(|_| is_open || ACCUSATIVE.contains(&ending)).unwrap_or_else(|| word.to_owned());
    }
    // "Vlastimila Válka" is Válek
    let fled = |ending: &&str| {
        let head = stem.strip_suffix(behind_vowel(ending)).filter(|head| stem != word && !ends_in_vowel(head))?;
        Some(format!("{head}{ending}")).filter(|name| is_known(name) && !is_known(stem))
    };
    let with = |ending: &&str| Some(format!("{stem}{}", ending.trim_matches('-'))).filter(|name| is_known(name));
    // "Piotra Zaremby" is Zaremba: what bends like a woman's name ends like one
    let open = || open(stem).filter(|_| is_open);
    let known = || language.nominative_endings.iter().filter(|ending| **ending != "-").find_map(with);
    let known = || known().filter(|_| stem != word && !is_known(stem));
    language.fleeting.iter().find_map(fled).or_else(known).or_else(open).unwrap_or_else(|| stem.to_owned())
}

/// How the accusative of names in "-a" ends that men's names have in the dative.
const ACCUSATIVE: [&str; 2] = ["у", "u"];

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with([
        'a', 'e', 'i', 'o', 'u', 'y', 'á', 'é', 'í', 'ó', 'ú', 'ý', 'а', 'е', 'и', 'і', 'о', 'у', 'ы', 'я', 'ь',
    ])
}

/// Whether a word ends as an adjective in the genitive or dative.
fn ends_as_adjective(word: &str) -> bool {
    word.ends_with(['o', 'u', 'о', 'у'])
}

/// How names of several people end.
const MANY: [char; 4] = ['y', 'i', 'ы', 'и'];

/// The nominative of a surname that is an adjective, if its ending is one of those that nothing else has ("Толстого"), or its
/// stem ends as those of such surnames do.
fn adjective(language: &Language, word: &str) -> Option<String> {
    let stem = language.stem(word);
    let ending = &word[stem.len()..];
    let bent = bent_adjective(language, word);
    let of_man = bent.and_then(|(stem, nominative)| Some((stem, nominative.split_once('|')?.0)));
    let listed = |endings: &[&'static str], stem: &str| {
        let mut endings = endings.iter().filter_map(|ending| ending.split_once('|'));
        endings.find(|(end, _)| stem.ends_with(end)).map(|(_, ending)| format!("{stem}{ending}"))
    };
    let is_bent = |name: &String| of_man.is_some() || name == word || name.ends_with('о');
    let man = listed(language.surnames_masculine, stem).filter(is_bent);
    let plain = of_man.filter(|(stem, _)| word[stem.len()..].chars().count() > 2 && ends_as_adjective(word));
    // "Součkové", "Weber|ov|ou", but "Petrovy" are several
    let bends = bent.is_some() || language.feminine_endings.contains(&ending) && !ending.ends_with(MANY);
    let woman = || {
        let name = listed(language.surnames_feminine, stem);
        name.or_else(|| listed(language.surnames_feminine, bent?.0)).filter(|_| bends && of_man.is_none())
    };
    man.or_else(|| plain.map(|(stem, ending)| format!("{stem}{ending}"))).or_else(woman)
}

/// The nominative of a place by its forms, where its stem ends so that it tells: known to lists ("Rzeszowie" is Rzeszów),
/// or as in two forms ("Речинске", "Речинска").
pub(super) fn place(language: &Language, model: Option<&Model>, forms: &[&str], oblique: bool) -> Option<String> {
    let form = *forms.first()?;
    let is_known = |form: &str| model.is_some_and(|model| model.is_name(form));
    let stem = language.stem(form);
    if form.contains(' ') || stem == form || is_known(form) && !oblique {
        return None;
    }
    let several = forms.iter().any(|other| *other != form);
    language.places.iter().filter_map(|ending| ending.split_once('|')).find_map(|(bent, ending)| {
        let name = format!("{}{ending}", stem.strip_suffix(bent)?);
        let plain = bent == ending && several && forms.iter().all(|form| language.stem(form) == stem);
        (plain || is_known(&name)).then_some(name)
    })
}

/// What women's first names end in.
const FEMININE: [char; 4] = ['а', 'я', 'a', 'e'];

/// The nominative of a word that lists know as one of a kind, without its ending or with one of the nominative. A place has
/// an ending more likely than none. Where nothing is bent, it stays as it is.
fn known(language: &Language, model: &Model, kind: EntityKind, word: &str, is_bent: bool) -> Option<String> {
    if !is_bent && model.is_name(word) || word.ends_with("ie") && model.is_first(word) {
        return Some(word.to_owned());
    }
    // "Jiřího", "Jerzego"; nothing else is bent that ends so
    if word.ends_with(['o', 'о']) {
        let (stem, nominative) = bent_adjective(language, word)?;
        let name = format!("{stem}{}", nominative.split('|').next()?);
        return Some(name).filter(|name| model.is_kind(name, kind));
    }
    // "Ewy": of a name as short as this no ending is cut off otherwise
    let short = || language.feminine_endings.iter().find_map(|ending| word.strip_suffix(*ending));
    let stem = Some(language.stem(word)).filter(|&stem| stem != word).or_else(short);
    // "Никола|я", and no adjective
    let vowel = |bare: &&str| bare.ends_with(['а', 'е']);
    let stem = word.strip_suffix(['я', 'ю']).filter(vowel).or(stem)?;
    // Behind which a surname is bent, it is bent, too, whatever else it names
    let is_same = |form: &str| is_bent && word.ends_with(FEMININE) && form == word;
    let as_name = |form: String| Some(form).filter(|form| model.is_kind(form, kind) && !is_same(form));
    // "Pawła" is Paweł, "Харкова" Харків; but "Kamila" is no Kamiel
    let fled = |ending: &&str| {
        let tail = behind_vowel(ending);
        let head = match language.root(word) {
            [head, same] if same == tail => head,
            _ => stem.strip_suffix(tail).filter(|head| !ends_in_vowel(head))?,
        };
        as_name(format!("{head}{ending}"))
    };
    let with = |ending: &&str| as_name(format!("{stem}{}", ending.trim_matches('-')));
    // "Анны" is Анна, though Анн is a name as well; "Марии" Мария, "Игоря" Игорь and not Игорий
    let of_woman = ends_as_womans(language, word);
    let open = |ending: &&&str| of_woman && ending.ends_with(FEMININE);
    let place = |ending: &&&str| kind != EntityKind::Person && **ending != "-";
    let is_soft = |ending: &str| ending.starts_with(['и', 'і', 'i']);
    let alike = |ending: &&&str| is_soft(ending) == is_soft(&word[stem.len()..]);
    // "Сулика" is no adjective, but "Дмитрия" Дмитрий
    let bends = || word[stem.len()..].chars().count() > 1 || bent_adjective(language, word).is_some();
    let adjective = |ending: &&&str| !matches!(**ending, "ий" | "ый") || bends();
    let endings = language.nominative_endings.iter().filter(adjective);
    let endings = endings.clone().filter(alike).chain(endings.filter(|ending| !alike(ending)));
    let mut fleeting = language.fleeting.iter();
    (endings.clone().filter(open).find_map(with))
        .or_else(|| fleeting.find_map(fled))
        .or_else(|| endings.clone().filter(place).find_map(with))
        .or_else(|| endings.clone().find_map(with))
}

/// Whether a surname is an adjective, or one in "-ко", in another case than the nominative.
fn is_bent_surname(language: &Language, model: Option<&Model>, word: &str) -> bool {
    // "Леся Дзвінка"
    let known = || model.is_some_and(|model| model.is_kind(word, EntityKind::Person));
    adjective(language, word).is_some_and(|name| name != word && !(name.ends_with('о') && known()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;
    use crate::lexicon::model::model;

    #[track_caller]
    fn check(code: &str, forms: &[&str], expected: &str) {
        let language = lexicon(Some(code)).language;
        let kind = if forms[0].contains(' ') { EntityKind::Person } else { EntityKind::Place };
        assert_eq!(nominative(language, model(Some(code)), kind, forms, false).as_deref(), Some(expected), "{forms:?}");
        let keys: Vec<String> = forms.iter().map(|form| key(language, form)).collect();
        assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    }

    #[test]
    fn places_come_back_by_what_their_stem_ends_in() {
        let place = |code: &str, forms: &[&str]| place(lexicon(Some(code)).language, model(Some(code)), forms, false);
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
        check("pl", &["Angelą Weber"], "Angela Weber");
        check("ru", &["Ангелой Вебель"], "Ангела Вебель");
        check("cs", &["Angely Weberové"], "Angela Weberová");
        check("pl", &["Donaldem Buskiem"], "Donald Busk");
        check("cs", &["Jiřího Nováka"], "Jiří Novák");
        check("ru", &["Николая Крутова"], "Николай Крутов");
        check("ru", &["Алексея Бывального"], "Алексей Бывальный");
        check("pl", &["Shell"], "Shell");
    }

    #[test]
    fn a_surname_named_alone_tells_the_nominative() {
        let language = lexicon(Some("pl")).language;
        let name = nominative(language, model(Some("pl")), EntityKind::Person, &["Henryka Bielaka", "Bielak"], false);
        assert_eq!(name.as_deref(), Some("Henryk Bielak"));
    }
}
