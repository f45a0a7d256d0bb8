//! Every export is read back by a program that is not ours, for articles and for texts that attack it.

#![cfg(not(target_arch = "wasm32"))]

use html5gum::{Token, Tokenizer};
use lede::article::Flavour;
use lede::keep::export::{Form, export, file_name, picture};
use lede::keep::{Document, Language};
use lede::screen::Screen;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;
use std::sync::LazyLock;

const STYLE: &str = include_str!("../style/standalone.css");
const SAMPLE: &str = include_str!("../assets/samples/sample.de.txt");

const PAGE: &str = r#"<h1>Council votes to dim &amp; save</h1><p class="byline">By Ann Weber</p>
    <p>The council of Norwick voted to switch off its lights, as <a href="https://example.org/plan?a=1&amp;b=2">the plan</a>
    had proposed. "We can see the stars again," said mayor Clara Holt.</p><h2>Who pays</h2>
    <p>Peter Ames, a shopkeeper, said the dark would keep customers away from the harbour at night.</p>
    <div><h3>Read also</h3><ul><li><a href="https://example.org/a">Fishermen fear for the old pier</a></li>
    <li><a href="javascript:alert(1)">Ferry line gets a new owner at last</a></li></ul></div>"#;

fn screen(flavour: Flavour, content: &str) -> Screen {
    let document = Document { flavour, content: content.to_owned(), ..Document::default() };
    let source = document.source();
    Screen::of(document.article(&source), &source)
}

fn write(form: Form, screen: &Screen) -> String {
    export(form, screen, Language::En, STYLE)
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The text, the addresses, and whether anything else than text and our own notation is in it.
fn markdown(text: &str) -> (String, Vec<String>, bool) {
    let (mut words, mut links, mut foreign) = (String::new(), Vec::new(), false);
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak | Event::End(_) => words.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.into_string()),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::Emphasis
                | Tag::BlockQuote(_),
            ) => {}
            _ => foreign = true,
        }
    }
    (words, links, foreign)
}

/// Names of elements, addresses, whether an element has an attribute that is none of ours, and the text.
fn html(page: &str) -> (Vec<String>, Vec<String>, bool, String) {
    let (mut names, mut links, mut foreign, mut words) = (Vec::new(), Vec::new(), false, String::new());
    let known = [
        "lang",
        "dir",
        "class",
        "title",
        "href",
        "rel",
        "charset",
        "http-equiv",
        "content",
        "name",
        "type",
        "datetime",
        "value",
    ];
    for token in Tokenizer::new(page).flatten() {
        match token {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                foreign |= tag.attributes.keys().any(|name| !known.contains(&&*text(name)));
                if let Some(href) = tag.attributes.get(b"href".as_slice()) {
                    links.push(text(href));
                }
                names.push(text(&tag.name));
            }
            Token::String(text) => words.push_str(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    (names, links, foreign, words)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What schema.org says of the types we write, as far as it can be checked by shape.
static SHAPE: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let text = serde_json::json!({"type": "string", "minLength": 1});
    let named = |kind: &[&str]| {
        serde_json::json!({
            "type": "object", "required": ["@type", "name"], "additionalProperties": false,
            "properties": {"@type": {"enum": kind}, "name": text, "description": text}
        })
    };
    let date =
        serde_json::json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]+([+-][0-9:]+|Z)?)?$"});
    jsonschema::validator_for(&serde_json::json!({
        "type": "object", "required": ["@context", "@type"], "additionalProperties": false,
        "properties": {
            "@context": {"const": "https://schema.org"}, "@type": {"const": "NewsArticle"},
            "headline": text, "alternativeHeadline": text, "description": text, "articleBody": text, "dateline": text,
            "inLanguage": {"type": "string", "pattern": "^[a-z]{2}$"}, "datePublished": date, "dateModified": date,
            "articleSection": {"type": "array", "items": text},
            "author": {"type": "array", "items": named(&["Person"])},
            "sourceOrganization": {"type": "array", "items": named(&["Organization"])},
            "locationCreated": {"type": "array", "items": named(&["Place"])},
            "mentions": {"type": "array", "items": named(&["Person", "Organization", "Place", "Thing"])},
            "hasPart": {"type": "array", "items": {
                "type": "object", "required": ["@type", "text"], "additionalProperties": false,
                "properties": {"@type": {"const": "Quotation"}, "text": text,
                    "creator": named(&["Person", "Organization", "Place", "Thing"])}
            }},
            "citation": {"type": "array", "items": {
                "type": "object", "required": ["@type", "headline"], "additionalProperties": false,
                "properties": {"@type": {"const": "NewsArticle"}, "headline": text,
                    "url": {"type": "string", "pattern": "^(?i)(https?://|mailto:)"}, "publisher": named(&["Organization"])}
            }}
        }
    }))
    .unwrap()
});

