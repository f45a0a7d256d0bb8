//! Numbers of which some come often, in little room: canonical Huffman codes (Huffman 1952; Schwartz and Kallick 1964).

use super::rice::{number, window, write_number};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Longest code, in bits.
const LONGEST: usize = 15;

/// Reads what [`write_numbers`] wrote of so many numbers; `None` for anything else.
///
/// First how many numbers have a code of one bit, of two …, then these numbers, each as its distance from the one before
/// of the same length; then the codes. Bits are read from the lowest of each byte.
pub(super) fn numbers(rest: &mut &[u8], count: usize) -> Option<Vec<u16>> {
    if count == 0 {
        return Some(Vec::new());
    }
    let mut lengths = [0; LONGEST + 1];
    for length in &mut lengths[1..] {
        *length = number(rest)?;
    }
    let longest = lengths.iter().rposition(|&length| length > 0)?;
    // What every beginning of that many bits says: a number, and how many bits of it are its code
    let mut table = vec![(0_u16, 0_u8); 1 << longest];
    let mut code = 0_usize;
    for (length, &many) in lengths.iter().enumerate().skip(1) {
        let mut last = 0;
        for _ in 0..many {
            last = number(rest)?.checked_add(last)?;
            let bits = u8::try_from(length).ok()?;
            let first = reversed(code, length);
            if code >> length != 0 {
                return None;
            }
            let told = (u16::try_from(last).ok()?, bits);
            table[first..].iter_mut().step_by(1 << length).for_each(|entry| *entry = told);
            code += 1;
        }
        code <<= 1;
    }
    let mut numbers = Vec::with_capacity(count.min(rest.len() * 8));
    let (mut at, mask) = (0, table.len() - 1);
    for _ in 0..count {
        let next = usize::try_from(window(rest, at) & mask as u64).ok()?;
        let (number, bits) = table[next];
        at += usize::from(bits);
        if bits == 0 || at > rest.len() * 8 {
            return None;
        }
        numbers.push(number);
    }
    *rest = rest.get(at.div_ceil(8)..)?;
    Some(numbers)
}

/// So many bits of a code in the order in which they are read.
const fn reversed(code: usize, bits: usize) -> usize {
    code.reverse_bits() >> (usize::BITS as usize - bits)
}

/// Writes numbers, those that come often in few bits.
pub(super) fn write_numbers(out: &mut Vec<u8>, numbers: &[u16]) {
    if numbers.is_empty() {
        return;
    }
    let mut counts: BTreeMap<u16, u64> = BTreeMap::new();
    for &number in numbers {
        *counts.entry(number).or_default() += 1;
    }
    let mut by_length: Vec<Vec<u16>> = vec![Vec::new(); LONGEST + 1];
    for (number, length) in counts.keys().zip(lengths(counts.values().copied().collect())) {
        by_length[length].push(*number);
    }
    by_length[1..].iter().for_each(|same| write_number(out, same.len()));
    let mut codes: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
    let mut code = 0;
    for (length, same) in by_length.iter().enumerate().skip(1) {
        let mut last = 0;
        for &number in same {
            write_number(out, usize::from(number - last));
            codes.insert(number, (reversed(code, length), length));
            last = number;
            code += 1;
        }
        code <<= 1;
    }
    let (mut bits, mut filled) = (0_usize, 0);
    for (code, length) in numbers.iter().map(|number| codes[number]) {
        bits |= code << filled;
        filled += length;
        while filled >= 8 {
            out.push(bits.to_le_bytes()[0]);
            (bits, filled) = (bits >> 8, filled - 8);
        }
    }
    if filled > 0 {
        out.push(bits.to_le_bytes()[0]);
    }
}

/// How long the code of each number is, by how often the numbers come; the rare ones are taken for less rare as long as
/// codes would be too long.
fn lengths(mut counts: Vec<u64>) -> Vec<usize> {
    loop {
        let mut heap: BinaryHeap<_> = counts.iter().enumerate().map(|(at, &count)| Reverse((count, at))).collect();
        // The node that two were joined to, for each
        let mut parents = vec![usize::MAX; counts.len()];
        while let (Some(Reverse((rare, one))), Some(&Reverse((next, other)))) = (heap.pop(), heap.peek()) {
            heap.pop();
            let joined = parents.len();
            (parents[one], parents[other]) = (joined, joined);
            parents.push(usize::MAX);
            heap.push(Reverse((rare + next, joined)));
        }
        let depth = |leaf: usize| {
            std::iter::successors(Some(leaf), |&at| Some(parents[at]).filter(|&at| at != usize::MAX)).count() - 1
        };
        let lengths: Vec<usize> = (0..counts.len()).map(|leaf| depth(leaf).max(1)).collect();
        if lengths.iter().all(|&length| length <= LONGEST) {
            return lengths;
        }
        for count in &mut counts {
            *count = *count / 2 + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(numbers: &[u16]) -> Vec<u8> {
        let mut out = Vec::new();
        write_numbers(&mut out, numbers);
        out
    }

    #[track_caller]
    fn check(numbers: &[u16]) {
        let mut out = written(numbers);
        out.push(9);
        let mut rest = &out[..];
        assert_eq!(super::numbers(&mut rest, numbers.len()).as_deref(), Some(numbers));
        assert_eq!(rest, [9]);
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        check(&[]);
        check(&[7]);
        check(&[0, 0, 0, 65_535]);
        check(&(0..250).map(|at| at * at % 97).collect::<Vec<u16>>());
        // Each twice as often as the next: codes would be longer than they may be
        check(&(0..18).flat_map(|number| std::iter::repeat_n(number, 1 << number)).collect::<Vec<u16>>());
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        let out = written(&[0, 0, 3, 65_535, 3, 3, 0]);
        for end in 0..out.len() {
            assert_eq!(super::numbers(&mut &out[..end], 7), None, "{end}");
        }
    }

    #[test]
    fn what_comes_often_takes_few_bits() {
        let numbers: Vec<u16> = (0..8000).map(|at| if at % 10 == 0 { at } else { 5 }).collect();
        assert!(written(&numbers).len() < 4000);
    }

    #[test]
    fn codes_that_nothing_could_have_written_are_refused() {
        // Three codes of one bit
        let bytes = [&[3][..], &[0; 14], &[0, 1, 1], &[0xff; 4]].concat();
        assert_eq!(super::numbers(&mut &bytes[..], 3), None);
        // No code at all
        assert_eq!(super::numbers(&mut &[0; 40][..], 3), None);
    }
}
