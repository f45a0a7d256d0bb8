//! Learns weights: a conditional random field by AdaGrad (Duchi, Hazan and Singer 2011) with an L1 penalty that is paid
//! when a weight is next looked at (Tsuruoka, Tsujii and Ananiadou 2009).

use lede::lexicon::model::{LABELS, Row};
use lede::recognize::training::follows;

pub type Weights = [f32; LABELS];

/// A sentence by the places of its features among all.
pub struct Sample {
    pub places: Vec<Vec<u32>>,
    pub allowed: Vec<u16>,
    /// Whether it teaches its language alone: what all share stays as it is.
    pub is_lent: bool,
}

/// Chance that is the same each time (xorshift: Marsaglia 2003).
#[derive(Clone, Copy)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

/// How fast and how sparsely it learns.
pub struct Pace {
    pub epochs: usize,
    pub rate: f32,
    /// How many of a hundred times a sentence is read by what all languages share alone, which so learns to stand alone.
    pub alone: u64,
    /// The epoch from which on the weights are averaged.
    pub averaged: usize,
    /// Which share of its features a word is read without, each time others: so none leans on a single one.
    pub dropped: f32,
    /// What the order of sentences begins with.
    pub seed: u64,
}

/// All of a feature beside each other in memory, where most of the time goes.
#[derive(Clone)]
pub struct Feature {
    pub weights: Weights,
    /// Sums of squared gradients.
    squares: Weights,
    /// The step at which its penalty was last paid.
    seen: u32,
    penalty: f32,
}

pub struct Field {
    pub features: Vec<Feature>,
    /// How many features all languages share: the first.
    shared: u32,
    pub transitions: [Weights; LABELS],
    transition_squares: [Weights; LABELS],
    step: u32,
}

impl Field {
    /// A field whose features have a penalty each, those that all languages share first.
    pub fn new(penalties: Vec<f32>, shared: u32) -> Self {
        let feature = |penalty| Feature { weights: [0.0; LABELS], squares: [1e-3; LABELS], seen: 0, penalty };
        Self {
            features: penalties.into_iter().map(feature).collect(),
            shared,
            transitions: [[0.0; LABELS]; LABELS],
            transition_squares: [[1e-3; LABELS]; LABELS],
            step: 0,
        }
    }

    pub fn learn(&mut self, samples: &[Sample], pace: &Pace) {
        let mut order: Vec<usize> = (0..samples.len()).collect();
        let mut random = Random(0x2545_f491_4f6c_dd1d ^ pace.seed);
        let mut sums = vec![[0.0_f32; LABELS]; self.features.len()];
        for epoch in 0..pace.epochs {
            for at in (1..order.len()).rev() {
                order.swap(at, (random.next() % (at as u64 + 1)) as usize);
            }
            let mut loss = 0.0;
            for &at in &order {
                let alone = random.next() % 100 < pace.alone && !samples[at].is_lent;
                let most = if alone { self.shared } else { u32::MAX };
                loss += self.sentence(&samples[at], pace, most, random);
            }
            for feature in &mut self.features {
                feature.pay(self.step, pace.rate);
            }
            eprintln!("epoch {epoch}: loss {loss:.0}");
            if epoch >= pace.averaged {
                for (sum, feature) in sums.iter_mut().zip(&self.features) {
                    for (sum, weight) in sum.iter_mut().zip(&feature.weights) {
                        *sum += weight / (pace.epochs - pace.averaged) as f32;
                    }
                }
            }
        }
        for (sum, feature) in sums.iter().zip(&mut self.features) {
            feature.weights = *sum;
        }
    }

