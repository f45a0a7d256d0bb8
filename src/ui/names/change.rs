use crate::article::{Correction, EntityKind};
use crate::screen::{About, Screen};
use crate::ui::lay;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;

/// What a person may say of a name: another kind, the same as another, a form of it that is somebody else's, no name at
/// all.
#[component]
pub fn Change(screen: Arc<Screen>, about: About) -> AnyView {
    let state = state();
    let words = state.words();
    let say = move |correction: Correction| lay::correct_name(state, correction);
    let name = about.name.clone();
    let of_kind = move |value: String| {
        if let Some(&kind) = value.parse().ok().and_then(|at: usize| KINDS.get(at)) {
            say(Correction::Kind { name: name.clone(), kind });
        }
    };
    let kinds = KINDS.into_iter().zip(words.kind_of).enumerate().map(|(at, (kind, label))| {
        view! {
            <option value=at.to_string() selected=kind == about.kind>
                {label}
            </option>
        }
        .into_any()
    });
    let others = screen.chips.iter().flat_map(|(_, chips)| chips).map(|chip| chip.name.clone());
    let others = others.filter(|other| *other != about.name).map(|other| view! { <option>{other}</option> }.into_any());
    let name = about.name.clone();
    let merge = move |into: String| {
        if !into.is_empty() {
            say(Correction::Merge { name: name.clone(), into });
        }
    };
    let forms = if about.forms.len() > 1 { about.forms.as_slice() } else { &[] };
    let splits = forms.iter().map(|(form, _)| {
        let label = (words.split)(form);
        let correction = Correction::Split { name: about.name.clone(), form: form.clone() };
        view! {
            <li>
                <button class="plain" on:click=move |_| say(correction.clone())>
                    {label}
                </button>
            </li>
        }
        .into_any()
    });
    let none = Correction::Drop { name: about.name.clone() };
    view! {
        <details class="change">
            <summary>{words.change_name}</summary>
            <label>
                {words.kind_label}
                <select on:change:target=move |event| of_kind(event.target().value())>{kinds.collect::<Vec<_>>()}</select>
            </label>
            <label>
                {words.same_as}
                <select on:change:target=move |event| merge(event.target().value())>
                    <option value="">"–"</option>
                    {others.collect::<Vec<_>>()}
                </select>
            </label>
            <ul>
                {splits.collect::<Vec<_>>()} <li>
                    <button class="plain" on:click=move |_| say(none.clone())>
                        {words.no_name}
                    </button>
                </li>
            </ul>
        </details>
    }
    .into_any()
}

/// The kinds in the order of the interface's words.
pub const KINDS: [EntityKind; 4] = [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Other];
