//! Who says what, in sentences written for it.

mod direct;
mod forms;
mod inset;
mod several;
mod speakers;
mod told;
mod whose;

use crate::analyze;
use crate::article::QuoteKind;
use crate::read::plain;

/// Analyses a text and lists its quotations: kind, speaker, cue, words.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let article = analyze(&plain(text));
    let found: Vec<String> = article
        .quotes
        .iter()
        .map(|quote| {
            let kind = match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Indirect => "indirect",
                QuoteKind::FreeIndirect => "free",
                QuoteKind::Reported => "reported",
            };
            let speaker = quote.speaker.as_ref().map_or("-", |speaker| &speaker.name);
            let cue: Vec<&str> = quote.cue.iter().map(|&span| article.slice(span)).collect();
            format!("{kind} | {speaker} | {} | {}", cue.join(" … "), article.slice(quote.span()))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// The quotations of a paragraph below a title, so that it is read as an article's body.
#[track_caller]
fn check_de(paragraph: &str, expected: &[&str]) {
    check(
        &format!(
            "Streit über den alten Hafen\n\n{paragraph}\nDer Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten."
        ),
        expected,
    );
}

#[track_caller]
fn check_en(paragraph: &str, expected: &[&str]) {
    check(
        &format!(
            "A quarrel over the old harbour\n\n{paragraph}\nThe council has debated the future of the old harbour for a very long time on Monday."
        ),
        expected,
    );
}

/// A text below a headline and above a last paragraph of its language.
fn between(language: &str, paragraphs: &str) -> String {
    let (title, end) = match language {
        "en" => {
            ("A quarrel over the old harbour", "The council has debated the future of the old harbour for a long time.")
        }
        "fr" => ("La querelle du vieux port", "Le conseil a longuement débattu lundi de l’avenir du vieux port."),
        "es" => ("La disputa por el puerto", "El pleno ha hablado durante mucho tiempo el lunes del viejo puerto."),
        "it" => ("La lite sul vecchio porto", "Il consiglio comunale ha discusso a lungo lunedì del vecchio porto."),
        "nl" => ("Ruzie over de oude haven", "De raad heeft maandag zeer lang gesproken over de oude haven."),
        "pl" => ("Spór o stary port", "Rada miasta bardzo długo rozmawiała w poniedziałek o starym porcie."),
        "cs" => ("Hádka o starý přístav", "Rada v pondělí velmi dlouho jednala o budoucnosti starého přístavu."),
        "pt" => ("A briga pelo velho porto", "A câmara discutiu durante muito tempo na segunda-feira o velho porto."),
        "ru" => {
            ("Спор о старом порте", "В понедельник совет очень долго обсуждал будущее старого порта до поздней ночи.")
        }
        "da" => ("Striden om den gamle havn", "Byrådet har mandag længe diskuteret den gamle havns fremtid."),
        _ => (
            "Bråk om den gamla hamnen",
            "Kommunfullmäktige har på måndagen länge diskuterat den gamla hamnens framtid.",
        ),
    };
    format!("{title}\n\n{end}\n\n{paragraphs}")
}
