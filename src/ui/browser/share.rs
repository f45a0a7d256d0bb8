//! The system's own way to hand a link on.

use js_sys::Reflect;
use leptos::prelude::*;
use web_sys::ShareData;

/// Whether the browser has one.
pub fn is_there() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens it. Whoever closes it again has changed their mind: there is nothing to say.
pub fn share(title: &str, link: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(link);
    let _ = window().navigator().share_with_data(&data);
}
