//! How fast a paste is read: whole analyses, and structure alone, in bytes a second.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lede::{analyze, parse, read};
use std::hint::black_box;

const SAMPLE: &str = include_str!("../assets/samples/sample.de.txt");
const PAGE: &str = include_str!("../tests/cases/html-with-surroundings/article.html");

fn benches(c: &mut Criterion) {
    let megabyte = SAMPLE.repeat(1_000_000 / SAMPLE.len());
    let line = SAMPLE.replace('\n', " ").repeat(1_000_000 / SAMPLE.len());
    let words = "Wort\n".repeat(200_000);
    let nested = format!("{}{PAGE}", "<div>".repeat(200_000));
    let ten = line.repeat(10);
    let deep = "<div><p>Der Hafen wird im kommenden Jahr umgebaut, sagte Anna Weber. ".repeat(5_000_000 / 70);

    let mut group = c.benchmark_group("analyze");
    for (name, text) in [
        ("sample", SAMPLE),
        ("megabyte", &megabyte),
        ("one_line", &line),
        ("ten_megabyte_line", &ten),
        ("one_word_lines", &words),
    ] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |b| b.iter(|| analyze(&read::plain(black_box(text)))));
    }
    group.finish();

    let mut group = c.benchmark_group("structure");
    for (name, text) in [("sample", SAMPLE), ("megabyte", &megabyte)] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |b| b.iter(|| parse::blocks(&read::plain(black_box(text)), Some("de"))));
    }
    for (name, markup) in [("page", PAGE), ("nested", &nested), ("deep_text", &deep)] {
        group.throughput(Throughput::Bytes(markup.len() as u64));
        group.bench_function(name, |b| b.iter(|| parse::blocks(&read::html(black_box(markup)), Some("de"))));
    }
    group.finish();
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20);
    targets = benches
}
criterion_main!(all);
