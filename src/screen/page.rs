use super::nearby::name_speakers;
use super::{Card, Cast, Chip, Run, cards, cast, chips, minutes, runs, safe, words};
use crate::article::{Article, Block, EntityKind, QuoteKind, Role, Source, Span};

/// An article ready to be drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Screen {
    /// The analysis all indices point into.
    pub article: Article,
    /// Kicker, title, lead, byline and dateline as far as the paste has them, in reading order.
    pub head: Vec<Row>,
    /// The body in reading order, with its headings and captions.
    pub body: Vec<Row>,
    /// What else the paste held: set apart, never lost.
    pub apart: Vec<Row>,
    /// The words that announce the related headlines, as the paste had them.
    pub label: Option<String>,
    /// Related headlines.
    pub cards: Vec<Card>,
    /// The title and every heading, with the place to jump to.
    pub outline: Vec<Entry>,
    /// Who speaks.
    pub cast: Cast,
    /// Who and what is named.
    pub chips: Vec<(EntityKind, Vec<Chip>)>,
    /// Addresses of the links in the text; `None` where they are not safe to follow.
    pub links: Vec<Option<String>>,
    /// Minutes to read the body.
    pub minutes: usize,
}

/// A block with its runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Index into the article's blocks.
    pub block: usize,
    /// What it is.
    pub role: Role,
    /// A heading's depth.
    pub level: Option<u8>,
    /// Its text, cut.
    pub runs: Vec<Run>,
    /// The quotation that fills most of it.
    pub spoken: Option<usize>,
}

/// A line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Index of the block to jump to.
    pub block: usize,
    /// 1 for the title, 2 for a section, 3 below it.
    pub level: u8,
    /// Its words.
    pub words: String,
}

impl Screen {
    /// Lays out an article; `source` is what it was read from.
    #[must_use]
    pub fn of(article: Article, source: &Source) -> Self {
        let mut screen = Self {
            cards: cards(&article),
            cast: cast(&article),
            chips: chips(&article),
            links: source.links.iter().map(|link| safe(&link.href)).collect(),
            ..Self::default()
        };
        let mut read = 0;
        for (index, cut) in runs(&article, &source.links).into_iter().enumerate() {
            let block = &article.blocks[index];
            let text = &article.shown(block.span());
            let spoken = spoken(&article, block, &cut);
            let row = Row { block: index, role: block.role, level: block.level, runs: cut, spoken };
            match block.role {
                Role::Title | Role::Heading => screen.outline.push(entry(index, block, text)),
                Role::RelatedLabel if screen.label.is_none() => screen.label = Some(label(text)),
                _ => {}
            }
            read += if block.role.is_read() { words(text) } else { 0 };
            match block.role {
                Role::Kicker | Role::Title | Role::Lead | Role::Byline | Role::Dateline => screen.head.push(row),
                Role::RelatedLabel | Role::Related => {}
                Role::Aside => screen.apart.push(row),
                _ => screen.body.push(row),
            }
        }
        name_speakers(&article, &screen.cast, &mut screen.head, &mut screen.body);
        screen.minutes = minutes(read);
        screen.article = article;
        screen
    }

    /// The headline, or the first words there are.
    #[must_use]
    pub fn title(&self) -> String {
        let title = self.article.first(Role::Title).or_else(|| self.article.blocks.first());
        title.map(|block| self.article.shown(block.span())).unwrap_or_default()
    }

    /// The words of a span as they are shown: without notation.
    #[must_use]
    pub fn shown(&self, span: Span) -> String {
        self.article.shown(span)
    }

    /// The words of a span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.article.slice(span)
    }

    /// The words of a quotation's cue, its parts joined as a person would write them: "fügte … hinzu".
    #[must_use]
    pub fn cue(&self, quote: usize) -> Option<String> {
        let parts: Vec<&str> = self.article.quotes.get(quote)?.cue.iter().map(|&part| self.slice(part)).collect();
        (!parts.is_empty()).then(|| parts.join(" … "))
    }

    /// The words of the text that name who said a quotation.
    #[must_use]
    pub fn naming(&self, quote: usize) -> Option<String> {
        let speaker = self.article.quotes.get(quote)?.speaker.as_ref()?;
        speaker.span().map(|span| self.shown(span))
    }
}

