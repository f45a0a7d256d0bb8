use super::state::{place, state};
use crate::screen::Screen;
use leptos::prelude::*;

/// The kinds of quotations there are, each to be switched on and off, and the switch that dims all else.
pub fn legend(screen: &Screen) -> AnyView {
    const CLASSES: [&str; 3] = ["direct", "indirect", "reported"];
    let look = state().look;
    let words = state().words();
    let mut counts = [0; 3];
    for quote in &screen.article.quotes {
        counts[place(quote.kind)] += 1;
    }
    let names = [words.quote_tags[0], words.quote_tags[1], words.quote_tags[3]];
    let kinds = (0..3).filter(|&at| counts[at] > 0).map(|at| {
        let shown = move || if look.hidden.get()[at] { "false" } else { "true" };
        let turn = move |_| {
            look.pointed.set(None);
            look.hidden.update(|hidden| hidden[at] = !hidden[at]);
        };
        view! {
            <button class=format!("kind {}", CLASSES[at]) aria-pressed=shown on:click=turn>
                <span class="swatch" aria-hidden="true"></span>
                {names[at]}
                " "
                <span class="count">{counts[at]}</span>
            </button>
        }
        .into_any()
    });
    let alone = move || if look.alone.get() { "true" } else { "false" };
    view! {
        <div class="legend" role="group" aria-label=words.legend>
            {kinds.collect::<Vec<_>>()}
            <button class="only" aria-pressed=alone on:click=move |_| look.alone.update(|alone| *alone = !*alone)>
                {words.only_quotations}
            </button>
        </div>
    }
    .into_any()
}
