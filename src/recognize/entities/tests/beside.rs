//! What stands beside a name, and what other names do, tells what it is.

use crate::analyze;
use crate::article::EntityKind;
use crate::read::plain;

/// The names of a text in the order of their first mentions, each behind the first letter of its kind.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let article = analyze(&plain(text));
    let mut found: Vec<(usize, String)> = article
        .entities
        .iter()
        .map(|entity| {
            let kind = match entity.kind {
                EntityKind::Person => 'p',
                EntityKind::Organisation => 'o',
                EntityKind::Place => 'l',
                EntityKind::Other => '-',
            };
            (entity.mentions[0].start, format!("{kind} {}", entity.name))
        })
        .collect();
    found.sort_unstable();
    let found: Vec<&str> = found.iter().map(|(_, name)| &**name).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn names_of_one_row_are_of_one_kind() {
    check(
        "New piers for the ferry\n\nThe ferry stops in Mombasa, Halmer, Lamu and Zanzibar before it turns back to the old \
         harbour. The town pays for most of it.",
        &["l Mombasa", "l Halmer", "l Lamu", "l Zanzibar"],
    );
}

#[test]
fn a_street_or_lake_keeps_its_noun() {
    check(
        "Un incendie dans la montagne\n\nL’incendie s’est déclaré près du lac Tramin pendant la nuit de lundi. Les pompiers \
         sont restés sur place toute la journée.",
        &["l lac Tramin"],
    );
}

#[test]
fn a_river_behind_its_noun_is_nobody() {
    check(
        "Flom etter regnet\n\nElva Halma har flommet over etter regnet, og ved innsjøen Tyri er veien stengt i kveld. Vannet \
         stiger fortsatt, og mange hus står tomme.",
        &["l Halma", "l Tyri"],
    );
}

#[test]
fn what_is_somebodys_is_no_part_of_the_name() {
    check(
        "Ein Abend am Hafen\n\nAn diesem Abend klang die Orgel in der alten Halle. Die Gäste sahen zuvor noch Roger Mirlands \
         Villa am See.",
        &["p Roger Mirlands"],
    );
}

#[test]
fn a_common_word_behind_a_role_is_nobody() {
    check(
        "New feed from insects\n\nThe farmers raise the larvae of the Black Soldier Fly in small wooden boxes. The town pays \
         for most of it.",
        &[],
    );
}

#[test]
fn who_was_born_where_is_read_in_a_few_lines() {
    check(
        "Anna Halmer wurde in Warschau geboren und studierte an der Sorbonne.\nGemeinsam mit ihrem Mann entdeckte sie einen \
         neuen Stern.\nDie Stadt hat am Montag lange über den alten Hafen beraten.",
        &["p Anna Halmer", "l Warschau", "o Sorbonne"],
    );
}

#[test]
fn a_mark_inside_a_name_is_closed() {
    check(
        "Завод без хозяина\n\nОб этом сообщает РИА «Лодки». По данным агентства, завод стоит. Директор завода Пётр Лодкин уволен.",
        &["o РИА «Лодки»", "p Пётр Лодкин"],
    );
}

#[test]
fn a_mountain_is_not_called_as_its_country_is() {
    check(
        "Hoch hinauf\n\nDer Kahlstein ist der höchste Berg Österreichs. Anna Weber wohnt am Fuß des Berges in Kärnten, und die \
         Insel Naxos kennt sie auch.",
        &["l Österreich", "p Anna Weber", "l Kärnten", "l Naxos"],
    );
}
