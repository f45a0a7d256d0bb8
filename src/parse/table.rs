use super::lift::Lifted;
use super::wrap::Raw;

/// Fewest rows of a table.
const ROWS: usize = 2;
/// Widest cell of a table of data, in characters: in a wider one stands text.
const CELL: usize = 60;

/// Finds the rows of tables: at least two lines one below the other, cut into short cells by tabs or by upright lines.
pub(super) fn rows(text: &str, raw: &[Raw], found: &mut [Option<Lifted>]) {
    let mut start = 0;
    for at in 0..=raw.len() {
        let is_row = raw
            .get(at)
            .is_some_and(|raw| raw.span.len() < 4 * CELL * CELL && is_row(&text[raw.span.start..raw.span.end]));
        if is_row && raw[at].above <= 1 {
            continue;
        }
        if at - start >= ROWS {
            found[start..at].fill(Some(Lifted::Row));
        }
        start = if is_row { at } else { at + 1 };
    }
}

fn is_row(words: &str) -> bool {
    let upright = words.len() > 2 && words.starts_with('|') && words.ends_with('|');
    let sign = if upright { '|' } else { '\t' };
    if !words.contains(sign) {
        return false;
    }
    let cells = || words.trim_matches(sign).split(sign).map(str::trim);
    cells().filter(|cell| !cell.is_empty()).count() > 1
        && cells().all(|cell| cell.chars().take(CELL + 1).count() <= CELL)
}

#[cfg(test)]
mod tests {
    use super::is_row;

    #[test]
    fn rows_have_short_cells() {
        assert!(is_row("Altstadt\t8.120\t8.090"));
        assert!(is_row("| Altstadt | 8.120 |"));
        assert!(!is_row("Altstadt"));
        assert!(!is_row(&format!("Menu\t{}", "The council has voted. ".repeat(5))));
    }
}
