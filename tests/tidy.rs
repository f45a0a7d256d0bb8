//! The rules of the house that a compiler does not see.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("source is UTF-8");
                found.push((path, text));
            }
        }
    }
    found
}

fn names_module(text: &str, module: &str) -> bool {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .any(|line| line.contains(&format!("crate::{module}::")) || line.contains(&format!("crate::{module};")))
}

/// A folder uses only folders above it.
#[test]
fn stages_look_one_way() {
    let order = ["article", "lexicon", "read", "parse", "recognize", "screen", "keep", "ui"];
    for (place, folder) in order.iter().enumerate() {
        let below = &order[place + 1..];
        for (path, text) in sources(&format!("src/{folder}")) {
            for module in below {
                assert!(!names_module(&text, module), "{} uses {module}, which comes after it", path.display());
            }
        }
    }
}

/// Only `ui/` knows the browser, and nothing pasted becomes HTML.
#[test]
fn only_ui_knows_the_browser() {
    for (path, text) in sources("src") {
        let in_ui = path.components().any(|part| part.as_os_str() == "ui") || path.ends_with("src/main.rs");
        for name in ["leptos", "web_sys", "gloo", "wasm_bindgen", "js_sys"] {
            let named = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .any(|line| line.contains(&format!("{name}::")));
            assert!(in_ui || !named, "{} names {name}", path.display());
        }
        for sink in ["inner_html", "innerHTML", "outer_html", "insert_adjacent_html", "document_write", "eval("] {
            assert!(!text.contains(sink), "{} writes HTML with {sink}", path.display());
        }
    }
}

/// Nothing that comes from outside is unwrapped: `unwrap` is for tests.
#[test]
fn nothing_is_unwrapped_outside_tests() {
    for (path, text) in sources("src") {
        let code = text.split("#[cfg(test)]").next().unwrap_or(&text);
        let is_test = path.file_name().is_some_and(|name| name == "tests.rs");
        assert!(is_test || !code.contains(".unwrap()"), "{} unwraps", path.display());
    }
}

/// Rules ask for traits of a language, not which it is: else a new one could not be added by its file alone.
#[test]
fn rules_know_no_language_by_its_code() {
    for (path, text) in sources("src/recognize") {
        let code = text.split("#[cfg(test)]").next().unwrap_or(&text);
        let is_test = path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")));
        for asked in ["language == \"", "language != \"", "code == \"", "code != \"", "language, \"", "code, \""] {
            assert!(is_test || !code.contains(asked), "{} asks {asked}…\"", path.display());
        }
    }
}

/// A file is one room.
#[test]
fn files_stay_small() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        assert!(text.lines().count() <= 450, "{} has {} lines", path.display(), text.lines().count());
    }
}