/// Holds for any article: each format is whole, and nothing of the text became anything else than text.
fn hold(screen: &Screen) {
    let safe = |links: &[String]| links.iter().all(|link| lede::screen::safe(link).is_some());

    let (words, links, foreign) = markdown(&write(Form::Markdown, screen));
    assert!(!foreign && safe(&links), "markdown: {links:?}");
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let letters = plain(&words);
    for row in &screen.body {
        let block = plain(&screen.shown(screen.article.blocks[row.block].span()));
        assert!(letters.contains(&block), "markdown lost {block}");
    }

    let (names, links, foreign, _) = html(&write(Form::Page, screen));
    let known = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "script",
        "body",
        "main",
        "article",
        "header",
        "section",
        "nav",
        "footer",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "blockquote",
        "mark",
        "time",
        "data",
        "span",
        "a",
        "small",
        "bdi",
    ];
    assert!(names.iter().all(|name| known.contains(&&**name)), "{names:?}");
    assert_eq!(names.iter().filter(|name| *name == "script").count(), 1);
    assert!(!foreign && safe(&links), "page: {links:?}");

    let analysis: lede::article::Article = serde_json::from_str(&write(Form::Json, screen)).unwrap();
    assert_eq!(analysis, screen.article);
    let linked: Value = serde_json::from_str(&write(Form::JsonLd, screen)).unwrap();
    if let Err(error) = SHAPE.validate(&linked) {
        panic!("{error}: {linked:#}");
    }

    let (quotes, names) = (rows(&write(Form::QuotesCsv, screen)), rows(&write(Form::NamesCsv, screen)));
    assert_eq!(quotes.len(), screen.article.quotes.len());
    assert_eq!(names.len(), screen.chips.iter().map(|(_, chips)| chips.len()).sum::<usize>());
    for field in quotes.iter().chain(&names).flatten() {
        assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {field}");
    }

    for quote in 0..screen.article.quotes.len().min(3) {
        let svg = picture(screen, quote, Language::De);
        let svg = roxmltree::Document::parse(&svg).unwrap();
        let known = ["svg", "style", "rect", "text"];
        assert!(
            svg.descendants().filter(roxmltree::Node::is_element).all(|node| known.contains(&node.tag_name().name()))
        );
    }
    let name = file_name(screen);
    assert!(
        (1..=60).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
        "{name}"
    );
}

#[test]
fn the_sample_in_every_form() {
    let screen = screen(Flavour::Plain, SAMPLE);
    hold(&screen);
    let (words, links, _) = markdown(&write(Form::Markdown, &screen));
    assert!(
        words.contains("fügte Kohai Nakamura hinzu")
            && words.contains("Putin wird den Krieg bis zum Herbst verlängern")
    );
    assert!(links.is_empty());
    let quotes = rows(&write(Form::QuotesCsv, &screen));
    assert_eq!((quotes.len(), &*quotes[6][3], &*quotes[6][5]), (7, "Kohai Nakamura", "fügte … hinzu"));
    let names = rows(&write(Form::NamesCsv, &screen));
    assert_eq!(
        names[0],
        ["person", "Kohai Nakamura", "stellvertretender Leiter der Mission Japans bei der NATO", "4", "0", "5"]
    );
    let linked: Value = serde_json::from_str(&write(Form::JsonLd, &screen)).unwrap();
    assert_eq!(linked["inLanguage"], "de");
    assert_eq!(linked["hasPart"][2]["creator"]["name"], "Kohai Nakamura");
    assert_eq!(linked["citation"].as_array().map(Vec::len), Some(6));
    assert_eq!(linked["citation"][0]["publisher"]["name"], "Deutsche Welle");
    let (.., words) = html(&write(Form::Page, &screen));
    for row in &screen.body {
        assert!(squeezed(&words).contains(&squeezed(&screen.shown(screen.article.blocks[row.block].span()))));
    }
    let text = write(Form::Text, &screen);
    assert!(text.contains("\n\nNach Angaben des japanischen Vertreters") && !text.contains('#'));
    assert_eq!(file_name(&screen), "in-japan-wurde-erklaert-dass-die-entsendung-von");
    let svg = picture(&screen, 6, Language::De);
    let svg = roxmltree::Document::parse(&svg).unwrap();
    let said: Vec<&str> =
        svg.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    assert!(said[0].starts_with("\"Die jüngste") && said.contains(&"Kohai Nakamura"), "{said:?}");
}

