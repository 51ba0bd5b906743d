//! A simple way to compare with: for each guidance point, which runs of three to five characters
//! stand in answers of which label (naive Bayes, each run counted once).

use std::collections::{BTreeMap, HashMap, HashSet};

use encounter::grading::agreement::Class;

/// How much a run that was never seen counts.
const SMOOTH: f64 = 0.5;

/// What was learned, by point.
#[derive(Default)]
pub(crate) struct Ngrams(BTreeMap<String, Learned>);

#[derive(Default)]
struct Learned {
    /// How many answers there were of each label.
    answers: [f64; 3],
    /// In how many of them each run stood.
    runs: HashMap<String, [f64; 3]>,
}

impl Ngrams {
    /// Learns from points, words and labels.
    pub(crate) fn learn<'w>(labelled: impl Iterator<Item = (String, &'w str, Class)>) -> Self {
        let mut all = Self::default();
        for (point, words, label) in labelled {
            let learned = all.0.entry(point).or_default();
            let class = place(label);
            learned.answers[class] += 1.0;
            for run in runs(words) {
                learned.runs.entry(run).or_default()[class] += 1.0;
            }
        }
        all
    }

    /// The likeliest label.
    pub(crate) fn rate(&self, point: &str, words: &str) -> Class {
        let Some(learned) = self.0.get(point) else { return Class::Absent };
        let mut weighed = learned.answers.map(|count| (count + SMOOTH).ln());
        for run in runs(words) {
            let Some(seen) = learned.runs.get(&run) else { continue };
            for class in 0..weighed.len() {
                let share = (seen[class] + SMOOTH) / (learned.answers[class] + 2.0 * SMOOTH);
                weighed[class] += share.ln();
            }
        }
        let best = (0..weighed.len()).max_by(|&a, &b| weighed[a].total_cmp(&weighed[b]));
        Class::ALL[best.unwrap_or(2)]
    }
}

fn place(label: Class) -> usize {
    Class::ALL.iter().position(|class| *class == label).unwrap_or(2)
}

fn runs(words: &str) -> HashSet<String> {
    let chars: Vec<char> = format!(" {} ", words.to_lowercase()).chars().collect();
    (3..=5).flat_map(|length| chars.windows(length).map(|run| run.iter().collect())).collect()
}
