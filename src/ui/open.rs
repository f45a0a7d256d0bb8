//! What happens to the documents: opened, cleared, brought back, restored.

use super::browser::{clock, lexicons, page, scroll, storage::Local};
use super::message::Message;
use super::state::State;
use crate::article::{Correction, Role};
use crate::keep::{self, Document, Refused, Shelf};
use crate::screen::Screen;
use crate::{lexicon, parse, read};
use leptos::prelude::*;
use leptos::task::spawn_local;
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

/// Makes a block what a person says it is, and goes on where that was said.
pub fn correct(state: State, start: usize, role: Role, place: &str) {
    keep(state, |shelf| shelf.correct(Correction::Block { start, role }));
    state.message.set(Some(Message::Corrected));
    reread(state);
    scroll::focus_soon(place);
}

/// Gives a quotation, by its index and its first byte, to whom a person gives it, and goes on at it.
pub fn give(state: State, (quote, start): (usize, usize), name: Option<String>, alike: bool) {
    keep(state, |shelf| shelf.correct(Correction::Speaker { start, name: name.clone(), alike }));
    if state.message.with_untracked(Option::is_none) {
        state.message.set(Some(Message::Given(name)));
    }
    reread(state);
    scroll::focus_soon(format!("#quote-{quote}"));
}

/// Says something of a name; all that hangs on it follows.
pub fn correct_name(state: State, correction: Correction) {
    keep(state, |shelf| shelf.correct(correction));
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
    keep(state, |shelf| corrections.into_iter().for_each(|correction| shelf.correct(correction)));
    state.message.set(Some(Message::Corrected));
    reread(state);
    scroll::focus_soon("#main");
}

/// Takes the last correction back, and goes on at a place.
pub fn undo(state: State, place: &'static str) {
    keep(state, Shelf::undo);
    reread(state);
    scroll::focus_soon(place);
}

/// Reads the open document again, and leaves the page where it is.
fn reread(state: State) {
    state.look.pointed.set(None);
    state.look.marked.set(None);
    let screen = state.shelf.with_untracked(|shelf| shelf.open.as_ref().map(screen));
    page::entitle(screen.as_ref().map(Screen::title).as_deref());
    state.screen.set(screen.map(Arc::new));
}

/// Lays on the page what lay there when it was closed, once the words of its language are there or cannot be had.
pub fn restore(state: State) {
    let Ok(shelf) = keep::read_shelf(&Local) else { return };
    let document = shelf.open.as_ref().map(Document::source);
    let language = document.as_ref().and_then(|source| read::language(&source.text));
    state.shelf.set(shelf);
    if document.is_none() || lexicon::missing(language).is_empty() {
        return show(state);
    }
    spawn_local(async move {
        lexicons::bring(language).await;
        if state.screen.with_untracked(Option::is_none) {
            show(state);
        }
    });
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
