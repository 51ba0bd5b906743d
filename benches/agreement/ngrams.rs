//! A simple way to compare with: the labels of those answers that share most runs of three to five
//! characters, runs that stand in few answers counting more (tf-idf, cosine).

use std::collections::{BTreeMap, HashMap, HashSet};

use encounter::grading::agreement::Class;

/// So many of the nearest answers vote, each with its nearness.
const NEAREST: usize = 15;

/// The answers that were learned from, by point.
#[derive(Default)]
pub(crate) struct Ngrams {
    points: BTreeMap<String, Vec<(Runs, Class)>>,
    /// How much each run counts.
    rare: HashMap<String, f64>,
}

/// Runs with their weights; the squares of these add up to 1.
type Runs = HashMap<String, f64>;

impl Ngrams {
    /// Learns from points, words and labels.
    pub(crate) fn learn<'w>(labelled: impl Iterator<Item = (String, &'w str, Class)>) -> Self {
        let labelled: Vec<_> = labelled.collect();
        let texts: HashSet<&str> = labelled.iter().map(|(_, words, _)| *words).collect();
        let mut found: HashMap<String, f64> = HashMap::new();
        for text in &texts {
            for run in runs(text) {
                *found.entry(run).or_default() += 1.0;
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "some thousand answers")]
        let count = texts.len() as f64;
        let rare = found.into_iter().map(|(run, of)| (run, (count / of).ln())).collect();
        let mut learned = Self { points: BTreeMap::new(), rare };
        let known: HashMap<&str, Runs> =
            texts.into_iter().map(|text| (text, learned.weighed(text))).collect();
        for (point, words, label) in labelled {
            learned.points.entry(point).or_default().push((known[words].clone(), label));
        }
        learned
    }

    /// The label that the nearest answers vote for.
    pub(crate) fn rate(&self, point: &str, words: &str) -> Class {
        let Some(answers) = self.points.get(point) else { return Class::Absent };
        let own = self.weighed(words);
        let near = |runs: &Runs| -> f64 {
            own.iter().filter_map(|(run, weight)| Some(weight * runs.get(run)?)).sum()
        };
        let mut all: Vec<(f64, Class)> =
            answers.iter().map(|(runs, label)| (near(runs), *label)).collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        let votes = |class| -> f64 {
            let voters = all.iter().take(NEAREST).filter(|(_, label)| *label == class);
            voters.map(|(near, _)| near).sum()
        };
        let most = Class::ALL.into_iter().max_by(|&a, &b| votes(a).total_cmp(&votes(b)));
        most.unwrap_or(Class::Absent)
    }

    fn weighed(&self, words: &str) -> Runs {
        let mut all: Runs = runs(words)
            .into_iter()
            .filter_map(|run| self.rare.get(&run).copied().map(|weight| (run, weight)))
            .collect();
        let length = all.values().map(|weight| weight * weight).sum::<f64>().sqrt();
        for weight in all.values_mut() {
            *weight /= length.max(f64::MIN_POSITIVE);
        }
        all
    }
}

fn runs(words: &str) -> HashSet<String> {
    let chars: Vec<char> = format!(" {} ", words.to_lowercase()).chars().collect();
    (3..=5).flat_map(|length| chars.windows(length).map(|run| run.iter().collect())).collect()
}
