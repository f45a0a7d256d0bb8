use super::browser::scroll;
use super::open;
use super::parts::Arrow;
use super::state::state;
use crate::keep::Entry;
use leptos::prelude::*;

/// The articles that were read before, in this browser alone.
#[component]
pub fn Saved() -> AnyView {
    let state = state();
    let lists = move || {
        let entries = state.shelf.with(|shelf| shelf.entries.clone());
        (!entries.is_empty()).then(|| list(&entries))
    };
    lists.into_any()
}

fn list(entries: &[Entry]) -> AnyView {
    let words = state().words();
    view! {
        <section class="samples saved" aria-labelledby="saved-label" id="saved" tabindex="-1">
            <h2 class="label" id="saved-label">
                {words.saved}
            </h2>
            <ul>{entries.iter().map(line).collect::<Vec<_>>()}</ul>
            <Clear />
        </section>
    }
    .into_any()
}

fn line(entry: &Entry) -> AnyView {
    let state = state();
    let words = state.words();
    let (open, gone) = (entry.id.clone(), entry.id.clone());
    let remove = move |_| {
        open::remove(state, gone.clone());
        scroll::focus_soon("#saved, #field");
    };
    let title = if entry.title.is_empty() { words.untitled.to_owned() } else { entry.title.clone() };
    let forget = (words.forget)(&title);
    view! {
        <li>
            <button lang=entry.language.clone() on:click=move |_| open::open_kept(state, open.clone())>
                <span class="headline">{title}</span>
                {entry.by_link.then(|| view! { <span class="tongue" lang=state.language.get().code()>{words.was_sent}</span> })}
            </button>
            <button class="forget" aria-label=forget.clone() title=forget on:click=remove>
                <Arrow to="close" />
            </button>
        </li>
    }
    .into_any()
}

/// Everything at once, asked twice: it cannot be undone.
#[component]
fn Clear() -> AnyView {
    let state = state();
    let words = state.words();
    let asked = RwSignal::new(false);
    let ask = move |_| {
        asked.set(true);
        scroll::focus_soon("#keep-all");
    };
    let clear = move |_| {
        open::clear_everything(state);
        scroll::focus_soon("#field");
    };
    let inside = move || {
        if asked.get() {
            view! {
                <p class="hint" id="clear-what">{words.clear_what}</p>
                <button class="act" id="clear-all" aria-describedby="clear-what" on:click=clear>{words.clear_all}</button>
                <button class="plain" id="keep-all" on:click=move |_| asked.set(false)>{words.keep_all}</button>
            }
            .into_any()
        } else {
            view! { <button class="plain" id="clear-everything" on:click=ask>{words.clear_everything}</button> }
                .into_any()
        }
    };
    view! { <div class="clear">{inside}</div> }.into_any()
}
