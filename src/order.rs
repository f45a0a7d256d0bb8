//! One sort for everything: the standard one is compiled anew for each type, five kilobytes of page each time.

use std::mem;

/// Sorts items by a pair of numbers, stably. Takes O(n log n) time and O(n) space.
pub(crate) fn sort_by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> (usize, usize)) {
    let mut order: Vec<_> = items.iter().map(key).enumerate().map(|(at, (first, then))| (first, then, at)).collect();
    if sort(&mut order) {
        let mut unsorted: Vec<Option<T>> = mem::take(items).into_iter().map(Some).collect();
        items.extend(order.iter().filter_map(|&(.., at)| unsorted[at].take()));
    }
}

/// The key that sorts the greater number first.
pub(crate) const fn reverse(key: usize) -> usize {
    usize::MAX - key
}

/// Sorts numbers; whether that changed anything.
#[inline(never)]
fn sort(order: &mut [(usize, usize, usize)]) -> bool {
    if order.is_sorted() {
        return false;
    }
    order.sort_unstable();
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut words = vec!["pear", "fig", "plum", "apple", "nut"];
        sort_by_key(&mut words, |word| (reverse(word.len()), 0));
        assert_eq!(words, ["apple", "pear", "plum", "fig", "nut"]);
        sort_by_key(&mut words, |word| (word.len(), usize::from(word.starts_with('p'))));
        assert_eq!(words, ["fig", "nut", "pear", "plum", "apple"]);
    }
}