fn entry(index: usize, block: &Block, text: &str) -> Entry {
    let level = if block.role == Role::Title { 1 } else { block.level.unwrap_or(2) };
    Entry { block: index, level, words: text.split_whitespace().collect::<Vec<_>>().join(" ") }
}

fn label(text: &str) -> String {
    text.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The direct quotation that more than half of a paragraph's words belong to.
fn spoken(article: &Article, block: &Block, runs: &[Run]) -> Option<usize> {
    if !block.role.is_body() {
        return None;
    }
    let direct = |run: &&Run| run.quotes.first().is_some_and(|&quote| article.quotes[quote].kind == QuoteKind::Direct);
    let said: usize = runs.iter().filter(direct).map(|run| run.span.len()).sum();
    (said * 2 > block.span().len()).then(|| runs.iter().find(direct).map(|run| run.quotes[0])).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::sample;

    fn screen() -> Screen {
        Screen::of(sample::article(), &Source::default())
    }

    #[test]
    fn every_block_is_shown_once() {
        let mut article = sample::article();
        article.blocks[2].role = Role::Aside;
        let screen = Screen::of(article, &Source::default());
        let counts = [screen.head.len(), screen.body.len(), screen.apart.len(), screen.cards.len()];
        assert_eq!(counts, [1, 5, 1, 6]);
        assert_eq!(screen.label.as_deref(), Some("Lesen Sie auch"));
    }

    #[test]
    fn the_outline_is_title_and_headings() {
        let screen = screen();
        let lines: Vec<(u8, &str)> = screen.outline.iter().map(|entry| (entry.level, entry.words.as_str())).collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1], (2, "Japanische Besorgnisse über die Zusammenarbeit Russlands mit Nordkorea"));
    }

    #[test]
    fn a_paragraph_that_is_mostly_speech_says_so() {
        let spoken: Vec<Option<usize>> = screen().body.iter().map(|row| row.spoken).collect();
        assert_eq!(spoken, [None, None, None, Some(4), None, Some(6)]);
    }

    #[test]
    fn a_speaker_whom_the_text_names_far_away_is_named_at_the_quotation() {
        let by =
            |screen: Screen| screen.body.iter().flat_map(|row| &row.runs).filter_map(|run| run.by).collect::<Vec<_>>();
        assert!(by(screen()).is_empty());
        let mut article = sample::article();
        let (nakamura, _) = sample::entity(&article, "Kohai Nakamura");
        article.entities[nakamura].mentions.truncate(1);
        article.quotes[4].speaker.as_mut().expect("a speaker").entity = Some(nakamura);
        assert_eq!(by(Screen::of(article, &Source::default())), [6]);
    }

    #[test]
    fn the_speaker_of_a_title_is_named_where_neither_it_nor_the_next_line_does() {
        let by = |article: &Article| {
            let head = Screen::of(article.clone(), &Source::default()).head;
            head.iter().flat_map(|row| &row.runs).filter_map(|run| run.by).collect::<Vec<_>>()
        };
        let mut article = sample::article();
        article.quotes[0].kind = QuoteKind::Direct;
        assert!(by(&article).is_empty());
        let (nakamura, _) = sample::entity(&article, "Kohai Nakamura");
        article.quotes[0].speaker.as_mut().expect("a speaker").entity = Some(nakamura);
        assert_eq!(by(&article), [0]);
    }

    #[test]
    fn a_cue_in_two_parts_is_joined() {
        let mut article = sample::article();
        let hinzu = article.text.find("hinzu.").unwrap();
        article.quotes[6].cue.push(Span::new(hinzu, hinzu + 5));
        assert_eq!(Screen::of(article, &Source::default()).cue(6).as_deref(), Some("fügte … hinzu"));
    }

    #[test]
    fn nothing_pasted_nothing_shown() {
        let screen = Screen::of(Article::default(), &Source::default());
        assert_eq!((&*screen.title(), screen.minutes, screen.body.len()), ("", 1, 0));
    }
}
