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
    boxes_in_the_body: plain("boxes-in-the-body", "article.txt");
    english_mail: plain("english-mail", "article.txt");
    french_marks: plain("french-marks", "article.txt");
    html_with_surroundings: html("html-with-surroundings", "article.html");
    interview: plain("interview", "article.txt");
    sample_de: plain("sample-de", "article.txt");
    teasers_below: plain("teasers-below", "article.txt");
    wrapped_mail: plain("wrapped-mail", "article.txt");
}
