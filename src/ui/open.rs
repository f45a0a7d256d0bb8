//! What happens to the documents: opened, cleared, brought back, corrected, kept.

use super::browser::{address, clock, lexicons, library, page, scroll, storage};
use super::message::Message;
use super::state::State;
use crate::article::{Correction, Role};
use crate::keep::link::Broken;
use crate::keep::{Denied, Document, Kept, Preferences, Refused, Shelf};
use crate::screen::Screen;
use crate::{lexicon, parse};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Lays a document on the page, or says why not; then the text before stays.
pub fn open(state: State, document: Result<Document, Refused>) {
    match document {
        Ok(document) => {
            address::forget();
            state.message.set(None);
            spawn_local(lay(state, document));
        }
        Err(refused) => state.message.set(Some(Message::Refused(refused))),
    }
}

/// Lays a document on the page. A text that is kept already comes with what was said of it.
pub async fn lay(state: State, document: Document) {
    let mut kept = Kept::new(document);
    let known = state.shelf.with_untracked(|shelf| shelf.at_hand(&kept.id).cloned());
    let listed = || state.shelf.with_untracked(|shelf| shelf.entries.iter().any(|entry| entry.id == kept.id));
    let before = match known {
        Some(known) => Some(known.document),
        None if listed() => library::document(&kept.id).await,
        None => None,
    };
    match before {
        Some(before) if before.has_text_of(&kept.document) => kept.document = before,
        // Two texts of one name: as good as never, and then both are kept.
        Some(_) => kept.id.push('+'),
        None => {}
    }
    put(state, kept);
}

/// Lays on the page what is kept under a name.
pub fn open_kept(state: State, id: String) {
    spawn_local(async move {
        let at_hand = state.shelf.with_untracked(|shelf| shelf.at_hand(&id).cloned());
        let kept = match at_hand {
            Some(kept) => Some(kept),
            None => library::document(&id).await.map(|document| Kept { id, document }),
        };
        match kept {
            Some(kept) => {
                address::forget();
                state.message.set(None);
                put(state, kept);
            }
            None => state.message.set(Some(Message::NotThere)),
        }
    });
}

/// Lays a document on the page, and keeps it.
pub fn put(state: State, kept: Kept) {
    state.broken.set(None);
    // The one before stays at hand only where another takes its place.
    if state.shelf.with_untracked(|shelf| shelf.open.as_ref() != Some(&kept)) {
        state.shelf.update(|shelf| shelf.put(kept));
    }
    show(state);
    keep(state);
}

/// Says on a screen of its own why a link gives no article; what was read before stays one press away.
pub fn break_off(state: State, broken: Broken) {
    state.shelf.update(Shelf::clear);
    state.broken.set(Some(broken));
    state.message.set(None);
    show(state);
}

