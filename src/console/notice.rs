//! What can be wrong with what was marked or typed.

/// Something to tell the person at the foot of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing is marked yet; there are so many choices.
    MarkFirst(usize),
    /// No more than this can be ticked.
    AtMost(usize),
    /// Not everything has its place yet.
    Unfinished,
    /// There is no such choice; there are so many.
    NoSuch(usize),
    /// Nothing was written.
    Empty,
    /// So many numbers are wanted, one for each choice.
    Numbers(usize),
    /// So many votes where so many are possible.
    TooMany(u32, u32),
    /// A number of people from 1 up to this is wanted.
    People(u32),
}
