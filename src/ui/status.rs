use super::browser::{marks, page};
use super::later;
use super::message::Message;
use super::parts::Arrow;
use super::state::{State, state};
use leptos::prelude::*;
use std::time::Duration;

/// The one polite line that says what happened.
#[component]
pub fn Status() -> AnyView {
    let state = state();
    let seen = move || state.message.get().is_some_and(|message| message.is_seen());
    let undone = move || state.message.get().is_some_and(|message| message.can_be_undone());
    let undo = move |_| {
        if let Some(reading) = later::reading_at_hand() {
            (reading.undo)(state, "#main");
        }
    };
    let said = move || state.message.get().map(|message| message.say(state.words()));
    Effect::new(move || {
        if let Some(message) = state.message.get().filter(|message| message.is_seen() && !message.stays()) {
            let letters = u64::try_from(message.say(state.words()).len()).unwrap_or_default();
            fade(state, message, Duration::from_millis(5000 + 40 * letters));
        }
    });
    view! {
        <div class="status" class:seen=seen>
            <p role="status">{said}</p>
            <Show when=move || state.message.get() == Some(Message::Update)>
                <button class="undo" id="reload" on:click=move |_| page::take_update()>
                    {move || state.words().reload}
                </button>
            </Show>
            <Show when=undone>
                <button class="undo" on:click=undo>
                    {move || state.words().undo}
                </button>
            </Show>
            <Show when=seen>
                <button aria-label=move || state.words().close on:click=move |_| state.message.set(None)>
                    <Arrow to="close" />
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// Lets a message go after a while, unless somebody is at it.
fn fade(state: State, message: Message, after: Duration) {
    let go = move || {
        if state.message.try_get_untracked().flatten().as_ref() != Some(&message) {
            return;
        }
        if marks::is_hovered(".status") || marks::is_focused(".status") {
            fade(state, message.clone(), after);
        } else {
            state.message.set(None);
        }
    };
    set_timeout(go, after);
}
