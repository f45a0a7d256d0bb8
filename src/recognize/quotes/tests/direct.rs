//! Words in marks: which are speech, and where they begin and end.

use super::{between, check, check_de, check_en};
use crate::analyze;
use crate::article::QuoteKind;
use crate::read::plain;

#[test]
fn the_cue_stands_behind_before_or_between() {
    check_de("„Wir bauen den Hafen um“, sagte Anna Weber.", &["direct | Anna Weber | sagte | Wir bauen den Hafen um"]);
    check_de("Anna Weber sagte: „Wir bauen den Hafen um.“", &["direct | Anna Weber | sagte | Wir bauen den Hafen um."]);
    check_de(
        "„Wir bauen um“, sagte Anna Weber, „und zwar sofort.“",
        &["direct | Anna Weber | sagte | Wir bauen um", "direct | Anna Weber | sagte | und zwar sofort."],
    );
    check_en(
        "“We will rebuild the harbour,” Anna Weber said.",
        &["direct | Anna Weber | said | We will rebuild the harbour,"],
    );
    check_en(
        "“We will rebuild the harbour,” said Anna Weber.",
        &["direct | Anna Weber | said | We will rebuild the harbour,"],
    );
    check_en("Anna Weber told reporters: “We will rebuild it.”", &["direct | Anna Weber | told | We will rebuild it."]);
}

#[test]
fn a_separable_verb_keeps_both_its_parts() {
    check_de(
        "„Das dauert noch lange“, fügte Anna Weber hinzu.",
        &["direct | Anna Weber | fügte … hinzu | Das dauert noch lange"],
    );
    check_de(
        "Anna Weber teilte am Abend mit, dass der Hafen geschlossen bleibt.",
        &["indirect | Anna Weber | teilte … mit | der Hafen geschlossen bleibt"],
    );
    check_de("Anna Weber fuhr mit dem Rad, als der Hafen noch offen war und alles ganz anders aussah.", &[]);
}

#[test]
fn marks_of_all_kinds() {
    for (open, close) in
        [("„", "“"), ("„", "”"), ("„", "\""), ("\"", "\""), ("»", "«"), ("«", "»"), ("“", "”"), ("‚", "‘")]
    {
        check_de(
            &format!("{open}Wir bauen den Hafen um{close}, sagte Anna Weber."),
            &["direct | Anna Weber | sagte | Wir bauen den Hafen um"],
        );
    }
}

#[test]
fn a_mark_that_nothing_closes_ends_with_its_paragraph() {
    check_de(
        "Anna Weber sagte: „Wir bauen den Hafen um.\n„Das freut mich sehr“, sagte Karl Lehm.",
        &["direct | Anna Weber | sagte | Wir bauen den Hafen um.", "direct | Karl Lehm | sagte | Das freut mich sehr"],
    );
}

#[test]
fn titles_and_terms_are_no_speech() {
    check_de(
        "Die Serie „Hafen der Nacht“ läuft seit Montag, und die sogenannte „Volksbrücke“ ist wieder gesperrt.",
        &[],
    );
    check_en(
        "The series “Harbour at Night” has been running since Monday, and the so-called “people’s bridge” is closed.",
        &[],
    );
}

#[test]
fn french_marks_and_inversion() {
    check(
        "Le port en débat\n\n« Nous allons reconstruire le port », a déclaré Anne Weber. Selon la ville, le port sera fermé.\nLe conseil a longuement débattu lundi de l’avenir du vieux port et de ses entrepôts.",
        &[
            "direct | Anne Weber | déclaré | Nous allons reconstruire le port",
            "indirect | la ville | Selon | le port sera fermé",
        ],
    );
}

#[test]
fn a_name_in_marks_is_not_what_its_bearer_says() {
    check_de(
        "Die Initiative „Freier Hafen“ widerspricht seit Montag dem Beschluss des Rates.",
        &["reported | Die Initiative „Freier Hafen“ | widerspricht | widerspricht seit Montag dem Beschluss des Rates"],
    );
}

