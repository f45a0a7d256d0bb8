//! Who speaks: the phrase that says so, and whom it means.

use super::{check, check_de, check_en};
use crate::analyze;
use crate::read::plain;

#[test]
fn pronouns_surnames_and_descriptions_lead_to_the_full_name() {
    check_de(
        "Anna Weber kam spät. „Ich bin müde von der langen Fahrt“, sagte sie. „Ich gehe jetzt nach Hause“, sagte Weber.",
        &[
            "direct | Anna Weber | sagte | Ich bin müde von der langen Fahrt",
            "direct | Anna Weber | sagte | Ich gehe jetzt nach Hause",
        ],
    );
    check_de(
        "Der norwegische Botschafter, Karl Lehm, kam spät. „Ich bleibe heute noch hier“, sagte der Botschafter.",
        &["direct | Karl Lehm | sagte | Ich bleibe heute noch hier"],
    );
    check_en(
        "Anna Weber arrived late. “I am tired from the journey,” she said.",
        &["direct | Anna Weber | said | I am tired from the journey,"],
    );
}

#[test]
fn somebody_without_a_name_keeps_the_words_of_the_text() {
    check_de(
        "„Wir suchen weiter nach ihm“, sagte ein Sprecher der Polizei.",
        &["direct | ein Sprecher der Polizei | sagte | Wir suchen weiter nach ihm"],
    );
    check_de("„Wir suchen weiter nach ihm“, hieß es.", &["direct | - | hieß | Wir suchen weiter nach ihm"]);
}

#[test]
fn sources_without_a_name_keep_their_words() {
    check_de(
        "Nach Polizeiangaben wurde niemand am Hafen verletzt.",
        &["indirect | Polizeiangaben | Nach | wurde niemand am Hafen verletzt"],
    );
    check_de(
        "Wie die Gemeinde am Abend mitteilte, wird der Hafen im Mai geöffnet.",
        &["indirect | die Gemeinde | mitteilte | wird der Hafen im Mai geöffnet"],
    );
    check_de(
        "Der Hafen wird im Mai geöffnet, wie die Gemeinde am Abend mitteilte.",
        &["indirect | die Gemeinde | mitteilte | Der Hafen wird im Mai geöffnet"],
    );
}

#[test]
fn the_evidence_is_the_whole_phrase() {
    let shown = |text: &str| {
        let article = analyze(&plain(&format!(
            "A quarrel over the old harbour\n\n{text}\nThe council has debated the future of the old harbour for a very long time."
        )));
        let speaker = article.quotes.first().and_then(|quote| quote.speaker.clone()).expect("a speaker");
        let words = speaker.span().map(|span| article.slice(span).to_owned());
        (speaker.name, words.unwrap_or_default())
    };
    assert_eq!(
        shown("“We will rebuild it all,” said Anna Weber, head of the port office."),
        ("Anna Weber".to_owned(), "Anna Weber, head of the port office".to_owned())
    );
    assert_eq!(
        shown("“We will rebuild it all,” said dock worker Anna Weber on Monday."),
        ("Anna Weber".to_owned(), "dock worker Anna Weber".to_owned())
    );
}

#[test]
fn a_description_of_nobody_known_stays_as_it_is() {
    check_en(
        "Karl Lehm said he was sorry. The minister said she was not.",
        &["indirect | Karl Lehm | said | he was sorry", "indirect | The minister | said | she was not"],
    );
}

#[test]
fn what_stands_around_who_says_it() {
    check_en(
        "The works, the minister said, will take another year.",
        &["indirect | the minister | said | The works, the minister said, will take another year"],
    );
    check_en(
        "Anna Weber told reporters the fire had been out by noon.",
        &["indirect | Anna Weber | told | the fire had been out by noon"],
    );
}

#[test]
fn words_without_a_cue_are_whose_the_sentence_is_about() {
    check_de(
        "Für Anna Weber ist der Umbau „eine Frage der Vernunft und des Anstands“.",
        &["direct | Anna Weber |  | eine Frage der Vernunft und des Anstands"],
    );
    check_de(
        "Am Abend zeigte sich Stadträtin Anna Weber über den Beschluss „mehr als nur ein wenig enttäuscht“.",
        &["direct | Anna Weber |  | mehr als nur ein wenig enttäuscht"],
    );
    check_en(
        "Anna Weber left the meeting early. “It was a waste of everybody's time and money.”",
        &["direct | Anna Weber |  | It was a waste of everybody's time and money."],
    );
}

#[test]
fn a_bracket_or_a_name_in_marks_belongs_to_the_phrase() {
    check_de(
        "Bürgermeisterin Anna Weber (SPD) hat im Rat erklärt, der Hafen bleibe offen.",
        &["indirect | Anna Weber | erklärt | der Hafen bleibe offen"],
    );
    check_de(
        "„Der Hafen ist schöner, als alle dachten“, schreibt die „Norddeutsche Post“ am Montag.",
        &["direct | Norddeutsche Post | schreibt | Der Hafen ist schöner, als alle dachten"],
    );
}

