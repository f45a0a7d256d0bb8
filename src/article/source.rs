use super::Span;

/// How the paste came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Flavour {
    /// `text/plain`.
    #[default]
    Plain,
    /// `text/html`, read into text.
    Html,
}

/// An element of the pasted HTML that says what its lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// `h1` to `h6`.
    Heading(u8),
    /// `li`.
    ListItem,
    /// `blockquote`.
    Blockquote,
    /// `figcaption`.
    Caption,
    /// `time`.
    Time,
    /// `address`.
    Address,
    /// `nav`, `aside`, `footer`, `button`, `form`, `menu`: what surrounds an article.
    Surroundings,
    /// `p`.
    Paragraph,
    /// `b`, `strong`, and what is styled like them.
    Strong,
    /// An element whose class, id or property says what it holds.
    Called(Called),
}

/// What an element's class, id or property calls its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// Topic line above a title.
    Kicker,
    /// Standfirst, subtitle, summary.
    Lead,
    /// Author.
    Byline,
    /// Date and time.
    Date,
    /// Words and credit of a picture.
    Caption,
    /// Teasers of other articles.
    Related,
    /// Share bars, newsletters, advertising, comments: what surrounds an article.
    Surroundings,
}

/// Where an element's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The element.
    pub element: Element,
    /// Its text.
    pub span: Span,
}

/// Where a link's words stand, and its address as the paste had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words.
    pub span: Span,
    /// The address, unchecked: whoever makes a link of it must.
    pub href: String,
}

/// A paste, read: its text, which is never changed from here on, and what the HTML flavour said about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Plain text given: the very same characters. HTML given: the text read out of it.
    pub text: String,
    /// How it came.
    pub flavour: Flavour,
    /// Links in reading order.
    pub links: Vec<Link>,
    /// Elements in the order they were closed.
    pub marks: Vec<Mark>,
    /// Where blocks begin that look alike: from this byte on the innermost block is of this style. Two of one element
    /// and class have the same number; the number itself means nothing.
    pub styles: Vec<(usize, u32)>,
    /// What of the text is only notation, as Markdown's "**" or a mail's "> ": in order, never overlapping.
    pub notation: Vec<Span>,
}
