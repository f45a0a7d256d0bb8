use html5gum::{Emitter, Error, State, emitters::naive_next_state};

/// What takes the tags and the text of markup, in their order.
pub(super) trait Sink {
    fn start(&mut self, tag: &Tag);
    fn end(&mut self, name: &[u8]);
    fn text(&mut self, text: &str);
}

/// A tag as it stands in the markup; its name and those of its attributes in lower case.
#[derive(Default)]
pub(super) struct Tag {
    pub name: Vec<u8>,
    pub self_closing: bool,
    attributes: Vec<(Vec<u8>, Vec<u8>)>,
    ends: bool,
}

impl Tag {
    /// The value of an attribute; of the first, where several have that name.
    pub fn attribute(&self, name: &[u8]) -> Option<&[u8]> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| &**value)
    }
}

/// Hands each tag and each run of text to a sink as soon as it is whole; comments, doctypes and errors to nobody.
///
/// The tokenizer's own emitter keeps all of these and makes a value of each, which is most of its code.
pub(super) struct Forward<'a, S> {
    sink: &'a mut S,
    text: Vec<u8>,
    tag: Tag,
    /// The name of the last start tag, which ends raw text such as a script.
    last: Vec<u8>,
}

impl<'a, S: Sink> Forward<'a, S> {
    pub fn new(sink: &'a mut S) -> Self {
        Self { sink, text: Vec::new(), tag: Tag::default(), last: Vec::new() }
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.sink.text(&String::from_utf8_lossy(&self.text));
            self.text.clear();
        }
    }
}

impl<S: Sink> Emitter for Forward<'_, S> {
    type Token = ();

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last.clear();
        self.last.extend(name.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.flush();
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<()> {
        None
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.text.extend(text);
    }

    fn init_start_tag(&mut self) {
        self.tag = Tag::default();
    }

    fn init_end_tag(&mut self) {
        self.tag = Tag { ends: true, ..Tag::default() };
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush();
        if self.tag.ends {
            self.last.clear();
            self.sink.end(&self.tag.name);
        } else {
            self.last.clone_from(&self.tag.name);
            self.sink.start(&self.tag);
        }
        naive_next_state(&self.last)
    }

    fn set_self_closing(&mut self) {
        self.tag.self_closing = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.name.extend(name);
    }

    fn init_attribute(&mut self) {
        self.tag.attributes.push(Default::default());
    }

    fn push_attribute_name(&mut self, part: &[u8]) {
        if let Some((name, _)) = self.tag.attributes.last_mut() {
            name.extend(part);
        }
    }

    fn push_attribute_value(&mut self, part: &[u8]) {
        if let Some((_, value)) = self.tag.attributes.last_mut() {
            value.extend(part);
        }
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.tag.ends && !self.last.is_empty() && self.tag.name == self.last
    }

    fn emit_error(&mut self, _: Error) {}
    fn init_comment(&mut self) {}
    fn emit_current_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn init_doctype(&mut self) {}
    fn emit_current_doctype(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
