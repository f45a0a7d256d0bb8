use super::*;

#[track_caller]
fn check(code: &str, line: &str, expected: &[&str]) {
    let found: Vec<String> = dates(line, Span::new(0, line.len()), Some(code))
        .iter()
        .filter(|when| when.dated)
        .map(|when| when.moment().iso.unwrap_or_else(|| format!("? {}", &line[when.span.start..when.span.end])))
        .collect();
    assert_eq!(found, expected, "{line}");
}

#[test]
fn numbers() {
    check("de", "Stand: 12.03.2025, 14:30 Uhr", &["2025-03-12T14:30"]);
    check("de", "Di 25.04.24 | 14.07 Uhr", &["2024-04-25T14:07"]);
    check("de", "06. 01. 2026, 14:59 Uhr Lesedauer: 4 Minuten", &["2026-01-06T14:59"]);
    check("en", "2024-05-24T10:00Z", &["2024-05-24T10:00Z"]);
    check("en", "2024-05-24 10:00:30 +0200", &["2024-05-24T10:00+02:00"]);
    check("en", "05/24/2024 | 24/05/2024", &["2024-05-24", "2024-05-24"]);
    check("en", "05/06/2024", &["? 05/06/2024"]);
    check("es", "05/06/2024 21:57 h", &["2024-06-05T21:57"]);
    check("de", "3 Min. Lesezeit, 0:00 / 4:11", &[]);
    check("de", "99.99.2024", &[]);
}

#[test]
fn months_of_all_languages() {
    check("en", "May 24, 2024 5:50 pm CET", &["2024-05-24T17:50+01:00"]);
    check("en", "14:30 BST, 24th of May 2024", &["2024-05-24T14:30+01:00"]);
    check("en", "June 26, 2023 5 a.m.", &["2023-06-26T05:00"]);
    check("de", "24. Mai 2024 um 9 Uhr", &["2024-05-24T09:00"]);
    check("de", "12. MÄR 2025 18:03", &["2025-03-12T18:03"]);
    check("fr", "Publié le 1er août 2023 à 14h52", &["2023-08-01T14:52"]);
    check("es", "24 de mayo de 2024", &["2024-05-24"]);
    check("it", "24 maggio 2024 alle ore 16.01", &["2024-05-24T16:01"]);
    check("pt", "24 de maio de 2024 às 20h", &["2024-05-24T20:00"]);
    check("nl", "24 mei 2024 om 12:00 uur", &["2024-05-24T12:00"]);
    check("pl", "24 maja 2024, godz. 12.30", &["2024-05-24T12:30"]);
    check("cs", "24. května 2024", &["2024-05-24"]);
    check("cs", "1. července 2024", &["2024-07-01"]);
    check("uk", "24 травня 2024, 10:15", &["2024-05-24T10:15"]);
    check("ru", "24 мая 2024 г. 10:15 МСК", &["2024-05-24T10:15+03:00"]);
    check("sv", "24 maj 2024 kl. 10.15", &["2024-05-24T10:15"]);
    check("da", "24. maj 2024 kl. 10.15", &["2024-05-24T10:15"]);
    check("nb", "24. mai 2024 kl. 10.15", &["2024-05-24T10:15"]);
}

#[test]
fn a_day_without_a_year_is_left_open() {
    check("en", "KYIV, May 24", &["? May 24"]);
    check("it", "ROMA, 24 MAG", &["? 24 MAG"]);
}

#[test]
fn two_dates_in_a_line_keep_their_times() {
    check("en", "08:39, 06 Jan 2026Updated 08:41, 07 Jan 2026", &["2026-01-06T08:39", "2026-01-07T08:41"]);
    check("es", "10/07/2026 00:50 Actualizado a 11/07/2026 22:39", &["2026-07-10T00:50", "2026-07-11T22:39"]);
}
