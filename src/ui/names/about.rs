use super::change::Change;
use crate::keep::link::Target;
use crate::screen::{About, Screen, encyclopedias, entity_class};
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
            {voice(&screen, &about)}
            {told(&screen, &about)}
            {excerpts(&screen, &about, entity)}
            {headlines(&screen, &about)}
            {company(&screen, &about)}
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
    let here = move || look.marked.get().and_then(|marked| place(marked.at)).unwrap_or_default();
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

/// Their quotations, to be stepped through.
fn voice(screen: &Screen, about: &About) -> AnyView {
    let state = state();
    let words = state.words();
    let of = about.voice.and_then(|place| Some((place, screen.cast.voices.get(place)?.quotes.len())));
    let line = of.map(|(place, count)| {
        view! {
            <li>
                <button on:click=move |_| stepper::turn(state, Thing::Voice(place))>{(words.says)(count)}</button>
            </li>
        }
        .into_any()
    });
    view! { <ul class="lines">{line}</ul> }.into_any()
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

/// The related headlines that name them.
fn headlines(screen: &Screen, about: &About) -> AnyView {
    let words = state().words();
    let cards = about.cards.iter().filter_map(|&card| screen.cards.get(card));
    let line = |card: &crate::screen::Card| {
        let language = screen.article.language.clone();
        view! { <li lang=language>{card.headline.clone()}</li> }.into_any()
    };
    list(words.related, "lines", cards.take(LINES).map(line).collect())
}

/// Who is named in the same paragraphs: pressed, these are stepped through.
fn company(screen: &Screen, about: &About) -> AnyView {
    let state = state();
    let words = state.words();
    let line = |&(other, shared): &(usize, usize)| {
        let entity = screen.article.entities.get(other)?;
        let class = format!("chip {}", entity_class(entity.kind));
        Some(
            view! {
                <li>
                    <button class=class on:click=move |_| stepper::join(state, other)>
                        <span class="shape" aria-hidden="true"></span>
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

/// Sentences at most.
const EXCERPTS: usize = 40;
