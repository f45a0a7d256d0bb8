//! Ukrainian sentences about people, made from patterns: the annotated ones are news, where nobody is called by a first
//! name alone.

use crate::knowledge::{UKRAINIAN, is_name, lines};
use std::fmt::Write;
use std::path::Path;

/// A sentence a line, with "{first}" and "{last}" for names.
const PATTERNS: &str = include_str!("drills.txt");
/// How often each pattern is filled.
const TIMES: usize = 4;

/// The sentences as annotated text.
pub fn drills(gazetteers: &Path) -> String {
    let rows = lines(gazetteers, "faker_names.tsv");
    let names = |kind: &'static str| {
        let rows = rows.iter().filter(move |row| row[0].starts_with("uk") && row[1] == kind && is_name(&row[2]));
        rows.map(|row| row[2].as_str())
    };
    let first: Vec<&str> = names("first").chain(UKRAINIAN.split_whitespace()).collect();
    let last: Vec<&str> = names("last").collect();
    let mut random = 0x9e37_79b9_u32;
    let mut one = |list: &[&'_ str]| -> String {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        list[(random >> 8) as usize % list.len()].to_owned()
    };
    let mut text = String::new();
    for pattern in std::iter::repeat_n(PATTERNS.lines(), TIMES).flatten() {
        let mut inside = false;
        for word in pattern.split(' ') {
            let name = match word {
                "{first}" => one(&first),
                "{last}" => one(&last),
                _ => {
                    let _ = writeln!(text, "{word}\tO");
                    inside = false;
                    continue;
                }
            };
            let _ = writeln!(text, "{name}\t{}-PER", if inside { 'I' } else { 'B' });
            inside = true;
        }
        text.push('\n');
    }
    text
}
