use crate::article::{Article, Entity, EntityKind, Span};
use crate::order::{reverse, sort_by_key};
use crate::screen::{Screen, search};

/// What an article has on one of its entities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The name in full.
    pub name: String,
    /// Role or title.
    pub role: Option<String>,
    /// What it is.
    pub kind: EntityKind,
    /// The words that name it, with how often each; most often first.
    pub forms: Vec<(String, usize)>,
    /// Its mentions that count: places among the entity's.
    pub numbers: Vec<usize>,
    /// Where they stand, in thousandths of the text.
    pub strip: Vec<usize>,
    /// Its place among the speakers.
    pub voice: Option<usize>,
    /// Quotations of others that name it.
    pub told: Vec<usize>,
    /// Each of them with the words around it.
    pub excerpts: Vec<Excerpt>,
    /// Related headlines that name it.
    pub cards: Vec<usize>,
    /// Who and what is named in the same paragraphs, most often first, with the number of these.
    pub company: Vec<(usize, usize)>,
}

/// A mention with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before it in its paragraph, shortened.
    pub before: String,
    /// The words that name it.
    pub words: String,
    /// What stands behind.
    pub after: String,
}

impl Screen {
    /// The mentions of an entity that are stepped through: places among all of them. Without `derived`, only those by name.
    #[must_use]
    pub fn numbers(&self, entity: usize, derived: bool) -> Vec<usize> {
        let mentions = self.article.entities.get(entity).map_or(&[][..], |entity| &entity.mentions);
        (0..mentions.len()).filter(|&at| derived || !mentions[at].derived).collect()
    }

    /// Gathers what there is on an entity. `derived` tells whether mentions in another word count ("japanische" for Japan).
    #[must_use]
    pub fn about(&self, index: usize, derived: bool) -> Option<About> {
        let article = &self.article;
        let entity = article.entities.get(index)?;
        let length = article.text.len().max(1);
        let named = |span: Span| is_named_in(entity, span, derived);
        let voice = self.cast.voices.iter().position(|voice| {
            let quote = voice.quotes.first().and_then(|&quote| article.quotes.get(quote));
            quote.and_then(|quote| quote.speaker.as_ref()).is_some_and(|speaker| speaker.entity == Some(index))
        });
        let quotes = article.quotes.iter().enumerate();
        let told =
            quotes.filter(|&(at, quote)| self.cast.of[at].is_none_or(|of| Some(of) != voice) && named(quote.span()));
        let numbers = self.numbers(index, derived);
        let mentions = || numbers.iter().map(|&at| entity.mentions[at].span());
        Some(About {
            name: entity.name.clone(),
            role: entity.role.clone(),
            kind: entity.kind,
            forms: forms(article, mentions()),
            strip: mentions().map(|mention| mention.start * 1000 / length).collect(),
            voice,
            told: told.map(|(at, _)| at).collect(),
            excerpts: mentions().map(|mention| excerpt(article, mention)).collect(),
            cards: (0..self.cards.len()).filter(|&card| self.cards[card].names.contains(&index)).collect(),
            company: self.company(index, derived),
            numbers,
        })
    }

    /// The paragraphs, as indices of blocks, that name all of some entities.
    #[must_use]
    pub fn passages(&self, entities: &[usize], derived: bool) -> Vec<usize> {
        let all = |block: &usize| entities.iter().all(|&entity| self.is_named_in(entity, *block, derived));
        (0..self.article.blocks.len()).filter(all).collect()
    }

    fn is_named_in(&self, entity: usize, block: usize, derived: bool) -> bool {
        let of = self.article.entities.get(entity).zip(self.article.blocks.get(block));
        of.is_some_and(|(entity, block)| is_named_in(entity, block.span(), derived))
    }

