use super::line::Line;
use crate::article::{Element, Role};
use std::ops::Range;

/// Where the running text begins and ends: the stretch of lines with the most of it.
///
/// Every line weighs for or against, paragraphs by their length; the stretch with the greatest sum is the body
/// (Kadane's maximum subarray, as for web text in Pasternack & Roth 2009). Empty where there is no running text.
pub(super) fn range(lines: &[Line]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (index, line) in lines.iter().enumerate() {
        sum += weight(line);
        if sum > best_sum {
            best = start..index + 1;
            best_sum = sum;
        } else if sum <= 0 {
            start = index + 1;
            sum = 0;
        }
    }
    best
}

fn weight(line: &Line) -> i32 {
    match line.role {
        Some(Role::Related | Role::RelatedLabel | Role::Caption) => return 0,
        Some(Role::Aside) => return -20,
        Some(_) => return -2,
        None => {}
    }
    let length = i32::try_from(line.length.min(300)).unwrap_or(300);
    match line.element {
        _ if line.is_paragraph() => 20 + length / 3,
        Some(Element::Paragraph | Element::Blockquote) if line.href.is_none() => 5 + length / 4,
        Some(Element::ListItem) if line.href.is_none() => 3 + length / 8,
        Some(Element::Heading(_)) => -5,
        _ if line.href.is_some() => -25,
        _ if line.sentence && line.length >= 30 => length / 8,
        _ if line.sentence && line.length >= 12 => 2,
        _ => -12,
    }
}
