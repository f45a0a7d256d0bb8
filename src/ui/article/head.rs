use crate::article::Role;
use crate::screen::{Row, Screen};
use crate::ui::browser::page;
use crate::ui::parts::draw;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;

/// Kicker, title, lead, byline and dateline, and how long it takes to read.
#[component]
pub fn Head(screen: Arc<Screen>) -> AnyView {
    let words = state().words();
    let within = state().language.get();
    let of = |role: Role| screen.head.iter().filter(move |row| row.role == role);
    let lines = |role: Role, class: &'static str| {
        let line = |row: &Row| view! { <p class=class>{draw(&screen, &row.runs)}</p> }.into_any();
        of(role).map(line).collect::<Vec<_>>()
    };
    let title = match of(Role::Title).next() {
        Some(row) => view! { <h1 id=format!("block-{}", row.block)>{draw(&screen, &row.runs)}</h1> }.into_any(),
        None => view! { <h1 class="unseen">{words.untitled}</h1> }.into_any(),
    };
    let language = screen.article.language.as_deref().map(|code| page::language_name(code, within));
    view! {
        <header class="head">
            {lines(Role::Kicker, "kicker")} {title} {lines(Role::Lead, "lead")}
            <div class="meta">
                {lines(Role::Byline, "byline")} {lines(Role::Dateline, "dateline")}
                <p class="measure" lang=within.code()>
                    <span>{(words.minutes)(screen.minutes)}</span>
                    {language.map(|language| view! { <span>{language}</span> })}
                </p>
            </div>
        </header>
    }
    .into_any()
}
