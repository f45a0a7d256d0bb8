//! Brings things into view. Whether that glides or jumps is for the style sheet, which knows who wants no motion.

use super::marks;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The first element a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Scrolls the first element a selector finds into the middle of the view.
pub fn to(selector: &str) {
    if let Some(element) = find(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls no farther than it takes to see the first element a selector finds.
pub fn clear(selector: &str) {
    if let Some(element) = find(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the panel around two elements until the second is seen, but never the first out of sight.
pub fn reveal(first: &str, last: &str) {
    const ROOM: f64 = 16.0;
    let Some((first, last)) = find(first).zip(find(last)) else { return };
    let Ok(Some(panel)) = first.closest(".panel.open, .side") else { return };
    let [around, first, last] = [&panel, &first, &last].map(Element::get_bounding_client_rect);
    let below = (last.bottom() + ROOM - around.bottom()).max(0.0);
    let by = below.min(first.top() - ROOM - around.top());
    panel.set_scroll_top(panel.scroll_top() + marks::whole(by));
}

/// Scrolls the first element a selector finds to the upper edge of the view.
pub fn up(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view();
    }
}

/// Moves the focus to the first element a selector finds. It does not scroll: that is said apart, and may glide.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls an element into the middle of the view and gives it the focus.
pub fn to_and_focus(selector: &str) {
    to(selector);
    focus(selector);
}

/// A selector of what has the focus, where it can be named.
pub fn focused() -> Option<String> {
    let id = document().active_element()?.id();
    (!id.is_empty()).then(|| format!("#{id}"))
}

/// Moves the focus once what is being drawn stands on the page.
pub fn focus_soon(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || focus(&selector));
}
