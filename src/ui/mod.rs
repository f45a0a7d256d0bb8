//! The page: the only place that knows the DOM.
//!
//! `state` holds what changes, `open` what happens to it; every other file is one component. What a browser has to
//! be asked for stands in `browser`, what the interface says in `words`.

#![allow(clippy::needless_pass_by_value, reason = "a component owns what it is given: its closures outlive the call")]

mod app;
mod state;

mod arrive;
mod message;
mod open;
mod words;

mod later;

mod listen;

mod bar;
mod empty;
mod status;

mod lay;
mod reader;

mod article;
mod legend;
mod names;
mod outline;
mod quotation;
mod related;
mod samples;
mod saved;
mod share;
mod sheets;
mod stepper;
mod voices;

mod broken;
mod tools;

mod parts;

mod browser;

pub use app::start;
