//! What stands beside a name, and what other names do, tells what it is.

use super::{check, check_english, check_names};

#[test]
fn names_of_one_row_are_of_one_kind() {
    check(
        "Die Fähre verbindet die Häfen von Rostock, Lübeck, Brandner und Kiel seit vielen Jahren miteinander.",
        &[
            "place | Rostock | - | Rostock",
            "place | Lübeck | - | Lübeck",
            "place | Brandner | - | Brandner",
            "place | Kiel | - | Kiel",
        ],
    );
}

#[test]
fn a_street_keeps_its_noun() {
    check_names(
        "L’incendie s’est déclaré près du lac Serre pendant la nuit de lundi, et les pompiers sont arrivés très tard.",
        &["Place lac Serre"],
    );
}

#[test]
fn what_stands_behind_its_owner_is_no_part_of_a_name() {
    check(
        "Nach Halvers Tod blieb die Orgel stumm, und Karla Halvers Orgel wurde verkauft.",
        &["person | Karla Halvers | - | Halvers, Karla Halvers"],
    );
}

#[test]
fn in_the_north_a_noun_behind_a_name_says_what_it_is() {
    check_names(
        "Mannen ble dømt i går, og ledelsen ved Lunds sykehus vil ikke si noe om saken, men de sier at han skal i fengsel.",
        &["Organisation Lunds sykehus"],
    );
}

#[test]
fn a_common_word_behind_a_role_is_nobody() {
    check_english("The farmers raise the larvae of the Black Soldier Fly in small wooden boxes.", &[]);
}
