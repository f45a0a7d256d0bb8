//! What an element of HTML is by its name, its attributes and its own style.

use super::tags::Tag;
use crate::article::Element;

/// How an element sets its content apart from what stands around it.
pub(super) enum Layout {
    Inline,
    /// On a line of its own.
    Line,
    /// With a blank line around it.
    Paragraph,
}

pub(super) fn layout(name: &str) -> Layout {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "ul" | "ol" | "dl" | "figure" | "table"
        | "pre" | "hr" | "article" | "section" | "header" | "footer" | "nav" | "aside" | "form" | "fieldset"
        | "details" | "main" => Layout::Paragraph,
        "div" | "li" | "tr" | "dt" | "dd" | "figcaption" | "caption" | "address" | "summary" | "legend" | "center"
        | "menu" | "hgroup" | "option" | "body" | "tbody" | "thead" | "button" | "amp-ad" | "amp-embed"
        | "amp-list" | "amp-sidebar" | "amp-social-share" | "amp-consent" => Layout::Line,
        _ => Layout::Inline,
    }
}

pub(super) fn element(name: &str) -> Option<Element> {
    Some(match name {
        _ if let [b'h', level @ b'1'..=b'6'] = name.as_bytes() => Element::Heading(level - b'0'),
        "p" => Element::Paragraph,
        "li" => Element::ListItem,
        "blockquote" => Element::Blockquote,
        "figcaption" => Element::Caption,
        "b" | "strong" => Element::Strong,
        "time" => Element::Time,
        "address" => Element::Address,
        "nav" | "aside" | "footer" | "button" | "form" | "menu" | "amp-ad" | "amp-embed" | "amp-list"
        | "amp-sidebar" | "amp-social-share" | "amp-consent" => Element::Surroundings,
        _ => return None,
    })
}

pub(super) fn is_hidden(tag: &Tag) -> bool {
    matches!(
        &*tag.name,
        "script"
            | "style"
            | "template"
            | "noscript"
            | "title"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "select"
            | "textarea"
            | "audio"
            | "video"
            | "canvas"
            | "xml"
    ) || tag.attribute("hidden").is_some()
        || has_rule(tag, "display:none")
        // The bullet that Word writes out.
        || has_rule(tag, "mso-list:ignore")
}

/// Whether an element's own style has a rule, given in small letters without spaces.
fn has_rule(tag: &Tag, rule: &str) -> bool {
    let (name, value) = rule.split_once(':').unwrap_or((rule, ""));
    tag.attribute("style").is_some_and(|style| {
        style.match_indices(':').any(|(colon, _)| {
            begins_with(style[..colon].bytes().rev(), name.bytes().rev())
                && begins_with(style[colon + 1..].bytes(), value.bytes())
        })
    })
}

/// Whether bytes begin with those wanted, capitals and spaces aside.
fn begins_with(bytes: impl Iterator<Item = u8>, mut wanted: impl Iterator<Item = u8>) -> bool {
    let mut bytes = bytes.filter(|byte| !byte.is_ascii_whitespace());
    wanted.all(|wanted| bytes.next().is_some_and(|byte| byte.to_ascii_lowercase() == wanted))
}

/// An element that is there for who listens, or for nobody.
pub(super) fn is_unseen(tag: &Tag) -> bool {
    tag.attribute("aria-hidden").is_some()
        || tag
            .attribute("class")
            .is_some_and(|class| ["hidden", "hide", "sr-only", "screen"].iter().any(|word| class.contains(word)))
}

/// An inline element that its own style makes a block, as browsers copy what a page's style sheet says.
pub(super) fn is_block(tag: &Tag) -> bool {
    let display = tag.attribute("style").and_then(|style| style.split_once("display:"));
    display.is_some_and(|(before, value)| {
        let value = value.trim_start();
        !before.ends_with('-') && ["block", "flex", "grid", "list-item"].iter().any(|block| value.starts_with(block))
    })
}

/// A paragraph that Word means as an item of a list.
pub(super) fn is_item(tag: &Tag) -> bool {
    tag.name == "p" && has_rule(tag, "mso-list:l")
}

/// An element whose own style makes it bold, as word processors on the web write it and browsers copy it.
pub(super) fn is_bold(tag: &Tag) -> bool {
    matches!(&*tag.name, "span" | "font" | "p")
        && tag.attribute("style").and_then(|style| style.split_once("font-weight:")).is_some_and(|(_, weight)| {
            let weight = weight.trim_start();
            weight.starts_with("bold") || weight.starts_with(['6', '7', '8', '9'])
        })
}

/// A number for the look of a block: its name and classes without their digits (FNV-1a).
pub(super) fn style(tag: &Tag) -> u32 {
    let class = tag.attribute("class").unwrap_or_default();
    let bytes = tag.name.bytes().chain([b' ']).chain(class.bytes().filter(|byte| !byte.is_ascii_digit()));
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Elements that have no end.
pub(super) const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
