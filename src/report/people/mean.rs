//! The one mean of these reports.

/// The mean of figures of 0–100, rounded to the nearest whole; none of none.
#[must_use]
pub fn mean(figures: &[u32]) -> Option<u32> {
    let count = u32::try_from(figures.len()).unwrap_or(u32::MAX);
    let sum: u32 = figures.iter().sum();
    (2 * sum + count).checked_div(2 * count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded_to_the_nearest_whole() {
        let cases: [(&[u32], _); 5] = [
            (&[], None),
            (&[70], Some(70)),
            (&[70, 71], Some(71)),
            (&[0, 0, 1], Some(0)),
            (&[100; 7], Some(100)),
        ];
        for (figures, wanted) in cases {
            assert_eq!(mean(figures), wanted, "{figures:?}");
        }
    }
}