#[test]
fn who_tells_where_no_subject_stands_beside_the_verb() {
    check_de(
        "In der Mitteilung der Werft heißt es, der Umbau dauere drei Jahre.",
        &["indirect | der Werft | heißt | der Umbau dauere drei Jahre"],
    );
    check_de(
        "Anna Weber besuchte die Werft und sagte: „Der Umbau ist nötig und gut.“",
        &["direct | Anna Weber | sagte | Der Umbau ist nötig und gut."],
    );
    check_de(
        "Gestern sprach auch Anna Weber, die erneut betonte, dass der Umbau nötig sei.",
        &["indirect | Anna Weber | betonte | der Umbau nötig sei"],
    );
}

#[test]
fn an_apposition_parts_subject_and_auxiliary() {
    check_de(
        "Anna Weber, Leiterin der Werft, hat gestern erklärt, der Hafen bleibe offen. Diese betonte, dass er nötig sei.",
        &["indirect | Anna Weber | erklärt | der Hafen bleibe offen", "indirect | Anna Weber | betonte | er nötig sei"],
    );
}

#[test]
fn a_verb_without_a_subject_is_whoever_spoke_last() {
    check(
        "Spór o stary port\n\nAnna Nowak powiedziała w poniedziałek, że miasto zamknie stary port jeszcze w tym roku. Dodała, że nowy park \
         będzie gotowy za dwa lata.\nRada miasta bardzo długo rozmawiała w poniedziałek o przyszłości starego portu.",
        &[
            "indirect | Anna Nowak | powiedziała | miasto zamknie stary port jeszcze w tym roku",
            "indirect | Anna Nowak | Dodała | nowy park będzie gotowy za dwa lata",
        ],
    );
    check(
        "La disputa por el puerto\n\nAna García dijo el lunes que el ayuntamiento cerrará el viejo puerto este año. Añadió que el parque \
         estará listo dentro de dos años.\nEl pleno ha hablado durante mucho tiempo el lunes del futuro del viejo puerto.",
        &[
            "indirect | Ana García | dijo | el ayuntamiento cerrará el viejo puerto este año",
            "indirect | Ana García | Añadió | el parque estará listo dentro de dos años",
        ],
    );
}

#[test]
fn a_party_in_brackets_and_an_age_tell_who_is_described() {
    check_de(
        "Paul Weber (SPD) sagte, der Hafen bleibe offen. Der SPD-Politiker betonte, dass nun das Land zahlen müsse.",
        &[
            "indirect | Paul Weber | sagte | der Hafen bleibe offen",
            "indirect | Paul Weber | betonte | nun das Land zahlen müsse",
        ],
    );
    check_de(
        "Eine Sprecherin der Werft sagte, der Umbau sei teuer. Sie betonte, dass er nötig sei.",
        &[
            "indirect | Eine Sprecherin der Werft | sagte | der Umbau sei teuer",
            "indirect | Eine Sprecherin der Werft | betonte | er nötig sei",
        ],
    );
}

#[test]
fn a_relative_clause_and_an_age_are_part_of_the_evidence() {
    let article = analyze(&plain(
        "A quarrel over the old harbour\n\n“It is a shame for the whole town,” said Anna Weber, 54, who has run the mill for years.\nThe \
         council has debated the future of the old harbour for a very long time on Monday.",
    ));
    let speaker = article.quotes[0].speaker.as_ref().and_then(crate::article::Speaker::span);
    assert_eq!(speaker.map(|span| article.slice(span)), Some("Anna Weber, 54, who has run the mill for years"));
}

#[test]
fn a_fragment_is_said_by_whoever_is_told_around_it() {
    check_de(
        "Anna Weber sagte, der Hafen sei alt. Jan Roth und die Fischer würden „nicht länger warten“.",
        &[
            "indirect | Anna Weber | sagte | der Hafen sei alt",
            "free | Anna Weber |  | Jan Roth und die Fischer würden „nicht länger warten“.",
            "direct | Anna Weber |  | nicht länger warten",
        ],
    );
}

#[test]
fn a_source_stands_right_before_its_frame_or_behind_it() {
    check_de(
        "Die Halle von Anna Weber war dem Bericht zufolge wegen „sehr alter Leitungen“ gesperrt.",
        &[
            "indirect | dem Bericht | zufolge | Die Halle von Anna Weber war dem Bericht zufolge wegen „sehr alter Leitungen“ gesperrt",
            "direct | dem Bericht | zufolge | sehr alter Leitungen",
        ],
    );
    check_de(
        "Jan Roth hörte den Satz „Der alte Hafen bleibt für immer geschlossen“, heißt es in der Mitteilung der Stadt.",
        &[
            "indirect | der Stadt | heißt | Jan Roth hörte den Satz „Der alte Hafen bleibt für immer geschlossen“",
            "direct | der Stadt | heißt | Der alte Hafen bleibt für immer geschlossen",
        ],
    );
}

