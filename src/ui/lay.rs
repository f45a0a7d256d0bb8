//! What happens to the documents on the page: read, laid on it, corrected, kept.

use super::browser::{address, clock, lexicons, library, page, scroll};
use super::later::{self, Reading, Task};
use super::listen::PRESSED;
use super::message::Message;
use super::open::{Came, all_read, say_if_denied};
use super::reader::reader;
use super::state::{Marked, State, Thing};
use super::stepper;
use crate::article::{Correction, Entity, Role};
use crate::keep::{self, Document, Kept, Shelf};
use crate::screen::Screen;
use crate::{lexicon, parse, read};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What the rest of the program calls.
pub static PART: Reading =
    Reading { open, open_kept, restore, undo, step: stepper::step, prefetch: lexicons::prefetch, reader };

/// Lays a text on the page, or says why not; then the text before stays.
fn open(state: State, came: Came) -> Task {
    let (document, encoding) = match came {
        Came::Paste { html, plain } => (keep::from_paste(&html, &plain), None),
        Came::Text { name, flavour, content, encoding } => (keep::from_text(name, flavour, &content), encoding),
    };
    Box::pin(async move {
        match document {
            Ok(document) => {
                address::forget();
                all_read();
                state.message.set(encoding.map(Message::Decoded));
                lay(state, document).await;
            }
            Err(refused) => state.message.set(Some(Message::Refused(refused))),
        }
    })
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
    put(state, kept).await;
}

/// Lays on the page what is kept under a name.
fn open_kept(state: State, id: String) -> Task {
    Box::pin(async move {
        let at_hand = state.shelf.with_untracked(|shelf| shelf.at_hand(&id).cloned());
        let kept = match at_hand {
            Some(kept) => Some(kept),
            None => library::document(&id).await.map(|document| Kept { id, document }),
        };
        match kept {
            Some(kept) => {
                address::forget();
                state.message.set(None);
                put(state, kept).await;
            }
            None => state.message.set(Some(Message::NotThere)),
        }
    })
}

/// Lays on the page what lay there when it was closed.
fn restore(state: State, id: String) -> Task {
    Box::pin(async move {
        let Some(document) = library::document(&id).await else { return };
        words_for(&document).await;
        // Meanwhile somebody may have pasted something.
        if state.screen.with_untracked(Option::is_none) {
            put(state, Kept { id, document }).await;
        }
    })
}

/// Waits for the words of a document's language, or until they cannot be had.
pub async fn words_for(document: &Document) {
    let source = document.source();
    let language = read::language(&source.text);
    if !lexicon::missing(language).is_empty() {
        lexicons::bring(language).await;
    }
}

/// Lays a document on the page, and keeps it. The page stands still while it is read: of a long one that is said before,
/// and it is not begun without the words of its language, for then it would be read twice.
async fn put(state: State, kept: Kept) {
    state.broken.set(None);
    if kept.document.content.len() > LONG {
        let said = state.message.get_untracked();
        state.message.set(Some(Message::Reading));
        clock::until_painted().await;
        words_for(&kept.document).await;
        state.message.set(said);
    }
    // The one before stays at hand only where another takes its place.
    if state.shelf.with_untracked(|shelf| shelf.open.as_ref() != Some(&kept)) {
        state.shelf.update(|shelf| shelf.put(kept));
    }
    show(state);
    keep(state);
}

/// Longer than this, in bytes, a text takes longer to read than somebody takes to wonder.
const LONG: usize = 100_000;

/// Makes a block what a person says it is, and goes on where that was said.
pub fn correct(state: State, start: usize, role: Role, place: &str) {
    say(state, |shelf| shelf.correct(Correction::Block { start, role }));
    state.message.set(Some(Message::Corrected));
    reread(state);
    scroll::focus_soon(place);
}

/// Gives a quotation, by its index and its first byte, to whom a person gives it, and goes on at it.
pub fn give(state: State, (quote, start): (usize, usize), name: Option<String>, alike: bool) {
    let before = state.screen.get_untracked();
    say(state, |shelf| shelf.correct(Correction::Speaker { start, name: name.clone(), alike }));
    reread(state);
    let now = state.screen.get_untracked();
    let given = before.zip(now).map_or(0, |(before, now)| now.given_since(&before));
    state.message.set(Some(Message::Given(name, given)));
    scroll::focus_soon(format!("#quote-{quote}"));
}

/// Says something of a name; all that hangs on it follows.
pub fn correct_name(state: State, correction: Correction) {
    let result = match &correction {
        Correction::Kind { name, .. } | Correction::Merge { into: name, .. } | Correction::Split { form: name, .. } => {
            Some(name.clone())
        }
        _ => None,
    };
    say(state, |shelf| shelf.correct(correction));
    if state.message.with_untracked(Option::is_none) {
        state.message.set(Some(Message::NameCorrected));
    }
    state.look.selected.set(None);
    reread(state);
    let screen = state.screen.get_untracked();
    let is_result = |entity: &Entity| result.as_ref() == Some(&entity.name);
    match screen.and_then(|screen| screen.article.entities.iter().position(is_result)) {
        // Its card is shown, so that what came of it is seen.
        Some(entity) => {
            state.look.marked.set(Some(Marked { thing: Thing::Entity(entity), at: 0 }));
            scroll::focus_soon(PRESSED);
        }
        None => scroll::focus_soon("#names"),
    }
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
    state.message.set(Some(Message::Undone));
    scroll::focus_soon(place);
}

/// Takes back what a person said of a quotation's speaker, and goes on at it.
pub fn take_back(state: State, (quote, start): (usize, usize), name: Option<&str>) {
    say(state, |shelf| shelf.take_back(start, name));
    reread(state);
    state.message.set(Some(Message::Undone));
    scroll::focus_soon(format!("#quote-{quote}"));
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

/// Draws the open document.
fn show(state: State) {
    clock::start();
    let Some(screen) = state.shelf.with_untracked(|shelf| shelf.open.as_ref().map(|kept| screen(&kept.document)))
    else {
        return;
    };
    state.look.end();
    page::entitle(Some(&screen.title()));
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
    let screen = Arc::new(screen);
    state.screen.set(Some(screen.clone()));
    page::to_top();
    clock::painted();
    improve(state, screen);
    later::fetch_tools();
}

fn screen(document: &Document) -> Screen {
    let source = document.source();
    Screen::of(document.article(&source), &source)
}
