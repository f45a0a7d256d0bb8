//! What came by link or file, laid on the page.

use crate::keep::link::{self, Broken, Parcel, Sealed, Target};
use crate::ui::browser::{clock, gzip};
use crate::ui::later::{self, Task};
use crate::ui::message::Message;
use crate::ui::state::{Marked, State, Thing};
use crate::ui::{lay, open, stepper};
use leptos::prelude::*;

/// Opens what a link carries, or says on a screen of its own why that cannot be. What was read before is not touched.
pub fn arrive(state: State, fragment: String) -> Task {
    Box::pin(async move {
        if let Some(sealed) = link::open(&fragment) {
            unpack(state, sealed).await;
        }
    })
}

/// Opens what a file of ours holds: the text, and what was said of it. `None` where it is another file.
pub fn unwrap(state: State, text: &str) -> Option<Task> {
    let parcel = link::unseal(text.as_bytes()).ok()?;
    Some(Box::pin(lay_parcel(state, parcel, None)))
}

async fn unpack(state: State, sealed: Result<Sealed, Broken>) {
    let opened = match &sealed {
        Ok(sealed) => {
            let parcel = async { gzip::unpack(&sealed.packed).await.and_then(|unpacked| link::unseal(&unpacked)) };
            clock::time("lede:unpack", parcel).await
        }
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
async fn lay_parcel(state: State, parcel: Parcel, target: Option<Target>) {
    // The article is drawn by the other part.
    if later::reading(state).await.is_none() {
        return;
    }
    state.message.set(None);
    lay::words_for(&parcel.document).await;
    lay::lay(state, parcel.document).await;
    state.look.hidden.set(parcel.view.hidden);
    state.look.alone.set(parcel.view.alone);
    if let Some(target) = target {
        go(state, target);
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
