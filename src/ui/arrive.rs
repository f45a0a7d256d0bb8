//! How the page begins: with what a link carries, else with what lay on it when it was closed.

use super::browser::{address, library, page};
use super::later;
use super::state::State;
use crate::keep::link;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Begins; from then on a link that is put into the address bar is opened, too.
pub fn begin(state: State) {
    spawn_local(async move {
        let kept = library::list().await;
        let (entries, last) = kept.unwrap_or_default();
        state.shelf.update(|shelf| shelf.entries = entries);
        if link::is_one(&address::fragment()) {
            arrive(state).await;
        } else if let Some(id) = last.filter(|_| !page::is_embedded()) {
            restore(state, id).await;
        }
        state.begin();
        later::fetch_reading();
    });
    window_event_listener(leptos::ev::hashchange, move |_| {
        if link::is_one(&address::fragment()) {
            spawn_local(arrive(state));
        }
    });
}

/// Lays on the page what lay there when it was closed.
async fn restore(state: State, id: String) {
    if let Some(reading) = later::reading(state).await {
        (reading.restore)(state, id).await;
    }
}

/// Opens the link in the address bar.
async fn arrive(state: State) {
    if let Some(tools) = later::tools(state).await {
        (tools.arrive)(state, address::fragment()).await;
    }
}
