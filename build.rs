//! Turns the language files of `src/lexicon/` and the name lists of `src/lexicon/names/` into static tables, so that
//! neither a TOML parser nor its work is in the page. A mistake in a file stops the build and names the file.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    structure: BTreeMap<String, Words>,
    words: BTreeMap<String, Words>,
    cues: Cues,
    names: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cues {
    complementizers: String,
    before: Vec<String>,
    after: Vec<String>,
    parenthetical: Vec<String>,
    say: BTreeMap<String, String>,
    act: BTreeMap<String, String>,
}

/// Single words in one string, or phrases in an array.
#[derive(Deserialize)]
#[serde(untagged)]
enum Words {
    Line(String),
    Phrases(Vec<String>),
}

impl Words {
    fn list(&self) -> Vec<&str> {
        match self {
            Self::Line(line) => line.split_whitespace().collect(),
            Self::Phrases(phrases) => phrases.iter().map(String::as_str).collect(),
        }
    }
}

fn main() {
    println!("cargo::rerun-if-changed=src/lexicon");
    let mut files: Vec<_> = fs::read_dir("src/lexicon")
        .expect("src/lexicon")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();

    let mut out = String::from("pub(super) static LANGUAGES: &[Language] = &[\n");
    for path in &files {
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let language: Language = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        write_language(&mut out, path, &language);
    }
    out.push_str("];\n");
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("languages.rs");
    fs::write(target, out).expect("OUT_DIR can be written");
}

fn write_language(out: &mut String, path: &Path, language: &Language) {
    let code = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let _ = writeln!(out, "Language {{ code: {code:?},");
    for table in [&language.structure, &language.words, &language.names] {
        for (key, words) in table {
            let _ = writeln!(out, "{key}: &{:?},", words.list());
        }
    }
    let cues = &language.cues;
    let _ = writeln!(out, "complementizers: &{:?},", cues.complementizers.split_whitespace().collect::<Vec<_>>());
    let _ = writeln!(out, "before: &{:?},", cues.before);
    let _ = writeln!(out, "after: &{:?},", cues.after);
    let _ = writeln!(out, "parenthetical: &{:?},", cues.parenthetical);
    for (name, verbs) in [("say", &cues.say), ("act", &cues.act)] {
        let _ = writeln!(out, "{name}: &[");
        for forms in verbs.values() {
            let (forms, particle) = forms.split_once('+').unwrap_or((forms, ""));
            let (finite, participles) = forms.split_once('/').unwrap_or((forms, ""));
            let _ = writeln!(
                out,
                "VerbForms {{ finite: &{:?}, participles: &{:?}, particle: {:?} }},",
                finite.split_whitespace().collect::<Vec<_>>(),
                participles.split_whitespace().collect::<Vec<_>>(),
                particle.trim()
            );
        }
        out.push_str("],\n");
    }
    out.push_str("},\n");
}
