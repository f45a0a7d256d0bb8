use crate::article::EntityKind;
use crate::screen::{Chip, Screen, entity_class};
use crate::ui::later::by_tools;
use crate::ui::state::{Thing, state};
use crate::ui::stepper;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::MouseEvent;

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
    let marked = state().look.marked;
    let shown = Memo::new(move |_| match marked.get()?.thing {
        Thing::Entity(entity) => Some(entity),
        Thing::Together(company) => company.entities().first().copied(),
        Thing::Voice(_) => None,
    });
    let groups = screen.chips.iter().map(|&(kind, ref chips)| {
        let chips = chips.iter().cloned().map(|chip| {
            let class = (chip.named == 0).then_some("only-derived");
            let card = about(screen.clone(), shown, chip.entity);
            view! {
                <li class=class><ChipButton chip /></li>
                {card}
            }
            .into_any()
        });
        view! {
            <h3>{label(kind)}</h3>
            <ul class="chips">{chips.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    });
    let none = screen.chips.is_empty().then(|| view! { <p class="none">{words.no_names}</p> });
    view! {
        <h2 class="label">{words.names}</h2>
        {none}
        {switch(&screen)}
        {groups.collect::<Vec<_>>()}
        <p class="hint">{words.missing_name}</p>
    }
    .into_any()
}

/// Lets mentions in another word count or not, where there are any.
fn switch(screen: &Screen) -> AnyView {
    if !screen.chips.iter().any(|(_, chips)| chips.iter().any(|chip| chip.derived > 0)) {
        return ().into_any();
    }
    let state = state();
    let derived = state.look.derived;
    let pressed = move || if derived.get() { "true" } else { "false" };
    view! {
        <button class="with-derived" id="derived" aria-pressed=pressed on:click=move |_| stepper::derive(state, !derived.get_untracked())>
            {state.words().count_derived}
        </button>
    }
    .into_any()
}

/// What there is on an entity while it is the one pressed: directly below its chip.
fn about(screen: Arc<Screen>, shown: Memo<Option<usize>>, entity: usize) -> AnyView {
    let state = state();
    let card = move || {
        let screen = screen.clone();
        (shown.get() == Some(entity)).then(|| {
            let about = by_tools(state, move |tools| (tools.about)(screen.clone(), entity));
            view! { <li class="whole">{about}</li> }.into_any()
        })
    };
    card.into_any()
}

/// Where words of the article are selected, what they may be.
pub fn chosen(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let chosen = move || {
        let screen = screen.clone();
        let selected = state.look.selected.get()?;
        Some(by_tools(state, move |tools| (tools.add)(&screen, selected.clone())))
    };
    chosen.into_any()
}

/// A chip: pressed, it marks every mention and goes to the first.
#[component]
fn ChipButton(chip: Chip) -> AnyView {
    let state = state();
    let words = state.words();
    let entity = chip.entity;
    let thing = Thing::Entity(entity);
    let is_marked = move || state.look.marked.get().is_some_and(|marked| marked.thing.holds(entity));
    // With Shift or Ctrl it joins what is pressed already.
    let press = move |event: MouseEvent| {
        if event.shift_key() || event.ctrl_key() || event.meta_key() {
            stepper::join(state, entity);
        } else {
            stepper::turn(state, thing);
        }
    };
    let (role, named, derived) = (chip.role.clone(), chip.named, chip.derived);
    let title = move || {
        let derived = if state.look.derived.get() { derived } else { 0 };
        let parts = [role.clone(), Some((words.chip)(named, derived))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let derived = chip.example.as_ref().map(|example| (words.derived)(chip.derived, example));
    view! {
        <button
            class=format!("chip {}", entity_class(chip.kind))
            aria-pressed=move || if is_marked() { "true" } else { "false" }
            title=title
            on:click=press
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
                        <span class="unseen others">{words}</span>
                    }
                })}
        </button>
    }
    .into_any()
}