#[test]
fn the_latter_is_whoever_was_named_last() {
    let said = |language, text: &str| {
        let article = analyze(&plain(&super::between(language, text)));
        let speaker = article.quotes.last().and_then(|quote| quote.speaker.clone());
        speaker.map(|speaker| speaker.name).unwrap_or_default()
    };
    let texts = [
        ("en", "Anna Weber met Peter Stone. The latter said the harbour would close.", "Peter Stone"),
        ("fr", "Paul Martin a rencontré Jean Leroy. « C’est trop tard », a répondu ce dernier.", "Jean Leroy"),
        ("es", "Ana Ruiz habló con el ministro Juan Pérez. Esta última afirmó que el puerto cerrará.", "Ana Ruiz"),
        (
            "it",
            "Anna Bianchi ha incontrato il ministro Paolo Rossi. Quest’ultimo ha detto che il porto chiuderà.",
            "Paolo Rossi",
        ),
        ("nl", "Jan de Boer sprak met Anna Jansen. Laatstgenoemde zei dat de haven dichtgaat.", "Anna Jansen"),
        (
            "pl",
            "Anna Nowak spotkała się z ministrem Janem Kowalskim. Ten ostatni powiedział, że port zostanie zamknięty.",
            "Jan Kowalski",
        ),
    ];
    for (language, text, expected) in texts {
        assert_eq!(said(language, text), expected, "{text}");
    }
    check_de(
        "Anna Weber traf Minister Jan Roth. Letzterer sagte, der Hafen sei zu klein.",
        &["indirect | Jan Roth | sagte | der Hafen sei zu klein"],
    );
}

#[test]
fn a_role_right_behind_is_whoever_spoke() {
    check_de(
        "Der Fraktionschef Jan Weber warf dem Rat vor, „Symbolpolitik“ zu betreiben. Man könne nicht „mit der Brechstange“ regieren, so der Oppositionsführer.",
        &[
            "indirect | Jan Weber | warf … vor | „Symbolpolitik“ zu betreiben",
            "indirect | Jan Weber | so | Man könne nicht „mit der Brechstange“ regieren",
            "direct | Jan Weber | so | mit der Brechstange",
        ],
    );
    // Whom the sentence between is about; where that names two, neither, and a spokesman is another one.
    check_de(
        "Jan Weber sagte, der Hafen sei zu klein. Auch Peter Roth war bedient. „Wir bauen zwei Kräne“, sagte der Unternehmer.",
        &[
            "indirect | Jan Weber | sagte | der Hafen sei zu klein",
            "direct | Peter Roth | sagte | Wir bauen zwei Kräne",
        ],
    );
    check_de(
        "Jan Weber sagte, der Hafen sei zu klein. Peter Roth traf dort Paul Klose. „Wir bauen zwei Kräne“, sagte der Unternehmer.",
        &[
            "indirect | Jan Weber | sagte | der Hafen sei zu klein",
            "direct | der Unternehmer | sagte | Wir bauen zwei Kräne",
        ],
    );
    check_de(
        "Jan Weber sagte, der Hafen sei zu klein. „Wir bauen zwei Kräne“, sagte der Sprecher.",
        &[
            "indirect | Jan Weber | sagte | der Hafen sei zu klein",
            "direct | der Sprecher | sagte | Wir bauen zwei Kräne",
        ],
    );
}

#[test]
fn who_accuses_stands_behind_and() {
    check(
        &super::between("es", "La alcaldesa, Ana Ruiz, defiende la medida y el PSOE la acusa de “borrar la historia”."),
        &["reported | Ana Ruiz | defiende | defiende la medida", "direct | PSOE | acusa | borrar la historia"],
    );
}

#[test]
fn the_evidence_ends_before_the_verb_of_a_colon() {
    let article = analyze(&plain(&super::between(
        "fr",
        "Le maire de Neuport, Paul Martin, espère une solution rapide : « Nous avons besoin de ces grues. »",
    )));
    let speaker = article.quotes.first().and_then(|quote| quote.speaker.as_ref());
    let span = speaker.and_then(crate::article::Speaker::span).expect("words that say who");
    assert_eq!(article.slice(span), "Le maire de Neuport, Paul Martin");
}

#[test]
fn kin_has_a_gender() {
    check_en(
        "Anna Weber is an actor. Her father thought little of it. “Ministers have never understood the stage,” she argues.",
        &["direct | Anna Weber | argues | Ministers have never understood the stage,"],
    );
}
