//! Characters that come with a paste and that nobody sees: they part no word from the list it stands in, and a line of
//! them is no line.

#![cfg(not(target_arch = "wasm32"))]

use lede::article::{Article, Role};
use lede::{analyze, read};

const TEXT: &str = "Stadtrat streitet über den alten Hafen\n\nVon Jana Brückner\n\nDer Stadtrat hat am Montag mehr als sechs Stunden \
                    lang über die Zukunft des alten Hafens beraten.\n\nAm Ende stand ein Beschluss, mit dem niemand gerechnet \
                    hatte und der viele Fragen offen lässt.\n\nIn den Speichern sollen Wohnungen entstehen, dazu ein Markt und \
                    eine Schule für zweihundert Kinder.\n\nLesen Sie auch\n\n- Warum die Brücke gesperrt bleibt\n- Neuer Fahrplan \
                    für die Fähre\n\nNewsletter abonnieren\n";

fn roles(article: &Article) -> Vec<Role> {
    article.blocks.iter().map(|block| block.role).collect()
}

#[track_caller]
fn check(text: &str) {
    let expected = analyze(&read::plain(TEXT));
    let found = analyze(&read::plain(text));
    assert_eq!(roles(&found), roles(&expected), "{text:?}");
    assert_eq!(found.related.len(), 2);
}

#[test]
fn the_example_is_an_article() {
    use Role::{Aside, Byline, Paragraph, Related, RelatedLabel, Title};
    let expected = [Title, Byline, Paragraph, Paragraph, Paragraph, RelatedLabel, Related, Related, Aside];
    assert_eq!(roles(&analyze(&read::plain(TEXT))), expected);
}

#[test]
fn line_ends_of_all_kinds() {
    check(&TEXT.replace('\n', "\r\n"));
    check(&TEXT.replace('\n', "\r"));
    check(&TEXT.replace('\n', "\u{2028}"));
}

#[test]
fn marker_words_are_found_through_what_nobody_sees() {
    for (word, written) in [
        ("Lesen Sie auch", "Le\u{ad}sen Sie auch"),
        ("Lesen Sie auch", "Lesen\u{a0}Sie\u{a0}auch"),
        ("Lesen Sie auch", "\u{200b}Lesen Sie\u{200b} auch\u{200b}"),
        ("Lesen Sie auch", "\u{200f}Lesen Sie auch\u{200e}"),
        ("Newsletter", "News\u{ad}let\u{ad}ter"),
        ("Newsletter", "\u{feff}News\u{200b}letter"),
        ("Von Jana", "Von\u{a0}Jana"),
        ("Von Jana", "\u{2068}Von Jana"),
    ] {
        check(&TEXT.replace(word, written));
    }
}

#[test]
fn a_line_of_nothing_is_no_line_of_the_article() {
    for nothing in ["\u{200b}", "\u{feff}", "\u{a0}", "\u{200e}\u{200b}", "\u{ad}"] {
        let article = analyze(&read::plain(&TEXT.replace("\n\n", &format!("\n{nothing}\n"))));
        let seen: Vec<Role> = article
            .blocks
            .iter()
            .filter(|block| article.slice(block.span()).contains(char::is_alphanumeric))
            .map(|block| block.role)
            .collect();
        assert_eq!(seen, roles(&analyze(&read::plain(TEXT))), "{nothing:?}");
        let unseen = article.blocks.iter().filter(|block| !article.slice(block.span()).contains(char::is_alphanumeric));
        assert!(unseen.into_iter().all(|block| block.role == Role::Aside));
    }
}

#[test]
fn mixed_directions_keep_their_words() {
    let text = "הנמל הישן ייסגר \u{202a}(Reuters)\u{202c}\n\nמועצת העיר החליטה ביום שני לסגור את הנמל הישן לאחר דיון של יותר משש שעות, אמרה Anna Weber \
                ל-\u{200e}BBC\u{200e} בערב.\n\nבמקום הנמל ייבנו דירות, שוק ובית ספר למאתיים ילדים, כך נמסר מן העירייה אחרי ההצבעה.\n";
    let article = analyze(&read::plain(text));
    assert_eq!(article.language.as_deref(), Some("he"));
    assert_eq!(roles(&article), [Role::Title, Role::Paragraph, Role::Paragraph]);
}
