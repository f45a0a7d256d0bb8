//! Learns by what names are told from other words, and writes the files that Lede reads.
//!
//! `train DATA LISTS OUT`: the unpacked corpus, `src/lexicon/names`, the folder for the files.

mod corpus;
mod crf;
mod drills;
mod knowledge;
mod measure;
mod respelt;

use corpus::Lesson;
use crf::{Field, Pace, Sample};
use knowledge::LANGUAGES;
use lede::lexicon::model::{LABELS, Learnt, Model};
use std::path::Path;
use std::{env, fs};

/// Corpora to learn from: file, language, whether names other than persons, organisations and places are marked, and how
/// often it is read: a small one of news counts for more than a large one of an encyclopedia.
const CORPORA: [(&str, &str, bool, usize); 16] = [
    ("de_germeval", "de", true, 1),
    ("de_wikinews", "de", true, 1),
    ("de_europarl", "de", true, 1),
    ("en_ewt", "en", false, 1),
    ("en_wikigold", "en", true, 1),
    ("pt_bosque", "pt", false, 1),
    ("da_ddt", "da", false, 1),
    ("sv_talbanken", "sv", false, 1),
    ("nb_norne", "nb", true, 1),
    ("nn_norne", "nb", true, 1),
    ("ru_wikiner", "ru", true, 1),
    ("ru_factrueval", "ru", false, 4),
    ("ru_bsnlp", "ru", true, 1),
    ("uk_bsnlp", "uk", true, 1),
    ("pl_bsnlp", "pl", true, 1),
    ("cs_bsnlp", "cs", true, 1),
];
/// Where the sentences written for Lede stand, a file a language.
const SENTENCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sentences");
/// The Russian corpus that is read as Ukrainian as well.
const RESPELT: (&str, bool, usize) = ("ru_factrueval", false, 4);
/// Keys that a feature can have.
const KEYS: usize = 1 << 24;

/// A feature counts where a language has it this often.
const LEAST: u8 = 2;
/// What a sentence costs each weight: of what languages share, and of a language's own. The dearer own ones are, the more
/// is left to what also helps languages without a corpus.
const PENALTIES: [f32; 2] = [1.0e-5, 1.4e-5];
/// Runs whose weights are averaged, by the share of its features that a word is read without and what the order of
/// sentences begins with: that order alone moves a single run by a hundredth of F1.
const RUNS: [(f32, u64); 8] =
    [(0.0, 0), (0.15, 99), (0.1, 7), (0.15, 1234), (0.1, 31), (0.05, 555), (0.1, 2024), (0.15, 77)];
const PACE: Pace = Pace { epochs: 6, averaged: 3, rate: 0.1, alone: 40, dropped: 0.0, seed: 0 };
/// Steps of a weight of one.
const SCALE: f32 = 16.0;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let [_, data, lists, out] = &arguments[..] else { panic!("train DATA LISTS OUT") };
    let (data, out) = (Path::new(data), Path::new(out));
    let (mut shared, mut own) = knowledge::gather(data, Path::new(lists));
    let mut lessons: Vec<(usize, Vec<Lesson>)> = CORPORA
        .iter()
        .flat_map(|&(name, language, marks_other, times)| {
            let at = place(language);
            let text = corpus::text(&data.join(format!("ner/train/{name}.conll")));
            let lessons = corpus::lessons(&text, language, marks_other, &model(&shared, &own[at]));
            std::iter::repeat_n((at, lessons), times)
        })
        .collect();
    for (at, language) in LANGUAGES.iter().enumerate() {
        let file = Path::new(SENTENCES).join(format!("{language}.txt"));
        let Ok(text) = fs::read_to_string(file) else { continue };
        lessons.push((at, corpus::written(&text, language, &model(&shared, &own[at]))));
    }
    let ukrainian = place("uk");
    let mut lend = |text: &str, marks_other: bool, times: usize| {
        let mut lent = corpus::lessons(text, "uk", marks_other, &model(&shared, &own[ukrainian]));
        lent.iter_mut().for_each(|lesson| lesson.is_lent = true);
        lessons.extend(std::iter::repeat_n((ukrainian, lent), times));
    };
    let (name, marks_other, times) = RESPELT;
    lend(&corpus::respelt(&corpus::text(&data.join(format!("ner/train/{name}.conll")))), marks_other, times);
    lend(&drills::drills(&data.join("gazetteers")), true, 1);
    learn(&lessons, &mut shared, &mut own);
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
        // What is lent counts for its language alone
        let mut counts: Vec<Vec<u8>> = LANGUAGES.iter().map(|_| Vec::new()).collect();
        let mut count = |is_lent: bool| {
            for (language, lessons) in lessons {
                let counts = &mut counts[*language];
                counts.resize(KEYS, 0);
                let lessons = lessons.iter().filter(|lesson| lesson.is_lent == is_lent);
                for key in lessons.flat_map(|lesson| lesson.keys.iter().flatten()) {
                    counts[*key as usize] = counts[*key as usize].saturating_add(1);
                }
            }
            counts.clone()
        };
        let (given, counts) = (count(false), count(true));
        let mut places = Self { features: Vec::new(), shared: 0, of_shared: vec![NOWHERE; KEYS], of_own: Vec::new() };
        for key in 0..KEYS {
            if given.iter().filter(|counts| counts.get(key).is_some_and(|count| *count >= LEAST)).count() > 1 {
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
        Sample {
            places: lesson.keys.iter().map(places).collect(),
            allowed: lesson.allowed.clone(),
            is_lent: lesson.is_lent,
        }
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
    let penalties: Vec<f32> = places.features.iter().map(penalty).collect();
    let fields = std::thread::scope(|scope| {
        let (samples, penalties, shared) = (&samples, &penalties, places.shared);
        let runs = RUNS.map(|(dropped, seed)| {
            scope.spawn(move || {
                let mut field = Field::new(penalties.clone(), shared);
                field.learn(samples, &Pace { dropped, seed, ..PACE });
                field
            })
        });
        runs.map(|run| run.join().expect("a run that ends"))
    });
    let mut weights = vec![[0.0; LABELS]; penalties.len()];
    let mut transitions = [[0.0; LABELS]; LABELS];
    for field in &fields {
        let learnt = field.features.iter().map(|feature| &feature.weights).chain(&field.transitions);
        for (sum, learnt) in weights.iter_mut().chain(&mut transitions).zip(learnt) {
            for (sum, learnt) in sum.iter_mut().zip(learnt) {
                *sum += learnt / RUNS.len() as f32;
            }
        }
    }
    for (&(language, key), weights) in places.features.iter().zip(&weights) {
        let row = crf::quantised(weights, SCALE);
        if row != [0; LABELS] {
            let file = language.map_or(&mut *shared, |language| &mut own[language]);
            file.features.push((key, row));
        }
    }
    shared.transitions = transitions.map(|row| crf::quantised(&row, SCALE));
}
