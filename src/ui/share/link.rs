use crate::keep::link::{self, PACKED, Parcel, Target, View};
use crate::keep::{Document, hand_on};
use crate::screen::Screen;
use crate::ui::browser::{address, clock, gzip};
use crate::ui::state::State;
use leptos::prelude::*;

/// What became of the wish for a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// The whole address.
    Link(String),
    /// There is more text than a link may hold.
    TooLong,
    /// The browser cannot pack.
    NoPacking,
}

/// Makes the link to the open article, opening at a target.
pub async fn make(parcel: Parcel, target: Option<Target>) -> Made {
    match clock::time("lede:pack", async { gzip::pack(&link::seal(&parcel)).await }).await {
        Some(packed) if packed.len() > PACKED => Made::TooLong,
        Some(packed) => Made::Link(address::page() + &link::fragment(packed, target)),
        None => Made::NoPacking,
    }
}

/// What is handed on of the open article, looked at as it is now, and a target in the text as it goes.
pub fn parcel(state: State, screen: &Screen, target: Option<Target>) -> Option<(Parcel, Option<Target>)> {
    let document = state.shelf.with_untracked(|shelf| shelf.open.as_ref().map(|kept| kept.document.clone()))?;
    let handed = hand_on(&document, &screen.article, &document.source());
    let target = target.and_then(|target| handed.target(target));
    let look = state.look;
    let view = View { hidden: look.hidden.get_untracked(), alone: look.alone.get_untracked() };
    // The name of a file is its owner's own business; whoever opens it sees how it came.
    let document = Document { name: None, by_link: false, ..handed.document };
    Some((Parcel { document, view }, target))
}
