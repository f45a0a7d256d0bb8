use crate::article::QuoteKind;
use crate::keep::link::Target;
use crate::screen::Screen;
use crate::ui::browser::{clipboard, marks, page, scroll};
use crate::ui::later::{by_tools, with_tools};
use crate::ui::lay;
use crate::ui::message::Message;
use crate::ui::parts::colour;
use crate::ui::state::{Handing, Pointed, state};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::{FocusEvent, PointerEvent};

/// Who said it, in what way, and what tells so; to copy, to correct, to go to the same words elsewhere.
#[component]
pub fn QuoteCard(screen: Arc<Screen>) -> AnyView {
    let look = state().look;
    let card = move || look.pointed.get().map(|pointed| draw(&screen, pointed));
    card.into_any()
}

fn draw(screen: &Arc<Screen>, pointed: Pointed) -> AnyView {
    let state = state();
    let look = state.look;
    let words = state.words();
    let inside = if pointed.asking {
        let screen = screen.clone();
        by_tools(state, move |tools| (tools.asking)(screen.clone(), pointed.quote))
    } else {
        told(screen, pointed.quote)
    };
    // A finger that is lifted leaves, too.
    let left = move |event: PointerEvent| {
        if event.pointer_type() == "mouse" && !pointed.asking {
            look.pointed.set(None);
        }
    };
    let blurred = move |event: FocusEvent| {
        if !pointed.asking && !page::is_inside(event.related_target(), ".quote-card") {
            look.pointed.set(None);
        }
    };
    view! {
        <div
            class=format!("quote-card {}", colour(screen, pointed.quote))
            class:above=pointed.above
            class:asks=pointed.asking
            role="dialog"
            aria-label=words.quotation
            style:left=format!("{}px", pointed.left)
            style:top=format!("{}px", pointed.top)
            on:pointerleave=left
            on:focusout=blurred
        >
            {inside}
        </div>
    }
    .into_any()
}

/// What is known of the quotation.
fn told(screen: &Arc<Screen>, quote: usize) -> AnyView {
    let words = state().words();
    let said = &screen.article.quotes[quote];
    let kind = match said.kind {
        QuoteKind::Direct => words.quote_kinds[0],
        QuoteKind::Indirect => words.quote_kinds[1],
        QuoteKind::FreeIndirect => words.quote_kinds[2],
        QuoteKind::Reported => words.quote_kinds[3],
    };
    let (name, role) = match screen.cast.voice(quote) {
        Some(voice) => (voice.name.clone(), voice.role.clone()),
        None => (words.unknown.to_owned(), None),
    };
    let named = || screen.naming(quote).map(|named| (words.naming)(&named));
    let because = match screen.cue(quote) {
        _ if said.corrected => Some(words.by_you.to_owned()),
        Some(cue) => Some((words.cue)(&cue)),
        None => named(),
    };
    let language = screen.article.language.clone();
    view! {
        <p class="who">{name}</p>
        {role.map(|role| view! { <p class="role" lang=language>{role}</p> })}
        <p class="how">{kind} {because.map(|words| view! { <span class="because">{words}</span> })}</p>
        <p class="acts">{acts(screen, quote)}</p>
    }
    .into_any()
}

/// What can be done with it.
fn acts(screen: &Arc<Screen>, quote: usize) -> Vec<AnyView> {
    let state = state();
    let look = state.look;
    let words = state.words();
    let act = |id: &'static str, label: &'static str, run: Box<dyn Fn()>| {
        view! {
            <button class="plain" id=id on:click=move |_| run()>
                {label}
            </button>
        }
        .into_any()
    };
    let cited = screen.clone();
    let copy = move || clipboard::copy(state, cited.citation(quote), Message::Copied);
    let ask = move || {
        with_tools(state, move |_| {
            look.pointed.set(marks::place(quote, true));
            scroll::focus_soon(".quote-card :is(input, button)");
        });
    };
    let other = screen.same(quote).map(|other| {
        let label = if screen.article.quotes[quote].same.is_some() { words.same_in_text } else { words.same_in_head };
        let go = move || {
            look.pointed.set(None);
            scroll::to_and_focus(&format!("#quote-{other}"));
        };
        act("same-words", label, Box::new(go))
    });
    let start = screen.article.quotes[quote].start;
    let link = move || look.hand(Handing::Link(Some(Target::Quote(start))));
    let drawn = screen.clone();
    let picture = move |as_svg: bool| {
        let drawn = drawn.clone();
        Box::new(move || {
            let drawn = drawn.clone();
            with_tools(state, move |tools| (tools.picture)(state, &drawn, quote, as_svg));
        })
    };
    let acts = [
        act("copy-quote", words.copy, Box::new(copy)),
        act("link-quote", words.link_to_quote, Box::new(link)),
        act("picture-quote", words.picture, picture(false)),
        act("drawing-quote", "SVG", picture(true)),
        act("ask-who", words.someone_else, Box::new(ask)),
    ];
    let said = &screen.article.quotes[quote];
    let name = said.speaker.as_ref().map(|speaker| speaker.name.clone());
    let back = move || lay::take_back(state, (quote, start), name.as_deref());
    let back = said.corrected.then(|| act("take-back", words.undo, Box::new(back)));
    acts.into_iter().chain(back).chain(other).collect()
}
