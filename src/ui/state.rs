use super::browser::{page, storage::Local};
use super::message::Message;
use super::open;
use super::words::{self, Words};
use crate::article::QuoteKind;
use crate::keep::link::{Broken, Target};
use crate::keep::{self, Language, Preferences, Shelf};
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// What changes on the page. Copied freely: each field is a handle.
#[derive(Clone, Copy)]
pub struct State {
    /// The documents kept.
    pub shelf: RwSignal<Shelf>,
    /// The article on the page; `None` on the first screen.
    pub screen: RwSignal<Option<Arc<Screen>>>,
    /// Whether it is known what lies on the page first: a link, what was kept, or nothing.
    pub ready: RwSignal<bool>,
    /// What was typed or pasted into the still first screen, before the program was there.
    pub early: StoredValue<String>,
    /// Why a link gives no article, on a screen of its own.
    pub broken: RwSignal<Option<Broken>>,
    /// What was chosen.
    pub preferences: RwSignal<Preferences>,
    /// The interface's language: as chosen, else the browser's.
    pub language: Memo<Language>,
    /// What the status line says.
    pub message: RwSignal<Option<Message>>,
    /// What is looked at in the article.
    pub look: Look,
}

/// What a person looks at in the article; all of it ends with the article.
#[derive(Clone, Copy)]
pub struct Look {
    /// The chip or the speaker pressed.
    pub marked: RwSignal<Option<Marked>>,
    /// The quotation whose card is open.
    pub pointed: RwSignal<Option<Pointed>>,
    /// Kinds of quotations that are not shown: direct, indirect, reported.
    pub hidden: RwSignal<[bool; 3]>,
    /// Quotations stand out, all else is dimmed.
    pub alone: RwSignal<bool>,
    /// Mentions in another word count as mentions of the name: "japanische" for Japan.
    pub derived: RwSignal<bool>,
    /// Words of the article that are selected.
    pub selected: RwSignal<Option<String>>,
    /// The sheet open on a small screen.
    pub sheet: RwSignal<Option<Sheet>>,
    /// What of the article stands on the page.
    pub face: RwSignal<Face>,
    /// The list of what was set apart is open.
    pub apart: RwSignal<bool>,
    /// How it is being handed on.
    pub handing: RwSignal<Option<Handing>>,
}

/// A way to hand an article on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handing {
    /// By a link, which may open at a place of the text.
    Link(Option<Target>),
    /// In another format.
    Export,
}

/// The faces of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Face {
    /// As it reads.
    #[default]
    Article,
    /// As it was pasted.
    Original,
    /// Line by line, each with what it is.
    Structure,
}

/// What is marked all over the article, with the place that was stepped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// What it is.
    pub thing: Thing,
    /// Number of the mention, or of the speaker's quotation.
    pub at: usize,
}

/// What can be stepped through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// The mentions of an entity: an index into the article's entities.
    Entity(usize),
    /// The quotations of a speaker: a place in the cast.
    Voice(usize),
    /// The paragraphs that name several entities.
    Together(Company),
}

impl Thing {
    /// Whether an entity is marked by it.
    pub fn holds(&self, entity: usize) -> bool {
        match self {
            Self::Entity(only) => *only == entity,
            Self::Voice(_) => false,
            Self::Together(company) => company.entities().contains(&entity),
        }
    }
}

/// Entities that are looked for together, four at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Company {
    entities: [usize; 4],
    count: usize,
}

impl Company {
    /// Indices into the article's entities.
    pub fn entities(&self) -> &[usize] {
        &self.entities[..self.count]
    }

    /// What is marked, with an entity more, or less where it was among them.
    pub fn turned(marked: Option<Thing>, entity: usize) -> Thing {
        let mut company = match marked {
            Some(Thing::Together(company)) => company,
            Some(Thing::Entity(first)) => Self { entities: [first, 0, 0, 0], count: 1 },
            _ => Self { entities: [0; 4], count: 0 },
        };
        if let Some(at) = company.entities().iter().position(|&other| other == entity) {
            company.entities.copy_within(at + 1.., at);
            company.count -= 1;
        } else if company.count < company.entities.len() {
            company.entities[company.count] = entity;
            company.count += 1;
        }
        match company.entities() {
            [only] => Thing::Entity(*only),
            _ => Thing::Together(company),
        }
    }
}

