//! Whose words they are, where no name stands beside a cue.

use super::{check, check_de, check_en};
use crate::analyze;
use crate::article::{QuoteKind, Role};
use crate::read::{html, plain};

#[test]
fn the_noun_of_a_frame_says_nothing() {
    check_de(
        "Anna Weber sagte, der Umbau beginne im Mai. Den Angaben zufolge kostet er zwei Millionen Euro.",
        &[
            "indirect | Anna Weber | sagte | der Umbau beginne im Mai",
            "indirect | Anna Weber | zufolge | kostet er zwei Millionen Euro",
        ],
    );
    check_de(
        "Nach ersten Angaben blieb der Schaden am alten Hafen sehr gering.",
        &["indirect | ersten Angaben | Nach ersten Angaben | blieb der Schaden am alten Hafen sehr gering"],
    );
    check_de(
        "Der Rat bestätigte die Befunde des Prüfamtes, wonach das Dock seit Jahren gesperrt ist.",
        &["indirect | die Befunde des Prüfamtes | wonach | das Dock seit Jahren gesperrt ist"],
    );
    check_de(
        "Aus Kreisen des Rates verlautete, der Umbau sei gescheitert.",
        &["indirect | Kreisen des Rates | verlautete | der Umbau sei gescheitert"],
    );
    check_de(
        "Angaben der Werftleitung zufolge bleibt das Dock bis zum Mai geschlossen.",
        &["indirect | der Werftleitung | zufolge | bleibt das Dock bis zum Mai geschlossen"],
    );
}

#[test]
fn the_end_of_a_compound_means_the_whole() {
    check_de(
        "Der Landesverband für Hafenpflege kritisierte den Umbau. Die Mole sei viel zu schmal, so der Verband.",
        &[
            "reported | Landesverband für Hafenpflege | kritisierte | kritisierte den Umbau",
            "indirect | Landesverband für Hafenpflege | so | Die Mole sei viel zu schmal",
        ],
    );
}

#[test]
fn the_mood_of_a_clause_goes_on_with_whoever_spoke() {
    check_de(
        "Anna Weber sagte, der Rat zögere. Der Plan sei „nicht zu halten“.",
        &[
            "indirect | Anna Weber | sagte | der Rat zögere",
            "free | Anna Weber |  | Der Plan sei „nicht zu halten“.",
            "direct | Anna Weber |  | nicht zu halten",
        ],
    );
}

#[test]
fn what_stands_before_the_verb_is_not_always_its_subject() {
    check_de(
        "Als Begründung sagte ein Ingenieur: „Der Grund ist viel zu weich.“",
        &["direct | ein Ingenieur | sagte | Der Grund ist viel zu weich."],
    );
    check_de(
        "Nachdem der Rat beraten hatte, was zu tun war, sagte Anna Weber: „Wir bauen den Hafen um.“",
        &["direct | Anna Weber | sagte | Wir bauen den Hafen um."],
    );
    check_de(
        "Den Entwurf kritisierte die Werftleitung: „Das wird uns viel zu teuer.“",
        &["direct | die Werftleitung | kritisierte | Das wird uns viel zu teuer."],
    );
}

#[test]
fn an_age_belongs_to_whoever_was_named() {
    check_de(
        "Anna Weber bat um Geduld. „Ich war lange krank“, sagte die 35 Jahre alte Kapitänin.",
        &["direct | Anna Weber | sagte | Ich war lange krank"],
    );
}

#[test]
fn a_heading_announces_who_speaks_below_it() {
    check(
        "Streit über den alten Hafen\n\nDer Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten.\n\n\
         Neubau „um jeden Preis“\n\nDie Sitzung dauerte am Montag bis tief in die Nacht. Anna Weber sagte, der Rat zögere.\n\n\
         Eine Entscheidung fällt frühestens im Mai, und bis dahin bleibt der Hafen für alle Schiffe geschlossen.",
        &["direct | Anna Weber |  | um jeden Preis", "indirect | Anna Weber | sagte | der Rat zögere"],
    );
}

#[test]
fn a_heading_of_two_sentences_names_its_own_speaker() {
    let article = analyze(&html(
        "<h1>Streit über den alten Hafen</h1>\
         <p>Der Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten, sagte Karl Moll.</p>\
         <h2>Anna Weber droht dem Rat. „Wir bauen hier jedes einzelne Haus wieder neu auf“</h2>\
         <p>Eine Entscheidung fällt frühestens im Mai, und bis dahin bleibt der Hafen für alle Schiffe geschlossen.</p>",
    ));
    assert!(article.blocks.iter().any(|block| block.role == Role::Heading));
    let quote = article.quotes.iter().find(|quote| quote.kind == QuoteKind::Direct).expect("words in marks");
    assert_eq!(quote.speaker.as_ref().map(|speaker| speaker.name.as_str()), Some("Anna Weber"));
}

#[test]
fn what_is_added_to_a_speaker_is_part_of_the_evidence() {
    let text = "Streit über den Hafen\n\n„Wir bauen den Hafen um“, so Anna Weber, die Leiterin der Werft. Der Rat hat am Montag beraten.";
    let article = analyze(&plain(text));
    let speaker = article.quotes[0].speaker.as_ref().expect("somebody says it");
    let (start, end) = speaker.start.zip(speaker.end).expect("words that say so");
    assert_eq!(&text[start..end], "Anna Weber, die Leiterin der Werft");
}

#[test]
fn clauses_beside_the_words_name_who_tells() {
    check_en(
        "Anna Weber (46) runs the ferry. “The quay is lost,” said the 46-year-old.",
        &["direct | Anna Weber | said | The quay is lost,"],
    );
    check_en(
        "The mayor asked for repairs, to which Anna Weber replied: “We have no money.”",
        &["direct | Anna Weber | replied | We have no money."],
    );
    check_en(
        "Anna Weber left the meeting of the council, saying “the quay is lost”.",
        &["direct | Anna Weber | saying | the quay is lost"],
    );
    check_de(
        "Die Gefahr von Bränden wird von Anna Weber als „äußerst hoch und ernst“ eingestuft.",
        &["direct | Anna Weber | eingestuft | äußerst hoch und ernst"],
    );
}
