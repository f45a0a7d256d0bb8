//! Learns by what names are told from other words, and writes the files that Lede reads.
//!
//! `train DATA LISTS OUT`: the unpacked corpus, `src/lexicon/names`, the folder for the files.

mod corpus;
mod crf;
mod knowledge;
mod measure;

use corpus::Lesson;
use crf::{Field, Pace, Sample};
use knowledge::LANGUAGES;
use lede::lexicon::model::{LABELS, Learnt, Model};
use lede::recognize::training::of_capital;
use std::path::Path;
use std::{env, fs};

/// Corpora to learn from: file, language, and whether names other than persons, organisations and places are marked.
const CORPORA: [(&str, &str, bool); 16] = [
    ("de_germeval", "de", true),
    ("de_wikinews", "de", true),
    ("de_europarl", "de", true),
    ("en_ewt", "en", false),
    ("en_wikigold", "en", true),
    ("pt_bosque", "pt", false),
    ("da_ddt", "da", false),
    ("sv_talbanken", "sv", false),
    ("nb_norne", "nb", true),
    ("nn_norne", "nb", true),
    ("ru_wikiner", "ru", true),
    ("ru_factrueval", "ru", false),
    ("ru_bsnlp", "ru", true),
    ("uk_bsnlp", "uk", true),
    ("pl_bsnlp", "pl", true),
    ("cs_bsnlp", "cs", true),
];
/// Keys that a feature can have.
const KEYS: usize = 1 << 24;

/// A feature counts where a language has it this often.
const LEAST: u8 = 2;
/// What a sentence costs each weight: of what languages share, and of a language's own. The dearer own ones are, the more
/// is left to what also helps languages without a corpus.
const PENALTIES: [f32; 2] = [7e-6, 1e-5];
const PACE: Pace = Pace { epochs: 6, rate: 0.1, alone: 40 };
/// Steps of a weight of one.
const SCALE: f32 = 12.0;
/// What a capital takes from "no name", in such steps, in languages that nothing was learnt in: fewer of their names are
/// known.
const CAPITAL: i16 = 8;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let [_, data, lists, out] = &arguments[..] else { panic!("train DATA LISTS OUT") };
    let (data, out) = (Path::new(data), Path::new(out));
    let (mut shared, mut own) = knowledge::gather(data, Path::new(lists));
    let lessons: Vec<(usize, Vec<Lesson>)> = CORPORA
        .iter()
        .map(|&(name, language, marks_other)| {
            let at = place(language);
            let path = data.join(format!("ner/train/{name}.conll"));
            (at, corpus::read(&path, language, marks_other, &model(&shared, &own[at])))
        })
        .collect();
    learn(&lessons, &mut shared, &mut own);
    let mut row = [0; LABELS];
    row[0] = -CAPITAL;
    for own in own.iter_mut().filter(|own| own.features.is_empty()) {
        own.features = vec![(of_capital(), row)];
    }
    fs::create_dir_all(out).expect("the folder can be made");
    for (name, file) in LANGUAGES.iter().copied().chain(["shared"]).zip(own.iter().chain([&shared])) {
        fs::write(out.join(format!("{name}.bin")), file.write()).expect("the folder can be written");
    }
    measure::measure(data, &shared, &own);
}

fn place(language: &str) -> usize {
    LANGUAGES.iter().position(|known| *known == language).expect("a language of ours")
}

fn model(shared: &Learnt, own: &Learnt) -> Model {
    Model::read(&shared.write(), Some(&own.write())).expect("what was written")
}

/// Where each feature stands among all: those that languages share first, then each language's own.
struct Places {
    /// The language, `None` for all, and key of each.
    features: Vec<(Option<usize>, u32)>,
    shared: u32,
    /// The place of each key, among the shared and among each language's.
    of_shared: Vec<u32>,
    of_own: Vec<Vec<u32>>,
}

impl Places {
    fn new(lessons: &[(usize, Vec<Lesson>)]) -> Self {
        let mut counts: Vec<Vec<u8>> = LANGUAGES.iter().map(|_| Vec::new()).collect();
        for (language, lessons) in lessons {
            let counts = &mut counts[*language];
            counts.resize(KEYS, 0);
            for key in lessons.iter().flat_map(|lesson| lesson.keys.iter().flatten()) {
                counts[*key as usize] = counts[*key as usize].saturating_add(1);
            }
        }
        let mut places = Self { features: Vec::new(), shared: 0, of_shared: vec![NOWHERE; KEYS], of_own: Vec::new() };
        for key in 0..KEYS {
            if counts.iter().filter(|counts| counts.get(key).is_some_and(|count| *count >= LEAST)).count() > 1 {
                places.of_shared[key] = places.features.len() as u32;
                places.features.push((None, key as u32));
            }
        }
        places.shared = places.features.len() as u32;
        for (language, counts) in counts.iter().enumerate() {
            let mut of_own = vec![NOWHERE; counts.len()];
            for (key, _) in counts.iter().enumerate().filter(|(_, count)| **count >= LEAST) {
                of_own[key] = places.features.len() as u32;
                places.features.push((Some(language), key as u32));
            }
            places.of_own.push(of_own);
        }
        places
    }

    fn sample(&self, language: usize, lesson: &Lesson) -> Sample {
        let places = |keys: &Vec<u32>| {
            let both = |key: &u32| [self.of_shared[*key as usize], self.of_own[language][*key as usize]];
            keys.iter().flat_map(both).filter(|place| *place != NOWHERE).collect()
        };
        Sample { places: lesson.keys.iter().map(places).collect(), allowed: lesson.allowed.clone() }
    }
}

/// The place of what is left out.
const NOWHERE: u32 = u32::MAX;

fn learn(lessons: &[(usize, Vec<Lesson>)], shared: &mut Learnt, own: &mut [Learnt]) {
    let places = Places::new(lessons);
    let samples: Vec<Sample> = lessons
        .iter()
        .flat_map(|(language, lessons)| lessons.iter().map(|lesson| places.sample(*language, lesson)))
        .collect();
    let penalty = |&(language, _): &(Option<usize>, u32)| PENALTIES[usize::from(language.is_some())];
    let mut field = Field::new(places.features.iter().map(penalty).collect(), places.shared);
    field.learn(&samples, &PACE);
    for (&(language, key), feature) in places.features.iter().zip(&field.features) {
        let row = crf::quantised(&feature.weights, SCALE);
        if row != [0; LABELS] {
            let file = language.map_or(&mut *shared, |language| &mut own[language]);
            file.features.push((key, row));
        }
    }
    shared.transitions = field.transitions.map(|row| crf::quantised(&row, SCALE));
}
