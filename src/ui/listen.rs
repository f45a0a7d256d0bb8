//! What is heard anywhere on the page: a paste, a file dropped, keys.

use super::browser::{files, marks, page, scroll};
use super::later;
use super::message::Message;
use super::open::{Came, open};
use super::state::State;
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{DataTransfer, KeyboardEvent};

/// Listens as long as the page lives.
pub fn listen(state: State) {
    window_event_listener(ev::paste, move |event| {
        if let Some(data) = event.clipboard_data() {
            event.prevent_default();
            take(state, &data);
        }
    });
    window_event_listener(ev::dragover, |event| event.prevent_default());
    // Words dragged within the page are no new article.
    let own = StoredValue::new(false);
    window_event_listener(ev::dragstart, move |_| own.set_value(true));
    window_event_listener(ev::dragend, move |_| own.set_value(false));
    window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        if let Some(data) = event.data_transfer().filter(|_| !own.get_value()) {
            take(state, &data);
        }
    });
    let document = document();
    let selected = Closure::<dyn FnMut()>::new(move || state.look.selected.set(marks::selected(".prose")));
    let _ = document.add_event_listener_with_callback("selectionchange", selected.as_ref().unchecked_ref());
    selected.forget();
    let update = leptos::ev::Custom::<web_sys::Event>::new("lede:update");
    window_event_listener(update, move |_| state.message.set(Some(Message::Update)));
    window_event_listener(ev::keydown, move |event| key(state, &event));
}

/// A file before text: who copies a file in a file manager pastes its name along with it.
fn take(state: State, data: &DataTransfer) {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        files::open(state, file);
        return;
    }
    let flavour = |kind| data.get_data(kind).unwrap_or_default();
    open(state, Came::Paste { html: flavour("text/html"), plain: flavour("text/plain") });
}

fn key(state: State, event: &KeyboardEvent) {
    if event.key() == "Escape" {
        return leave(state);
    }
    // From selected words the next place is the bar that asks what they are.
    let nowhere = || document().active_element().is_none_or(|at| at.tag_name() == "BODY" || at.id() == "main");
    if event.key() == "Tab" && !event.shift_key() && marks::is_shown(".chosen") && nowhere() {
        event.prevent_default();
        return scroll::focus(".chosen button");
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || page::types_in(event.target()) {
        return;
    }
    match event.key().as_str() {
        // Heard only while a chip is pressed: pressing it again turns the keys off.
        "n" => step(state, 1),
        "p" => step(state, -1),
        _ => {}
    }
}

fn step(state: State, by: isize) {
    if let Some(reading) = later::reading_at_hand() {
        (reading.step)(state, by);
    }
}

/// Closes what lies on top.
fn leave(state: State) {
    let look = state.look;
    // A dialog closes by itself.
    if look.handing.get_untracked().is_some() {
        return;
    }
    if let Some(pointed) = look.pointed.get_untracked() {
        // Back to the quotation from inside its card; that would open the card again, so it is closed after.
        if marks::is_focused(".quote-card") {
            scroll::focus(&format!("#quote-{}", pointed.quote));
        }
        look.pointed.set(None);
    } else if let Some(sheet) = look.sheet.get_untracked() {
        look.sheet.set(None);
        scroll::focus(&format!("[aria-controls={}]", sheet.id()));
    } else if look.selected.get_untracked().is_some() {
        if marks::is_focused(".chosen") {
            scroll::focus("#main");
        }
        marks::select_nothing();
        look.selected.set(None);
    } else if look.marked.get_untracked().is_some() {
        release(state);
    } else {
        state.message.set(None);
    }
}

/// Marks nothing any more. A focus that would be lost with it goes to what was pressed, or else to the place in the text.
pub fn release(state: State) {
    const GOES: &str = ":is(.about, .stepper)";
    if marks::is_focused(GOES) {
        scroll::focus(PRESSED);
        if marks::is_focused(GOES)
            && let Some(here) = scroll::find(".prose .here")
        {
            let _ = here.set_attribute("tabindex", "-1");
            scroll::focus(".prose .here");
        }
    }
    state.look.marked.set(None);
}

/// The chip or the speaker that is pressed.
pub const PRESSED: &str = "#names > .chips > li > [aria-pressed=true], .cast [aria-pressed=true]";
