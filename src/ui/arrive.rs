//! How the page begins: with what a link carries, else with what lay on it when it was closed.

use super::browser::{address, gzip, lexicons, library, page};
use super::message::Message;
use super::open;
use super::state::{Marked, State, Thing};
use super::stepper;
use crate::keep::link::{self, Broken, Parcel, Sealed, Target};
use crate::keep::{Document, Kept};
use crate::{lexicon, read};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Begins; from then on a link that is put into the address bar is opened, too.
pub fn begin(state: State) {
    spawn_local(async move {
        let kept = library::list().await;
        let (entries, last) = kept.unwrap_or_default();
        state.shelf.update(|shelf| shelf.entries = entries);
        match link::open(&address::fragment()) {
            Some(sealed) => arrive(state, sealed).await,
            None if page::is_embedded() => {}
            None => restore(state, last).await,
        }
        state.begin();
    });
    window_event_listener(leptos::ev::hashchange, move |_| {
        if let Some(sealed) = link::open(&address::fragment()) {
            spawn_local(arrive(state, sealed));
        }
    });
}

/// Lays on the page what lay there when it was closed.
async fn restore(state: State, last: Option<String>) {
    let Some(id) = last else { return };
    let Some(document) = library::document(&id).await else { return };
    words_for(&document).await;
    // Meanwhile somebody may have pasted something.
    if state.screen.with_untracked(Option::is_none) {
        open::put(state, Kept { id, document });
    }
}

/// Opens what a link carries, or says on a screen of its own why that cannot be. What was read before is not touched.
async fn arrive(state: State, sealed: Result<Sealed, Broken>) {
    let opened = match &sealed {
        Ok(sealed) => gzip::unpack(&sealed.packed).await.and_then(|unpacked| link::unseal(&unpacked)),
        Err(broken) => Err(*broken),
    };
    match opened {
        Ok(parcel) => {
            let target = sealed.ok().and_then(|sealed| sealed.target);
            lay_parcel(state, parcel, target).await;
        }
        Err(broken) => open::break_off(state, broken),
    }
}

/// Lays on the page what somebody sent, looked at as they did, and goes where they point at.
pub async fn lay_parcel(state: State, parcel: Parcel, target: Option<Target>) {
    state.message.set(None);
    words_for(&parcel.document).await;
    open::lay(state, parcel.document).await;
    state.look.hidden.set(parcel.view.hidden);
    state.look.alone.set(parcel.view.alone);
    if let Some(target) = target {
        go(state, target);
    }
}

/// Waits for the words of a document's language, or until they cannot be had.
async fn words_for(document: &Document) {
    let source = document.source();
    let language = read::language(&source.text);
    if !lexicon::missing(language).is_empty() {
        lexicons::bring(language).await;
    }
}

/// Brings a target into view and marks it; says so where the text has no such place.
fn go(state: State, target: Target) {
    let place = state.screen.with_untracked(|screen| {
        let article = &screen.as_ref()?.article;
        match target {
            Target::Quote(at) => article.quotes.iter().position(|quote| quote.start == at).map(Place::Quote),
            Target::Section(at) => {
                let is_it = |block: &crate::article::Block| block.start == at && block.role.is_headline();
                article.blocks.iter().position(is_it).map(Place::Block)
            }
            Target::Name(at) => article.entities.iter().enumerate().find_map(|(index, entity)| {
                Some(Place::Mention(index, entity.mentions.iter().position(|mention| mention.start == at)?))
            }),
        }
    });
    match place {
        Some(Place::Quote(quote)) => stepper::to_quote(state, quote),
        Some(Place::Block(block)) => stepper::to_block(block),
        Some(Place::Mention(entity, at)) => stepper::go(state, Marked { thing: Thing::Entity(entity), at }),
        None => state.message.set(Some(Message::NoTarget)),
    }
}

enum Place {
    Quote(usize),
    Block(usize),
    Mention(usize, usize),
}
