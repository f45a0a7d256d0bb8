//! The page's address: a fragment may carry an article.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The fragment, with its "#".
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of the page without fragment and parameters: what a link of ours begins with.
pub fn page() -> String {
    let location = window().location();
    location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()
}

/// Takes a link out of the address bar: what is on the page is not what it carries any more.
pub fn forget() {
    if crate::keep::link::is_one(&fragment())
        && let Ok(history) = window().history()
    {
        let location = window().location();
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}
