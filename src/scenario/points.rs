//! The guidance points that one scenario uses, as small numbers and sets of them.

/// A point of one scenario: its place in [`super::Scenario::points`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PointIx(u8);

impl PointIx {
    /// The most points that one scenario can use.
    pub const LIMIT: usize = 128;

    /// The point at `index`, which is under [`PointIx::LIMIT`].
    #[must_use]
    pub fn new(index: usize) -> Option<Self> {
        u8::try_from(index).ok().filter(|_| index < Self::LIMIT).map(Self)
    }

    /// Its place in the scenario's list.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A set of points of one scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PointSet(u128);

impl PointSet {
    /// No point.
    pub const EMPTY: Self = Self(0);

    /// Whether the point is in the set.
    #[must_use]
    pub const fn has(self, point: PointIx) -> bool {
        self.0 & (1 << point.0) != 0
    }

    /// The set and this point.
    #[must_use]
    pub const fn with(self, point: PointIx) -> Self {
        Self(self.0 | (1 << point.0))
    }

    /// What is in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is here and not in `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is no point.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether every point of `other` is here.
    #[must_use]
    pub const fn has_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The points in the order of the scenario's list.
    pub fn iter(self) -> impl Iterator<Item = PointIx> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = u8::try_from(rest.trailing_zeros()).ok().filter(|&bit| bit < 128)?;
            rest &= rest - 1;
            Some(PointIx(next))
        })
    }
}

impl FromIterator<PointIx> for PointSet {
    fn from_iter<I: IntoIterator<Item = PointIx>>(points: I) -> Self {
        points.into_iter().fold(Self::EMPTY, Self::with)
    }
}
