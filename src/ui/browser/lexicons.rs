//! The words of languages, fetched from beside the program when they are needed.

use super::fetch;
use crate::lexicon;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Fetches ahead what is likely to be needed, as soon as somebody is there: until then the page has better to do.
pub fn prefetch_soon() {
    let done = StoredValue::new(false);
    let begin = move || {
        if done.try_get_value() == Some(false) {
            done.set_value(true);
            prefetch();
        }
    };
    for sign in ["pointermove", "pointerdown", "keydown", "paste", "dragenter"] {
        window_event_listener_untyped(sign, move |_| begin());
    }
    set_timeout(begin, PATIENCE);
}

/// How long nobody may be there before it is fetched all the same.
const PATIENCE: Duration = Duration::from_secs(8);

/// The names, and the words of the browser's languages and of German.
fn prefetch() {
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
