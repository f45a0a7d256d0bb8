//! What is told without the wording: frames, hearsay, the subjunctive, clauses.

use super::{check_de, check_en};

#[test]
fn a_frame_leads_to_its_own_clause() {
    check_de("Laut „Fähre heute“ liefen zwölf Boote aus.", &["indirect | Fähre heute | Laut | liefen zwölf Boote aus"]);
    check_de(
        "Die Kräne sind Medienberichten zufolge seit langem defekt.",
        &["indirect | Medienberichten | zufolge | Die Kräne sind Medienberichten zufolge seit langem defekt"],
    );
    check_de(
        "Der Mann, der nach Angaben der Polizei geflohen war, kam zurück.",
        &["indirect | der Polizei | nach Angaben | der nach Angaben der Polizei geflohen war"],
    );
    check_de(
        "Anna Weber sagte, der Hafen sei zu klein. Die Kräne seien ihrer Meinung nach viel zu alt.",
        &[
            "indirect | Anna Weber | sagte | der Hafen sei zu klein",
            "indirect | Anna Weber | nach | Die Kräne seien ihrer Meinung nach viel zu alt",
        ],
    );
}

#[test]
fn verbs_stand_apart_from_their_parts() {
    check_de(
        "Wie die Bank bekannt gab, wird der Hafen im Herbst geöffnet.",
        &["indirect | die Bank | bekannt gab | wird der Hafen im Herbst geöffnet"],
    );
    check_de(
        "Die Stadt rief die Reeder auf, den Umbau nicht durchzusetzen.",
        &["indirect | Die Stadt | rief … auf | den Umbau nicht durchzusetzen"],
    );
}

#[test]
fn hearsay_and_mood_need_no_cue() {
    check_de(
        "Anna Weber sagte, der Hafen sei zu klein. Zudem könne man „nicht ewig warten“. Das Haus war alt.",
        &[
            "indirect | Anna Weber | sagte | der Hafen sei zu klein",
            "free | Anna Weber |  | Zudem könne man „nicht ewig warten“.",
            "direct | Anna Weber |  | nicht ewig warten",
        ],
    );
    check_de("Er soll am Montag geflohen sein.", &["free | - |  | Er soll am Montag geflohen sein."]);
    // The mood of a clause that hangs on another says nothing.
    check_de("Niemand ahnte damals, wie sehr der Hafen die Stadt verändern würde.", &[]);
}

#[test]
fn english_clauses_need_no_conjunction() {
    check_en(
        "Anna Weber said 42 people had been moved. The roof was also damaged, it said.",
        &["indirect | Anna Weber | said | 42 people had been moved", "indirect | - | said | The roof was also damaged"],
    );
    check_en(
        "The pier will reopen, the mayor, Jane Roe, said in a short statement.",
        &["indirect | Jane Roe | said | The pier will reopen"],
    );
    check_en(
        "Experts suggested that the pier was old, but the mayor, Jane Roe, said the cause was unknown and that it was too early.",
        &[
            "indirect | Experts | suggested | the pier was old",
            "indirect | Jane Roe | said | the cause was unknown and that it was too early",
        ],
    );
    check_en("Member states can vote on the new pier.", &[]);
}
