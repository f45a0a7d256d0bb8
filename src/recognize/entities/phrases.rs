//! Names of several words in the nominative, by the nouns and adjectives that open them.

use crate::lexicon::Language;

/// The nominative of a name that a bent noun opens, with what hangs on it in the genitive: "Ministerstwie |Infrastruktury".
/// `None` where none does.
pub(super) fn headed(language: &Language, forms: &[&str]) -> Option<String> {
    let form = forms.iter().copied().reduce(|most, form| if form.len() > most.len() { form } else { most })?;
    let (noun, rest) = form.split_once(' ')?;
    let lower = noun.to_lowercase();
    let (stem, ending) = language.bent_heads.iter().find_map(|entry| {
        let (stem, endings) = entry.split_once('|')?;
        let mut endings = endings.split(',');
        let nominative = endings.next()?;
        let bent = lower.strip_prefix(stem)?;
        endings.any(|ending| ending == bent).then_some((stem, nominative))
    })?;
    let noun = format!("{}{ending}", noun.get(..stem.len())?);
    // "Instytutu |Morskiego"
    let (second, more) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
    let both = upright(language, &form[..form.len() - more.len()]).filter(|both| both.starts_with(&noun));
    Some(format!("{}{more}", both.unwrap_or_else(|| format!("{noun} {second}"))))
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
pub(super) fn bent_adjective<'a>(language: &Language, word: &'a str) -> Option<(&'a str, &'static str)> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;

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
    fn a_noun_that_opens_a_name_comes_back() {
        let check = |code: &str, form: &str, expected: Option<&str>| {
            assert_eq!(headed(lexicon(Some(code)).language, &[form]).as_deref(), expected, "{form}");
        };
        check("pl", "Ministerstwie Rybołówstwa", Some("Ministerstwo Rybołówstwa"));
        check("pl", "Instytutu Morskiego w Kamieniu", Some("Instytut Morski w Kamieniu"));
        check("pl", "Komisja Morska", None);
        check("cs", "Institutu pro moře", Some("Institut pro moře"));
        check("ru", "Театре имени Лодкина", Some("Театр имени Лодкина"));
        check("uk", "Міністерства моря", Some("Міністерство моря"));
    }
}
