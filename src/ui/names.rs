use super::parts::entity_kind;
use super::state::{Thing, state};
use super::stepper;
use crate::article::EntityKind;
use crate::screen::{Chip, Screen};
use leptos::prelude::*;
use std::sync::Arc;

/// Chips by kind.
#[component]
pub fn Names(screen: Arc<Screen>) -> AnyView {
    let words = state().words();
    let label = |kind: EntityKind| match kind {
        EntityKind::Person => words.kinds[0],
        EntityKind::Organisation => words.kinds[1],
        EntityKind::Place => words.kinds[2],
        EntityKind::Other => words.kinds[3],
    };
    let groups = screen.chips.iter().map(|(kind, chips)| {
        let chips = chips.iter().cloned().map(|chip| view! { <li><ChipButton chip /></li> }.into_any());
        view! {
            <h3>{label(*kind)}</h3>
            <ul class="chips">{chips.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    });
    let none = screen.chips.is_empty().then(|| view! { <p class="none">{words.no_names}</p> });
    view! {
        <h2 class="label">{words.names}</h2>
        {none}
        {groups.collect::<Vec<_>>()}
    }
    .into_any()
}

/// A chip: pressed, it marks every mention and goes to the first.
#[component]
fn ChipButton(chip: Chip) -> AnyView {
    let state = state();
    let words = state.words();
    let thing = Thing::Entity(chip.entity);
    let is_marked = move || state.look.marked.get().is_some_and(|marked| marked.thing == thing);
    let title = [chip.role.clone(), Some((words.chip)(chip.named, chip.derived))];
    let title = title.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let derived = chip.example.as_ref().map(|example| (words.derived)(chip.derived, example));
    view! {
        <button
            class=format!("chip {}", entity_kind(chip.kind))
            aria-pressed=move || if is_marked() { "true" } else { "false" }
            title=title
            on:click=move |_| stepper::turn(state, thing)
        >
            <span class="shape" aria-hidden="true"></span>
            <span class="name">{chip.name.clone()}</span>
            {(chip.named > 0).then(|| view! { <span class="count">{chip.named}</span> })}
            {derived
                .map(|words| {
                    view! {
                        <span class="derived" aria-hidden="true">
                            "+" {chip.derived}
                        </span>
                        <span class="unseen">{words}</span>
                    }
                })}
        </button>
    }
    .into_any()
}
