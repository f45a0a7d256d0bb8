use super::state::{Sheet, state};
use leptos::prelude::*;

/// The bar at the lower edge of a small screen: four places, each a sheet to half height.
#[component]
pub fn Sheets() -> AnyView {
    let look = state().look;
    let words = state().words();
    let buttons = Sheet::ALL.into_iter().zip(words.sheets).map(|(sheet, name)| {
        let open = move || look.sheet.get() == Some(sheet);
        let turn = move |_| {
            look.pointed.set(None);
            look.sheet.set(if open() { None } else { Some(sheet) });
        };
        view! {
            <button aria-expanded=move || if open() { "true" } else { "false" } aria-controls=sheet.id() on:click=turn>
                {name}
            </button>
        }
        .into_any()
    });
    view! {
        <nav class="sheets" aria-label=words.places>
            {buttons.collect::<Vec<_>>()}
        </nav>
    }
    .into_any()
}
