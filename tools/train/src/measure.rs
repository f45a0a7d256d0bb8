//! Measures what was learnt on annotated text that was not learnt from. The measure that counts is taken on the whole
//! program; this one looks at the labels alone.

use crate::{corpus, model, place};
use lede::lexicon::model::Learnt;
use lede::recognize::training::label;
use std::path::Path;

const EVAL: [&str; 15] = [
    "de_germeval",
    "en_ewt",
    "en_news",
    "pt_bosque",
    "nb_norne",
    "da_ddt",
    "sv_talbanken",
    "ru_news",
    "uk_news",
    "pl_news",
    "cs_news",
    "it_wikinews",
    "fr_wiki",
    "es_wiki",
    "nl_wiki",
];

/// Prints the F1 of each text: all, and persons, organisations and places apart.
pub fn measure(data: &Path, shared: &Learnt, own: &[Learnt]) {
    let mut sum = 0.0;
    for name in EVAL {
        let language = &name[..2];
        let at = place(language);
        let model = model(shared, &own[at]);
        let lessons =
            corpus::lessons(&corpus::text(&data.join(format!("ner/eval/{name}.conll"))), language, true, &model);
        // right, found, gold of persons, organisations, places
        let mut counts = [[0.0_f32; 3]; 3];
        for lesson in &lessons {
            let gold: Vec<usize> = lesson.allowed.iter().map(|allowed| allowed.trailing_zeros() as usize).collect();
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
        println!(
            "{name:14} {:.3}  PER {:.3} ORG {:.3} LOC {:.3}  p {:.3} r {:.3}",
            f1(all),
            f1(counts[0]),
            f1(counts[1]),
            f1(counts[2]),
            all[0] / all[1].max(1.0),
            all[0] / all[2]
        );
        sum += f1(all) / EVAL.len() as f32;
    }
    println!("mean           {sum:.4}");
}

fn spans(labels: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        let label = labels[at];
        let mut end = at + 1;
        if label != 0 {
            while end < labels.len() && labels[end] == label.div_ceil(2) * 2 {
                end += 1;
            }
            if label < 7 {
                found.push((at, end, (label - 1) / 2));
            }
        }
        at = end;
    }
    found
}
