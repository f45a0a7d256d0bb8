//! A plain paste.
#![no_main]

use lede::article::Flavour;
use lede::keep::Document;

libfuzzer_sys::fuzz_target!(|text: &str| {
    laws::hold(&Document { flavour: Flavour::Plain, content: text.to_owned(), ..Document::default() });
});