    fn company(&self, index: usize, derived: bool) -> Vec<(usize, usize)> {
        let passages = self.passages(&[index], derived);
        let others = (0..self.article.entities.len()).filter(|&other| other != index);
        let counted = others.map(|other| {
            let shared = passages.iter().filter(|&&block| self.is_named_in(other, block, derived)).count();
            (other, shared)
        });
        let mut company: Vec<(usize, usize)> = counted.filter(|&(_, shared)| shared > 0).collect();
        sort_by_key(&mut company, |&(other, shared)| (reverse(shared), other));
        company.truncate(COMPANY);
        company
    }
}

/// So many are named beside an entity at most.
const COMPANY: usize = 8;

/// Whether a mention that counts lies in a span.
fn is_named_in(entity: &Entity, span: Span, derived: bool) -> bool {
    let first = entity.mentions.partition_point(|mention| mention.start < span.start);
    let mut inside = entity.mentions[first..].iter().take_while(|mention| mention.end <= span.end);
    inside.any(|mention| derived || !mention.derived)
}

/// The words that name an entity, most often first.
fn forms(article: &Article, mentions: impl Iterator<Item = Span>) -> Vec<(String, usize)> {
    let mut forms: Vec<(String, usize)> = Vec::new();
    for mention in mentions.take(MENTIONS) {
        let words = article.shown(mention);
        match forms.iter_mut().find(|(form, _)| *form == words) {
            Some((_, count)) => *count += 1,
            None => forms.push((words, 1)),
        }
    }
    sort_by_key(&mut forms, |&(_, count)| (reverse(count), 0));
    forms
}

/// More mentions have no other forms.
const MENTIONS: usize = 1000;

/// The sentence around a mention, or as much of a long one as fits a line or two.
fn excerpt(article: &Article, span: Span) -> Excerpt {
    const WHOLE: usize = 140;
    const REACH: usize = 60;
    let block = article.blocks.partition_point(|block| block.end <= span.start);
    let block = article.blocks.get(block).map_or(span, crate::article::Block::span);
    let before = article.shown(Span::new(block.start.min(span.start), span.start));
    let after = article.shown(Span::new(span.end, block.end.max(span.end)));
    let words = article.shown(span);
    // The mention itself may begin its sentence.
    let start = starts(&format!("{before}{words}")).take_while(|&at| at <= before.len()).last();
    let before = &before[start.unwrap_or(0)..];
    let after = &after[..starts(&after).next().unwrap_or(after.len())];
    let nth_last = |count: usize| before.char_indices().rev().nth(count).map(|(at, _)| at);
    let before = match nth_last(WHOLE).and(nth_last(REACH)) {
        Some(cut) => format!("…{}", before[cut..].find(' ').map_or("", |space| &before[cut + space..])),
        None => before.to_owned(),
    };
    let nth = |count: usize| after.char_indices().nth(count).map(|(at, _)| at);
    let after = match nth(WHOLE).and(nth(REACH)) {
        Some(cut) => format!("{} …", after[..cut].rfind(' ').map_or("", |space| &after[..space])),
        None => after.trim_end().to_owned(),
    };
    Excerpt { before, words, after }
}

/// Where sentences begin, the first apart. A short word before a dot may be cut short ("Dr.") and ends none.
fn starts(words: &str) -> impl Iterator<Item = usize> {
    let is_start = |at: usize| {
        let before = words[..at].trim_end().trim_end_matches(['”', '“', '"', '»', '’', ')']);
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        before.ends_with(['!', '?']) || before.ends_with('.') && !(2..=3).contains(&last.chars().count())
    };
    let after_space = |&(at, c): &(usize, char)| {
        !c.is_whitespace() && !c.is_lowercase() && words[..at].ends_with(char::is_whitespace)
    };
    words.char_indices().filter(after_space).map(|(at, _)| at).filter(move |&at| is_start(at))
}

