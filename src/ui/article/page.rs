use super::apart::Apart;
use super::head::Head;
use super::row;
use crate::article::{QuoteKind, Role};
use crate::screen::{Row, Screen, right_to_left};
use crate::ui::browser::{marks, page, scroll};
use crate::ui::related::Related;
use crate::ui::state::{Marked, Thing, place, state};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use web_sys::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};

/// Long enough to cross a quotation without opening its card, or to reach the card.
const PAUSE: Duration = Duration::from_millis(160);

/// The article as it reads.
#[component]
pub fn Page(screen: Arc<Screen>) -> AnyView {
    let look = state().look;
    let hover = StoredValue::new(0_u32);
    let kinds: Vec<QuoteKind> = screen.article.quotes.iter().map(|quote| quote.kind).collect();
    let kinds = StoredValue::new(kinds);
    let asks = move || look.pointed.get_untracked().is_some_and(|pointed| pointed.asking);
    let point = move |quote: usize| {
        let kind = kinds.try_with_value(|kinds| kinds.get(quote).copied()).flatten();
        if kind.is_some_and(|kind| !look.hidden.get_untracked()[place(kind)]) {
            look.pointed.set(marks::place(quote, false));
        }
    };
    let soon = move |act: Box<dyn Fn()>| {
        let turn = hover.get_value().wrapping_add(1);
        hover.set_value(turn);
        set_timeout(
            move || {
                if hover.try_get_value() == Some(turn) {
                    act();
                }
            },
            PAUSE,
        );
    };
    let over = move |event: PointerEvent| {
        let Some(quote) = marks::index(event.target(), "data-quote").filter(|_| event.pointer_type() == "mouse") else {
            return;
        };
        soon(Box::new(move || {
            // Whoever is inside a card by key is not taken out of it by a pointer that rests somewhere.
            if !asks() && !marks::is_focused(".quote-card") {
                point(quote);
            }
        }));
    };
    let out = move |event: PointerEvent| {
        if event.pointer_type() == "mouse" && marks::index(event.target(), "data-quote").is_some() {
            soon(Box::new(move || {
                if !asks() && !marks::is_hovered(".quote-card") {
                    look.pointed.set(None);
                }
            }));
        }
    };
    let focus = move |event: FocusEvent| {
        if let Some(quote) = marks::index(event.target(), "data-quote") {
            point(quote);
        }
    };
    // The focus goes into the card, or, where a press moves none, the pointer is there.
    let blur = move |event: FocusEvent| {
        let kept = page::is_inside(event.related_target(), ".quote-card") || marks::is_hovered(".quote-card");
        if !kept && !asks() {
            look.pointed.set(None);
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter"
            && let Some(quote) = marks::index(event.target(), "data-quote")
        {
            point(quote);
            scroll::focus_soon(".quote-card button");
        }
    };
    let press = move |event: MouseEvent| {
        let at = |name| marks::index(event.target(), name);
        let counts = look.derived.get_untracked() || !page::is_inside(event.target(), "[data-derived]");
        if let (Some(entity), Some(mention), true) = (at("data-entity"), at("data-mention"), counts) {
            // Also inside a quotation, whose card may be about to open.
            hover.set_value(hover.get_value().wrapping_add(1));
            look.pointed.set(None);
            look.marked.set(Some(Marked { thing: Thing::Entity(entity), at: mention }));
            request_animation_frame(|| scroll::clear(".prose .here"));
        } else if let Some(quote) = at("data-quote") {
            point(quote);
        } else {
            look.pointed.set(None);
        }
    };
    let language = screen.article.language.clone();
    let dir = language.as_deref().map_or("auto", |code| if right_to_left(code) { "rtl" } else { "ltr" });
    view! {
        <article
            class="prose"
            lang=language
            dir=dir
            on:pointerover=over
            on:pointerout=out
            on:focusin=focus
            on:focusout=blur
            on:keydown=key
            on:click=press
        >
            <Head screen=screen.clone() />
            {body(&screen)}
            <Related screen=screen.clone() />
            <Apart screen />
        </article>
    }
    .into_any()
}

/// The rows; items of one list in one list.
fn body(screen: &Screen) -> Vec<AnyView> {
    let same = |a: &Row, b: &Row| a.role == Role::ListItem && b.role == Role::ListItem;
    let group = |rows: &[Row]| match rows {
        [row] if row.role != Role::ListItem => row::row(screen, row),
        items => view! { <ul>{items.iter().map(|row| row::row(screen, row)).collect::<Vec<_>>()}</ul> }.into_any(),
    };
    screen.body.chunk_by(same).map(group).collect()
}
