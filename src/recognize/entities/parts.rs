//! By what parts of a name its bearer is called.

use super::Known;
use super::settled::is_company_form;
use crate::article::EntityKind;
use crate::lexicon::model::{Model, model};
use crate::lexicon::{Class, Language, Table};
use crate::recognize::reading::Reading;

/// What stands in marks behind a common noun, if all of a name does: "компании «|Волгамост".
pub(super) fn behind_noun(surface: &str) -> &str {
    let marked = surface.split_once(" «").filter(|(noun, _)| !noun.contains(char::is_uppercase));
    marked.map_or(surface, |(_, name)| name.trim_end_matches('»'))
}

/// By what parts of its name an organisation may be called: the first word and the last, all behind the first ("Red Gulls"),
/// what it begins with, and what stands before the form of a company.
pub(super) fn parts(name: &str) -> impl Iterator<Item = &str> {
    let (first, rest) = name.split_once(' ').unzip();
    let rest = rest.filter(|rest| rest.contains(' ') && rest.starts_with(char::is_uppercase));
    let last = name.rsplit_once(' ').map(|(_, last)| last);
    first.into_iter().chain(rest).chain(last).chain(bare_company(name)).chain(beginnings(name))
}

/// What stands before the form of a company, two words and more.
fn bare_company(name: &str) -> Option<&str> {
    let (bare, _) = name.rsplit_once(' ').filter(|(_, form)| is_company_form(form.trim_end_matches('.')))?;
    bare.contains(' ').then_some(bare)
}

/// A person's surname: the last word that is no "Jr.".
pub(super) fn surname(name: &str) -> &str {
    let mut words = name.split(' ').rev();
    words.find(|word| !GENERATIONS.contains(&word.trim_end_matches('.'))).unwrap_or(name)
}

/// What tells a son from his father of the same name.
const GENERATIONS: [&str; 6] = ["Jr", "Sr", "II", "III", "Júnior", "Filho"];

/// The town in a name that goes on behind a preposition: "|Kamenice| nad Bystrou", "|Marbach| am Neckar".
pub(super) fn town<'a>(language: &Language, name: &'a str) -> Option<&'a str> {
    let (town, rest) = name.split_once(' ')?;
    let joins = |joiner: &&str| rest.strip_prefix(joiner).is_some_and(|rest| rest.starts_with(' '));
    language.place_joiners.iter().any(joins).then_some(town)
}

/// The first letters of a name's words, by which it may be abbreviated: of those with a capital, of all, and of all but small
/// ones ("FEMA", "PS" for the Parti socialiste).
fn initials(name: &str) -> [String; 3] {
    let kinds: [fn(&str) -> bool; 3] =
        [|word| word.starts_with(char::is_uppercase), |_| true, |word| word.chars().nth(3).is_some()];
    kinds.map(|fits| {
        let words = name.split([' ', '-', '/', '’', '\'']).filter(|word| fits(word));
        words.filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
    })
}

/// Whether a name is an abbreviation: two to six capitals.
fn is_abbreviation(name: &str) -> bool {
    (2..7).contains(&name.chars().count()) && name.chars().all(char::is_uppercase)
}

/// Whether all letters of a word stand in a name in their order: "Consob".
pub(super) fn is_spelt_in(word: &str, name: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    word.chars().flat_map(char::to_lowercase).all(|letter| letters.any(|other| other == letter))
}

/// What a name begins with, two words and more, before what hangs on it: "Ministry of Defence" of Ukraine.
pub(super) fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    let hangs = |at: &usize| name[at + 1..].starts_with(char::is_lowercase) && name[..*at].contains(' ');
    spaces.filter(hangs).map(|at| &name[..at]).take(BEGINNINGS)
}

/// Most of them that are looked at; a name with more is none.
const BEGINNINGS: usize = 3;

/// Whether one word is another in all but its last two letters.
pub(super) fn is_bent_form(name: &str, form: &str) -> bool {
    let same = name.chars().zip(form.chars()).take_while(|(one, other)| one == other).count();
    let letters = name.chars().count();
    !form.contains(' ') && form.contains(char::is_lowercase) && same > 2 && same + 2 >= letters
}

/// The organisations and places of several words by their first letters. `None` for several.
pub(super) fn by_initials(known: &[Known]) -> Table<String, Option<usize>> {
    let mut long: Table<String, Option<usize>> = Table::default();
    for (entity, known) in known.iter().enumerate() {
        let is_thing = matches!(known.kind, Some(EntityKind::Organisation | EntityKind::Place));
        for letters in initials(&known.name).into_iter().filter(|letters| is_thing && is_abbreviation(letters)) {
            let holds = known.name.split([' ', '-']).any(|word| word == letters);
            let bearer = long.entry(letters).or_insert(Some(entity));
            *bearer = bearer.filter(|other| *other == entity && !holds);
        }
    }
    long
}

/// One word without the genitive's ending, if lists have it only so: "Harwicks".
pub(super) fn listed_bare<'a>(language: &Language, model: &Model, word: &'a str) -> Option<&'a str> {
    let kinds = [EntityKind::Person, EntityKind::Place, EntityKind::Organisation];
    let is_known = |word: &str| kinds.into_iter().any(|kind| model.is_kind(word, kind));
    let bare = language.genitive.iter().find_map(|ending| word.strip_suffix(ending))?;
    (bare.len() > 3 && is_known(bare) && !is_known(word)).then_some(bare)
}

/// A person's name without the genitive's ending, before what is somebody's at `next`, if lists have its surname only so: "Jana
/// |Webers| Rede".
pub(super) fn owner<'a>(reading: &Reading, name: &'a str, next: usize) -> Option<&'a str> {
    let language = reading.lexicon.language;
    let last = name.rsplit(' ').next()?;
    let model = model(Some(language.code))?;
    let bare = listed_bare(language, model, last).filter(|bare| model.is_kind(bare, EntityKind::Person))?;
    let other = Class::CLOSED.or(Class::PAUSE);
    let owns = reading.tokens.get(next).is_some_and(|next| next.is_word() && !next.is(other) && !next.is_verbal());
    owns.then(|| &name[..name.len() - last.len() + bare.len()])
}
