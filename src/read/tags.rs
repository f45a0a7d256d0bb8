//! The tags and the text of markup, in their order, as the HTML standard's tokenizer gives them (WHATWG, 13.2.5).
//!
//! Left out of the standard: doctypes and comments (nobody asks for them), the escaped states of scripts (nobody
//! reads scripts), mathematical entities. A test holds the rest against a complete tokenizer.

use super::entities::decode;

/// What takes tags and text.
pub(super) trait Sink {
    fn start(&mut self, tag: &Tag);
    fn end(&mut self, name: &str);
    fn text(&mut self, text: &str);
}

/// A start tag; its name and those of its attributes in lower case.
#[derive(Default)]
pub(super) struct Tag {
    pub name: String,
    pub self_closing: bool,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute; of the first, where several have that name.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| &**value)
    }
}

/// Reads markup from one end to the other, in time linear in its length.
pub(super) fn read(markup: &str, sink: &mut impl Sink) {
    // The standard makes one newline of each kind of line end before anything else.
    let unix = markup.contains('\r').then(|| markup.replace("\r\n", "\n").replace('\r', "\n"));
    let mut rest = Rest(unix.as_deref().unwrap_or(markup));
    // Text up to a `<` that opens nothing goes on behind it.
    let mut text = String::new();
    while !rest.0.is_empty() {
        text.push_str(rest.until_byte(b'<'));
        let mut inside = rest.0.bytes().skip(1);
        match (inside.next(), inside.next()) {
            (Some(b'a'..=b'z' | b'A'..=b'Z'), _) => {
                flush(&mut text, sink);
                rest.skip(1);
                let Some(tag) = rest.tag() else { return };
                sink.start(&tag);
                if let Some(decodes) = raw(&tag.name) {
                    let content = rest.raw(&tag.name);
                    if decodes {
                        sink.text(&decode(content, false));
                    } else {
                        sink.text(content);
                    }
                }
            }
            (Some(b'/'), Some(b'a'..=b'z' | b'A'..=b'Z')) => {
                flush(&mut text, sink);
                rest.skip(2);
                let Some(tag) = rest.tag() else { return };
                sink.end(&tag.name);
            }
            (Some(b'!' | b'?'), _) | (Some(b'/'), Some(_)) => {
                flush(&mut text, sink);
                rest.comment();
            }
            (Some(_), _) => {
                text.push('<');
                rest.skip(1);
            }
            (None, _) => {
                text.push_str(rest.0);
                break;
            }
        }
    }
    flush(&mut text, sink);
}

fn flush(text: &mut String, sink: &mut impl Sink) {
    if !text.is_empty() {
        sink.text(&decode(text, false));
        text.clear();
    }
}

/// Whether an element holds no tags; and if so, whether it holds entities.
fn raw(name: &str) -> Option<bool> {
    match name {
        "textarea" | "title" => Some(true),
        "script" | "style" | "iframe" | "xmp" | "noembed" | "noframes" | "noscript" | "plaintext" => Some(false),
        _ => None,
    }
}

