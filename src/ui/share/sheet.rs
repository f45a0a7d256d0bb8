use super::link::{self, Made};
use crate::article::Role;
use crate::keep::link::{FILE, Target, seal};
use crate::keep::{Qr, export, qr};
use crate::screen::Screen;
use crate::ui::browser::{clipboard, files, share};
use crate::ui::message::Message;
use crate::ui::state::state;
use crate::ui::words::Words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Characters that programs are known to take: chats, mail, address bars.
const FITS: [usize; 3] = [2_000, 8_000, 32_000];

/// The link, its length and what it fits, and what there is beyond it.
#[component]
pub fn ShareSheet(screen: Arc<Screen>, target: Option<Target>) -> AnyView {
    let state = state();
    let words = state.words();
    let made = RwSignal::new(None);
    let places = places(words, &screen, target);
    let targets: Vec<Option<Target>> = places.iter().map(|(target, _)| *target).collect();
    let chosen = RwSignal::new(targets.iter().position(|place| *place == target).unwrap_or(0));
    let of = screen.clone();
    Effect::new(move || {
        let target = targets.get(chosen.get()).copied().flatten();
        if let Some((parcel, target)) = link::parcel(state, &of, target) {
            spawn_local(async move { made.set(Some(link::make(parcel, target).await)) });
        }
    });
    let without = (state.shelf.with_untracked(|shelf| shelf.open.as_ref().is_some_and(|kept| kept.document.is_html()))
        && !screen.apart.is_empty())
    .then(|| format!(" {}", (words.share_without)(screen.apart.len())));
    let title = screen.title();
    let options = places.into_iter().enumerate().map(|(at, (_, name))| {
        view! { <option value=at.to_string() selected=move || chosen.get_untracked() == at>{name}</option> }.into_any()
    });
    view! {
        <p class="hint">{words.share_how} {without}</p>
        <label class="opens-at">
            <span>{words.opens_at}</span>
            <select id="opens-at" on:change:target=move |event| chosen.set(event.target().value().parse().unwrap_or(0))>
                {options.collect::<Vec<_>>()}
            </select>
        </label>
        {move || made.get().map(|made| draw(made, title.clone()))}
        <SaveFile screen />
    }
    .into_any()
}

/// Where a link may open: at the beginning, where it was asked for, at each section.
fn places(words: &Words, screen: &Screen, target: Option<Target>) -> Vec<(Option<Target>, String)> {
    let article = &screen.article;
    let mut places = vec![(None, words.opens_at_top.to_owned())];
    let name = match target {
        Some(Target::Quote(at)) => article
            .quotes
            .iter()
            .position(|quote| quote.start == at)
            .map(|quote| (words.opens_at_quote)(&screen.excerpt(quote, 40))),
        Some(Target::Name(at)) => article
            .entities
            .iter()
            .find(|entity| entity.mentions.iter().any(|mention| mention.start == at))
            .map(|entity| (words.opens_at_name)(&entity.name)),
        _ => None,
    };
    places.extend(name.map(|name| (target, name)));
    let headings = article.blocks.iter().filter(|block| block.role == Role::Heading);
    places.extend(headings.map(|block| (Some(Target::Section(block.start)), screen.shown(block.span()))));
    places
}

fn draw(made: Made, title: String) -> AnyView {
    let state = state();
    let words = state.words();
    let link = match made {
        Made::Link(link) => link,
        Made::TooLong => return view! { <p class="too-long">{words.link_too_long}</p> }.into_any(),
        Made::NoPacking => return view! { <p class="too-long">{words.no_packing}</p> }.into_any(),
    };
    let fits = FITS.into_iter().zip(words.fits).map(|(longest, place)| {
        let (class, label) = if link.len() <= longest {
            ("fits", (words.fits_in)(place))
        } else {
            ("fits not", (words.too_long_for)(place))
        };
        view! { <li class=class>{label}</li> }.into_any()
    });
    let (copied, handed) = (link.clone(), link.clone());
    let by_share = share::is_there().then(|| {
        let send = move |_| share::share(&title, &handed);
        view! { <button class="act" id="share-by" on:click=send>{words.share_by}</button> }.into_any()
    });
    view! {
        <input id="link" class="link" type="text" readonly aria-label=words.the_link prop:value=link.clone() />
        <p class="length">{(words.link_length)(link.len())}</p>
        <ul class="fitting">{fits.collect::<Vec<_>>()}</ul>
        <div class="ways">
            <button class="act strong" id="copy-link" on:click=move |_| clipboard::copy(state, copied.clone(), Message::LinkCopied)>
                {words.copy_link}
            </button>
            {by_share}
        </div>
        {qr(&link).map(code)}
    }
    .into_any()
}

/// A QR code, unfolded when asked for.
fn code(qr: Qr) -> AnyView {
    let words = state().words();
    // Four squares of margin, as the standard asks for.
    let whole = format!("-4 -4 {size} {size}", size = qr.size + 8);
    view! {
        <details class="qr">
            <summary>{words.qr_code}</summary>
            <svg viewBox=whole role="img" aria-label=words.qr_label>
                <rect x="-4" y="-4" width="100%" height="100%" />
                <path d=qr.path />
            </svg>
        </details>
    }
    .into_any()
}

#[component]
fn SaveFile(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let words = state.words();
    let save = move |_| {
        if let Some((parcel, _)) = link::parcel(state, &screen, None) {
            let name = export::file_name(&screen) + FILE;
            files::save(&name, "application/json", &String::from_utf8_lossy(&seal(&parcel)));
        }
    };
    view! {
        <div class="instead">
            <button class="act" id="share-file" on:click=save>{words.share_file}</button>
            <p class="hint">{words.share_file_hint}</p>
        </div>
    }
    .into_any()
}
