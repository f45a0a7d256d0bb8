use super::article::{Bare, Original, Page};
use super::browser::{marks, scroll};
use super::later::by_tools;
use super::names::{Names, chosen};
use super::outline::Outline;
use super::quotation::QuoteCard;
use super::related::RelatedSheet;
use super::sheets::Sheets;
use super::state::{Face, Sheet, state};
use super::stepper::{self, Stepper};
use super::voices::Voices;
use crate::article::QuoteKind;
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// An article with what is known about it: beside it where there is room, in sheets below it where there is not.
pub fn reader(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let look = state.look;
    let marks_of = screen.clone();
    Effect::new(move || {
        let (marked, derived) = (look.marked.get(), look.derived.get());
        marks::mark("on", marked.and_then(|marked| stepper::places(&marks_of, marked.thing, derived)));
        marks::mark("here", marked.and_then(|marked| stepper::place(&marks_of, marked, derived)));
    });
    Effect::new(move || {
        let around = |quote: usize| format!("[data-quote='{quote}'],[data-cue='{quote}'],[data-speaker='{quote}']");
        marks::mark("lit", look.pointed.get().map(|pointed| around(pointed.quote)));
    });
    Effect::new(move || {
        if let Some(sheet) = look.sheet.get() {
            scroll::focus(&format!("#{}", sheet.id()));
        }
    });
    let [outline, names, voices, related, page, handed, selected] = std::array::from_fn(|_| screen.clone());
    let article = move || {
        let screen = page.clone();
        match look.face.get() {
            Face::Article if screen.article.is_bare() => view! { <Bare screen /> }.into_any(),
            Face::Article => view! { <Page screen /> }.into_any(),
            Face::Original => view! { <Original screen /> }.into_any(),
            Face::Structure => by_tools(state, move |tools| (tools.structure)(screen.clone())),
        }
    };
    let hand = move || {
        let screen = handed.clone();
        look.handing.get().map(|handing| by_tools(state, move |tools| (tools.handing)(screen.clone(), handing)))
    };
    view! {
        <div
            class="desk"
            class:sheeted=move || look.sheet.get().is_some()
            class:alone=move || look.alone.get()
            class:named-only=move || !look.derived.get()
            class:no-direct=move || !look.shows(QuoteKind::Direct)
            class:no-indirect=move || !look.shows(QuoteKind::Indirect)
            class:no-reported=move || !look.shows(QuoteKind::Reported)
        >
            <div class="side before">
                <Panel sheet=Sheet::Outline>
                    <Outline screen=outline />
                </Panel>
                <Panel sheet=Sheet::Names>
                    <Names screen=names />
                </Panel>
            </div>
            <main id="main" tabindex="-1">
                {article}
            </main>
            <div class="side after">
                <Panel sheet=Sheet::Voices>
                    <Voices screen=voices />
                </Panel>
                <Panel sheet=Sheet::Related>
                    <RelatedSheet screen=related />
                </Panel>
            </div>
        </div>
        <QuoteCard screen=screen.clone() />
        {chosen(selected)}
        <Stepper screen />
        <Sheets />
        {hand}
    }
    .into_any()
}

/// A panel beside the article, or a sheet below it.
#[component]
fn Panel(sheet: Sheet, children: Children) -> AnyView {
    let look = state().look;
    let open = move || look.sheet.get() == Some(sheet);
    view! {
        <section class="panel" id=sheet.id() tabindex="-1" class:open=open>
            {children()}
        </section>
    }
    .into_any()
}
