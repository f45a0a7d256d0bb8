use super::words::Words;
use crate::keep::Refused;

/// What the status line can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A long text is being read, while the page stands still.
    Reading,
    /// An article was laid out: quotations, names.
    Read(usize, usize),
    /// No article was found in the text.
    NoArticle,
    /// The page was cleared.
    Cleared,
    /// A mention was stepped to: its number and how many there are.
    Step(String, usize, usize),
    /// The text is not taken.
    Refused(Refused),
    /// The file is no text.
    Binary,
    /// The file was read in this encoding, not in UTF-8.
    Decoded(String),
    /// The file cannot be read.
    Unreadable,
    /// The browser does not give the clipboard to the page.
    ClipboardRefused,
    /// The browser keeps nothing, or not so much.
    NotKept,
    /// A block became what a person said it is.
    Corrected,
    /// A quotation was given to somebody, or to nobody; how many changed by it.
    Given(Option<String>, usize),
    /// A correction was taken back.
    Undone,
    /// A name became what a person said it is.
    NameCorrected,
    /// A quotation was copied.
    Copied,
    /// The browser does not let the page copy.
    CopyRefused,
    /// A new version of the page waits.
    Update,
    /// A kept article is not there any more.
    NotThere,
    /// Everything kept was forgotten.
    AllCleared,
    /// The browser did not forget everything.
    NotCleared,
    /// An article was copied in another format.
    ExportCopied,
    /// What a form needs did not arrive.
    NoExport,
    /// The browser does not draw pictures.
    NoPicture,
    /// A link was copied.
    LinkCopied,
    /// A link points at a place that the text does not have.
    NoTarget,
    /// A sample did not arrive.
    NoSample,
    /// A part of the program did not arrive.
    NoPart,
    /// The words of the article's language did not arrive.
    NoWords,
}

impl Message {
    /// In words.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Reading => words.reading.to_owned(),
            Self::Read(quotes, names) => (words.read)(*quotes, *names),
            Self::NoArticle => words.no_article.to_owned(),
            Self::Cleared => words.cleared.to_owned(),
            Self::Step(name, number, of) => format!("{name}: {}", (words.step)(*number, *of)),
            Self::Refused(Refused::Empty) => words.nothing_pasted.to_owned(),
            Self::Refused(Refused::TooLarge) => words.too_large.to_owned(),
            Self::Binary => words.binary.to_owned(),
            Self::Decoded(label) => (words.decoded)(label),
            Self::Unreadable => words.unreadable.to_owned(),
            Self::ClipboardRefused => words.clipboard_refused.to_owned(),
            Self::NotKept => words.not_kept.to_owned(),
            Self::Corrected => words.corrected.to_owned(),
            Self::Given(name, quotes) => {
                let given = name.as_ref().map_or_else(|| words.given_to_nobody.to_owned(), |name| (words.given)(name));
                if *quotes > 1 { format!("{given} {}", (words.changed)(*quotes)) } else { given }
            }
            Self::Undone => words.undone.to_owned(),
            Self::NameCorrected => words.name_corrected.to_owned(),
            Self::Copied => words.copied.to_owned(),
            Self::CopyRefused => words.copy_refused.to_owned(),
            Self::Update => words.update.to_owned(),
            Self::NotThere => words.not_there.to_owned(),
            Self::AllCleared => words.all_cleared.to_owned(),
            Self::NotCleared => words.not_cleared.to_owned(),
            Self::ExportCopied => words.export_copied.to_owned(),
            Self::NoExport => words.no_export.to_owned(),
            Self::NoPicture => words.no_picture.to_owned(),
            Self::LinkCopied => words.link_copied.to_owned(),
            Self::NoTarget => words.no_target.to_owned(),
            Self::NoSample => words.no_sample.to_owned(),
            Self::NoPart => words.no_part.to_owned(),
            Self::NoWords => words.less_precise.to_owned(),
        }
    }

    /// Whether what happened can be undone from where it is said.
    pub const fn can_be_undone(&self) -> bool {
        matches!(self, Self::Given(..) | Self::NameCorrected)
    }

    /// Whether it stays until it is closed.
    pub const fn stays(&self) -> bool {
        self.can_be_undone() || matches!(self, Self::Reading | Self::Update | Self::NotKept)
    }

    /// Whether it has to be seen; what the eye sees happen is only spoken.
    pub const fn is_seen(&self) -> bool {
        !matches!(self, Self::Read(..) | Self::NoArticle | Self::Cleared | Self::Step(..) | Self::Corrected)
    }
}