#[test]
fn fragments_are_speech_and_names_are_not() {
    check_de(
        "Der neue Plan gehe „an allen Bedürfnissen vorbei“, sagte Anna Weber.",
        &[
            "indirect | Anna Weber | sagte | Der neue Plan gehe „an allen Bedürfnissen vorbei“",
            "direct | Anna Weber | sagte | an allen Bedürfnissen vorbei",
        ],
    );
    check_de("Karl Lehm las die Zeitung „Der Hafenbote“ und hörte das Lied „Am alten Kai“.", &[]);
    check_de("Der sogenannte „hässliche Turm“ wird abgerissen.", &[]);
    check_en("The film “A Bridge Too Long” opens on Friday.", &[]);
}

#[test]
fn dashes_open_dialogue() {
    let russian = "Спор о старом порте\n\nГород спорит о старом порте уже третий год, и конца этому спору не видно.\n\n— Мы откроем порт весной, — сказала Анна Вебер. — Денег хватит.\n\nВ понедельник совет снова обсуждал будущее порта до поздней ночи.";
    let article = analyze(&plain(russian));
    let direct: Vec<&str> = article.quotes.iter().map(|quote| article.slice(quote.span())).collect();
    assert_eq!(direct, ["Мы откроем порт весной", "Денег хватит."]);
    assert!(article.quotes.iter().all(|quote| quote.kind == QuoteKind::Direct));
}

#[test]
fn a_short_sentence_alone_goes_on() {
    check_en(
        "“We will come back,” Anna Weber told The Ferry on Tuesday. “It is a shame.”",
        &["direct | Anna Weber | told | We will come back,", "direct | Anna Weber |  | It is a shame."],
    );
}

#[test]
fn opinions_that_somebody_sees_and_names_that_all_use() {
    check_de(
        "Anna Weber sieht in dem Gesetz einen „Angriff auf alle Hafenarbeiter“.",
        &["direct | Anna Weber |  | Angriff auf alle Hafenarbeiter"],
    );
    check_de(
        "Anna Weber sieht in dem Gesetz „keinen Grund zur Freude“.",
        &["direct | Anna Weber |  | keinen Grund zur Freude"],
    );
    check_de(
        "Anna Weber sagte, der Plan sei gut. Allerdings sei das alte Dock „kaputt“.",
        &[
            "indirect | Anna Weber | sagte | der Plan sei gut",
            "free | Anna Weber |  | Allerdings sei das alte Dock „kaputt“.",
            "direct | Anna Weber |  | kaputt",
        ],
    );
    check_de(
        "Gestern zeigte sich Anna Weber entsetzt über den Unfall und nannte ihn einen „schweren Schlag für die Region“.",
        &["direct | Anna Weber | nannte | schweren Schlag für die Region"],
    );
    check_de("Das nennt man einen „kalten Start“.", &[]);
    check_de("Die Gruppe, die sich „kleine Flotte am Fluss“ nennt, trifft sich jeden Montag.", &[]);
    check_de("Karl Lehm wird von seinen Freunden „der lange Karl“ genannt.", &[]);
    check_de("Die Operation „Cold Rain“ („kalter Regen“) dauerte drei Tage.", &[]);
}

#[test]
fn many_speak_in_the_plural() {
    check_de("Die Grünen sprechen von einem „Kahlschlag“.", &["direct | Grüne | sprechen | Kahlschlag"]);
    check_de("Die Fischer wollen von einem „Kahlschlag“ nicht sprechen.", &[]);
}

#[test]
fn apostrophes_are_marks_beside_a_verb() {
    check(
        &between(
            "en",
            "The mayor called the plan 'a slap in the face' for the town. The mayor said the dogs' owners loved rock 'n' roll and the boys' club.",
        ),
        &[
            "direct | The mayor | called | a slap in the face",
            "indirect | The mayor | said | the dogs' owners loved rock 'n' roll and the boys' club",
        ],
    );
    check(
        &between(
            "nl",
            "Burgemeester Aaltje Vos noemt de sluiting 'beschamend'. Vos zei dat het 's avonds in 't dorp stil is.",
        ),
        &["direct | Aaltje Vos | noemt | beschamend", "indirect | Aaltje Vos | zei | het 's avonds in 't dorp stil is"],
    );
}
