use super::called::called;
use super::elements::{Layout, VOID, element, is_block, is_bold, is_hidden, is_item, is_unseen, layout, style};
use super::tags::{self, Sink, Tag};
use crate::article::{Called, Element, Flavour, Link, Mark, Source, Span};
use std::collections::HashMap;

/// Reads the text out of pasted HTML, as a browser would lay it out in lines, with links and telling elements as spans.
///
/// Accepts anything: whole pages, clipboard fragments, broken markup. Script, style and what is hidden are left out;
/// white space is folded as HTML does, outside `pre`. Takes time linear in the length of the markup. Nothing of the
/// markup itself is kept, and no address is checked here.
#[must_use]
pub fn html(html: &str) -> Source {
    let mut reader = Reader::default();
    tags::read(html, &mut reader);
    reader.close_to(0);
    Source {
        text: reader.text,
        flavour: Flavour::Html,
        links: reader.links,
        marks: reader.marks,
        styles: reader.styles,
        notation: Vec::new(),
    }
}

#[derive(Default)]
struct Reader {
    text: String,
    links: Vec<Link>,
    marks: Vec<Mark>,
    styles: Vec<(usize, u32)>,
    open: Vec<Open>,
    /// How many elements of each name are open, so that a stray end tag costs nothing.
    names: HashMap<String, usize>,
    hidden: usize,
    preformatted: usize,
    /// A topic line inside a heading has just ended.
    topic: bool,
}

/// An open element.
struct Open {
    name: String,
    start: usize,
    element: Option<Element>,
    called: Option<Called>,
    /// Of a block; an inline element has that of the block around it.
    style: u32,
    href: Option<String>,
    hides: bool,
    /// Set apart as a block.
    block: bool,
    bold: bool,
    /// Inside a heading, and not to be seen: a dash in it parts a topic and a headline that stand on two lines.
    parts: bool,
}

impl Open {
    fn is_heading(&self) -> bool {
        matches!(self.element, Some(Element::Heading(_)))
    }
}

/// Signs between a topic and a headline.
const PARTING: &[char] = &[':', '|', '–', '-', '/', ' '];

/// How deep inside a list item another one is still taken for its sibling: keeps hostile nesting linear.
const NEAR: usize = 64;

impl Sink for Reader {
    fn start(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        let layout = match layout(name) {
            Layout::Inline if is_block(tag) => Layout::Line,
            layout => layout,
        };
        if !matches!(layout, Layout::Inline) {
            self.close_paragraph();
        }
        match name {
            "br" => return self.newline(),
            "li" => self.close_item(),
            "a" => self.close_link(),
            "td" | "th" if self.hidden == 0 && !self.text.is_empty() && !self.text.ends_with('\n') => {
                self.text.push('\t');
            }
            _ => {}
        }
        self.set_apart(&layout);
        if VOID.contains(&name) || tag.self_closing && matches!(layout, Layout::Inline) {
            return;
        }
        let bold = is_bold(tag);
        let element = if is_item(tag) { Some(Element::ListItem) } else { element(name) }
            .or_else(|| bold.then_some(Element::Strong));
        let hides = is_hidden(tag);
        if name == "pre" {
            self.preformatted += 1;
        }
        let inline = matches!(layout, Layout::Inline);
        let called = called(tag);
        let parts = inline && is_unseen(tag) && self.is_in_heading();
        // Inside one that is kept, another of its name is counted, so that its end tag does not end the outer one.
        let nested = self.names.get(name).is_some_and(|&open| open > 0);
        let telling = element.is_some() || called.is_some() || matches!(name, "a" | "pre");
        if hides || parts || telling || nested || !inline {
            self.hidden += usize::from(hides);
            let href = (name == "a").then(|| tag.attribute("href")).flatten();
            let href = href.map(|href| href.trim().to_owned()).filter(|href| !href.is_empty());
            *self.names.entry(name.to_owned()).or_default() += 1;
            let around = self.open.last().map_or(0, |open| open.style);
            let style = if inline { around } else { style(tag) };
            self.restyle(style);
            let start = self.text.len();
            self.open.push(Open {
                name: name.to_owned(),
                start,
                element,
                called,
                style,
                href,
                hides,
                block: !inline,
                parts,
                bold,
            });
        }
    }

