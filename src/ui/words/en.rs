use super::{Words, count, list};

pub static WORDS: Words = Words {
    skip: "Skip to the article",
    promise: "A pasted news article becomes an article again: its sections, who said what, the names in it.",
    private: "Read in this tab. Nothing is uploaded.",
    invite: "Paste a news article",
    read_typed: "Read this text",
    from_clipboard: "Paste from clipboard",
    choose_file: "Open a file",
    or_drop: "or drop one anywhere: .txt .md .html",
    samples: "Or look at a sample",
    bring_back: "Back to the article before",
    paste_new: "Paste new",
    other_language: "Deutsch",
    theme: "Theme",
    themes: ["As the system", "Light", "Dark"],

    on_this_page: "On this page",
    untitled: "Article without a headline",
    minutes: |minutes| format!("{minutes} min"),
    original: "Original text",
    original_label: "The text as it was pasted",
    apart: |lines| format!("{} set apart", count(lines, "line", "lines")),

    names: "Names",
    kinds: ["People", "Organisations", "Places", "Other"],
    chip: |named, derived| match (named, derived) {
        (named, 0) => format!("named {}", count(named, "time", "times")),
        (0, derived) => format!("in other words {}", count(derived, "time", "times")),
        (named, derived) => {
            format!("named {}, in other words {}", count(named, "time", "times"), count(derived, "time", "times"))
        }
    },
    derived: |derived, example| format!("{derived} in other words: “{example}”"),
    no_names: "No names found in this text",
    step: |number, of| format!("{number} of {of}"),
    next: "Next mention (n)",
    previous: "Previous mention (p)",
    unmark: "Unmark",

    voices: "Who speaks",
    no_quotes: "No quotations in this text",
    unknown: "Not sure who said this",
    someone: "Not sure who",
    quote_kinds: [
        "In their own words",
        "In the author’s words",
        "In the author’s words, carried on",
        "Told without the wording",
    ],
    quote_tags: ["direct", "indirect", "indirect", "reported"],
    cue: |cue| format!("because of: “{cue}”"),
    tally: |direct, indirect, reported| list([(direct, "direct"), (indirect, "indirect"), (reported, "reported")]),
    share: |words| count(words, "word", "words"),
    quotations: "Quotations",

    related: "Read also",
    no_related: "No related headlines in this text",
    engine: "Search headlines on",
    search: |engine| format!("Search for this headline on {engine}"),
    open_link: "Open the article",
    new_tab: "opens in a new tab",

    places: "In this article",
    sheets: ["Outline", "Names", "Voices", "Related"],
    close: "Close",

    read: |quotes, names| {
        format!("Article read: {}, {}.", count(quotes, "quotation", "quotations"), count(names, "name", "names"))
    },
    cleared: "Ready for another article. The one before can be brought back.",
    nothing_pasted: "There is no text in it. Copy the words of an article and paste again.",
    too_large: "This text is larger than 5 MB. Paste one article at a time.",
    binary: "This file is not text. Lede reads .txt, .md and .html files.",
    decoded: |label| {
        format!("This file is not UTF-8. It was read as {label}; if letters look wrong, save it as UTF-8.")
    },
    unreadable: "This file cannot be read. Open it elsewhere, copy its text and paste it here.",
    clipboard_refused: "The browser keeps the clipboard closed. Press Ctrl+V (⌘V on a Mac) instead.",
    not_kept: "The browser does not keep this article: storage is blocked or full. It is lost when the tab closes.",
    no_sample: "The sample did not arrive. Are you offline?",
    no_words: "The words of this language could not be loaded; the text is read without them, so less precisely. Reloading with a connection helps.",
};