/// Markup not yet read.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn skip(&mut self, bytes: usize) {
        self.0 = self.0.get(bytes..).unwrap_or_default();
    }

    /// What stands before the first of some ASCII bytes, or before the end.
    fn until(&mut self, stop: impl Fn(u8) -> bool) -> &'a str {
        let (before, after) = self.0.split_at(self.0.bytes().position(stop).unwrap_or(self.0.len()));
        self.0 = after;
        before
    }

    /// What stands before the first of one ASCII byte, or before the end.
    fn until_byte(&mut self, stop: u8) -> &'a str {
        let (before, after) = self.0.split_at(self.0.find(char::from(stop)).unwrap_or(self.0.len()));
        self.0 = after;
        before
    }

    fn skip_space(&mut self) {
        self.0 = self.0.trim_start_matches(is_space_char);
    }

    fn first(&self) -> Option<u8> {
        self.0.bytes().next()
    }

    /// A tag from its name on; none where the markup ends inside it.
    fn tag(&mut self) -> Option<Tag> {
        let name = self.until(|byte| is_space(byte) || matches!(byte, b'/' | b'>')).to_ascii_lowercase();
        let mut tag = Tag { name, ..Tag::default() };
        loop {
            self.skip_space();
            match self.first()? {
                b'>' => {
                    self.skip(1);
                    return Some(tag);
                }
                b'/' => {
                    self.skip(1);
                    tag.self_closing = self.first() == Some(b'>');
                }
                _ => tag.attributes.push(self.attribute()?),
            }
        }
    }

    fn attribute(&mut self) -> Option<(String, String)> {
        // An equals sign may begin a name.
        let equals = usize::from(self.first() == Some(b'='));
        let whole = self.0;
        self.skip(equals);
        let name = self.until(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = whole[..equals + name.len()].to_ascii_lowercase();
        self.skip_space();
        if self.first()? != b'=' {
            return Some((name, String::new()));
        }
        self.skip(1);
        self.skip_space();
        let value = match self.first()? {
            quote @ (b'"' | b'\'') => {
                self.skip(1);
                let value = self.until_byte(quote);
                self.first()?;
                self.skip(1);
                value
            }
            _ => self.until(|byte| is_space(byte) || byte == b'>'),
        };
        Some((name, decode(value, true).into_owned()))
    }

    /// What stands before the end tag of that name, or before the end.
    fn raw(&mut self, name: &str) -> &'a str {
        let bytes = self.0.as_bytes();
        let is_end = |at: &usize| {
            let behind = &bytes[at + 2..];
            behind.get(..name.len()).is_some_and(|other| other.eq_ignore_ascii_case(name.as_bytes()))
                && behind.get(name.len()).is_some_and(|&byte| is_space(byte) || matches!(byte, b'/' | b'>'))
        };
        let at = self.0.match_indices("</").map(|(at, _)| at).filter(|_| name != "plaintext").find(is_end);
        let (before, after) = self.0.split_at(at.unwrap_or(self.0.len()));
        self.0 = after;
        before
    }

    /// Passes over a comment, doctype or processing instruction.
    fn comment(&mut self) {
        let Some(inside) = self.0.strip_prefix("<!--") else {
            self.until(|byte| byte == b'>');
            return self.skip(1);
        };
        // `<!-->` and `<!--->` are whole comments.
        for short in [">", "->"] {
            if let Some(after) = inside.strip_prefix(short) {
                self.0 = after;
                return;
            }
        }
        let ends = |at: &usize| inside[..*at].ends_with("--") || inside[..*at].ends_with("--!");
        let end = inside.match_indices('>').map(|(at, _)| at).find(ends);
        self.0 = end.map_or("", |at| &inside[at + 1..]);
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

fn is_space_char(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_space)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use html5gum::{DefaultEmitter, Token, Tokenizer};
    use proptest::prelude::*;
    use std::fmt::Write;

    /// Tags and text, written out.
    #[derive(Default)]
    struct Log {
        entries: String,
        text: String,
    }

    impl Log {
        fn flush(&mut self) {
            if !self.text.is_empty() {
                let _ = writeln!(self.entries, "{:?}", std::mem::take(&mut self.text));
            }
        }

        fn write_start<'a>(&mut self, name: &str, closing: bool, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
            self.flush();
            let mut attributes: Vec<_> = attributes.collect();
            attributes.sort_unstable();
            let _ = writeln!(self.entries, "<{name} {closing} {attributes:?}");
        }
    }

    impl Sink for Log {
        fn start(&mut self, tag: &Tag) {
            let mut names: Vec<_> = tag.attributes.iter().map(|(name, _)| &**name).collect();
            names.sort_unstable();
            names.dedup();
            let attributes = names.into_iter().map(|name| (name, tag.attribute(name).unwrap_or_default()));
            self.write_start(&tag.name, tag.self_closing, attributes);
        }

        fn end(&mut self, name: &str) {
            self.flush();
            let _ = writeln!(self.entries, ">{name}");
        }

        fn text(&mut self, text: &str) {
            self.text.push_str(text);
        }
    }

    fn ours(markup: &str) -> String {
        let mut log = Log::default();
        read(markup, &mut log);
        log.flush();
        log.entries
    }

    fn utf8(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).expect("both read the same UTF-8")
    }

    fn complete(markup: &str) -> String {
        let mut log = Log::default();
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(markup.as_bytes(), emitter) {
            match token {
                Token::StartTag(tag) => {
                    let attributes = tag.attributes.iter().map(|(name, value)| (utf8(name), utf8(value)));
                    log.write_start(utf8(&tag.name), tag.self_closing, attributes);
                }
                Token::EndTag(tag) => log.end(utf8(&tag.name)),
                Token::String(text) => log.text(utf8(&text)),
                _ => {}
            }
        }
        log.flush();
        log.entries
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_same_as_a_complete_tokenizer(
            pieces in prop::collection::vec(prop_oneof![
                4 => prop::sample::select(vec![
                    "<", ">", "/", "=", "\"", "'", "!", "?", "-", "--", "&", ";", "#", " ", "\n", "\r", "\r\n", "<p", "</p>", "<a href=",
                    "<A HREF='x&amp;y' ID=1>", "<br/>", "<b >", "</", "<!--", "-->", "--!>", "<!-->", "<!doctype html>",
                    "<?xml ?>", "<![CDATA[", "]]>", "<script>", "</script>", "</SCRIPT >", "<style>", "</style>",
                    "<title>", "</title>", "<textarea>", "</textarea x>", "<noscript>", "&amp;", "&ampx", "&auml", "&auml;",
                    "&nbsp;", "&notit;", "&bdquo;", "&#8222;", "&#x201e", "&#150;", "&#0;", "&#99999999999;", "&#xd800;", "&;",
                    "&copy=", "?a&lt=1&gt", "&zcaron;", "&unknown;", "x", "Wörter und mehr",
                ]).prop_map(str::to_owned),
                1 => "[a-zA-Zäß„“ ]{0,8}",
            ], 0..24)
        ) {
            let markup = pieces.concat();
            // Scripts have escaped states of their own, which nobody here reads.
            prop_assume!(!(markup.contains("<script") && markup.contains("<!--")));
            prop_assert_eq!(ours(&markup), complete(&markup), "{}", markup);
        }
    }

    #[test]
    fn hostile_markup_takes_linear_time() {
        for piece in ["<!--", "<a b", "<script>", "&", "&a", "</", "<", "<a x='", "--!", "<textarea></text"] {
            assert!(ours(&piece.repeat(200_000)).len() < 8_000_000);
        }
    }
}
