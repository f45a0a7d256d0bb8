//! Sorted numbers in little room.

use super::WORD_BITS;

/// Seven bits a byte, lowest first, the eighth for more.
pub(super) fn number(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let next = byte(rest)?;
        number |= u32::from(next & 0x7f) << shift;
        if next < 0x80 {
            return Some(number);
        }
    }
    None
}

/// Writes what [`number`] reads.
pub(super) fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

fn byte(rest: &mut &[u8]) -> Option<u8> {
    let (first, tail) = rest.split_first()?;
    *rest = tail;
    Some(*first)
}

/// The keys of a column: how many, and then how far each is from the one before, as Rice codes (Rice and Plaunt 1971):
/// so many whole steps of 2^k as bits are set, and k bits for the rest. Bits are read from the lowest of each byte.
pub(super) fn keys(rest: &mut &[u8]) -> Option<Vec<u32>> {
    let count = number(rest)? as usize;
    let low = u32::from(byte(rest)?).min(WORD_BITS);
    let mut keys = Vec::with_capacity(count.min(rest.len() * 8));
    let (mut at, mut last) = (0, 0_u64);
    for _ in 0..count {
        loop {
            let bits = window(rest, at);
            let whole = bits.trailing_ones().min(RUN);
            last += u64::from(whole) << low;
            at += whole as usize;
            if whole < RUN {
                // Behind the bit that ends them stands the rest
                last += bits >> (whole + 1) & ((1 << low) - 1);
                at += 1 + low as usize;
                break;
            }
        }
        if last >> WORD_BITS != 0 || at > rest.len() * 8 {
            return None;
        }
        keys.push(u32::try_from(last).ok()?);
    }
    *rest = rest.get(at.div_ceil(8)..)?;
    Some(keys)
}

/// So many steps at most are taken at once: with the bit behind them and the rest they lie in one window.
const RUN: u32 = 30;

/// The bits from a place on, 57 at least, noughts behind the end.
pub(super) fn window(bytes: &[u8], at: usize) -> u64 {
    let behind = bytes.get(at / 8..).unwrap_or_default();
    let eight = behind.first_chunk().copied().unwrap_or_else(|| {
        let mut eight = [0; 8];
        eight.iter_mut().zip(behind).for_each(|(to, from)| *to = *from);
        eight
    });
    u64::from_le_bytes(eight) >> (at % 8)
}

/// Writes sorted keys of so many bits.
pub(super) fn write_keys(out: &mut Vec<u8>, keys: impl ExactSizeIterator<Item = u32>, bits: u32) {
    let count = u32::try_from(keys.len()).unwrap_or(u32::MAX);
    // Steps of about two thirds of the mean distance are shortest
    let low = ((1_u32 << bits) / count.max(1) * 2 / 3).max(1).ilog2();
    write_number(out, keys.len());
    out.push(low.to_le_bytes()[0]);
    let (mut last, mut window, mut filled) = (0, 0_u8, 0);
    let mut put = |bit: bool| {
        window |= u8::from(bit) << filled;
        filled += 1;
        if filled == 8 {
            out.push(window);
            (window, filled) = (0, 0);
        }
    };
    for key in keys {
        let far: u32 = key - last;
        (0..far >> low).for_each(|_| put(true));
        put(false);
        (0..low).for_each(|place| put(far >> place & 1 == 1));
        last = key;
    }
    if filled > 0 {
        out.push(window);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_were_written() {
        let most = (1 << WORD_BITS) - 1;
        for keys in [vec![], vec![0], vec![most], vec![0, 1, 2, most], (0..3000).map(|key| key * 7919).collect()] {
            let mut out = Vec::new();
            write_keys(&mut out, keys.iter().copied(), WORD_BITS);
            out.push(9);
            let mut rest = &out[..];
            assert_eq!(super::keys(&mut rest), Some(keys));
            assert_eq!(rest, [9]);
        }
        // Keys that lie outside of all that can be
        assert_eq!(super::keys(&mut &[2, 25, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff][..]), None);
    }
}
