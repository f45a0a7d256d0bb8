//! What the interface says, one file a language. A word that a language lacks does not compile.

mod de;
mod en;

use crate::keep::Language;

/// The words of a language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::De => &de::WORDS,
    }
}

/// Everything the interface says.
pub struct Words {
    pub skip: &'static str,
    pub promise: &'static str,
    pub private: &'static str,
    pub invite: &'static str,
    pub read_typed: &'static str,
    pub from_clipboard: &'static str,
    pub choose_file: &'static str,
    pub or_drop: &'static str,
    pub samples: &'static str,
    pub bring_back: &'static str,
    pub paste_new: &'static str,
    /// The other language, in its own words.
    pub other_language: &'static str,
    pub theme: &'static str,
    pub themes: [&'static str; 3],

    pub on_this_page: &'static str,
    pub untitled: &'static str,
    pub minutes: fn(usize) -> String,
    pub original: &'static str,
    pub original_label: &'static str,
    pub apart: fn(usize) -> String,

    pub no_article: &'static str,
    pub no_article_why: &'static str,
    pub no_article_do: &'static str,
    pub all_the_same: &'static str,

    pub structure: &'static str,
    pub structure_label: &'static str,
    pub structure_hint: &'static str,
    pub role_of: fn(&str) -> String,
    /// As in `Role::ALL`.
    pub roles: [&'static str; 13],
    /// In the order of `Reason`.
    pub reasons: [&'static str; 13],
    pub undo: &'static str,
    pub put_back: &'static str,
    pub corrected: &'static str,

    pub names: &'static str,
    /// Persons, organisations, places, others.
    pub kinds: [&'static str; 4],
    pub chip: fn(usize, usize) -> String,
    pub derived: fn(usize, &str) -> String,
    /// A switch: whether mentions in other words count.
    pub count_derived: &'static str,
    pub no_names: &'static str,
    pub no_passage: &'static str,
    /// How many quotations.
    pub says: fn(usize) -> String,
    pub told_of: &'static str,
    pub mentions: fn(usize) -> String,
    pub together: &'static str,

    pub change_name: &'static str,
    /// A person, an organisation, a place, something else.
    pub kind_of: [&'static str; 4],
    pub kind_label: &'static str,
    pub same_as: &'static str,
    pub split: fn(&str) -> String,
    pub no_name: &'static str,
    pub missing_name: &'static str,
    pub selected_is: fn(&str) -> String,
    pub name_corrected: &'static str,
    pub show_name: &'static str,
    pub step: fn(usize, usize) -> String,
    pub next: &'static str,
    pub previous: &'static str,
    pub unmark: &'static str,

    pub voices: &'static str,
    pub no_quotes: &'static str,
    pub unknown: &'static str,
    pub someone: &'static str,
    /// Direct, indirect, carried on, reported.
    pub quote_kinds: [&'static str; 4],
    /// The same, for lists.
    pub quote_tags: [&'static str; 4],
    pub cue: fn(&str) -> String,
    pub naming: fn(&str) -> String,
    pub tally: fn(usize, usize, usize) -> String,
    /// Words, and hundredths of all words quoted.
    pub share: fn(usize, usize) -> String,
    pub quotations: &'static str,
    pub quotation: &'static str,
    pub legend: &'static str,
    pub only_quotations: &'static str,
    pub by_you: &'static str,
    pub same_in_text: &'static str,
    pub same_in_head: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,

    pub someone_else: &'static str,
    pub who_said: &'static str,
    pub nobody: &'static str,
    pub another_name: &'static str,
    pub take: &'static str,
    /// How many quotations, and the words that name the speaker of each.
    pub for_all: fn(usize, &str) -> String,
    pub given: fn(&str) -> String,
    pub given_to_nobody: &'static str,
    pub changed: fn(usize) -> String,
    pub undone: &'static str,

    pub related: &'static str,
    pub no_related: &'static str,
    pub engine: &'static str,
    pub search: fn(&str) -> String,
    pub open_link: &'static str,
    pub new_tab: &'static str,

    pub saved: &'static str,
    pub was_sent: &'static str,
    pub forget: fn(&str) -> String,
    pub clear_everything: &'static str,
    pub clear_what: &'static str,
    pub clear_all: &'static str,
    pub keep_all: &'static str,
    pub all_cleared: &'static str,
    pub not_cleared: &'static str,
    pub not_there: &'static str,
    pub by_link: &'static str,
    /// Of each what happened, and what can be done.
    pub link_damaged: (&'static str, &'static str),
    pub link_older: (&'static str, &'static str),
    pub link_newer: (&'static str, &'static str),
    pub link_too_large: (&'static str, &'static str),
    pub link_no_unpacking: (&'static str, &'static str),
    pub back_to_mine: &'static str,
    pub paste_instead: &'static str,
    pub no_target: &'static str,

    pub share_article: &'static str,
    pub share_title: &'static str,
    pub share_how: &'static str,
    pub share_without: fn(usize) -> String,
    pub opens_at: &'static str,
    pub opens_at_top: &'static str,
    pub opens_at_quote: fn(&str) -> String,
    pub opens_at_name: fn(&str) -> String,
    pub the_link: &'static str,
    pub link_length: fn(usize) -> String,
    pub fits: [&'static str; 3],
    pub fits_in: fn(&str) -> String,
    pub too_long_for: fn(&str) -> String,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub share_by: &'static str,
    pub qr_code: &'static str,
    pub qr_label: &'static str,
    pub share_file: &'static str,
    pub share_file_hint: &'static str,
    pub link_too_long: &'static str,
    pub no_packing: &'static str,
    pub link_to_quote: &'static str,
    pub link_to_name: &'static str,

    pub export: &'static str,
    pub export_title: &'static str,
    pub export_how: &'static str,
    /// As in `Form::ALL`: a name, and what it is good for.
    pub forms: [(&'static str, &'static str); 7],
    pub save: &'static str,
    pub save_as: fn(&str) -> String,
    pub copy_as: fn(&str) -> String,
    pub export_copied: &'static str,
    pub no_export: &'static str,
    pub picture: &'static str,
    pub no_picture: &'static str,

    pub places: &'static str,
    pub sheets: [&'static str; 4],
    pub close: &'static str,

    pub reading: &'static str,
    pub read: fn(usize, usize) -> String,
    pub update: &'static str,
    pub reload: &'static str,
    pub cleared: &'static str,
    pub nothing_pasted: &'static str,
    pub too_large: &'static str,
    pub binary: &'static str,
    pub decoded: fn(&str) -> String,
    pub unreadable: &'static str,
    pub clipboard_refused: &'static str,
    pub not_kept: &'static str,
    pub no_sample: &'static str,
    pub no_part: &'static str,
    pub less_precise: &'static str,
}

/// "1 line", "2 lines".
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "2 direct · 1 reported": what there is none of is left out.
fn list(parts: [(usize, &str); 3]) -> String {
    let said = parts.into_iter().filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}"));
    said.collect::<Vec<_>>().join(" · ")
}

/// The first words of a line, to name it by.
fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    words.join(" ")
}
