use super::line::Line;
use super::phrase;
use crate::article::Role;
use crate::lexicon::Language;

/// Longer than this, a line that merely mentions a newsletter may be the article's own.
const LONG: usize = 200;
/// Longer than this, a line that merely begins like a button's is not one.
const BUTTON: usize = 48;

/// Accepts what surrounds an article: menus and forms by their HTML element; share buttons, newsletters, advertising,
/// cookie and copyright notices by their words.
pub(super) fn accept(line: &Line, words: &Language) -> Option<Role> {
    let button = line.length <= BUTTON && !line.sentence && phrase::head(&line.lower, words.aside).is_some();
    let notice = line.length <= LONG && phrase::anywhere(&line.lower, words.aside_anywhere);
    (line.is_surroundings() || button || notice).then_some(Role::Aside)
}
