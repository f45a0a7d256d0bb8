use crate::article::Article;
use crate::screen::safe;

/// Another article to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its headline.
    pub headline: String,
    /// The medium it names.
    pub source: Option<String>,
    /// The address that came with the paste; `None` where the headline has to be searched for.
    pub href: Option<String>,
}

/// The related headlines in reading order. An address that is no web address is not kept.
#[must_use]
pub fn cards(article: &Article) -> Vec<Card> {
    let card = |related: &crate::article::Related| Card {
        headline: related.headline.clone(),
        source: related.source.clone(),
        href: related.href.as_deref().and_then(safe),
    };
    article.related.iter().map(card).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::sample;

    #[test]
    fn six_cards_three_of_which_name_a_medium() {
        let cards = cards(&sample::article());
        assert_eq!(cards.len(), 6);
        let media: Vec<&str> = cards.iter().filter_map(|card| card.source.as_deref()).collect();
        assert_eq!(media, ["Deutsche Welle", "The Telegraph", "FT"]);
    }

    #[test]
    fn a_script_is_no_address() {
        let mut article = sample::article();
        article.related[0].href = Some("javascript:alert(1)".to_owned());
        article.related[1].href = Some("https://example.org/a".to_owned());
        let hrefs: Vec<Option<String>> = cards(&article).into_iter().map(|card| card.href).take(3).collect();
        assert_eq!(hrefs, [None, Some("https://example.org/a".to_owned()), None]);
    }
}
