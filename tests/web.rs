//! The analysis in the browser is the analysis on the machine: the same JSON for the same article.

#![cfg(target_arch = "wasm32")]

use lede::article::Source;
use lede::{analyze, read};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// One test a folder of `cases/`.
macro_rules! same_as_on_the_machine {
    ($($test:ident: $read:ident($slug:literal, $file:literal);)*) => {$(
        #[wasm_bindgen_test]
        fn $test() {
            let source: Source = read::$read(include_str!(concat!("cases/", $slug, "/", $file)));
            let json = serde_json::to_string_pretty(&analyze(&source)).expect("an article is JSON");
            assert_eq!(json + "\n", include_str!(concat!("cases/", $slug, "/analysis.json")));
        }
    )*};
}

same_as_on_the_machine! {
    amp_page: html("amp-page", "article.html");
    boxes_in_the_body: plain("boxes-in-the-body", "article.txt");
    chromium_fragment: html("chromium-fragment", "article.html");
    english_mail: plain("english-mail", "article.txt");
    firefox_fragment: html("firefox-fragment", "article.html");
    french_marks: plain("french-marks", "article.txt");
    gmail_reply: html("gmail-reply", "article.html");
    google_docs: html("google-docs", "article.html");
    html_with_surroundings: html("html-with-surroundings", "article.html");
    interview: plain("interview", "article.txt");
    live_ticker: plain("live-ticker", "article.txt");
    live_ticker_html: html("live-ticker-html", "article.html");
    markdown: plain("markdown", "article.txt");
    outlook_reply: plain("outlook-reply", "article.txt");
    printed_pages: plain("printed-pages", "article.txt");
    pull_quotes: plain("pull-quotes", "article.txt");
    quoted_mail: plain("quoted-mail", "article.txt");
    sample_de: plain("sample-de", "article.txt");
    saved_page: html("saved-page", "article.html");
    tables: plain("tables", "article.txt");
    tables_html: html("tables-html", "article.html");
    teasers_below: plain("teasers-below", "article.txt");
    trail_and_topic: plain("trail-and-topic", "article.txt");
    films_and_rights: plain("films-and-rights", "article.txt");
    subtitle_and_pictures: plain("subtitle-and-pictures", "article.txt");
    contents_above: plain("contents-above", "article.txt");
    styled_blocks: html("styled-blocks", "article.html");
    word_paste: html("word-paste", "article.html");
    wrapped_mail: plain("wrapped-mail", "article.txt");
    tabloid: plain("tabloid", "article.txt");
    title_in_two_lines: plain("title-in-two-lines", "article.txt");
    dialogue_with_dashes: plain("dialogue-with-dashes", "article.txt");
    rates_in_spanish: plain("rates-in-spanish", "article.txt");
    strike_in_italian: plain("strike-in-italian", "article.txt");
    jobs_in_dutch: plain("jobs-in-dutch", "article.txt");
    director_in_polish: plain("director-in-polish", "article.txt");
    school_in_czech: plain("school-in-czech", "article.txt");
    harbour_in_danish: plain("harbour-in-danish", "article.txt");
    ferry_in_norwegian: plain("ferry-in-norwegian", "article.txt");
    hospital_in_portuguese: plain("hospital-in-portuguese", "article.txt");
    crossing_in_russian: plain("crossing-in-russian", "article.txt");
    water_in_ukrainian: plain("water-in-ukrainian", "article.txt");
    night_in_swedish: plain("night-in-swedish", "article.txt");
    signatures: plain("signatures", "article.txt");
    signed_quotes: plain("signed-quotes", "article.txt");
    initial: plain("initial", "article.txt");
    credit_in_capitals: plain("credit-in-capitals", "article.txt");
    offers_of_the_page: plain("offers-of-the-page", "article.txt");
    heading_of_two_lines: html("heading-of-two-lines", "article.html");
}
