use leptos::prelude::*;

/// A drawn arrow, never read aloud: `out` of the page, `next`, `back`, a `close` cross.
#[component]
pub fn Arrow(to: &'static str) -> AnyView {
    let path = match to {
        "out" => "M5 11 11 5M6 5h5v5",
        "next" => "M8 3v10M4 9l4 4 4-4",
        "back" => "M8 13V3M4 7l4-4 4 4",
        _ => "M4 4l8 8M12 4l-8 8",
    };
    view! {
        <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path />
        </svg>
    }
    .into_any()
}
