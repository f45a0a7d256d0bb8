use super::browser::scroll;
use super::parts::colour;
use super::state::{Face, state};
use crate::article::QuoteKind;
use crate::screen::{Screen, Voice};
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
    let voices = screen.cast.voices.iter().enumerate();
    let voices = voices.map(|(place, voice)| line(&screen, place, voice, most)).collect::<Vec<_>>();
    let lines = (0..screen.article.quotes.len()).map(|quote| quotation(&screen, quote)).collect::<Vec<_>>();
    view! {
        <h2 class="label">{words.voices}</h2>
        <ul class="cast">{voices}</ul>
        <h2 class="label">{words.quotations}</h2>
        <ol class="quotations">{lines}</ol>
    }
    .into_any()
}

/// A speaker: pressed, only their quotations are listed.
fn line(screen: &Screen, place: usize, voice: &Voice, most: usize) -> AnyView {
    let state = state();
    let words = state.words();
    let only = state.look.voice;
    let pressed = move || if only.get() == Some(place) { "true" } else { "false" };
    let press = move |_| only.update(|only| *only = if *only == Some(place) { None } else { Some(place) });
    let class = format!("voice {}", voice.quotes.first().map_or("voice-0", |&quote| colour(screen, quote)));
    let tally = (words.tally)(voice.tally.direct, voice.tally.indirect, voice.tally.reported);
    let spoke = voice.words > 0;
    let tally = if spoke { format!("{} · {tally}", (words.share)(voice.words)) } else { tally };
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
    let words = state.words();
    let said = &screen.article.quotes[quote];
    let place = screen.cast.of[quote];
    let (class, tag) = match said.kind {
        QuoteKind::Direct => ("direct", words.quote_tags[0]),
        QuoteKind::Indirect => ("indirect", words.quote_tags[1]),
        QuoteKind::FreeIndirect => ("indirect", words.quote_tags[2]),
        QuoteKind::Reported => ("reported", words.quote_tags[3]),
    };
    let class = format!("{class} {}", colour(screen, quote));
    let text = screen.shown(said.span());
    let short = text.char_indices().nth(LENGTH).map_or_else(
        || text.clone(),
        |(end, _)| {
            let cut = text[..end].rfind(' ').unwrap_or(end);
            format!("{} …", &text[..cut])
        },
    );
    let who = screen.cast.voice(quote).map_or(words.someone, |voice| voice.name.as_str()).to_owned();
    let hidden = move || state.look.voice.get().is_some_and(|only| place != Some(only));
    let press = move |_| {
        state.look.face.set(Face::Article);
        request_animation_frame(move || {
            let place = format!("#quote-{quote}");
            scroll::to(&place);
            scroll::focus(&place);
        });
    };
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
