//! What stands beside a name, and what other names do, tells what it is.

use super::check;

#[test]
fn names_of_one_row_are_of_one_kind() {
    check(
        "Die Fähre verbindet die Häfen von Rostock, Lübeck, Halmer und Kiel seit vielen Jahren miteinander.",
        &[
            "place | Rostock | - | Rostock",
            "place | Lübeck | - | Lübeck",
            "place | Halmer | - | Halmer",
            "place | Kiel | - | Kiel",
        ],
    );
}

#[test]
fn a_street_keeps_its_noun() {
    check(
        "L’incendie s’est déclaré près du lac Tramin pendant la nuit de lundi.",
        &["place | lac Tramin | - | lac Tramin"],
    );
}

#[test]
fn what_stands_behind_its_owner_is_no_part_of_a_name() {
    check("Nach Halvers Tod blieb die Orgel stumm, und Karla Halvers Orgel wurde verkauft.", &[]);
}

#[test]
fn in_the_north_a_noun_behind_a_name_says_what_it_is() {
    check("Mannen ble dømt, og ledelsen ved Halmer sykehus vil ikke si noe om saken.", &[]);
}

#[test]
fn a_common_word_behind_a_role_is_nobody() {
    check("The farmers raise the larvae of the Black Soldier Fly in small wooden boxes.", &[]);
}
