//! The document around the components.

use crate::keep::{Language, Theme};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, HtmlTextAreaElement};

/// What stands in the field of the still first screen.
pub fn take_early() -> String {
    let field = document().get_element_by_id("early").and_then(|field| field.dyn_into().ok());
    field.map(|field: HtmlTextAreaElement| field.value()).unwrap_or_default()
}

/// Takes an element out of the page.
pub fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Sets theme and language of the whole page.
pub fn dress(theme: Theme, language: Language) {
    let Some(root) = document().document_element() else { return };
    let theme = match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let _ = root.set_attribute("data-theme", theme);
    let _ = root.set_attribute("lang", language.code());
}

/// Puts the headline into the tab.
pub fn entitle(title: Option<&str>) {
    match title {
        Some(title) => document().set_title(&format!("{title} – Lede")),
        None => document().set_title("Lede"),
    }
}

/// Whether the page stands inside another one, for its article alone.
pub fn is_embedded() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-embed"))
}

/// Answers the offer of a new version: it takes over, and the page is loaded anew.
pub fn take_update() {
    if let Ok(event) = Event::new("lede:reload") {
        let _ = window().dispatch_event(&event);
    }
}

/// The version, as the build has written it into the page.
pub fn version() -> String {
    let meta = document().query_selector("meta[name=version]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Scrolls to where the page begins.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The browser's first language that the interface speaks.
pub fn language() -> Language {
    let tags: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Language::first_of(tags.iter().map(String::as_str))
}

/// Whether an event came from where a person types.
pub fn types_in(target: Option<EventTarget>) -> bool {
    is_inside(target, "textarea, select, input[type=text]")
}

/// Whether an event came from inside what a selector finds.
pub fn is_inside(target: Option<EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}
