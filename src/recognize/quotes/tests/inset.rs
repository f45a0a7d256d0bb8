//! Who speaks inside the marks, whom somebody tells, and sources without a name.

use super::{between, check};

#[test]
fn who_speaks_inside_the_marks_stands_between_dashes() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "ru",
        "Дом сгорел, рассказала Вера Климова. «Мы звонили в мэрию, писали министру, — говорит она. — Никто не приехал».",
        &[
            "direct | Вера Климова | говорит | Мы звонили в мэрию, писали министру",
            "direct | Вера Климова |  | Никто не приехал",
        ],
    );
    check_in(
        "ru",
        "Вера Климова живёт здесь с детства. «Мы писали мэру, говорили с министром, но ответа не было».",
        &["direct | Вера Климова |  | Мы писали мэру, говорили с министром, но ответа не было"],
    );
    check_in(
        "ru",
        "«Мы устали, — вздыхает Вера Климова, — и уедем». «Кто заплатит? — она говорит тихо. — Не город».",
        &[
            "direct | Вера Климова | вздыхает | Мы устали",
            "direct | Вера Климова | вздыхает | и уедем",
            "direct | Вера Климова | говорит | Кто заплатит?",
            "direct | Вера Климова |  | Не город",
        ],
    );
    check_in(
        "it",
        "«Abbiamo scritto al sindaco, scritto al ministro – dice Anna Rossi –. Nessuno ha risposto».",
        &[
            "direct | Anna Rossi | dice | Abbiamo scritto al sindaco, scritto al ministro",
            "direct | Anna Rossi | dice | Nessuno ha risposto",
        ],
    );
}

#[test]
fn whom_somebody_tells_is_not_who_speaks() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "pl",
        "Według właściciela, Jerzego Nowickiego, straty sięgną miliona. „Budowałem tę firmę trzydzieści lat” – mówił dziennikarzom TVN24.",
        &[
            "indirect | Jerzy Nowicki | Według | straty sięgną miliona",
            "direct | Jerzy Nowicki | mówił | Budowałem tę firmę trzydzieści lat",
        ],
    );
    check_in(
        "pl",
        "„Dach już się walił” – powiedziała PAP rzeczniczka straży Anna Nowak. Nikt nie ucierpiał, podała PAP.",
        &["direct | Anna Nowak | powiedziała | Dach już się walił", "indirect | PAP | podała | Nikt nie ucierpiał"],
    );
    check_in(
        "cs",
        "Na trať se sesunula půda, uvedla mluvčí drah Nela Friebová. „Ve voze bylo osm lidí, nikdo nebyl zraněn,“ řekla ČTK.",
        &[
            "indirect | Nela Friebová | uvedla | Na trať se sesunula půda",
            "direct | Nela Friebová | řekla | Ve voze bylo osm lidí, nikdo nebyl zraněn,",
        ],
    );
}

#[test]
fn a_source_without_a_name_is_nobody_named_before() {
    check(
        &between("it", "Anna Rossi ha detto che il piano è morto. La fonte dice che il molo affonderà."),
        &["indirect | Anna Rossi | detto | il piano è morto", "indirect | La fonte | dice | il molo affonderà"],
    );
    check(
        &between("es", "Ana García dijo que el plan había muerto. La fuente dijo que el muelle se hundiría."),
        &["indirect | Ana García | dijo | el plan había muerto", "indirect | La fuente | dijo | el muelle se hundiría"],
    );
}
