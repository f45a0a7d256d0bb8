//! Whole articles and what is found in them, one folder each: `article.txt` or `article.html`; `expected.txt`, to be
//! read; `analysis.json`, the whole analysis, which `web.rs` compares with what the browser makes of the same article.
//!
//! After a change that is meant, `BLESS=1 cargo test --test cases` writes the expectations anew; read the difference
//! before you keep it. Without that, a test never writes.

#![cfg(not(target_arch = "wasm32"))]

use lede::article::{Article, EntityKind, QuoteKind, Role};
use lede::{analyze, read};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut slugs: Vec<_> =
        fs::read_dir(&folder).expect("tests/cases").filter_map(|entry| Some(entry.ok()?.path())).collect();
    slugs.sort();
    assert!(slugs.len() >= 4, "the cases are gone");
    let mut wrong = Vec::new();
    for slug in slugs {
        let source = match fs::read_to_string(slug.join("article.html")) {
            Ok(markup) => read::html(&markup),
            Err(_) => read::plain(&fs::read_to_string(slug.join("article.txt")).expect("an article")),
        };
        let article = analyze(&source);
        let json = serde_json::to_string_pretty(&article).expect("an article is JSON");
        for (file, found) in [("expected.txt", listing(&article)), ("analysis.json", json + "\n")] {
            let expected = slug.join(file);
            if env::var_os("BLESS").is_some() {
                fs::write(&expected, &found).expect("the expectation can be written");
            }
            if fs::read_to_string(&expected).unwrap_or_default() != found {
                wrong.push(format!("{}\n{found}", expected.display()));
            }
        }
        let name = slug.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(include_str!("web.rs").contains(&format!("\"{name}\"")), "web.rs does not know {name}");
    }
    assert!(wrong.is_empty(), "not as expected:\n\n{}", wrong.join("\n"));
}

/// An analysis for people to read.
fn listing(article: &Article) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "language: {}\n", article.language.as_deref().unwrap_or("unknown"));
    for block in &article.blocks {
        let level = block.level.map(|level| format!(" {level}")).unwrap_or_default();
        let link = block.href.as_ref().map(|href| format!(" <{href}>")).unwrap_or_default();
        let _ = writeln!(out, "{}{level}: {}{link}", role(block.role), article.slice(block.span()));
    }
    out.push_str("\nquotations\n");
    for quote in &article.quotes {
        let speaker = quote.speaker.as_ref();
        let name = speaker.map_or("nobody", |speaker| &speaker.name);
        let words = speaker.and_then(lede::article::Speaker::span).map_or("", |span| article.slice(span));
        let cue: Vec<&str> = quote.cue.iter().map(|&cue| article.slice(cue)).collect();
        let _ = writeln!(
            out,
            "{} by {name} ({words}; {}): {}",
            kind(quote.kind),
            cue.join(" … "),
            article.slice(quote.span())
        );
    }
    out.push_str("\nentities\n");
    for entity in &article.entities {
        let role = entity.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
        let mentions: Vec<String> = entity
            .mentions
            .iter()
            .map(|mention| format!("{}{}", article.slice(mention.span()), if mention.derived { "*" } else { "" }))
            .collect();
        let _ = writeln!(out, "{} {}{role}: {}", entity_kind(entity.kind), entity.name, mentions.join(" | "));
    }
    out.push_str("\nrelated\n");
    for related in &article.related {
        let source = related.source.as_ref().map(|source| format!(" [{source}]")).unwrap_or_default();
        let link = related.href.as_ref().map(|href| format!(" <{href}>")).unwrap_or_default();
        let _ = writeln!(out, "{}{source}{link}", related.headline);
    }
    out
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Kicker => "kicker",
        Role::Title => "title",
        Role::Lead => "lead",
        Role::Byline => "byline",
        Role::Dateline => "dateline",
        Role::Heading => "heading",
        Role::Paragraph => "paragraph",
        Role::ListItem => "list item",
        Role::Blockquote => "blockquote",
        Role::Caption => "caption",
        Role::RelatedLabel => "related label",
        Role::Related => "related",
        Role::Aside => "aside",
    }
}

fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::FreeIndirect => "free indirect",
        QuoteKind::Reported => "reported",
    }
}

fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
        EntityKind::Other => "other",
    }
}
