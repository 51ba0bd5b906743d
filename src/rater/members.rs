//! The members of the classifier: each has learned from labelled answers by itself. The mean of what
//! they say counts; where they read the same words differently it is less sure.

use ndarray::Array2;
use rustc_hash::FxHashMap;

use super::encoder::{Changes, Encoder};
use super::heads::{CLASSES, Heads, Read};
use super::weights::{BadModel, Weights};

pub(super) struct Members {
    points: FxHashMap<String, usize>,
    members: Vec<Member>,
}

struct Member {
    changes: Changes,
    heads: Heads,
}

/// An answer as each member reads it.
pub(super) struct Readings(Vec<Read>);

impl Members {
    /// The members; only those that have not read the answers of a hand, where one is named.
    pub(super) fn read(weights: &Weights<'_>, unread: Option<&str>) -> Result<Self, BadModel> {
        let names = str::from_utf8(weights.bytes("points")?)
            .map_err(|_| BadModel::Tensor("points".to_owned()))?;
        let points: FxHashMap<String, usize> =
            names.split('\n').enumerate().map(|(place, name)| (name.to_owned(), place)).collect();
        let hands = |member: usize| weights.told(&format!("m{member} has not read"));
        let mut members = Vec::new();
        for (number, hands) in (0..).map_while(|member| Some((member, hands(member)?))) {
            if unread.is_none_or(|hand| hands.split(' ').any(|other| other == hand)) {
                let prefix = format!("m{number}.");
                members.push(Member {
                    changes: Changes::read(weights, &prefix)?,
                    heads: Heads::read(weights, &prefix, points.len())?,
                });
            }
        }
        if members.is_empty() { Err(BadModel::Members) } else { Ok(Self { points, members }) }
    }

    /// The place of a point that was learned.
    pub(super) fn place(&self, point: &str) -> Option<usize> {
        self.points.get(point).copied()
    }

    /// Lets each member read what the shared layers made of an answer.
    pub(super) fn look(&self, encoder: &Encoder, begun: &Array2<f32>) -> Readings {
        // One after the other: each matrix product has all cores at its service.
        let read = |member: &Member| member.heads.look(&encoder.finish(begun, &member.changes));
        Readings(self.members.iter().map(read).collect())
    }

    /// How much speaks for each class in a point, before it is made a probability: the mean of what
    /// the members say, each as the logarithm of its probabilities.
    pub(super) fn weigh(&self, read: &Readings, point: usize, open: &[bool]) -> [f32; CLASSES] {
        let mut sum = [0.0; CLASSES];
        for (member, read) in self.members.iter().zip(&read.0) {
            let said = log_shares(member.heads.weigh(read, point, open));
            for (sum, said) in sum.iter_mut().zip(said) {
                *sum += said / self.count();
            }
        }
        sum
    }

    #[expect(clippy::cast_precision_loss, reason = "a handful of members")]
    const fn count(&self) -> f32 {
        self.members.len() as f32
    }
}

/// The logarithms of the shares that add up to one.
fn log_shares(weighed: [f32; CLASSES]) -> [f32; CLASSES] {
    let most = weighed.into_iter().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = weighed.iter().map(|x| (x - most).exp()).sum();
    weighed.map(|x| x - most - sum.ln())
}
