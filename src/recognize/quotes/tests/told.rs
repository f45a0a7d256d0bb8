//! What is told without the wording: frames, hearsay, the subjunctive, clauses.

use super::{between, check, check_de, check_en};

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
        "Der Zaun fiel um, weil der Wind nach Angaben der Feuerwehr zu stark wehte, und lag am Weg.",
        &["indirect | der Feuerwehr | nach Angaben | weil der Wind nach Angaben der Feuerwehr zu stark wehte"],
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
fn a_verb_and_its_part_hold_where_something_was_said() {
    check_de(
        "Sollten die Ämter keine Pläne vorlegen, werde er den Hafen sperren, kündigte Jan Weber am Sonntag im NDR-„Bericht von der Küste“ an.",
        &["indirect | Jan Weber | kündigte … an | Sollten die Ämter keine Pläne vorlegen, werde er den Hafen sperren"],
    );
    check_de(
        "Der Hafen müsse im Herbst schließen, kündigte Anna Weber am Abend nach einer Sitzung des Rates in der Stadthalle an.",
        &["indirect | Anna Weber | kündigte … an | Der Hafen müsse im Herbst schließen"],
    );
}

#[test]
fn a_colon_announces_the_subjunctive() {
    check_de(
        "Bürgermeisterin Anna Weber versuchte zu beruhigen: Man befinde sich in guten Gesprächen. Der Rat werde sich am Montag äußern.",
        &[
            "indirect | Anna Weber |  | Man befinde sich in guten Gesprächen",
            "free | Anna Weber |  | Der Rat werde sich am Montag äußern.",
        ],
    );
    check_de(
        "Der Reeder Jan Weber winkte ab: Davon wisse er nichts.",
        &["indirect | Jan Weber | winkte … ab | Davon wisse er nichts"],
    );
    check_de(
        "Anna Weber sagte: Man befinde sich in guten Gesprächen.",
        &["indirect | Anna Weber | sagte | Man befinde sich in guten Gesprächen"],
    );
    check_de("Der Plan von Anna Weber ist einfach: Wer bauen will, muss zahlen.", &[]);
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
    // What would be is told only where somebody speaks already.
    check_de("Der Umbau wäre ein Fest für alle Fischer.", &[]);
    check_de(
        "Anna Weber sagte, der Hafen sei zu klein. Der Umbau wäre ein Fest. Der Rat zerrede den Plan.",
        &[
            "indirect | Anna Weber | sagte | der Hafen sei zu klein",
            "free | Anna Weber |  | Der Umbau wäre ein Fest.",
            "free | Anna Weber |  | Der Rat zerrede den Plan.",
        ],
    );
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

#[test]
fn content_behind_a_conjunction_or_in_the_subjunctive() {
    check_de(
        "Anna Weber erklärte, dass der Hafen bald schließt.",
        &["indirect | Anna Weber | erklärte | der Hafen bald schließt"],
    );
    check_de(
        "Anna Weber sagte, der Hafen werde bald schließen.",
        &["indirect | Anna Weber | sagte | der Hafen werde bald schließen"],
    );
    check_de(
        "Der Hafen werde bald schließen, sagte Anna Weber.",
        &["indirect | Anna Weber | sagte | Der Hafen werde bald schließen"],
    );
    check_de(
        "Anna Weber hat erklärt, dass der Hafen bald schließt.",
        &["indirect | Anna Weber | erklärt | der Hafen bald schließt"],
    );
    check_en(
        "Anna Weber said that the harbour would close.",
        &["indirect | Anna Weber | said | the harbour would close"],
    );
    check_en("Anna Weber said the harbour would close.", &["indirect | Anna Weber | said | the harbour would close"]);
    check_en(
        "The harbour would close soon, Anna Weber said.",
        &["indirect | Anna Weber | said | The harbour would close soon"],
    );
}

#[test]
fn frames_and_particles() {
    check_de(
        "Nach Angaben der Polizei wird der Hafen bald geschlossen.",
        &["indirect | der Polizei | Nach Angaben | wird der Hafen bald geschlossen"],
    );
    check_de(
        "Laut Anna Weber wird der Hafen bald geschlossen.",
        &["indirect | Anna Weber | Laut | wird der Hafen bald geschlossen"],
    );
    check_de(
        "Der Hafen werde, so Anna Weber, bald ganz geschlossen.",
        &["indirect | Anna Weber | so | Der Hafen werde, so Anna Weber, bald ganz geschlossen"],
    );
    check_de(
        "Anna Weber zufolge wird der Hafen bald geschlossen.",
        &["indirect | Anna Weber | zufolge | wird der Hafen bald geschlossen"],
    );
    check_en(
        "According to Anna Weber, the harbour will close soon.",
        &["indirect | Anna Weber | According to | the harbour will close soon"],
    );
}

#[test]
fn the_subjunctive_carries_on() {
    check_de(
        "Anna Weber erklärte, dass der Hafen bald schließt. Das sei seit langem bekannt.",
        &[
            "indirect | Anna Weber | erklärte | der Hafen bald schließt",
            "free | Anna Weber |  | Das sei seit langem bekannt.",
        ],
    );
}

#[test]
fn speech_acts_without_their_wording() {
    check_de(
        "Anna Weber kritisierte den langen Streit im Rat.",
        &["reported | Anna Weber | kritisierte | kritisierte den langen Streit im Rat"],
    );
    check_de(
        "Japan hat große Bedenken gegen den Umbau geäußert.",
        &["reported | Japan | geäußert | hat große Bedenken gegen den Umbau geäußert"],
    );
    check_en(
        "Anna Weber criticised the long quarrel in the council.",
        &["reported | Anna Weber | criticised | criticised the long quarrel in the council"],
    );
}

#[test]
fn a_clause_about_an_object_is_nothing_told() {
    check(
        &between("es", "El juez Marcos Peral ha criticado las normas que regulan el muelle."),
        &["reported | Marcos Peral | criticado | ha criticado las normas que regulan el muelle"],
    );
    check(
        &between("it", "La sindaca Carla Monti ha criticato la decisione di chiudere il porto; il consiglio tace."),
        &["reported | Carla Monti | criticato | ha criticato la decisione di chiudere il porto"],
    );
}

#[test]
fn an_infinitive_is_content_too() {
    check_de(
        "Anna Weber kündigte an, den Hafen bald zu schließen.",
        &["indirect | Anna Weber | kündigte … an | den Hafen bald zu schließen"],
    );
    check_de(
        "Im Mai erklärte Anna Weber, den Hafen bald schließen zu wollen.",
        &["indirect | Anna Weber | erklärte | den Hafen bald schließen zu wollen"],
    );
    check_de("Anna Weber antwortete gestern schnell, um den Streit zu beenden.", &[]);
}

#[test]
fn what_stands_before_a_verb_may_be_nothing_told() {
    check_de("Während der Rat lange beriet, sagte Anna Weber nichts.", &[]);
    check_de("Im alten Hafen befand sich Anna Weber, als der Zaun fiel.", &[]);
    check_de(
        "Das Dock bleibt noch lange gesperrt, das teilte die Polizei mit.",
        &["indirect | die Polizei | teilte … mit | Das Dock bleibt noch lange gesperrt"],
    );
}

#[test]
fn a_content_ends_where_its_speaker_goes_on() {
    check_de(
        "Anna Weber sagte, man brauche noch Zeit und fügte hinzu: „Es fehlt ein Plan für die Mole.“",
        &[
            "indirect | Anna Weber | sagte | man brauche noch Zeit",
            "direct | Anna Weber | sagte | Es fehlt ein Plan für die Mole.",
        ],
    );
    check_de(
        "Anna Weber sagte, die Prüfung habe ergeben, dass die Mole alt sei.",
        &["indirect | Anna Weber | sagte | die Prüfung habe ergeben, dass die Mole alt sei"],
    );
}

#[test]
fn a_fragment_stands_in_what_is_told() {
    check_en(
        "Anna Weber said the council had “no choice at all”.",
        &[
            "indirect | Anna Weber | said | the council had “no choice at all”",
            "direct | Anna Weber | said | no choice at all",
        ],
    );
}

#[test]
fn somebody_with_what_is_added_to_him_is_nothing_told() {
    check_en(
        "The 61-year-old harbour master, Ida Crane, shrugged when the closure was announced. The yard will close in May, it was announced.",
        &["indirect | - | announced | The yard will close in May"],
    );
    check(
        &between("da", "Ejeren, firmaet Havblik A/S, afviser anklagerne. Havnen lukker i maj, oplyser politiet."),
        &[
            "reported | Havblik A/S | afviser | afviser anklagerne",
            "indirect | politiet | oplyser | Havnen lukker i maj",
        ],
    );
}

#[test]
fn a_thing_behind_its_verb_is_nobody() {
    check(
        &between("es", "“No hay dinero”, dijo Carmen Ruiz el lunes. Además, exigió la apertura de todos los muelles."),
        &[
            "direct | Carmen Ruiz | dijo | No hay dinero",
            "reported | Carmen Ruiz | exigió | exigió la apertura de todos los muelles",
        ],
    );
}

#[test]
fn an_object_may_stand_before_the_verb_that_tells() {
    check(&between("cs", "Obžalovaný Jan Novák vinu odmítá."), &["reported | Jan Novák | odmítá | vinu odmítá"]);
    check(
        &between("cs", "Trenér Jan Novák se fanouškům omluvil."),
        &["reported | Jan Novák | omluvil | se fanouškům omluvil"],
    );
    check(&between("ru", "Губернатор Иван Орлов идею отверг."), &["reported | Иван Орлов | отверг | идею отверг"]);
}

#[test]
fn a_headline_may_give_words_without_marks() {
    check(
        "Lund: Vi måste klara tre månader utan hjälp\n\nStatsminister Eva Lund presenterade på måndagen en ny plan för elnätet i hela landet.",
        &["indirect | Eva Lund |  | Vi måste klara tre månader utan hjälp"],
    );
    check(
        "Weber nach dem Treffen: Der Hafen ist in Gefahr\n\nAm Montag hat Anna Weber mit dem Rat sehr lange über die Zukunft des alten Hafens beraten.",
        &["indirect | Anna Weber |  | Der Hafen ist in Gefahr"],
    );
    check(
        "Bremen: Der Hafen ist in Gefahr\n\nAm Montag hat der Rat sehr lange über die Zukunft des alten Hafens beraten.",
        &[],
    );
}
