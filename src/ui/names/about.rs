use super::change::Change;
use crate::keep::link::Target;
use crate::screen::{About, Screen, encyclopedias, entity_class};
use crate::ui::browser::scroll;
use crate::ui::listen::PRESSED;
use crate::ui::parts::Arrow;
use crate::ui::state::{Handing, Marked, Thing, state};
use crate::ui::stepper;
use leptos::prelude::*;
use std::sync::Arc;

/// What the article has on an entity.
pub fn about(screen: Arc<Screen>, entity: usize) -> AnyView {
    let words = state().words();
    let derived = state().look.derived.get();
    let Some(about) = screen.about(entity, derived) else { return ().into_any() };
    request_animation_frame(|| scroll::reveal(PRESSED, "#names .about"));
    let language = screen.article.language.clone();
    let forms = about.forms.iter().map(|(form, count)| format!("{form} {count}")).collect::<Vec<_>>().join(" · ");
    let links = encyclopedias(&about.name, language.as_deref()).map(|(site, href)| {
        view! {
            <a href=href target="_blank" rel="noopener noreferrer">
                {site}
                <Arrow to="out" />
                <span class="unseen">" (" {words.new_tab} ")"</span>
            </a>
        }
        .into_any()
    });
    view! {
        <section class=format!("about {}", entity_class(about.kind)) aria-label=about.name.clone()>
            <p class="who" lang=language.clone()>{about.name.clone()}</p>
            {about.role.clone().map(|role| view! { <p class="role" lang=language.clone()>{role}</p> })}
            {strip(&about)}
            <p class="forms" lang=language>{forms}</p>
            {company(&screen, &about)}
            {voice(&screen, &about)}
            {told(&screen, &about)}
            {excerpts(&screen, &about, entity)}
            {headlines(&screen, &about)}
            {about_link(&screen, &about, entity)}
            <p class="links">{links.into_iter().collect::<Vec<_>>()}</p>
            <Change screen about=about.clone() />
        </section>
    }
    .into_any()
}

/// A link that opens at the mentions.
fn about_link(screen: &Screen, about: &About, entity: usize) -> AnyView {
    let state = state();
    let mentions = screen.article.entities.get(entity).map_or(&[][..], |entity| &entity.mentions);
    let first = about.numbers.first().and_then(|&first| mentions.get(first));
    let Some(start) = first.map(|mention| mention.start) else { return ().into_any() };
    let link = move |_| state.look.hand(Handing::Link(Some(Target::Name(start))));
    view! {
        <button class="plain" id="link-name" on:click=link>
            {state.words().link_to_name}
        </button>
    }
    .into_any()
}

/// Where in the text the mentions stand; the one stepped to stands out.
fn strip(about: &About) -> AnyView {
    let look = state().look;
    let line = |at: &usize| format!("M{at} 0v12");
    let all: String = about.strip.iter().map(line).collect();
    let (places, numbers) = (about.strip.clone(), about.numbers.clone());
    let place = move |at: usize| places.get(numbers.iter().position(|&number| number == at)?).map(line);
    let here = move || {
        look.marked
            .get()
            .filter(|marked| matches!(marked.thing, Thing::Entity(_)))
            .and_then(|marked| place(marked.at))
            .unwrap_or_default()
    };
    view! {
        <svg class="strip" viewBox="-4 0 1008 12" preserveAspectRatio="none" aria-hidden="true">
            <path d=all />
            <path class="at" d=here />
        </svg>
    }
    .into_any()
}

/// A heading and a list, where there is something to list.
fn list(label: &'static str, class: &'static str, lines: Vec<AnyView>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <h4>{label}</h4>
        <ul class=class>{lines}</ul>
    }
    .into_any()
}

