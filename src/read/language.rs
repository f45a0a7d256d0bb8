use whatlang::Lang;

/// Bytes that are enough to tell a language.
const ENOUGH: usize = 8 * 1024;
/// A line shorter than this is more likely a menu's than a sentence.
const SENTENCE: usize = 60;

/// The language of a text as ISO 639-1, from its long lines; `None` where it cannot be told.
///
/// By trigrams and scripts (whatlang). Looks at no more than 8 KiB of long lines.
#[must_use]
pub fn language(text: &str) -> Option<&'static str> {
    let mut sample = String::new();
    for line in text.lines().map(str::trim).filter(|line| line.len() >= SENTENCE) {
        sample.push_str(line.get(..ENOUGH).unwrap_or(line));
        sample.push('\n');
        if sample.len() > ENOUGH {
            break;
        }
    }
    let sample = if sample.is_empty() { text.get(..ENOUGH).unwrap_or(text) } else { &sample };
    let found = whatlang::detect(sample)?;
    // A short line of names and numbers resembles many languages.
    (found.is_reliable() || sample.len() > 200).then(|| iso_639_1(found.lang()))
}

const fn iso_639_1(language: Lang) -> &'static str {
    match language {
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Ukr => "uk",
        Lang::Rus => "ru",
        Lang::Bel => "be",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Hrv => "hr",
        Lang::Slv => "sl",
        Lang::Cat => "ca",
        Lang::Epo => "eo",
        Lang::Lat => "la",
        Lang::Tur => "tr",
        Lang::Aze => "az",
        Lang::Uzb => "uz",
        Lang::Tuk => "tk",
        Lang::Ell => "el",
        Lang::Hye => "hy",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Mar => "mr",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Kan => "kn",
        Lang::Mal => "ml",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Ori => "or",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Cmn => "zh",
        Lang::Tha => "th",
        Lang::Khm => "km",
        Lang::Mya => "my",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Jav => "jv",
        Lang::Tgl => "tl",
        Lang::Afr => "af",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Aka => "ak",
        Lang::Amh => "am",
        Lang::Cym => "cy",
    }
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn tells_languages_by_their_sentences() {
        let check = |text: &str, code| assert_eq!(language(text), code, "{text}");
        check(
            "Die Stadt will den alten Hafen im kommenden Jahr vollständig umbauen lassen, teilte sie mit.",
            Some("de"),
        );
        check("The city wants to have the old harbour rebuilt completely in the coming year, it said.", Some("en"));
        check("La ville veut faire reconstruire entièrement le vieux port au cours de l’année prochaine.", Some("fr"));
        check("Город хочет полностью перестроить старую гавань в следующем году, сообщили в мэрии.", Some("ru"));
        check("12 345", None);
        check("", None);
    }

    #[test]
    fn a_menu_does_not_hide_the_article() {
        let text =
            "Home\nSport\nLive\nPodcasts\nDie Stadt will den alten Hafen im kommenden Jahr vollständig umbauen lassen.";
        assert_eq!(language(text), Some("de"));
    }
}