/// Where a name is looked up, in the encyclopedia of a language (ISO 639-1) and in Wikidata.
#[must_use]
pub fn encyclopedias(name: &str, language: Option<&str>) -> [(&'static str, String); 2] {
    let language = language.unwrap_or("en");
    let site = if language == "nb" { "no" } else { language };
    [
        ("Wikipedia", search::address(&format!("https://{site}.wikipedia.org/w/index.php?search="), name)),
        (
            "Wikidata",
            search::address(&format!("https://www.wikidata.org/w/index.php?uselang={language}&search="), name),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Source;
    use crate::screen::sample;

    fn about(name: &str) -> (Screen, About) {
        let article = sample::article();
        let (index, _) = sample::entity(&article, name);
        let screen = Screen::of(article, &Source::default());
        let about = screen.about(index, true).expect("it is there");
        (screen, about)
    }

    #[test]
    fn names_used_quotations_by_and_about_company() {
        let (screen, about) = about("Kohai Nakamura");
        assert_eq!(about.forms, [("Kohai Nakamura".to_owned(), 4)]);
        assert_eq!(about.voice, Some(0));
        assert!(about.told.is_empty());
        assert_eq!(about.excerpts.len(), 4);
        let second = &about.excerpts[1];
        assert_eq!((&*second.before, &*second.after), ("", " äußerte große Besorgnis über diese Tatsache."));
        assert!(about.strip.windows(2).all(|pair| pair[0] <= pair[1]) && about.strip[3] < 1000);
        let company: Vec<&str> =
            about.company.iter().map(|&(other, _)| screen.article.entities[other].name.as_str()).collect();
        assert_eq!(company[..2], ["Japan", "Russland"]);
    }

    #[test]
    fn what_others_say_and_which_headlines_name_it() {
        let (screen, about) = about("Russland");
        assert_eq!(about.voice, None);
        assert!(about.told.len() > 2);
        let headlines = about.cards.iter().map(|&card| screen.cards[card].headline.as_str());
        assert!(headlines.clone().all(|headline| headline.contains("Russland")), "{:?}", headlines.collect::<Vec<_>>());
    }

    #[test]
    fn passages_that_name_all() {
        let (screen, _) = about("NATO");
        let index = |name: &str| sample::entity(&screen.article, name).0;
        let both = screen.passages(&[index("NATO"), index("Kohai Nakamura")], true);
        assert_eq!(both, [3]);
        assert_eq!(screen.passages(&[index("NATO"), index("UN-Sicherheitsrat")], true), [0; 0]);
    }

    #[test]
    fn without_derived_mentions_only_names_count() {
        let (screen, all) = about("Japan");
        let index = sample::entity(&screen.article, "Japan").0;
        let named = screen.about(index, false).expect("it is there");
        let derived = screen.article.entities[index].mentions.iter().filter(|mention| mention.derived).count();
        assert!(derived > 0);
        assert_eq!(named.numbers.len() + derived, all.numbers.len());
        assert_eq!((named.strip.len(), named.excerpts.len()), (named.numbers.len(), named.numbers.len()));
        assert!(named.numbers.iter().all(|&at| !screen.article.entities[index].mentions[at].derived));
        assert!(named.forms.len() < all.forms.len());
        let council = sample::entity(&screen.article, "UN-Sicherheitsrat").0;
        assert_eq!((screen.numbers(council, true).len(), screen.numbers(council, false).len()), (1, 0));
        assert!(screen.passages(&[council], false).is_empty());
    }

    #[test]
    fn a_sentence_begins_behind_another_and_not_behind_a_short_form() {
        let of = |words: &str| starts(words).map(|at| words[at..].to_owned()).collect::<Vec<_>>();
        assert_eq!(of("He left. “Why?” Dr. Weber asked"), ["“Why?” Dr. Weber asked", "Dr. Weber asked"]);
        assert_eq!(of("Am 3. Mai kam J. Weber, sagte er."), [] as [&str; 0]);
    }

    #[test]
    fn a_name_is_looked_up_in_its_language() {
        let [(_, wikipedia), (_, wikidata)] = encyclopedias("Kōhai & Co", Some("nb"));
        assert_eq!(wikipedia, "https://no.wikipedia.org/w/index.php?search=K%C5%8Dhai%20%26%20Co");
        assert!(wikidata.ends_with("uselang=nb&search=K%C5%8Dhai%20%26%20Co"));
    }
}
