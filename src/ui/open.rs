//! What happens to the documents: opened, cleared, brought back, restored.

use super::browser::{clock, page, storage::Local};
use super::message::Message;
use super::state::State;
use crate::keep::{self, Document, Refused, Shelf};
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// Lays a document on the page, or says why not; then the text before stays.
pub fn open(state: State, document: Result<Document, Refused>) {
    match document {
        Ok(document) => {
            keep(state, |shelf| shelf.put(document));
            show(state);
        }
        Err(refused) => state.message.set(Some(Message::Refused(refused))),
    }
}

/// Clears the page for another paste.
pub fn clear(state: State) {
    keep(state, Shelf::clear);
    show(state);
    state.message.set(Some(Message::Cleared));
}

/// Lays the document before this one on the page.
pub fn bring_back(state: State) {
    keep(state, Shelf::bring_back);
    show(state);
}

/// Lays on the page what lay there when it was closed.
pub fn restore(state: State) {
    if let Ok(shelf) = keep::read_shelf(&Local) {
        state.shelf.set(shelf);
        show(state);
    }
}

fn keep(state: State, change: impl FnOnce(&mut Shelf)) {
    state.message.set(None);
    state.shelf.update(change);
    if state.shelf.with_untracked(|shelf| keep::write_shelf(&Local, shelf)).is_err() {
        state.message.set(Some(Message::NotKept));
    }
}

fn show(state: State) {
    clock::start();
    let screen = state.shelf.with_untracked(|shelf| shelf.open.as_ref().map(screen));
    state.look.end();
    page::entitle(screen.as_ref().map(Screen::title));
    if let Some(screen) = &screen {
        clock::analyzed();
        if state.message.with_untracked(Option::is_none) {
            let names = screen.chips.iter().map(|(_, chips)| chips.len()).sum();
            state.message.set(Some(Message::Read(screen.article.quotes.len(), names)));
        }
    }
    let read = screen.is_some();
    state.screen.set(screen.map(Arc::new));
    page::to_top();
    if read {
        clock::painted();
    }
}

fn screen(document: &Document) -> Screen {
    let source = document.source();
    Screen::of(crate::analyze(&source), &source)
}
