//! The words of languages, fetched from beside the program when they are needed.

use super::fetch;
use crate::lexicon;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Fetches ahead the names, and the words of the browser's languages and of German.
pub fn prefetch() {
    let tags = window().navigator().languages();
    let codes = tags.iter().filter_map(|tag| tag.as_string()).map(|tag| tag.split('-').next().unwrap_or("").to_owned());
    let codes: Vec<String> = codes.take(2).chain(["de".to_owned()]).collect();
    spawn_local(async move {
        for code in codes {
            bring(Some(&code)).await;
        }
    });
}

/// Takes the words and names that a language needs into use. Whether they are there now.
pub async fn bring(code: Option<&str>) -> bool {
    let mut whole = true;
    for name in lexicon::missing(code) {
        let content = fetch::bytes(&format!("lexicon/{name}")).await;
        whole &= content.is_some_and(|content| lexicon::install(name, content));
    }
    whole
}
