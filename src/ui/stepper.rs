use super::browser::scroll;
use super::message::Message;
use super::parts::Arrow;
use super::state::{Face, Marked, State, state};
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// Marks an entity and brings one of its mentions into view.
pub fn go(state: State, marked: Marked) {
    state.look.face.set(Face::Article);
    state.look.pointed.set(None);
    state.look.marked.set(Some(marked));
    let named = state.screen.with_untracked(|screen| {
        let entity = screen.as_ref()?.article.entities.get(marked.entity)?;
        Some((entity.name.clone(), entity.mentions.len()))
    });
    if let Some((name, of)) = named {
        state.message.set(Some(Message::Step(name, marked.mention + 1, of)));
    }
    // The article may have to be drawn first, where the original stood in its place.
    request_animation_frame(move || {
        scroll::to(&format!(".prose [data-entity='{}'][data-mention='{}']", marked.entity, marked.mention));
    });
}

/// Goes some mentions on or back, around the end.
pub fn step(state: State, by: isize) {
    let Some(marked) = state.look.marked.get_untracked() else { return };
    let of = state.screen.with_untracked(|screen| {
        screen.as_ref().and_then(|screen| Some(screen.article.entities.get(marked.entity)?.mentions.len()))
    });
    let Some(of) = of.filter(|of| *of > 0) else { return };
    let mention = (marked.mention + of).saturating_add_signed(by) % of;
    go(state, Marked { mention, ..marked });
}

/// Steps through the mentions of the chip pressed.
#[component]
pub fn Stepper(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let words = state.words();
    let bar = move || {
        let marked = state.look.marked.get()?;
        let entity = screen.article.entities.get(marked.entity)?;
        let place = (words.step)(marked.mention + 1, entity.mentions.len());
        Some(
            view! {
                <div class="stepper" role="group" aria-label=entity.name.clone()>
                    <span class="name">{entity.name.clone()}</span>
                    <span class="step">{place}</span>
                    <button id="step-back" aria-label=words.previous title=words.previous on:click=move |_| step(state, -1)>
                        <Arrow to="back" />
                    </button>
                    <button id="step-on" aria-label=words.next title=words.next on:click=move |_| step(state, 1)>
                        <Arrow to="next" />
                    </button>
                    <button aria-label=words.unmark title=words.unmark on:click=move |_| state.look.marked.set(None)>
                        <Arrow to="close" />
                    </button>
                </div>
            }
            .into_any(),
        )
    };
    bar.into_any()
}
