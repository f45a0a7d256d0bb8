use super::exports::Exports;
use super::sheet::ShareSheet;
use crate::screen::Screen;
use crate::ui::parts::Arrow;
use crate::ui::state::{Handing, state};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::MouseEvent;

/// The dialog by which an article is handed on.
pub fn handing(screen: Arc<Screen>, way: Handing) -> AnyView {
    let words = state().words();
    match way {
        Handing::Link(target) => {
            view! { <Dialog title=words.share_title><ShareSheet screen target /></Dialog> }.into_any()
        }
        Handing::Export => view! { <Dialog title=words.export_title><Exports screen /></Dialog> }.into_any(),
    }
}

/// A dialog over the page: the browser holds the focus in it, and gives it back at the end.
#[component]
fn Dialog(title: &'static str, children: Children) -> AnyView {
    let state = state();
    let look = state.look;
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    // A press beside it.
    let beside = move |event: MouseEvent| {
        if event.target().is_some_and(|target| target == event.current_target().unwrap_or_else(|| target.clone())) {
            close();
        }
    };
    view! {
        <dialog class="hand" aria-label=title node_ref=dialog on:close=move |_| look.handing.set(None) on:click=beside>
            <div class="inside">
                <header>
                    <h2>{title}</h2>
                    <button class="close" aria-label=state.words().close on:click=move |_| close()>
                        <Arrow to="close" />
                    </button>
                </header>
                {children()}
            </div>
        </dialog>
    }
    .into_any()
}
