//! What is done to the documents before the part of the program is there that reads them, and without it.

use super::browser::storage::{self, Session};
use super::browser::{address, library, page};
use super::later;
use super::message::Message;
use super::state::State;
use crate::article::Flavour;
use crate::keep::link::Broken;
use crate::keep::{Denied, Preferences, Shelf, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A text that came to the page.
pub enum Came {
    /// A paste or a drop, in one flavour or two.
    Paste {
        /// Markup; empty where there is none.
        html: String,
        /// Plain text.
        plain: String,
    },
    /// A file, a sample, typed words.
    Text {
        /// The file's or the sample's name.
        name: Option<String>,
        /// How it came.
        flavour: Flavour,
        /// The text.
        content: String,
        /// The encoding of the file, where it is an unusual one.
        encoding: Option<String>,
    },
}

/// Lays a text on the page, or says why not; then what was there before stays.
pub fn open(state: State, came: Came) {
    spawn_local(async move {
        match later::reading(state).await {
            Some(reading) => (reading.open)(state, came).await,
            None => give_back(state, came),
        }
    });
}

/// Puts a text that cannot be read now into the field of the first screen, from where it can be tried again, after a
/// reload, too.
fn give_back(state: State, came: Came) {
    let text = match came {
        Came::Paste { html, plain } if plain.trim().is_empty() => html,
        Came::Paste { plain, .. } => plain,
        Came::Text { content, .. } => content,
    };
    if !page::is_embedded() {
        let _ = Session.write(UNREAD, &text);
    }
    state.early.set_value(text);
    // Draws the first screen anew.
    state.broken.set(None);
}

/// What could not be read before the page was loaded anew; empty where there is nothing.
pub fn unread() -> String {
    Session.read(UNREAD).ok().flatten().unwrap_or_default()
}

/// A text has been read: nothing is left to be tried again.
pub fn all_read() {
    if !unread().is_empty() {
        let _ = Session.write(UNREAD, "");
    }
}

/// Under which name this tab keeps it.
const UNREAD: &str = "lede.unread";

/// Lays on the page what is kept under a name.
pub fn open_kept(state: State, id: String) {
    spawn_local(async move {
        if let Some(reading) = later::reading(state).await {
            (reading.open_kept)(state, id).await;
        }
    });
}

/// Says on a screen of its own why a link gives no article; what was read before stays one press away.
pub fn break_off(state: State, broken: Broken) {
    state.broken.set(Some(broken));
    state.message.set(None);
    leave(state);
}

/// Clears the page for another paste.
pub fn clear(state: State) {
    address::forget();
    library::opened("");
    spawn_local(async {
        let _ = library::closed().await;
    });
    state.broken.set(None);
    leave(state);
    state.message.set(Some(Message::Cleared));
}

/// Takes the article from the page.
fn leave(state: State) {
    state.shelf.update(Shelf::clear);
    state.look.end();
    page::entitle(None);
    state.screen.set(None);
    page::to_top();
}

/// Lays the document before this one on the page.
pub fn bring_back(state: State) {
    if let Some(id) = state.shelf.with_untracked(|shelf| shelf.former().map(str::to_owned)) {
        open_kept(state, id);
    }
}

/// Forgets an article for good.
pub fn remove(state: State, id: String) {
    state.shelf.update(|shelf| shelf.remove(&id));
    spawn_local(async move { say_if_denied(state, library::remove(id).await) });
}

/// Forgets every article and every choice.
pub fn clear_everything(state: State) {
    spawn_local(async move {
        let cleared = library::clear().await;
        storage::clear();
        state.shelf.set(Shelf::default());
        state.preferences.set(Preferences::default());
        state.message.set(Some(if cleared.is_ok() { Message::AllCleared } else { Message::NotCleared }));
    });
}

/// Says so where the browser keeps nothing.
pub fn say_if_denied(state: State, done: Result<(), Denied>) {
    if done.is_err() {
        state.message.set(Some(Message::NotKept));
    }
}
