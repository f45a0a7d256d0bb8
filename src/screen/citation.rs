use super::runs::marks;
use crate::article::{Article, Quote, QuoteKind, Span};
use crate::screen::{Screen, Voice};

impl Screen {
    /// A quotation to be handed on, in lines: the words, in marks where they are the speaker's own; who said it, with
    /// the role; the article's title.
    #[must_use]
    pub fn citation(&self, quote: usize) -> String {
        if quote >= self.article.quotes.len() {
            return String::new();
        }
        let who = self.cast.voice(quote).map(named);
        let mut lines = vec![self.cited_words(quote)];
        lines.extend(who.map(|who| format!("— {who}")));
        lines.push(self.title());
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }
}

impl Screen {
    /// The words of a quotation in one line, without what the author put between them.
    #[must_use]
    pub fn quoted(&self, quote: usize) -> String {
        self.article.quotes.get(quote).map(|said| words(&self.article, said)).unwrap_or_default()
    }

    /// The same, in marks where they are the speaker's own.
    #[must_use]
    pub fn cited_words(&self, quote: usize) -> String {
        let words = self.quoted(quote);
        match self.article.quotes.get(quote) {
            Some(said) if said.kind == QuoteKind::Direct => in_marks(&self.article, said, &words),
            _ => words,
        }
    }

    /// The first words of a quotation, up to so many characters, cut between words.
    #[must_use]
    pub fn excerpt(&self, quote: usize, length: usize) -> String {
        let Some(said) = self.article.quotes.get(quote) else { return String::new() };
        let text = self.shown(said.span());
        let Some((end, _)) = text.char_indices().nth(length) else { return text };
        let cut = text[..end].rfind(' ').unwrap_or(end);
        format!("{}\u{a0}…", &text[..cut])
    }
}

fn named(voice: &Voice) -> String {
    voice.role.as_ref().map_or_else(|| voice.name.clone(), |role| format!("{}, {role}", voice.name))
}

/// The words without what the author put between them, in one line.
fn words(article: &Article, quote: &Quote) -> String {
    let mut words = Vec::new();
    let mut at = quote.start;
    for gap in quote.gaps.iter().chain([&Span::new(quote.end, quote.end)]) {
        let piece = article.shown(Span::new(at, gap.start.max(at)));
        words.extend(piece.split_whitespace().map(str::to_owned));
        at = gap.end.max(at);
    }
    words.join(" ")
}

/// The marks that the text has around the words; English ones where it has none.
fn in_marks(article: &Article, quote: &Quote, words: &str) -> String {
    let mut marks = marks(&article.text, quote.span()).map(|mark| article.slice(mark).trim());
    match (marks.next(), marks.next()) {
        (Some(open), Some(close)) => format!("{open}{words}{close}"),
        _ => format!("“{words}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Source;
    use crate::screen::sample;

    #[test]
    fn words_speaker_role_and_title() {
        let screen = Screen::of(sample::article(), &Source::default());
        let cited = screen.citation(6);
        let lines: Vec<&str> = cited.lines().collect();
        assert!(lines[0].starts_with("\"Die jüngste") && lines[0].ends_with("zu erreichen\""), "{}", lines[0]);
        assert_eq!(lines[1], "— Kohai Nakamura, stellvertretender Leiter der Mission Japans bei der NATO");
        assert_eq!(lines[2], screen.title());
        assert!(screen.citation(0).starts_with("die Entsendung"));
        assert_eq!(screen.citation(99), "");
    }

    #[test]
    fn a_long_quotation_is_cut_between_words() {
        let screen = Screen::of(sample::article(), &Source::default());
        assert_eq!(screen.excerpt(4, 24), "Es gab zuverlässige\u{a0}…");
        assert_eq!(screen.excerpt(1, 900), screen.shown(screen.article.quotes[1].span()));
    }

    #[test]
    fn what_the_author_puts_between_is_left_out_and_nobody_is_made_up() {
        let text = "„Wir kommen, so die Fed, im Mai.“";
        let at = |words: &str| text.find(words).unwrap();
        let mut article = sample::article();
        let quote = Quote {
            start: at("Wir"),
            end: at("im Mai") + "im Mai.".len(),
            gaps: vec![Span::new(at(", so"), at(" im Mai"))],
            speaker: None,
            ..article.quotes[4].clone()
        };
        article = Article { text: text.to_owned(), quotes: vec![quote], ..Article::default() };
        assert_eq!(Screen::of(article, &Source::default()).citation(0), "„Wir kommen im Mai.“");
    }
}