    fn end(&mut self, name: &str) {
        let mut layout = layout(name);
        if self.names.get(name).is_some_and(|&open| open > 0) {
            let at = self.open.iter().rposition(|open| open.name == name).unwrap_or(self.open.len());
            if self.open.get(at).is_some_and(|open| open.block) && matches!(layout, Layout::Inline) {
                layout = Layout::Line;
            }
            self.close_to(at);
        }
        self.set_apart(&layout);
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        if self.preformatted > 0 {
            return self.text.push_str(text);
        }
        if self.topic && !text.trim().is_empty() {
            self.topic = false;
            // "Topic: headline" is one headline, "Topic" and "Headline" are two lines.
            if !text.trim_start().starts_with(PARTING) {
                self.set_apart(&Layout::Line);
            }
        }
        // The HTML standard ignores NUL in a body.
        for c in text.chars().filter(|&c| c != '\0') {
            if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
                self.text.push(' ');
            }
        }
    }
}

impl Reader {
    fn is_in_heading(&self) -> bool {
        self.open.iter().rev().take(NEAR).any(Open::is_heading)
    }

    /// A block that begins inside a paragraph ends the paragraph, as in the HTML standard.
    fn close_paragraph(&mut self) {
        if self.open.last().is_some_and(|open| open.name == "p") {
            self.close_to(self.open.len() - 1);
        }
    }

    /// A list item ends the one before it, unless a list has begun inside that.
    fn close_item(&mut self) {
        let near = self.open.len().saturating_sub(NEAR);
        let last = self.open.iter().skip(near).rposition(|open| matches!(&*open.name, "li" | "ul" | "ol"));
        if let Some(at) = last.map(|at| at + near).filter(|&at| self.open[at].name == "li") {
            self.close_to(at);
        }
    }

    /// A link ends the one before it: links do not nest.
    fn close_link(&mut self) {
        let text = &self.text;
        if let Some(open) = self.open.iter_mut().rev().take(NEAR).find(|open| open.href.is_some())
            && let Some(href) = open.href.take()
        {
            let span = Span::new(open.start, text.len()).trim(text);
            if !span.is_empty() {
                self.links.push(Link { span, href });
            }
        }
    }

