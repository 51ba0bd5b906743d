//! A bar on standard error for work that takes a while. The only home of `indicatif`.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that is drawn only where somebody can see it; it vanishes when it is dropped.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar of so many steps.
    #[must_use]
    pub fn new(steps: u64, shown: bool) -> Self {
        let target =
            if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(steps), target);
        let style = ProgressStyle::with_template("  {bar:40} {percent:>3} %");
        Self(style.map_or(bar.clone(), |style| bar.with_style(style)))
    }

    /// One more step is done.
    pub fn step(&self) {
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
