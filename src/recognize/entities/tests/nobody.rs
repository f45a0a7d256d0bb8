//! What looks like a name and is none.

use super::{check, check_english, check_names};
use crate::analyze;
use crate::read::plain;

#[test]
fn nouns_beside_each_other_are_no_names() {
    check("Ende Mai wurden drei Millionen Euro für neue Boote ausgegeben, Anfang Juni noch mehr.", &[]);
}

#[test]
fn a_street_is_nobody() {
    check_names(
        "На вулиці Садової з ночі немає води, і люди носять її з сусіднього двору у відрах і пляшках.",
        &["Place Садовий"],
    );
    check_names(
        "Les travaux de la rue Victor Hugo vont durer encore trois mois, et les commerçants attendent une aide.",
        &["Place Victor Hugo"],
    );
}

#[test]
fn a_currency_is_no_country() {
    check_english("The repair of the long quay cost US$ 20 million, more than the council had thought.", &[]);
}

#[test]
fn what_only_opens_words_in_marks_is_nobody() {
    check_english("Slavery ended early in Kestwick. Neighbours of it saw that.", &["Place Kestwick"]);
    let article = analyze(&plain(
        "Frana sul borgo, il sindaco: «Aspettavamo i fondi da anni»\n\nIl consiglio comunale ha discusso a lungo lunedì.\n\nIl sindaco Paolo Renzetti accusa la Regione. «Aspettavamo i fondi da anni», ha detto ai cronisti in serata.",
    ));
    assert!(article.entities.iter().all(|entity| entity.name != "Aspettavamo"), "{:?}", article.entities);
}

#[test]
fn a_noun_is_no_town() {
    check("Die Werft könnte mit zwei Siegen zum Favoriten werden.", &[]);
}

#[test]
fn a_language_is_no_country() {
    check_english(
        "She spoke French, and he wrote in Spanish. The mayor met Danish fishermen in Dutch towns.",
        &["Place Denmark", "Place Netherlands"],
    );
    check_names(
        "El puerto sigue cerrado\n\nLos marineros hablan español y el alcalde respondió en inglés durante toda la tarde.",
        &[],
    );
}

#[test]
fn a_department_of_two_nouns_is_nobody() {
    check_names(
        "El puerto sigue cerrado\n\nEl consejero de Sanidad y Emergencias, Carlos Lema, llegó el lunes al puerto.",
        &["Person Carlos Lema"],
    );
}

#[test]
fn works_behind_their_noun_are_nobody() {
    check_names(
        "Мост закрыт\n\nВ понедельник в Москве показали фильм «Лодкин», а роман Анны Петровой «Орловка» вышел летом.",
        &["Place Москва", "Person Анна Петрова"],
    );
    check_names(
        "El puerto sigue cerrado\n\nEl lunes se vio en Madrid la película «Carlos Lema» por primera vez en todo el año.",
        &["Place Madrid"],
    );
}
