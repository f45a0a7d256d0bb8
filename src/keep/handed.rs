use super::Document;
use super::link::Target;
use crate::article::{Article, Block, Correction, Flavour, Role, Source, Span};
use crate::order::sort_by_key;

/// What is handed on of an article.
///
/// A plain paste goes as it came. HTML may be hundreds of kilobytes of styles: what goes of it is the structure that
/// was found, as HTML of a few elements, with the text's own links, and without what was set apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// What goes.
    pub document: Document,
    /// Where its blocks stand there and here, in order; empty where nothing moved.
    moved: Vec<(Span, usize)>,
}

/// Makes ready what is handed on. `article` and `source` are what the document was read as.
#[must_use]
pub fn hand_on(document: &Document, article: &Article, source: &Source) -> Handed {
    if document.flavour == Flavour::Plain || article.is_bare() {
        return Handed { document: document.clone(), moved: Vec::new() };
    }
    let kept: Vec<&Block> = article.blocks.iter().filter(|block| block.role != Role::Aside).collect();
    let mut html = String::new();
    let links = Links::new(source);
    for block in &kept {
        write(&mut html, article, block, &links);
    }
    let mut short =
        Document { name: document.name.clone(), flavour: Flavour::Html, content: html, ..Document::default() };
    let read = short.source();
    let blocks = short.article(&read).blocks;
    let mut moved = Vec::new();
    // Block by block, as long as both have the same words; what follows a difference keeps its place unsaid.
    for (old, new) in kept.iter().zip(&blocks) {
        if article.slice(old.span()).split_whitespace().ne(read
            .text
            .get(new.start..new.end)
            .unwrap_or_default()
            .split_whitespace())
        {
            break;
        }
        moved.push((old.span(), new.start));
        if old.role != new.role {
            short.corrections.push(Correction::Block { start: new.start, role: old.role });
        }
    }
    let mut handed = Handed { document: short, moved };
    let said = document.corrections.iter().filter_map(|correction| handed.carry(correction)).collect::<Vec<_>>();
    handed.document.corrections.extend(said);
    handed
}

impl Handed {
    /// A target in the text that is handed on.
    #[must_use]
    pub fn target(&self, target: Target) -> Option<Target> {
        Some(match target {
            Target::Quote(at) => Target::Quote(self.place(at)?),
            Target::Section(at) => Target::Section(self.place(at)?),
            Target::Name(at) => Target::Name(self.place(at)?),
        })
    }

    /// Where a byte went.
    fn place(&self, at: usize) -> Option<usize> {
        if self.document.flavour == Flavour::Plain {
            return Some(at);
        }
        let block = self.moved.partition_point(|(old, _)| old.end <= at);
        let (old, start) = self.moved.get(block)?;
        Some(start + at.checked_sub(old.start)?)
    }

    /// What was said of the article, said of what is handed on. What was said of blocks is in its roles already.
    fn carry(&self, correction: &Correction) -> Option<Correction> {
        match correction {
            Correction::Block { .. } => None,
            Correction::Speaker { start, name, alike } => {
                Some(Correction::Speaker { start: self.place(*start)?, name: name.clone(), alike: *alike })
            }
            other => Some(other.clone()),
        }
    }
}

/// The element a role is written as; the classes are those that pages use for it.
const fn element(block: &Block) -> (&'static str, &'static str) {
    match (block.role, block.level) {
        (Role::Kicker, _) => ("<p class=kicker>", "</p>"),
        (Role::Title, _) => ("<h1>", "</h1>"),
        (Role::Lead, _) => ("<p class=lead>", "</p>"),
        (Role::Byline, _) => ("<p class=byline>", "</p>"),
        (Role::Dateline, _) => ("<p class=date>", "</p>"),
        (Role::Heading, Some(3..)) => ("<h3>", "</h3>"),
        (Role::Heading, _) => ("<h2>", "</h2>"),
        (Role::ListItem, _) => ("<li>", "</li>"),
        (Role::Blockquote, _) => ("<blockquote>", "</blockquote>"),
        (Role::Caption, _) => ("<figcaption>", "</figcaption>"),
        (Role::RelatedLabel, _) => ("<h3 class=related>", "</h3>"),
        (Role::Related, _) => ("<p class=related>", "</p>"),
        (Role::Paragraph | Role::Aside, _) => ("<p>", "</p>"),
    }
}

fn write(html: &mut String, article: &Article, block: &Block, links: &Links) {
    let (open, close) = element(block);
    html.push_str(open);
    let mut at = block.start;
    let whole = block.href.as_deref().map(|href| (block.span(), href));
    let inside = links.inside(block.span()).filter(|_| whole.is_none());
    for (span, href) in whole.into_iter().chain(inside) {
        if span.start < at || span.end > block.end {
            continue;
        }
        escape(html, article.slice(Span::new(at, span.start)));
        html.push_str("<a href=\"");
        escape(html, href);
        html.push_str("\">");
        escape(html, article.slice(span));
        html.push_str("</a>");
        at = span.end;
    }
    escape(html, article.slice(Span::new(at, block.end)));
    html.push_str(close);
}

