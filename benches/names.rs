//! How fast names are found in words and sentences, in words a second (`cargo bench --features train --bench names`).

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lede::recognize::training::Text;
use std::hint::black_box;

const SAMPLES: [(&str, &str, &str); 4] = [
    ("sample", "de", include_str!("../assets/samples/sample.de.txt")),
    ("bridge", "de", include_str!("../assets/samples/bridge.de.txt")),
    ("harbour", "en", include_str!("../assets/samples/harbour.en.txt")),
    ("marche", "fr", include_str!("../assets/samples/marche.fr.txt")),
];

fn benches(c: &mut Criterion) {
    let mut group = c.benchmark_group("names");
    for (name, language, sample) in SAMPLES {
        let text = Text::new(sample, language);
        group.throughput(Throughput::Elements(text.words() as u64));
        group.bench_function(name, |b| b.iter(|| black_box(&text).names()));
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
