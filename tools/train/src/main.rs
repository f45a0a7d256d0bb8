//! Learns by what names are told from other words, and writes the files that Lede reads.
//!
//! `train DATA LISTS OUT`: the unpacked corpus, `src/lexicon/names`, the folder for the files.

mod corpus;
mod crf;
mod knowledge;

use corpus::Lesson;
use crf::{Field, Pace, Sample};
use knowledge::LANGUAGES;
use lede::lexicon::model::{Learnt, LABELS, Model};
use lede::recognize::training::{label, of_capital};
use std::path::Path;
use std::{env, fs};

/// Corpora to learn from: file, language, whether other names are marked, and how much a sentence counts.
const CORPORA: [(&str, &str, bool, f32); 16] = [
    ("de_germeval", "de", true, 1.0),
    ("de_wikinews", "de", true, 1.0),
    ("de_europarl", "de", true, 1.0),
    ("en_ewt", "en", false, 1.0),
    ("en_wikigold", "en", true, 1.0),
    ("pt_bosque", "pt", false, 1.0),
    ("da_ddt", "da", false, 1.0),
    ("sv_talbanken", "sv", false, 1.0),
    ("nb_norne", "nb", true, 1.0),
    ("nn_norne", "nb", true, 1.0),
    ("ru_wikiner", "ru", true, 1.0),
    ("ru_factrueval", "ru", false, 1.0),
    ("ru_bsnlp", "ru", true, 1.0),
    ("uk_bsnlp", "uk", true, 1.0),
    ("pl_bsnlp", "pl", true, 1.0),
    ("cs_bsnlp", "cs", true, 1.0),
];
const KEYS: usize = 1 << 24;

fn setting(name: &str, default: f32) -> f32 {
    env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let [_, data, lists, out] = &arguments[..] else { panic!("train DATA LISTS OUT") };
    let (data, out) = (Path::new(data), Path::new(out));
    let (mut shared, mut own) = knowledge::gather(data, Path::new(lists));
    eprintln!("words: shared {}, own {:?}", shared.words.len(), own.iter().map(|f| f.words.len()).collect::<Vec<_>>());
    let models: Vec<Model> = own.iter().map(|own| model(&shared, own)).collect();
    let mut lessons: Vec<(usize, f32, Vec<Lesson>)> = Vec::new();
    let only = env::var("ONLY").ok();
    for (name, language, marks_other, weight) in CORPORA {
        if only.as_ref().is_some_and(|only| !only.contains(language)) {
            continue;
        }
        let at = LANGUAGES.iter().position(|l| *l == language).unwrap();
        lessons.push((at, weight, corpus::read(&data.join(format!("ner/train/{name}.conll")), language, marks_other, &models[at])));
    }
    let total: usize = lessons.iter().map(|l| l.2.iter().map(|l| l.keys.len()).sum::<usize>()).sum();
    eprintln!("read {total} tokens");
    if let Ok(from) = env::var("FROM") {
        // Measures what was learnt before
        let read = |name: &str| Learnt::read(&fs::read(Path::new(&from).join(format!("{name}.bin"))).unwrap()).unwrap();
        (shared, own) = (read("shared"), LANGUAGES.iter().map(|l| read(l)).collect());
    } else {
        learn(&lessons, &mut shared, &mut own);
    }
    for (language, own) in LANGUAGES.iter().zip(&mut own) {
        if env::var("DROP").is_ok_and(|drop| drop.contains(language)) {
            own.features.clear();
        }
    }
    encourage(&mut own);
    fs::create_dir_all(out).unwrap();
    for (name, file) in LANGUAGES.iter().copied().chain(["shared"]).zip(own.iter().chain([&shared])) {
        fs::write(out.join(format!("{name}.bin")), file.write()).unwrap();
    }
    eprintln!("features: shared {}, own {:?}", shared.features.len(), own.iter().map(|f| f.features.len()).collect::<Vec<_>>());
    measure(data, &shared, &own);
}

/// Lets a capital count for more in languages that nothing was learnt in, where fewer of their names are known.
fn encourage(own: &mut [Learnt]) {
    let mut row = [0; LABELS];
    row[0] = -(setting("CAPITAL", 32.0) as i16);
    for own in own.iter_mut().filter(|own| own.features.len() < 2) {
        own.features = vec![(of_capital(), row)];
    }
}

fn model(shared: &Learnt, own: &Learnt) -> Model {
    Model::read(&shared.write(), Some(&own.write())).unwrap()
}

