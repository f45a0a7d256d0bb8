//! What of the program is fetched after the first screen.
//!
//! The build parts the program at two functions, `reading_part` and `tools_part`: what only they lead to goes into files
//! of its own. Whoever has a part has a table of functions that can be called at once. Without the feature `split` the
//! program is one file, and everything is there from the beginning.

use super::lay;
use super::message::Message;
use super::open::Came;
use super::state::{Handing, State};
use super::tools;
use crate::keep::link::Broken;
use crate::screen::Screen;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Something that goes on for a while.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// The analysis, and the article as it is read.
pub struct Reading {
    /// Lays a text on the page, or says why not.
    pub open: fn(State, Came) -> Task,
    /// Lays on the page what is kept under a name.
    pub open_kept: fn(State, String) -> Task,
    /// Lays on the page what lay there when it was closed, by the name under which it is kept.
    pub restore: fn(State, String) -> Task,
    /// Takes the last correction back, and goes on at a place.
    pub undo: fn(State, &'static str),
    /// Goes some places on or back.
    pub step: fn(State, isize),
    /// Fetches words of languages ahead.
    pub prefetch: fn(),
    /// The article with all that stands beside it.
    pub reader: fn(Arc<Screen>) -> AnyView,
}

/// What an article is handed on, looked into and corrected with.
pub struct Tools {
    /// Opens what a link carries: the address's fragment.
    pub arrive: fn(State, String) -> Task,
    /// Opens what a file of ours holds, if it is one: its text.
    pub unwrap: fn(State, &str) -> Option<Task>,
    /// Why a link gives no article.
    pub broken: fn(Broken) -> AnyView,
    /// A dialog to hand the article on.
    pub handing: fn(Arc<Screen>, Handing) -> AnyView,
    /// Saves a quotation as a picture: PNG, or SVG.
    pub picture: fn(State, &Screen, usize, bool),
    /// What there is on an entity.
    pub about: fn(Arc<Screen>, usize) -> AnyView,
    /// Makes a name of selected words.
    pub add: fn(&Screen, String) -> AnyView,
    /// Asks who said a quotation.
    pub asking: fn(Arc<Screen>, usize) -> AnyView,
    /// Every line of the paste with what it is.
    pub structure: fn(Arc<Screen>) -> AnyView,
}

/// A part could not be fetched.
#[cfg_attr(not(feature = "split"), allow(dead_code, reason = "what is in one file is never absent"))]
struct Absent;

static READING: OnceLock<&Reading> = OnceLock::new();
static TOOLS: OnceLock<&Tools> = OnceLock::new();

/// The reading part, fetched where it is not there yet; says so where it cannot be had.
pub async fn reading(state: State) -> Option<&'static Reading> {
    or_say(state, take(&READING, reading_part()).await)
}

/// The tools, fetched where they are not there yet; says so where they cannot be had.
pub async fn tools(state: State) -> Option<&'static Tools> {
    let tools = or_say(state, take(&TOOLS, tools_part()).await);
    if tools.is_none() {
        // No dialog comes that could be closed.
        state.look.handing.set(None);
    }
    tools
}

async fn take<T>(
    place: &'static OnceLock<&'static T>,
    part: impl Future<Output = Result<&'static T, Absent>>,
) -> Option<&'static T> {
    match part.await {
        Ok(part) => Some(*place.get_or_init(|| part)),
        Err(Absent) => None,
    }
}

fn or_say<T>(state: State, part: Option<T>) -> Option<T> {
    if part.is_none() {
        state.message.set(Some(Message::NoPart));
    }
    part
}

/// The reading part, if it is there.
pub fn reading_at_hand() -> Option<&'static Reading> {
    READING.get().copied()
}

/// Fetches the reading part as soon as the first screen stands.
pub fn fetch_reading() {
    fetch(&READING, reading_part, Duration::ZERO);
}

/// Fetches the tools once an article has been painted.
pub fn fetch_tools() {
    fetch(&TOOLS, tools_part, Duration::from_millis(500));
}

/// Nobody waits for it, so nothing is said where it cannot be had; whoever needs it tries again.
fn fetch<T, F>(place: &'static OnceLock<&'static T>, part: fn() -> F, after: Duration)
where
    T: Sync,
    F: Future<Output = Result<&'static T, Absent>> + 'static,
{
    let fetch = move || {
        spawn_local(async move {
            take(place, part()).await;
        });
    };
    set_timeout(fetch, after);
}

/// Fetches ahead the words of languages that are likely to be needed, as soon as somebody is there: until then the page
/// has better to do.
pub fn prefetch_soon() {
    let done = StoredValue::new(false);
    let begin = move || {
        if done.try_get_value() == Some(false) {
            done.set_value(true);
            spawn_local(async move {
                if let Some(reading) = take(&READING, reading_part()).await {
                    (reading.prefetch)();
                }
            });
        }
    };
    for sign in ["pointermove", "pointerdown", "keydown", "paste", "dragenter"] {
        window_event_listener_untyped(sign, move |_| begin());
    }
    set_timeout(begin, PATIENCE);
}

/// How long nobody may be there before they are fetched all the same.
const PATIENCE: Duration = Duration::from_secs(8);

/// Does something with the tools, at once or when they have come; says so where they cannot be had.
pub fn with_tools(state: State, act: impl FnOnce(&'static Tools) + 'static) {
    if let Some(tools) = TOOLS.get() {
        return act(tools);
    }
    spawn_local(async move {
        if let Some(tools) = tools(state).await {
            act(tools);
        }
    });
}

/// A view of the tools, drawn at once or when they have come.
pub fn by_tools(state: State, view: impl Fn(&'static Tools) -> AnyView + Send + 'static) -> AnyView {
    if let Some(tools) = TOOLS.get() {
        return view(tools);
    }
    let come = RwSignal::new(false);
    with_tools(state, move |_| {
        let _ = come.try_set(true);
    });
    (move || come.get().then(|| TOOLS.get().map(|tools| view(tools)))).into_any()
}

/// A split point: with the feature `split` a file of that name, else a function like any other.
macro_rules! part {
    ($function:ident in $file:ident gives $table:ty: $part:expr) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($file, fallible)]
        fn $function() -> Result<&'static $table, Absent> {
            Ok($part)
        }

        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async, reason = "split, it waits for its file")]
        async fn $function() -> Result<&'static $table, Absent> {
            Ok($part)
        }
    };
}

part!(reading_part in reading gives Reading: &lay::PART);
part!(tools_part in tools gives Tools: &tools::PART);

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Absent {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
