//! Turns the language files of `src/lexicon/` and the name lists of `src/lexicon/names/` into plain lists and static
//! tables, so that neither a TOML parser nor its work is in the page. A mistake in a file stops the build and names the file.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};
use traits::{Trait, Traits};

#[path = "src/lexicon/traits.rs"]
mod traits;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    grammar: Grammar,
    structure: BTreeMap<String, Words>,
    head: BTreeMap<String, Words>,
    quantities: BTreeMap<String, Words>,
    words: BTreeMap<String, Words>,
    cues: Cues,
    names: BTreeMap<String, Words>,
    speech: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grammar {
    traits: String,
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

/// The lists of names, in the order of their file: a form that stands in two is what the first says.
const NAMES: [&str; 8] =
    ["same_place", "peoples", "countries", "cities_by_language", "organisations", "media", "cities", "first_names"];

fn main() {
    println!("cargo::rerun-if-changed=src/lexicon");
    let mut files: Vec<_> = fs::read_dir("src/lexicon")
        .expect("src/lexicon")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();

    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).to_owned();
    let folder = out.join("lexicon");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("OUT_DIR can be written");

    // The page fetches all but English, whose words stand in for those that are not there.
    let page = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
        && env::var_os("CARGO_FEATURE_ALL_LANGUAGES").is_none();
    let model = keys(&read(Path::new("src/lexicon/en.toml")));
    let mut table = String::from("static LANGUAGES: &[File] = &[\n");
    for path in &files {
        let code = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let language = read(path);
        assert_eq!(keys(&language), model, "{}: its lists are not those of en.toml", path.display());
        let traits = traits(&language).unwrap_or_else(|name| panic!("{}: no trait is called {name:?}", path.display()));
        let text = lists(&language, traits);
        let name = format!("{code}-{:08x}.txt", hash(text.as_bytes()));
        let file = folder.join(&name);
        fs::write(&file, text).expect("OUT_DIR can be written");
        let text = if page && code != "en" {
            "None".to_owned()
        } else {
            format!("Some(include_str!({:?}))", file.display().to_string())
        };
        let _ = writeln!(table, "File {{ code: {code:?}, name: {name:?}, content: {text} }},");
    }
    table.push_str("];\n");

    let mut names = String::new();
    for list in NAMES {
        let path = format!("src/lexicon/names/{list}.tsv");
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let _ = write!(names, "#{list}\n{}\n", text.trim_end());
    }
    let name = format!("names-{:08x}.txt", hash(names.as_bytes()));
    let file = folder.join(&name);
    fs::write(&file, names).expect("OUT_DIR can be written");
    let text = if page { "None".to_owned() } else { format!("Some(include_str!({:?}))", file.display().to_string()) };
    let _ = writeln!(table, "static NAMES: File = File {{ code: \"\", name: {name:?}, content: {text} }};");
    models(&folder, page, &mut table);
    fs::write(out.join("languages.rs"), table).expect("OUT_DIR can be written");
}

/// Lays what was learnt about names beside the lists, the file for all languages first.
fn models(folder: &Path, page: bool, table: &mut String) {
    let mut files: Vec<_> = fs::read_dir("src/lexicon/learnt")
        .expect("src/lexicon/learnt")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "bin"))
        .collect();
    files.sort_by_key(|path| (!path.ends_with("shared.bin"), path.clone()));
    let _ = writeln!(table, "static MODELS: [File<[u8]>; {}] = [", files.len());
    for path in &files {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let code = if stem == "shared" { "" } else { stem };
        let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let name = format!("model-{stem}-{:08x}.bin", hash(&bytes));
        let file = folder.join(&name);
        fs::write(&file, bytes).expect("OUT_DIR can be written");
        let content =
            if page { "None".to_owned() } else { format!("Some(include_bytes!({:?}))", file.display().to_string()) };
        let _ = writeln!(table, "File {{ code: {code:?}, name: {name:?}, content: {content} }},");
    }
    table.push_str("];\n");
}

fn read(path: &Path) -> Language {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// All tables but that of the cues, whose entries are more than words.
fn tables(language: &Language) -> [&BTreeMap<String, Words>; 6] {
    [&language.structure, &language.head, &language.quantities, &language.words, &language.names, &language.speech]
}

fn keys(language: &Language) -> Vec<String> {
    tables(language).into_iter().flat_map(|table| table.keys().cloned()).collect()
}

/// What kind of language it is, or the name of what is no trait, or stands there twice.
fn traits(language: &Language) -> Result<Traits, &str> {
    language.grammar.traits.split_whitespace().try_fold(Traits::default(), |found, name| {
        let known = Trait::ALL.iter().find(|(one, known)| *known == name && !found.has(*one));
        known.map(|(one, _)| Traits(found.0 | 1 << *one as u32)).ok_or(name)
    })
}

/// A line a list: its name and its entries, parted by tabs; the traits are one number.
fn lists(language: &Language, traits: Traits) -> String {
    let mut out = String::from("lede words 1\n");
    let mut list = |name: &str, entries: &[&str]| {
        let _ = writeln!(out, "{name}\t{}", entries.join("\t"));
    };
    list("traits", &[&traits.0.to_string()]);
    for table in tables(language) {
        for (name, words) in table {
            list(name, &words.list());
        }
    }
    let cues = &language.cues;
    list("complementizers", &cues.complementizers.split_whitespace().collect::<Vec<_>>());
    for (name, phrases) in [("before", &cues.before), ("after", &cues.after), ("parenthetical", &cues.parenthetical)] {
        list(name, &phrases.iter().map(String::as_str).collect::<Vec<_>>());
    }
    for (name, verbs) in [("say", &cues.say), ("act", &cues.act)] {
        let verbs: Vec<String> = verbs.values().map(|forms| verb(forms)).collect();
        list(name, &verbs.iter().map(String::as_str).collect::<Vec<_>>());
    }
    out
}

/// "finite forms / participles + particle" with a slash between all three.
fn verb(forms: &str) -> String {
    let (forms, particle) = forms.split_once('+').unwrap_or((forms, ""));
    let (finite, participles) = forms.split_once('/').unwrap_or((forms, ""));
    let tidy = |forms: &str| forms.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}/{}/{}", tidy(finite), tidy(participles), particle.trim())
}

/// FNV-1a.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