    /// Learns from a sentence by its features up to a place, some of them left out by chance. Returns the loss.
    fn sentence(&mut self, sample: &Sample, pace: &Pace, most: u32, mut random: Random) -> f64 {
        let rate = pace.rate;
        let length = sample.places.len();
        let mut own = vec![[0.0_f32; LABELS]; length];
        let dropped = (pace.dropped * 65536.0) as u32;
        let kept: Vec<Vec<u32>> = sample
            .places
            .iter()
            .map(|places| {
                places
                    .iter()
                    .copied()
                    .filter(|place| *place < most && (random.next() >> 20) as u32 & 0xffff >= dropped)
                    .collect()
            })
            .collect();
        let more = 1.0 / (1.0 - pace.dropped);
        for (own, places) in own.iter_mut().zip(&kept) {
            for &place in places {
                let feature = &mut self.features[place as usize];
                feature.pay(self.step, rate);
                for (sum, weight) in own.iter_mut().zip(&feature.weights) {
                    *sum += weight * more;
                }
            }
        }
        let mut jumps = [[0.0_f32; LABELS]; LABELS];
        for last in 0..LABELS {
            for label in 0..LABELS {
                jumps[last][label] = if follows(last, label) { self.transitions[last][label].exp() } else { 0.0 };
            }
        }
        let all = Marginals::of(&own, &jumps, None);
        let right = Marginals::of(&own, &jumps, Some(&sample.allowed));
        self.step += 1;
        let least = if sample.is_lent { self.shared } else { 0 };
        for at in 0..length {
            let mut gradient = [0.0_f32; LABELS];
            let mut steepest = 0.0_f32;
            for label in 0..LABELS {
                gradient[label] = all.labels[at][label] - right.labels[at][label];
                steepest = steepest.max(gradient[label].abs());
            }
            if steepest < 1e-3 {
                continue;
            }
            for &place in kept[at].iter().filter(|place| **place >= least) {
                let feature = &mut self.features[place as usize];
                for label in 0..LABELS {
                    let g = gradient[label] * more;
                    feature.squares[label] += g * g;
                    feature.weights[label] -= rate * g / feature.squares[label].sqrt();
                }
            }
        }
        if sample.is_lent {
            return all.log - right.log;
        }
        for last in 0..LABELS {
            for label in 0..LABELS {
                let g = all.pairs[last][label] - right.pairs[last][label];
                let square = &mut self.transition_squares[last][label];
                *square += g * g;
                self.transitions[last][label] -= rate * g / square.sqrt();
            }
        }
        all.log - right.log
    }
}

impl Feature {
    /// Pays the penalty of all steps since it was last seen.
    fn pay(&mut self, step: u32, rate: f32) {
        let due = (step - self.seen) as f32 * self.penalty * rate;
        self.seen = step;
        if due > 0.0 {
            for (weight, square) in self.weights.iter_mut().zip(&self.squares) {
                let due = due / square.sqrt();
                *weight -= weight.clamp(-due, due);
            }
        }
    }
}

struct Marginals {
    labels: Vec<Weights>,
    pairs: [Weights; LABELS],
    log: f64,
}

impl Marginals {
    /// Forward and backward, each step scaled to one.
    fn of(own: &[Weights], jumps: &[Weights; LABELS], allowed: Option<&[u16]>) -> Self {
        let length = own.len();
        let mut log = 0.0_f64;
        let mut emitted = vec![[0.0_f32; LABELS]; length];
        for at in 0..length {
            let may = |label: usize| allowed.is_none_or(|allowed| allowed[at] >> label & 1 == 1);
            let most = (0..LABELS).filter(|&l| may(l)).map(|l| own[at][l]).fold(f32::MIN, f32::max);
            log += f64::from(most);
            for label in 0..LABELS {
                emitted[at][label] = if may(label) { (own[at][label] - most).exp() } else { 0.0 };
            }
        }
        let mut forward = vec![[0.0_f32; LABELS]; length];
        let mut scales = vec![1.0_f32; length];
        for at in 0..length {
            for label in 0..LABELS {
                let before = if at == 0 {
                    jumps[0][label]
                } else {
                    (0..LABELS).map(|last| forward[at - 1][last] * jumps[last][label]).sum()
                };
                forward[at][label] = before * emitted[at][label];
            }
            let sum: f32 = forward[at].iter().sum::<f32>().max(1e-30);
            scales[at] = sum;
            log += f64::from(sum.ln());
            forward[at].iter_mut().for_each(|f| *f /= sum);
        }
        let mut backward = [1.0_f32; LABELS];
        let mut labels = vec![[0.0_f32; LABELS]; length];
        let mut pairs = [[0.0_f32; LABELS]; LABELS];
        for at in (0..length).rev() {
            for label in 0..LABELS {
                labels[at][label] = forward[at][label] * backward[label];
            }
            let mut next = [0.0_f32; LABELS];
            for last in 0..LABELS {
                let from = if at > 0 { forward[at - 1][last] } else { f32::from(u8::from(last == 0)) };
                for label in 0..LABELS {
                    let through = jumps[last][label] * emitted[at][label] * backward[label] / scales[at];
                    next[last] += through;
                    pairs[last][label] += from * through;
                }
            }
            backward = next;
        }
        Self { labels, pairs, log }
    }
}

/// Weights as whole numbers of a byte.
pub fn quantised(weights: &Weights, scale: f32) -> Row {
    std::array::from_fn(|label| (weights[label] * scale).round().clamp(-127.0, 127.0) as i16)
}