fn learn(lessons: &[(usize, f32, Vec<Lesson>)], shared: &mut Learnt, own: &mut [Learnt]) {
    let mut counts: Vec<Vec<u8>> = LANGUAGES.iter().map(|_| Vec::new()).collect();
    for (language, _, lessons) in lessons {
        let counts = &mut counts[*language];
        counts.resize(KEYS, 0);
        for key in lessons.iter().flat_map(|l| l.keys.iter().flatten()) {
            counts[*key as usize] = counts[*key as usize].saturating_add(1);
        }
    }
    let (few, least) = (setting("FEW", 2.0) as u8, setting("LEAST", 2.0) as u8);
    // The places of features: first those of all languages, then each language's
    let mut keys: Vec<(usize, u32)> = Vec::new();
    let mut places: Vec<Vec<u32>> = Vec::new();
    let mut penalties = Vec::new();
    let (all_penalty, own_penalty) = (setting("L1S", 1e-5), setting("L1", 1e-5));
    let mut of_all = vec![u32::MAX; KEYS];
    for key in 0..KEYS {
        let many = counts.iter().filter(|c| c.get(key).is_some_and(|c| *c >= few)).count();
        if many >= 2 {
            of_all[key] = keys.len() as u32;
            keys.push((usize::MAX, key as u32));
            penalties.push(all_penalty);
        }
    }
    let all = keys.len() as u32;
    for (language, counts) in counts.iter().enumerate() {
        let mut table = Vec::new();
        if !counts.is_empty() {
            table = vec![u32::MAX; KEYS];
            for key in 0..KEYS {
                if counts[key] >= least {
                    table[key] = keys.len() as u32;
                    keys.push((language, key as u32));
                    penalties.push(own_penalty);
                }
            }
        }
        places.push(table);
    }
    eprintln!("candidates: {}", keys.len());
    let samples: Vec<Sample> = lessons
        .iter()
        .flat_map(|(language, weight, lessons)| {
            let (of_all, of_own) = (&of_all, &places[*language]);
            lessons.iter().map(move |lesson| Sample {
                places: lesson
                    .keys
                    .iter()
                    .map(|keys| {
                        keys.iter()
                            .flat_map(|key| [of_all[*key as usize], of_own[*key as usize]])
                            .filter(|place| *place != u32::MAX)
                            .collect()
                    })
                    .collect(),
                allowed: lesson.allowed.clone(),
                weight: *weight,
            })
        })
        .collect();
    let mut field = Field::new(penalties);
    let pace = Pace {
        epochs: setting("EPOCHS", 6.0) as usize,
        rate: setting("RATE", 0.1),
        alone: setting("ALONE", 30.0) as u64,
        shared: all,
    };
    field.learn(&samples, &pace);
    let scale = setting("SCALE", 16.0);
    for (&(language, key), feature) in keys.iter().zip(&field.features) {
        let row = crf::quantised(&feature.weights, scale);
        if row != [0; LABELS] {
            let file = if language == usize::MAX { &mut *shared } else { &mut own[language] };
            file.features.push((key, row));
        }
    }
    shared.transitions = field.transitions.map(|row| crf::quantised(&row, scale));
}

const EVAL: [&str; 15] = [
    "de_germeval", "en_ewt", "en_news", "pt_bosque", "nb_norne", "da_ddt", "sv_talbanken", "ru_news", "uk_news", "pl_news",
    "cs_news", "it_wikinews", "fr_wiki", "es_wiki", "nl_wiki",
];

fn measure(data: &Path, shared: &Learnt, own: &[Learnt]) {
    let mut sum = 0.0;
    for name in EVAL {
        let language = &name[..2];
        let at = LANGUAGES.iter().position(|l| *l == language).unwrap();
        let model = model(shared, &own[at]);
        let lessons = corpus::read(&data.join(format!("ner/eval/{name}.conll")), language, true, &model);
        // right, found, gold of persons, organisations, places
        let mut counts = [[0.0_f32; 3]; 3];
        for lesson in &lessons {
            let gold: Vec<u8> = lesson.allowed.iter().map(|a| a.trailing_zeros() as u8).collect();
            let found = label(&lesson.keys, &model);
            let (gold, found) = (spans(&gold), spans(&found));
            for span in &found {
                counts[span.2][1] += 1.0;
                counts[span.2][0] += f32::from(u8::from(gold.contains(span)));
            }
            gold.iter().for_each(|span| counts[span.2][2] += 1.0);
        }
        let f1 = |c: [f32; 3]| 2.0 * c[0] / (c[1] + c[2]).max(1.0);
        let all = [0, 1, 2].map(|i| counts[0][i] + counts[1][i] + counts[2][i]);
        sum += f1(all);
        println!("{name:14} {:.3}  PER {:.3} ORG {:.3} LOC {:.3}  p {:.3} r {:.3}", f1(all), f1(counts[0]), f1(counts[1]), f1(counts[2]), all[0] / all[1].max(1.0), all[0] / all[2]);
    }
    println!("mean {:.4}", sum / EVAL.len() as f32);
}

fn spans(labels: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        let label = labels[at];
        let mut end = at + 1;
        if label != 0 {
            while end < labels.len() && labels[end] == (label + 1) / 2 * 2 {
                end += 1;
            }
            if label < 7 {
                found.push((at, end, usize::from(label - 1) / 2));
            }
        }
        at = end;
    }
    found
}
