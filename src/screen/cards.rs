use crate::article::Article;
use crate::screen::safe;
use std::collections::HashMap;

/// Another article to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its headline.
    pub headline: String,
    /// The medium it names.
    pub source: Option<String>,
    /// The address that came with the paste; `None` where the headline has to be searched for.
    pub href: Option<String>,
    /// The entities of the article that it names, as indices.
    pub names: Vec<usize>,
}

/// The related headlines in reading order. An address that is no web address is not kept.
#[must_use]
pub fn cards(article: &Article) -> Vec<Card> {
    let forms = if article.related.is_empty() { HashMap::new() } else { forms(article) };
    let card = |related: &crate::article::Related| {
        let headline = related.source.as_deref().and_then(|source| without(&related.headline, source));
        let headline = headline.unwrap_or(&related.headline);
        Card {
            headline: headline.to_owned(),
            source: related.source.clone(),
            href: related.href.as_deref().and_then(safe),
            names: names(headline, &forms),
        }
    };
    article.related.iter().map(card).collect()
}

/// A headline without the medium at one of its ends, which stands above it.
fn without<'a>(headline: &'a str, source: &str) -> Option<&'a str> {
    const APART: [char; 5] = [':', '|', '–', '—', '-'];
    let before = headline.strip_suffix(source).and_then(|rest| rest.trim_end().strip_suffix(APART));
    let rest = before.or_else(|| headline.strip_prefix(source)?.trim_start().strip_prefix(APART))?.trim();
    (!rest.is_empty()).then_some(rest)
}

/// The words that name an entity somewhere in the article.
fn forms(article: &Article) -> HashMap<String, usize> {
    let mut forms = HashMap::new();
    for (index, entity) in article.entities.iter().enumerate() {
        let mentions = entity.mentions.iter().map(|mention| article.shown(mention.span()));
        for form in mentions.chain([entity.name.clone()]) {
            forms.entry(form).or_insert(index);
        }
    }
    forms
}

/// The entities a headline names: the longest form at each word, in the order they come.
fn names(headline: &str, forms: &HashMap<String, usize>) -> Vec<usize> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '‑' | '\'' | '’');
    let mut edges = Vec::new();
    let mut inside = false;
    for (at, c) in headline.char_indices().chain([(headline.len(), ' ')]) {
        if is_word(c) != inside {
            edges.push(at);
            inside = !inside;
        }
    }
    let words: Vec<&[usize]> = edges.chunks_exact(2).collect();
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let reach = &words[at..words.len().min(at + LONGEST)];
        let found =
            (0..reach.len()).rev().find_map(|last| Some((last, *forms.get(&headline[first[0]..reach[last][1]])?)));
        if let Some((_, entity)) = found
            && !names.contains(&entity)
        {
            names.push(entity);
        }
        at += found.map_or(1, |(last, _)| last + 1);
    }
    names
}

/// Words of the longest name that is looked for in a headline.
const LONGEST: usize = 6;

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
    fn a_card_knows_whom_of_the_article_it_names() {
        let article = sample::article();
        let (russia, _) = sample::entity(&article, "Russland");
        let named: Vec<&str> = cards(&article)
            .iter()
            .filter(|card| card.names.contains(&russia))
            .map(|card| if card.headline.contains("Russland") { "Russland" } else { "?" })
            .collect();
        assert!(named.iter().all(|name| *name == "Russland"), "{named:?}");
        let forms = HashMap::from([("Anna Weber".to_owned(), 0), ("Weber".to_owned(), 0), ("USA".to_owned(), 3)]);
        assert_eq!(names("USA: Anna Weber, die Weberin und Weber", &forms), [3, 0]);
    }

    #[test]
    fn a_medium_at_an_end_of_its_headline_stands_there_once() {
        assert_eq!(
            without("London closes its harbour: The Guardian", "The Guardian"),
            Some("London closes its harbour")
        );
        assert_eq!(without("FT – Harbour opens", "FT"), Some("Harbour opens"));
        assert_eq!([without("Softer words from FT", "FT"), without("FTX: it ends", "FT")], [None, None]);
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
