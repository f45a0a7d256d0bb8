use super::legend::legend;
use super::parts::colour;
use super::state::{Marked, Thing, state};
use super::stepper;
use crate::article::QuoteKind;
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// Who speaks, how much, and every quotation.
#[component]
pub fn Voices(screen: Arc<Screen>) -> AnyView {
    let words = state().words();
    if screen.article.quotes.is_empty() {
        return view! {
            <h2 class="label">{words.voices}</h2>
            <p class="none">{words.no_quotes}</p>
        }
        .into_any();
    }
    let most = screen.cast.voices.iter().map(|voice| voice.words).max().unwrap_or(0).max(1);
    let all = screen.cast.voices.iter().map(|voice| voice.words).sum::<usize>().max(1);
    let voices = 0..screen.cast.voices.len();
    let voices = voices.map(|place| line(&screen, place, (most, all))).collect::<Vec<_>>();
    let lines = (0..screen.article.quotes.len()).map(|quote| quotation(&screen, quote)).collect::<Vec<_>>();
    view! {
        <h2 class="label">{words.voices}</h2>
        {legend(&screen)}
        <ul class="cast">{voices}</ul>
        <h2 class="label">{words.quotations}</h2>
        <ol class="quotations">{lines}</ol>
    }
    .into_any()
}

/// A speaker: pressed, their quotations are marked, stepped through, and alone listed. `most` words has who speaks most,
/// `all` have all together.
fn line(screen: &Screen, place: usize, (most, all): (usize, usize)) -> AnyView {
    let voice = &screen.cast.voices[place];
    let state = state();
    let words = state.words();
    let thing = Thing::Voice(place);
    let is_marked = move || state.look.marked.get().is_some_and(|marked| marked.thing == thing);
    let pressed = move || if is_marked() { "true" } else { "false" };
    let press = move |_| stepper::turn(state, thing);
    let class = format!("voice {}", voice.quotes.first().map_or("voice-0", |&quote| colour(screen, quote)));
    let tally = (words.tally)(voice.tally.direct, voice.tally.indirect, voice.tally.reported);
    let spoke = voice.words > 0;
    let tally = if spoke {
        format!("{} · {tally}", (words.share)(voice.words, (voice.words * 100 + all / 2) / all))
    } else {
        tally
    };
    let share = spoke.then(|| {
        view! {
            <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width=(voice.words * 100).div_ceil(most) height="4" />
            </svg>
        }
    });
    view! {
        <li class=class>
            <button aria-pressed=pressed on:click=press>
                <span class="who">{voice.name.clone()}</span>
                {voice.role.clone().map(|role| view! { <span class="role">{role}</span> })}
                {share} <span class="tally">{tally}</span>
            </button>
        </li>
    }
    .into_any()
}

/// A quotation in the list; its second line describes the quotation in the text as well.
fn quotation(screen: &Screen, quote: usize) -> AnyView {
    const LENGTH: usize = 90;
    let state = state();
    let look = state.look;
    let words = state.words();
    let said = &screen.article.quotes[quote];
    let voice = screen.cast.of[quote];
    let (class, tag) = match said.kind {
        QuoteKind::Direct => ("direct", words.quote_tags[0]),
        QuoteKind::Indirect => ("indirect", words.quote_tags[1]),
        QuoteKind::FreeIndirect => ("indirect", words.quote_tags[2]),
        QuoteKind::Reported => ("reported", words.quote_tags[3]),
    };
    let class = format!("{class} {}", colour(screen, quote));
    let short = screen.excerpt(quote, LENGTH);
    let who = screen.cast.voice(quote).map_or(words.someone, |voice| voice.name.as_str()).to_owned();
    let kind = said.kind;
    let hidden = move || {
        let other = |marked: Marked| matches!(marked.thing, Thing::Voice(only) if voice != Some(only));
        !look.shows(kind) || look.marked.get().is_some_and(other)
    };
    let press = move |_| stepper::to_quote(state, quote);
    view! {
        <li class=class hidden=hidden>
            <button on:click=press>
                <span class="words" lang=screen.article.language.clone()>{short}</span>
                <span class="who" id=format!("note-{quote}")>{who} " · " {tag}</span>
            </button>
        </li>
    }
    .into_any()
}