/// Clears the page for another paste.
pub fn clear(state: State) {
    address::forget();
    library::opened("");
    spawn_local(async {
        let _ = library::closed().await;
    });
    state.broken.set(None);
    state.shelf.update(Shelf::clear);
    show(state);
    state.message.set(Some(Message::Cleared));
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

/// Makes a block what a person says it is, and goes on where that was said.
pub fn correct(state: State, start: usize, role: Role, place: &str) {
    say(state, |shelf| shelf.correct(Correction::Block { start, role }));
    state.message.set(Some(Message::Corrected));
    reread(state);
    scroll::focus_soon(place);
}

/// Gives a quotation, by its index and its first byte, to whom a person gives it, and goes on at it.
pub fn give(state: State, (quote, start): (usize, usize), name: Option<String>, alike: bool) {
    say(state, |shelf| shelf.correct(Correction::Speaker { start, name: name.clone(), alike }));
    if state.message.with_untracked(Option::is_none) {
        state.message.set(Some(Message::Given(name)));
    }
    reread(state);
    scroll::focus_soon(format!("#quote-{quote}"));
}

/// Says something of a name; all that hangs on it follows.
pub fn correct_name(state: State, correction: Correction) {
    say(state, |shelf| shelf.correct(correction));
    if state.message.with_untracked(Option::is_none) {
        state.message.set(Some(Message::NameCorrected));
    }
    state.look.selected.set(None);
    reread(state);
    scroll::focus_soon("#names");
}

/// Reads lines in which no article was found as one all the same; each line can be taken back.
pub fn read_as_article(state: State, screen: &Screen) {
    let corrections = parse::as_article(&screen.article.blocks);
    say(state, |shelf| corrections.into_iter().for_each(|correction| shelf.correct(correction)));
    state.message.set(Some(Message::Corrected));
    reread(state);
    scroll::focus_soon("#main");
}

/// Takes the last correction back, and goes on at a place.
pub fn undo(state: State, place: &'static str) {
    say(state, Shelf::undo);
    reread(state);
    scroll::focus_soon(place);
}

/// Reads the open document again, and leaves the page where it is.
fn reread(state: State) {
    state.look.pointed.set(None);
    state.look.marked.set(None);
    let screen = state.shelf.with_untracked(|shelf| shelf.open.as_ref().map(|kept| screen(&kept.document)));
    page::entitle(screen.as_ref().map(Screen::title).as_deref());
    state.screen.set(screen.map(Arc::new));
    keep(state);
}

/// Reads an article again when the words and names of its language have come, if it still lies on the page then.
fn improve(state: State, screen: Arc<Screen>) {
    let language = screen.article.language.clone();
    if lexicon::missing(language.as_deref()).is_empty() {
        return;
    }
    spawn_local(async move {
        let arrived = lexicons::bring(language.as_deref()).await;
        let stays = state.screen.with_untracked(|now| now.as_ref().is_some_and(|now| Arc::ptr_eq(now, &screen)));
        if stays && arrived {
            // Drawn anew, the page would drop the focus that somebody has set meanwhile.
            let held = scroll::focused();
            reread(state);
            if let Some(place) = held {
                scroll::focus_soon(place);
            }
        } else if stays {
            state.message.set(Some(Message::NoWords));
        }
    });
}

/// Says something against the analysis of the open document.
fn say(state: State, change: impl FnOnce(&mut Shelf)) {
    state.message.set(None);
    address::forget();
    state.shelf.update(change);
}

/// Keeps the open document as it is now, with its line in the list.
fn keep(state: State) {
    // A frame in somebody else's page leaves nothing behind.
    if page::is_embedded() {
        return;
    }
    let Some(screen) = state.screen.get_untracked() else { return };
    let Some(kept) = state.shelf.with_untracked(|shelf| shelf.open.clone()) else { return };
    library::opened(&kept.id);
    let entry = kept.entry(&screen, clock::now());
    let gone = state.shelf.try_update(|shelf| shelf.enter(entry.clone())).unwrap_or_default();
    spawn_local(async move { say_if_denied(state, library::put(kept, entry, gone).await) });
}

fn say_if_denied(state: State, done: Result<(), Denied>) {
    if done.is_err() {
        state.message.set(Some(Message::NotKept));
    }
}

/// Draws the open document, or the first screen.
fn show(state: State) {
    clock::start();
    let screen = state.shelf.with_untracked(|shelf| shelf.open.as_ref().map(|kept| screen(&kept.document)));
    state.look.end();
    page::entitle(screen.as_ref().map(Screen::title).as_deref());
    if let Some(screen) = &screen {
        clock::analyzed();
        if state.message.with_untracked(Option::is_none) {
            let said = if screen.article.is_bare() {
                Message::NoArticle
            } else {
                let names = screen.chips.iter().map(|(_, chips)| chips.len()).sum();
                Message::Read(screen.article.quotes.len(), names)
            };
            state.message.set(Some(said));
        }
    }
    let screen = screen.map(Arc::new);
    state.screen.set(screen.clone());
    page::to_top();
    if let Some(screen) = screen {
        clock::painted();
        improve(state, screen);
    }
}

fn screen(document: &Document) -> Screen {
    let source = document.source();
    Screen::of(document.article(&source), &source)
}