/// A quotation with the place of its card, in pixels of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointed {
    /// Index into the article's quotes.
    pub quote: usize,
    /// Left edge.
    pub left: i32,
    /// Upper edge; the lower one where `above`.
    pub top: i32,
    /// The card stands above its quotation.
    pub above: bool,
    /// It asks who said it, and stays until there is an answer.
    pub asking: bool,
}

/// A panel that is a sheet on a small screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The sections.
    Outline,
    /// The chips.
    Names,
    /// Who speaks.
    Voices,
    /// The related headlines.
    Related,
}

impl Sheet {
    /// Every sheet, in the order of the bar.
    pub const ALL: [Self; 4] = [Self::Outline, Self::Names, Self::Voices, Self::Related];

    /// The element's id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Names => "names",
            Self::Voices => "voices",
            Self::Related => "related-sheet",
        }
    }
}

impl State {
    /// The page as it starts: preferences from the browser's storage, nothing on it yet.
    pub fn start() -> Self {
        let preferences = RwSignal::new(keep::read_preferences(&Local).unwrap_or_default());
        let spoken = page::language();
        Self {
            shelf: RwSignal::new(Shelf::default()),
            screen: RwSignal::new(None),
            ready: RwSignal::new(false),
            early: StoredValue::new(String::new()),
            broken: RwSignal::new(None),
            preferences,
            language: Memo::new(move |_| preferences.get().language.unwrap_or(spoken)),
            message: RwSignal::new(None),
            look: Look {
                marked: RwSignal::new(None),
                pointed: RwSignal::new(None),
                hidden: RwSignal::new([false; 3]),
                alone: RwSignal::new(false),
                derived: RwSignal::new(true),
                selected: RwSignal::new(None),
                sheet: RwSignal::new(None),
                face: RwSignal::new(Face::Article),
                apart: RwSignal::new(false),
                handing: RwSignal::new(None),
            },
        }
    }

    /// Draws the page, now that it is known what lies on it first, or that it takes too long.
    pub fn begin(self) {
        // Set once more, it would draw everything anew.
        if !self.ready.get_untracked() {
            let early = page::take_early();
            self.early.set_value(if early.is_empty() { open::unread() } else { early });
            page::remove("shell");
            self.ready.set(true);
        }
    }

    /// The interface's words; whoever calls is run again when the language changes.
    pub fn words(self) -> &'static Words {
        words::of(self.language.get())
    }

    /// Changes what is chosen, and keeps it.
    pub fn choose(self, change: impl FnOnce(&mut Preferences)) {
        self.preferences.update(change);
        if keep::write_preferences(&Local, self.preferences.get_untracked()).is_err() {
            self.message.set(Some(Message::NotKept));
        }
    }
}

impl Look {
    /// Looks at nothing any more.
    pub fn end(self) {
        self.marked.set(None);
        self.pointed.set(None);
        self.hidden.set([false; 3]);
        self.alone.set(false);
        self.derived.set(true);
        self.selected.set(None);
        self.sheet.set(None);
        self.face.set(Face::Article);
        self.apart.set(false);
        self.handing.set(None);
    }
}

impl Look {
    /// Begins to hand the article on.
    pub fn hand(self, handing: Handing) {
        self.pointed.set(None);
        self.sheet.set(None);
        self.handing.set(Some(handing));
    }

    /// Whether a quotation's kind is shown.
    pub fn shows(self, kind: QuoteKind) -> bool {
        !self.hidden.get()[place(kind)]
    }
}

/// A kind's place in the legend: direct, indirect, reported.
pub const fn place(kind: QuoteKind) -> usize {
    match kind {
        QuoteKind::Direct => 0,
        QuoteKind::Indirect | QuoteKind::FreeIndirect => 1,
        QuoteKind::Reported => 2,
    }
}

/// The state, from anywhere below the page.
pub fn state() -> State {
    expect_context::<State>()
}