#[test]
fn addresses_go_out_where_they_are_safe() {
    let screen = screen(Flavour::Html, PAGE);
    hold(&screen);
    let (_, links, _) = markdown(&write(Form::Markdown, &screen));
    assert_eq!(links, ["https://example.org/a"]);
    let (_, links, ..) = html(&write(Form::Page, &screen));
    assert_eq!(links, ["https://example.org/plan?a=1&b=2", "https://example.org/a"]);
    let linked: Value = serde_json::from_str(&write(Form::JsonLd, &screen)).unwrap();
    assert_eq!(linked["citation"][0]["url"], "https://example.org/a");
    assert_eq!(linked["citation"][1].get("url"), None);
    assert_eq!(linked["author"][0]["name"], "Ann Weber");
}

#[test]
fn formulas_markup_and_turned_writing_stay_text() {
    let attack = "=cmd+1";
    let text = format!(
        "# [Title](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n{attack} </script><script>alert(1)</script> & ]]> \u{202e}desrever -->\n\n\
         \"{attack}, we said,\" said Ann Weber on Monday in the town of Norwick.\n\n- **bold** `code` | table |\n\n1. <!-- one -->"
    );
    for flavour in [Flavour::Plain, Flavour::Html] {
        hold(&screen(flavour, &text));
    }
    let screen = screen(Flavour::Plain, &text);
    let quotes = write(Form::QuotesCsv, &screen);
    assert!(quotes.contains("\"'=cmd+1, we said") && !quotes.contains("\"=cmd"), "{quotes}");
    let page = write(Form::Page, &screen);
    let body = page.split_once("<body>").unwrap().1;
    assert_eq!((body.matches('\u{202e}').count(), body.matches('\u{202c}').count()), (1, 1));
    assert!(!page.contains("<img") && page.matches("<script").count() == 1);
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        prop::sample::select(vec![
            "</script>",
            "<script>alert(1)</script>",
            "-->",
            "]]>",
            "<svg onload=alert(1)>",
            "[x](javascript:alert(1))",
            "![i](https://example.org/i)",
            "<https://example.org>",
            "```\n",
            "    code",
            "\n\n# ",
            "\n\n> ",
            "\n- ",
            "\n\n",
            "=1+1",
            "\"We wait,\" said Ann Weber. ",
            "„Wir warten“, sagte Anna Weber in Bonn. ",
            "@SUM(A1)",
            "\u{202e}",
            "\u{2066}",
            "\0",
            "\u{7}",
            "__proto__",
            "constructor",
            "&lt;",
            "\\",
            "|a|b|\n|-|-|",
            "~~~",
            "$x$",
            "\u{fffe}",
            "^1^",
            "[^1]: note",
            "<a href=\"data:text/html,x\">A headline of some words</a>",
            "<a href=\"https://example.org/?a=<b>&c\">Another headline here</a>",
            "Read also:\n",
            "<p>",
            "<li>",
            "<h1>",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_in_every_form(text in hostile(), html in any::<bool>()) {
        hold(&screen(if html { Flavour::Html } else { Flavour::Plain }, &text));
    }
}
