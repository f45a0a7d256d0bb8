use super::{Words, count, list};

pub static WORDS: Words = Words {
    skip: "Zum Artikel springen",
    promise: "Aus einem eingefügten Nachrichtentext wird wieder ein Artikel: Abschnitte, wer was gesagt hat, die Namen darin.",
    private: "Gelesen wird in diesem Tab. Nichts wird hochgeladen.",
    invite: "Einen Artikel einfügen",
    read_typed: "Diesen Text lesen",
    from_clipboard: "Aus der Zwischenablage",
    choose_file: "Datei öffnen",
    or_drop: "oder hierher ziehen: .txt .md .html",
    samples: "Oder ein Beispiel ansehen",
    bring_back: "Zurück zum vorigen Artikel",
    paste_new: "Neu einfügen",
    other_language: "English",
    theme: "Farben",
    themes: ["Wie das System", "Hell", "Dunkel"],

    on_this_page: "Auf dieser Seite",
    untitled: "Artikel ohne Überschrift",
    minutes: |minutes| format!("{minutes} Min."),
    original: "Originaltext",
    original_label: "Der Text, wie er eingefügt wurde",
    apart: |lines| format!("{} beiseitegestellt", count(lines, "Zeile", "Zeilen")),

    names: "Namen",
    kinds: ["Personen", "Organisationen", "Orte", "Anderes"],
    chip: |named, derived| match (named, derived) {
        (named, 0) => format!("{named}-mal genannt"),
        (0, derived) => format!("{derived}-mal mit anderen Worten"),
        (named, derived) => format!("{named}-mal genannt, {derived}-mal mit anderen Worten"),
    },
    derived: |derived, example| format!("{derived} mit anderen Worten: „{example}“"),
    no_names: "Keine Namen in diesem Text gefunden",
    step: |number, of| format!("{number} von {of}"),
    next: "Nächste Nennung (n)",
    previous: "Vorige Nennung (p)",
    unmark: "Markierung aufheben",

    voices: "Wer spricht",
    no_quotes: "Keine Zitate in diesem Text",
    unknown: "Nicht sicher, wer das gesagt hat",
    someone: "Nicht sicher, wer",
    quote_kinds: [
        "In eigenen Worten",
        "Mit den Worten des Autors",
        "Mit den Worten des Autors, fortgeführt",
        "Ohne den Wortlaut erzählt",
    ],
    quote_tags: ["direkt", "indirekt", "indirekt", "berichtet"],
    cue: |cue| format!("wegen: „{cue}“"),
    tally: |direct, indirect, reported| list([(direct, "direkt"), (indirect, "indirekt"), (reported, "berichtet")]),
    share: |words| count(words, "Wort", "Wörter"),
    quotations: "Zitate",

    related: "Lesen Sie auch",
    no_related: "Keine weiteren Überschriften in diesem Text",
    engine: "Überschriften suchen bei",
    search: |engine| format!("Diese Überschrift bei {engine} suchen"),
    open_link: "Artikel öffnen",
    new_tab: "öffnet in neuem Tab",

    places: "In diesem Artikel",
    sheets: ["Gliederung", "Namen", "Stimmen", "Weiteres"],
    close: "Schließen",

    read: |quotes, names| {
        format!("Artikel gelesen: {}, {}.", count(quotes, "Zitat", "Zitate"), count(names, "Name", "Namen"))
    },
    cleared: "Bereit für den nächsten Artikel. Der vorige lässt sich zurückholen.",
    nothing_pasted: "Darin ist kein Text. Kopieren Sie die Wörter eines Artikels und fügen Sie sie erneut ein.",
    too_large: "Dieser Text ist größer als 5 MB. Fügen Sie einen Artikel auf einmal ein.",
    binary: "Diese Datei ist kein Text. Lede liest Dateien mit der Endung .txt, .md und .html.",
    decoded: |label| {
        format!(
            "Diese Datei ist nicht UTF-8. Sie wurde als {label} gelesen; stimmen Buchstaben nicht, speichern Sie sie als UTF-8."
        )
    },
    unreadable: "Diese Datei lässt sich nicht lesen. Öffnen Sie sie anderswo, kopieren Sie den Text und fügen Sie ihn hier ein.",
    clipboard_refused: "Der Browser gibt die Zwischenablage nicht frei. Drücken Sie stattdessen Strg+V (⌘V am Mac).",
    not_kept: "Der Browser bewahrt diesen Artikel nicht auf: Der Speicher ist gesperrt oder voll. Mit dem Tab ist er fort.",
    no_sample: "Das Beispiel ist nicht angekommen. Sind Sie offline?",
    no_words: "Die Wörter dieser Sprache konnten nicht geladen werden; gelesen ist der Text ohne sie, also ungenauer. Bei Verbindung neu laden hilft.",
};
