use crate::article::{Role, Span};
use crate::screen::{Row, Screen};
use crate::ui::browser::intl;
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
    // What stands in no line of the head: a name that was set apart, a date that only its element told.
    let article = &screen.article;
    let told = |span: Span| screen.head.iter().any(|row| article.blocks[row.block].span().overlaps(span));
    let unnamed = article.authors.iter().filter(|author| !author.spans.iter().any(|&span| told(span)));
    let unnamed: Vec<&str> = unnamed.map(|author| author.name.as_str()).collect();
    let authors = (!unnamed.is_empty())
        .then(|| view! { <p class="byline"><span class="author">{unnamed.join(", ")}</span></p> }.into_any());
    let undated = article.published.as_ref().filter(|moment| moment.iso.is_some() && !told(moment.span()));
    let date = undated.map(|moment| {
        let words = screen.slice(moment.span()).to_owned();
        view! { <p class="dateline"><time datetime=moment.iso.clone()>{words}</time></p> }.into_any()
    });
    let language = screen.article.language.as_deref().map(|code| intl::language_name(code, within));
    let by_link = state().shelf.with_untracked(|shelf| shelf.open.as_ref().is_some_and(|kept| kept.document.by_link));
    let by_link = by_link.then(|| view! { <p class="by-link" lang=within.code()>{words.by_link}</p> });
    view! {
        <header class="head">
            {by_link}
            {lines(Role::Kicker, "kicker")} {title} {lines(Role::Lead, "lead")}
            <div class="meta">
                {lines(Role::Byline, "byline")} {authors} {lines(Role::Dateline, "dateline")} {date}
                <p class="measure" lang=within.code()>
                    <span>{(words.minutes)(screen.minutes)}</span>
                    {language.map(|language| view! { <span>{language}</span> })}
                </p>
            </div>
        </header>
    }
    .into_any()
}