/// Their quotations: to be stepped through, and the first of them.
fn voice(screen: &Screen, about: &About) -> AnyView {
    let state = state();
    let words = state.words();
    let Some((place, voice)) = about.voice.and_then(|place| Some((place, screen.cast.voices.get(place)?))) else {
        return ().into_any();
    };
    let lines = voice.quotes.iter().take(QUOTES).map(|&quote| {
        let text = screen.excerpt(quote, 70);
        view! {
            <li lang=screen.article.language.clone()>
                <button on:click=move |_| stepper::to_quote(state, quote)>{text}</button>
            </li>
        }
        .into_any()
    });
    view! {
        <h4>
            <button class="plain" on:click=move |_| stepper::turn(state, Thing::Voice(place))>
                {(words.says)(voice.quotes.len())}
            </button>
        </h4>
        <ul class="lines">{lines.collect::<Vec<_>>()}</ul>
    }
    .into_any()
}

/// What others say of them.
fn told(screen: &Screen, about: &About) -> AnyView {
    let state = state();
    let words = state.words();
    let line = |&quote: &usize| {
        let who = screen.cast.voice(quote).map_or(words.someone, |voice| voice.name.as_str()).to_owned();
        let text = screen.excerpt(quote, 70);
        view! {
            <li>
                <button on:click=move |_| stepper::to_quote(state, quote)>{who} ": " <span lang=screen.article.language.clone()>{text}</span></button>
            </li>
        }
        .into_any()
    };
    list(words.told_of, "lines", about.told.iter().take(LINES).map(line).collect())
}

/// The sentences that name them.
fn excerpts(screen: &Screen, about: &About, entity: usize) -> AnyView {
    let state = state();
    let words = state.words();
    let language = screen.article.language.clone();
    let lines = about.excerpts.iter().zip(&about.numbers).take(EXCERPTS).map(|(excerpt, &at)| {
        let go = move |_| stepper::go(state, Marked { thing: Thing::Entity(entity), at });
        view! {
            <li>
                <button on:click=go>
                    {excerpt.before.clone()} <b>{excerpt.words.clone()}</b> {excerpt.after.clone()}
                </button>
            </li>
        }
        .into_any()
    });
    view! {
        <details>
            <summary>{(words.mentions)(about.excerpts.len())}</summary>
            <ul class="lines" lang=language>
                {lines.collect::<Vec<_>>()}
            </ul>
        </details>
    }
    .into_any()
}

/// The related headlines that name them: pressed, one is gone to.
fn headlines(screen: &Screen, about: &About) -> AnyView {
    let state = state();
    let line = |&card: &usize| {
        let language = screen.article.language.clone();
        let headline = screen.cards.get(card)?.headline.clone();
        Some(
            view! {
                <li lang=language>
                    <button on:click=move |_| stepper::to_card(state, card)>{headline}</button>
                </li>
            }
            .into_any(),
        )
    };
    list(state.words().related, "lines", about.cards.iter().take(LINES).filter_map(line).collect())
}

/// Who is named in the same paragraphs: switched on, only the paragraphs that name both are stepped through.
fn company(screen: &Screen, about: &About) -> AnyView {
    let state = state();
    let words = state.words();
    let line = |&(other, shared): &(usize, usize)| {
        let entity = screen.article.entities.get(other)?;
        let class = format!("chip {}", entity_class(entity.kind));
        let is_joined = move || state.look.marked.get().is_some_and(|marked| marked.thing.holds(other));
        let pressed = move || if is_joined() { "true" } else { "false" };
        Some(
            view! {
                <li>
                    <button class=class aria-pressed=pressed on:click=move |_| stepper::join(state, other)>
                        <span class="shape" aria-hidden="true"></span>
                        <span class="and" aria-hidden="true"></span>
                        <span class="name">{entity.name.clone()}</span>
                        <span class="count">{shared}</span>
                    </button>
                </li>
            }
            .into_any(),
        )
    };
    list(words.together, "chips", about.company.iter().filter_map(line).collect())
}

/// Lines of a list.
const LINES: usize = 4;

/// Quotations of theirs; the others are stepped through.
const QUOTES: usize = 8;

/// Sentences at most.
const EXCERPTS: usize = 40;
