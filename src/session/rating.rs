//! What a group says in its own words is rated by the program; the trainer decides what it leaves
//! open, and can change all of it.

use crate::coach::before;
use crate::encounter::Judge;
use crate::encounter::answer::{Answer, Verdict};
use crate::group::{Cast, Entry};
use crate::rater::{Said, hear};

use super::Session;

impl Session<'_> {
    /// The verdicts that the program is sure of, where the group has agreed on own words.
    pub(super) fn rated(&self, agreed: &Entry) -> Vec<Entry> {
        let Entry::Cast { spot, cast: Cast::Agreed(Answer::Said { words, .. }), .. } = agreed
        else {
            return Vec::new();
        };
        let moment = self.group.moment(*spot);
        let encounter = self.group.before(*spot);
        let lang = self.words.lang();
        let shown = before::before(lang, self.catalogue, &encounter, moment, encounter.state());
        let said = Said { words, shown: &shown };
        let Some(heard) = hear(self.ear, self.group.scenario(), moment, said) else {
            return Vec::new();
        };
        let decided = moment.stake.iter().filter_map(|&point| {
            let verdict = heard.judged.verdict(point);
            let evidence = heard.grounds.evidence(point).unwrap_or_default().to_owned();
            let entry =
                Entry::Ticked { spot: *spot, point, verdict, judge: Judge::Rater, evidence };
            (verdict != Verdict::Unsure).then_some(entry)
        });
        decided.collect()
    }
}
