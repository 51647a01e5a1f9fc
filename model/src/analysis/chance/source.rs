//! Numbers that look like chance and depend on nothing but what they are drawn for.
//!
//! A draw is a hash of (seed, future, subject), where the subject is a quantity, or a matter's name
//! and a round. There is no state to be advanced, so leaving a matter out, putting another in
//! front of it or changing the scenario leaves every other draw as it was: two plans are compared
//! on the same futures.

/// One number for one future: seed and number of the future, well mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Future(u64);

/// A probability made ready to be asked of many futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odds(u64);

/// What a number is drawn for. Names are hashed once, when a scenario is made ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject(u64);

impl Future {
    /// The future with this number.
    #[must_use]
    #[inline]
    pub const fn new(seed: u64, number: u32) -> Self {
        // Number n of the sequence that SplitMix64 gives from a mixed seed.
        Self(mix(mix(seed).wrapping_add(STRIDE.wrapping_mul(number as u64 + 1))))
    }

    /// What is drawn for a subject: evenly spread over [0, 1), on a grid of 2⁻⁵³.
    #[must_use]
    #[inline]
    pub const fn draw(self, subject: Subject) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        // 53 bits are a whole number that a signed one holds too, and processors turn signed
        // numbers into floating point in one step.
        self.bits(subject) as i64 as f64 * STEP
    }

    /// Whether what is drawn for a subject is below a probability.
    #[must_use]
    #[inline]
    pub const fn favours(self, subject: Subject, odds: Odds) -> bool {
        self.bits(subject) < odds.0
    }

    /// The draw as a number of steps of 2⁻⁵³.
    #[inline]
    const fn bits(self, subject: Subject) -> u64 {
        mix(self.0 ^ subject.0) >> 11
    }
}

impl Odds {
    /// Of a probability of 0…1.
    #[must_use]
    pub fn new(probability: f64) -> Self {
        // A draw of k steps is below it where k is below the steps it has, rounded up.
        Self((probability * (1_u64 << 53) as f64).ceil() as u64)
    }
}

impl Subject {
    /// An uncertain quantity, by its name in the plan file.
    #[must_use]
    pub const fn quantity(name: &str) -> Self {
        Self(hash(b'q', name))
    }

    /// A round of a large matter, by the name of the matter; rounds that are past count too.
    #[must_use]
    pub const fn round(matter: &str, round: u8) -> Self {
        Self(mix(hash(b'm', matter).wrapping_add(STRIDE.wrapping_mul(round as u64 + 1))))
    }
}

/// 2⁶⁴ divided by the golden ratio, odd: multiples of it fall far apart.
const STRIDE: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014, with Stafford's constants): one to one, and each bit of the input changes
/// each bit of the output half of the time.
const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// FNV-1a of a kind and a name, mixed.
const fn hash(kind: u8, name: &str) -> u64 {
    const BASIS: u64 = 0xCBF2_9CE4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01B3;
    let mut hash = (BASIS ^ kind as u64).wrapping_mul(PRIME);
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(PRIME);
        at += 1;
    }
    mix(hash)
}