    /// Closes all open elements from this one on, and keeps what they say of their text.
    fn close_to(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            if let Some(count) = self.names.get_mut(&open.name) {
                *count -= 1;
            }
            self.hidden -= usize::from(open.hides);
            self.preformatted -= usize::from(open.name == "pre");
            self.restyle(self.open.last().map_or(0, |open| open.style));
            let span = Span::new(open.start, self.text.len()).trim(&self.text);
            if span.is_empty() {
                continue;
            }
            // A colon joins them all the same.
            self.topic |= open.parts && matches!(&self.text[span.start..span.end], "-" | "–" | "—" | "|" | "/");
            if let Some(called) = open.called {
                self.topic |= called == Called::Kicker && self.is_in_heading();
                self.marks.push(Mark { element: Element::Called(called), span });
            }
            if let Some(element) = open.element {
                self.marks.push(Mark { element, span });
                if open.bold && element != Element::Strong {
                    self.marks.push(Mark { element: Element::Strong, span });
                }
            }
            if let Some(href) = open.href {
                self.links.push(Link { span, href });
            }
        }
    }

    fn restyle(&mut self, style: u32) {
        match self.styles.last_mut() {
            Some(last) if last.1 == style => {}
            Some(last) if last.0 == self.text.len() => last.1 = style,
            _ => self.styles.push((self.text.len(), style)),
        }
    }

    fn set_apart(&mut self, layout: &Layout) {
        let wanted = match layout {
            Layout::Inline => return,
            Layout::Line => 1,
            Layout::Paragraph => 2,
        };
        if self.text.is_empty() {
            return;
        }
        let newlines = self.text.bytes().rev().take_while(|&byte| byte == b'\n').take(wanted).count();
        for _ in newlines..wanted {
            self.newline();
        }
    }

    fn newline(&mut self) {
        if self.hidden == 0 && !self.text.is_empty() {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markup: &str, text: &str) {
        assert_eq!(html(markup).text.trim_end(), text, "{markup}");
    }

    #[test]
    fn blocks_stand_on_lines_of_their_own() {
        check("<h1>Title</h1><p>One <b>two</b>\n three.</p><p>Four.", "Title\n\nOne two three.\n\nFour.");
        check("<div>a</div><div>b<br>c</div>", "a\nb\nc");
        check("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "a\nb\n\nc\n\nd");
        check("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc");
        check("<pre>a\n  b</pre>", "a\n  b");
        check("<pre>a\r\nb\rc</pre>", "a\nb\nc");
    }

    #[test]
    fn entities_are_characters_and_code_is_left_out() {
        check("A&amp;B&nbsp;&bdquo;C&ldquo;&#8230;", "A&B\u{a0}„C“…");
        check("<style>p{}</style>a<script>if (1<2) document.write('<p>x</p>')</script>b", "ab");
        check("a<p hidden>b</p><span style='display: none'>c</span><!-- d -->e", "a\n\ne");
        check("<title>x</title><!--StartFragment--><p>a</p><!--EndFragment-->", "a");
    }

    #[test]
    fn a_topic_inside_a_heading_has_a_line_of_its_own() {
        check("<h1><span class='topline'>Sport</span> <span>Goal</span></h1>", "Sport \nGoal");
        check("<h1><span class='kicker'>Sport</span>: <span>Goal</span></h1>", "Sport: Goal");
        check("<p><span class='kicker'>Sport</span> <span>Goal</span></p>", "Sport Goal");
        check("<h2><span>Sport</span><span aria-hidden='true'> – </span><span>Goal</span></h2>", "Sport – \nGoal");
        check("<h2><span class='kicker'>Sport</span> <i class='hide'>- </i><b>Goal</b></h2>", "Sport - \nGoal");
        check("<h2><span>Sport</span><span class='hide'>: </span><span>Goal</span></h2>", "Sport: Goal");
        check("<h2><span>Sport</span><span> – </span><span>Goal</span></h2>", "Sport – Goal");
    }

    #[test]
    fn what_a_style_makes_a_block_has_lines_of_its_own() {
        check("<div>a<span style='margin: 0px; display: block;'></span>b</div>", "a\nb");
        check("<div>a<span style='display:block'>b<span>c</span>d</span>e</div>", "a\nbcd\ne");
        check("<div>a<span style='display: inline-block'>b</span></div>", "ab");
    }

    #[test]
    fn a_paragraph_may_be_bold_by_its_style() {
        let source = html("<p style='font-weight: 600'>A</p><p style='font-weight: 400'>B</p>");
        let strong = source.marks.iter().filter(|mark| mark.element == Element::Strong);
        assert_eq!(strong.map(|mark| mark.span).collect::<Vec<_>>(), [Span::new(0, 1)]);
    }

    #[test]
    fn broken_markup_is_read_all_the_same() {
        check("<p>a</b></div><p>b<", "a\n\nb<");
        check("<a href='x'>a<p>b</a></p>c", "a\n\nb\n\nc");
        check(&"<div>".repeat(10_000), "");
        check("\0a\u{202e}b", "a\u{202e}b");
    }

    #[test]
    fn links_and_telling_elements_keep_their_place() {
        let source = html("<h2>A</h2><ul><li><a href=' https://example.org/x '> B </a></li></ul>");
        assert_eq!(source.text, "A\n\nB \n\n");
        assert_eq!(source.links, [Link { span: Span::new(3, 4), href: "https://example.org/x".into() }]);
        let mark = |element, start, end| Mark { element, span: Span::new(start, end) };
        assert_eq!(source.marks, [mark(Element::Heading(2), 0, 1), mark(Element::ListItem, 3, 4)]);
    }
}
