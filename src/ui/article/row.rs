use crate::article::Role;
use crate::screen::{Row, Screen};
use crate::ui::parts::{colour, draw};
use leptos::prelude::*;

/// A block of the body.
pub fn row(screen: &Screen, row: &Row) -> AnyView {
    let inside = draw(screen, &row.runs);
    let id = format!("block-{}", row.block);
    match (row.role, row.level) {
        (Role::Heading, Some(3..)) => view! { <h3 id=id>{inside}</h3> }.into_any(),
        (Role::Heading, _) => view! { <h2 id=id>{inside}</h2> }.into_any(),
        (Role::ListItem, _) => {
            view! { <li class=if is_bulleted(screen, row) { "bulleted" } else { "" }>{inside}</li> }.into_any()
        }
        (Role::Blockquote, _) => {
            view! { <blockquote class=spoken(screen, row)><p>{inside}</p></blockquote> }.into_any()
        }
        (Role::Caption, _) => view! { <p class="caption">{inside}</p> }.into_any(),
        _ => view! { <p class=spoken(screen, row)>{inside}</p> }.into_any(),
    }
}

/// The rule at the left of a paragraph that is mostly somebody's words.
fn spoken(screen: &Screen, row: &Row) -> Option<String> {
    row.spoken.map(|quote| format!("spoken {}", colour(screen, quote)))
}

/// A plain paste brings its bullets along; a second one is not drawn.
fn is_bulleted(screen: &Screen, row: &Row) -> bool {
    let span = screen.article.blocks[row.block].span();
    screen.shown(span).starts_with(|c: char| !c.is_alphabetic() && !"„“\"«»'‚‘([".contains(c))
}
