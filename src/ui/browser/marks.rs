//! Marks in the article that come and go. A thousand mentions need no thousand signals: the few that change are
//! looked up when something is pressed.

use super::scroll;
use crate::ui::state::Pointed;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Sets a class on the elements a selector finds, and takes it from all others.
pub fn mark(class: &str, selector: Option<String>) {
    each(&format!(".{class}"), |element| drop(element.class_list().remove_1(class)));
    if let Some(selector) = selector {
        each(&selector, |element| drop(element.class_list().add_1(class)));
    }
}

/// The index in a data attribute of an element or the nearest one around it.
pub fn index(target: Option<web_sys::EventTarget>, attribute: &str) -> Option<usize> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)?.parse().ok()
}

/// Finds the place for a quotation's card: under its last line, above its first one where there is no room, at the
/// lower edge of the view where it fills it. One that asks who said it is taller.
pub fn place(quote: usize, asking: bool) -> Option<Pointed> {
    const WIDTH: f64 = 320.0;
    const BAR: f64 = 48.0;
    let selector = format!("[data-quote='{quote}']");
    let lines = scroll::find(&selector)?.get_client_rects();
    let (first, last) = (lines.get(0)?, lines.get(lines.length() - 1)?);
    let length = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    let (width, height) = (length(window().inner_width()), length(window().inner_height()));
    let scrolled = window().scroll_y().unwrap_or(0.0);
    // As the style sheet has it: a bar of places below, and a card on a phone that stands on it.
    let foot = if width < 1080.0 { height - BAR } else { height };
    let room = if asking { f64::min(380.0, height * 0.55) } else { 190.0 };
    let (left, top, above) = if last.bottom() + room < foot {
        (last.left(), last.bottom() + 8.0, false)
    } else if first.top() > room + BAR && width > 640.0 {
        (first.left(), first.top() - 8.0, true)
    } else if asking {
        // What is asked about goes up, and stays in sight.
        request_animation_frame(move || scroll::up(&selector));
        let (up, whole) = (first.top() - BAR - 24.0, last.bottom() - first.top());
        (first.left(), up + f64::min(BAR + 32.0 + whole, foot - room), false)
    } else {
        (first.left(), foot - 16.0, true)
    };
    let left = left.min(width - WIDTH - 16.0).max(16.0);
    Some(Pointed { quote, left: whole(left), top: whole(top + scrolled), above, asking })
}

/// Where there is room beside selected words, in pixels of the document: their left edge with their lower one, or, at the
/// lower edge of the view, with their upper one and true.
pub fn beside_selection() -> Option<(i32, i32, bool)> {
    const ROOM: f64 = 120.0;
    let words = window().get_selection().ok()??.get_range_at(0).ok()?.get_bounding_client_rect();
    let height = window().inner_height().ok()?.as_f64()?;
    let scrolled = window().scroll_y().unwrap_or(0.0);
    let above = words.bottom() + ROOM > height;
    let edge = if above { words.top() - 8.0 } else { words.bottom() + 8.0 };
    Some((whole(words.left()), whole(edge + scrolled), above))
}

/// Pixels, as whole ones.
#[allow(clippy::cast_possible_truncation, reason = "a page is no two billion pixels long")]
pub const fn whole(pixels: f64) -> i32 {
    pixels as i32
}

fn each(selector: &str, act: impl Fn(Element)) {
    let Ok(list) = document().query_selector_all(selector) else { return };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).for_each(act);
}

/// Whether the pointer rests on an element.
pub fn is_hovered(selector: &str) -> bool {
    scroll::find(&format!("{selector}:hover")).is_some()
}

/// Whether the focus is inside an element.
pub fn is_focused(selector: &str) -> bool {
    scroll::find(&format!("{selector}:focus-within")).is_some()
}

/// Whether an element takes any room.
pub fn is_shown(selector: &str) -> bool {
    scroll::find(selector).is_some_and(|element| element.client_height() > 0)
}

/// Selects nothing any more.
pub fn select_nothing() {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
}

/// Words that are selected inside what a selector finds: a few, in one line.
pub fn selected(selector: &str) -> Option<String> {
    const LONGEST: usize = 80;
    let selection = window().get_selection().ok().flatten()?;
    let inside = selection.anchor_node()?.parent_element()?.closest(selector).ok().flatten();
    let words = String::from(selection.to_string());
    let words = words.trim();
    let is_name = !words.is_empty() && words.len() <= LONGEST && !words.contains('\n');
    (inside.is_some() && is_name).then(|| words.to_owned())
}
