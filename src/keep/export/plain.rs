use super::labels::Labels;
use super::{line, one_line};
use crate::article::Role;
use crate::screen::Screen;

/// The article as plain text: a line for each block, a blank one between, the headlines at the end.
pub(super) fn write(screen: &Screen, labels: &Labels) -> String {
    let mut out = String::new();
    let mut before = None;
    for row in screen.head.iter().chain(&screen.body) {
        let items = row.role == Role::ListItem && before == Some(Role::ListItem);
        if !out.is_empty() && !items {
            out.push('\n');
        }
        out.push_str(&line(screen, row.block));
        out.push('\n');
        before = Some(row.role);
    }
    if !screen.cards.is_empty() {
        out.push('\n');
        out.push_str(screen.label.as_deref().unwrap_or(labels.related));
        out.push('\n');
    }
    for card in &screen.cards {
        out.push_str("– ");
        out.push_str(&one_line(&card.headline));
        if let Some(href) = &card.href {
            out.push(' ');
            out.push_str(href);
        }
        out.push('\n');
    }
    out
}
