use super::tags::Tag;
use crate::article::Called;

/// What a tag's `class`, `id`, `itemprop`, `rel` and `data-testid` call its content; the first that says something.
///
/// The names are those that news pages share in many languages, as whole words: "article__lead-text" is "article",
/// "lead", "text". Method: class-name evidence as in Mozilla's Readability, by kind instead of yes and no.
pub(super) fn called(tag: &Tag) -> Option<Called> {
    ["itemprop", "class", "id", "data-testid", "rel"].iter().find_map(|name| words(tag.attribute(name)?))
}

/// Longest attribute that is looked at, in bytes.
const LONG: usize = 600;

fn words(value: &str) -> Option<Called> {
    let mut word = String::new();
    let mut found = None;
    let mut was_lower = false;
    for c in value.chars().take(LONG).chain([' ']) {
        if !c.is_ascii_alphabetic() || was_lower && c.is_ascii_uppercase() {
            found = found.or_else(|| known(&word));
            word.clear();
        }
        if c.is_ascii_alphabetic() {
            word.push(c.to_ascii_lowercase());
        }
        was_lower = c.is_ascii_lowercase();
    }
    found
}

fn known(word: &str) -> Option<Called> {
    Some(match word {
        "kicker" | "overline" | "topline" | "eyebrow" | "spitzmarke" | "dachzeile" | "roofline" | "antetitulo"
        | "surtitre" | "occhiello" | "supertitle" | "pretitle" | "vinjett" | "vignette" | "stikktittel" | "roof"
        | "preheadline" | "overtitle" | "volanta" | "cintillo" | "chapeu" | "nadtytul" | "rubric" => Called::Kicker,
        "lead" | "lede" | "standfirst" | "dek" | "deck" | "subtitle" | "subheadline" | "strapline" | "intro"
        | "introduction" | "vorspann" | "chapo" | "sommario" | "entradilla" | "summary" | "ingress" | "bajada"
        | "leadtext" | "underrubrik" | "perex" | "subtitulo" | "sottotitolo" | "undertitel" | "manchet" | "lid"
        | "standfist" | "subline" | "chapeau" | "copete" | "catenaccio" | "zajawka" | "linhafina" => Called::Lead,
        "byline" | "author" | "authors" | "autor" | "autoren" | "auteur" | "autore" | "firma" | "verfasser"
        | "signature" | "auteurs" | "autori" | "bylines" | "firmante" | "journalist" => Called::Byline,
        "date" | "datetime" | "dateline" | "timestamp" | "pubdate" | "published" | "datepublished" | "datemodified"
        | "fecha" | "datum" | "readingtime" => Called::Date,
        "caption" | "captions" | "figcaption" | "credit" | "credits" | "copyright" | "bildunterschrift" | "legende"
        | "didascalia" | "bildtext" | "photographer" | "imagecredit" | "imagecaption" => Called::Caption,
        "related" | "recommended" | "recommendation" | "recommendations" | "readmore" | "teaser" | "teasers"
        | "relatedlinks" | "trending" | "mostread" | "linklist" | "inlinelink" => Called::Related,
        "share" | "sharing" | "social" | "socials" | "newsletter" | "newsletters" | "advert" | "adverts"
        | "advertisement" | "advertising" | "ad" | "ads" | "adslot" | "sponsor" | "sponsored" | "promo"
        | "comments" | "comment" | "taglist" | "keywords" | "subscribe" | "subscription" | "footer" | "nav"
        | "navigation" | "navbar" | "breadcrumb" | "breadcrumbs" | "cookie" | "cookies" | "consent" | "sidebar"
        | "toolbar" | "outbrain" | "taboola" | "player" | "poll" | "modal" | "popup" | "login" | "signup" | "bio"
        | "disclaimer" => Called::Surroundings,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_are_read_in_words() {
        assert_eq!(words("article__lead-text"), Some(Called::Lead));
        assert_eq!(words("imageCaption"), Some(Called::Caption));
        assert_eq!(words("leader headroom"), None);
        assert_eq!(words("ArticleNewsletterBox"), Some(Called::Surroundings));
        assert_eq!(words(""), None);
    }
}