/// The links of the text that go with it, in order.
struct Links<'a> {
    links: Vec<(Span, &'a str)>,
}

impl<'a> Links<'a> {
    fn new(source: &'a Source) -> Self {
        let safe = source.links.iter().filter(|link| crate::screen::safe(&link.href).is_some());
        let mut links: Vec<(Span, &str)> = safe.map(|link| (link.span, link.href.as_str())).collect();
        sort_by_key(&mut links, |(span, _)| (span.start, span.end));
        Self { links }
    }

    fn inside(&self, block: Span) -> impl Iterator<Item = (Span, &'a str)> {
        let first = self.links.partition_point(|(span, _)| span.start < block.start);
        self.links[first..].iter().copied().take_while(move |(span, _)| span.start < block.end)
    }
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("<br>"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<nav style="color:red"><a href="/">Home</a> <a href="/politics">Politics</a></nav>
        <p class="kicker">Harbour</p><h1 style="font-size:40px">Town council votes to &lt;dim&gt; its lights</h1>
        <p class="byline">By Ann Weber</p><p>The council of Norwick voted on Tuesday to switch off every second
        streetlight after midnight, as <a href="https://example.org/plan?a=1&amp;b=2">the plan</a> had proposed.</p>
        <div class="share"><button>Share</button> <button>Print</button></div>
        <p>"We can see the stars again," said mayor Clara Holt. She added that the town would save money.</p>
        <h2>Who pays</h2><p>Peter Ames, a shopkeeper, said the dark would keep customers away from the harbour.</p>
        <aside class="related"><h3>Read also</h3><ul><li><a href="https://example.org/a">Fishermen fear for the old pier</a></li>
        <li><a href="https://example.org/b">Ferry line gets a new owner</a></li></ul></aside>
        <footer><a href="/imprint">Imprint</a> <a href="javascript:alert(1)">Cookies</a></footer>"#;

    fn handed(document: &Document) -> (Article, Handed) {
        let source = document.source();
        let article = document.article(&source);
        let handed = hand_on(document, &article, &source);
        (article, handed)
    }

    fn blocks(article: &Article) -> Vec<(Role, String)> {
        let kept = article.blocks.iter().filter(|block| block.role != Role::Aside);
        kept.map(|block| (block.role, article.slice(block.span()).to_owned())).collect()
    }

    fn page() -> Document {
        Document { flavour: Flavour::Html, content: PAGE.to_owned(), ..Document::default() }
    }

    #[test]
    fn html_goes_as_the_structure_found_in_it() {
        let (article, handed) = handed(&page());
        let source = handed.document.source();
        let again = handed.document.article(&source);
        assert_eq!(blocks(&again), blocks(&article));
        assert_eq!(
            again.related.iter().map(|related| &related.href).collect::<Vec<_>>(),
            article.related.iter().map(|related| &related.href).collect::<Vec<_>>()
        );
        assert_eq!(article.related.len(), 2, "{:?}", blocks(&article));
        assert!(
            source.links.iter().any(|link| link.href == "https://example.org/plan?a=1&b=2"),
            "{}",
            handed.document.content
        );
        for gone in ["style", "Home", "Imprint", "javascript", "Share"] {
            assert!(!handed.document.content.contains(gone), "{gone}");
        }
    }

    #[test]
    fn what_was_said_of_it_goes_along() {
        let mut document = page();
        let (article, _) = handed(&document);
        let at = |words: &str| article.text.find(words).unwrap();
        let quote = article.quotes.iter().find(|quote| article.slice(quote.span()).starts_with("We can")).unwrap();
        document.corrections = vec![
            Correction::Block { start: at("Peter Ames"), role: Role::Caption },
            Correction::Speaker { start: quote.start, name: Some("Peter Ames".to_owned()), alike: false },
            Correction::Add { words: "Norwick".to_owned(), kind: crate::article::EntityKind::Place },
        ];
        let (article, handed) = handed(&document);
        let again = handed.document.article(&handed.document.source());
        assert_eq!(blocks(&again), blocks(&article));
        assert!(blocks(&again).iter().any(|(role, text)| *role == Role::Caption && text.starts_with("Peter Ames")));
        let said: Vec<(String, Option<String>)> = again
            .quotes
            .iter()
            .map(|quote| {
                (again.slice(quote.span()).to_owned(), quote.speaker.as_ref().map(|speaker| speaker.name.clone()))
            })
            .collect();
        assert!(said.contains(&("We can see the stars again,".to_owned(), Some("Peter Ames".to_owned()))), "{said:?}");
        let Some(Target::Quote(place)) = handed.target(Target::Quote(quote.start)) else {
            panic!("the quotation went")
        };
        assert!(again.text[place..].starts_with("We can see"));
    }

    #[test]
    fn a_plain_paste_goes_as_it_came() {
        let document =
            Document { content: "Headline\n\nA first sentence. A second one.".to_owned(), ..Document::default() };
        let (_, handed) = handed(&document);
        assert_eq!(handed.document, document);
        assert_eq!(handed.target(Target::Name(7)), Some(Target::Name(7)));
    }
}
