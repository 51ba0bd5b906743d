//! A session from what is kept of it.

use crate::encounter::Misfit;
use crate::group::{Entry, Group, Plan};
use crate::record::session::{SessionHead, Stamped};
use crate::scenario::Scenario;
use crate::store::StoredSession;

/// The entries of a stored session, with their times.
///
/// # Errors
/// Where an entry does not fit the scenario.
pub fn entries(scenario: &Scenario, stored: &StoredSession) -> Result<Vec<Stamped<Entry>>, Misfit> {
    let entry = |form: &Stamped<crate::record::session::EntryForm>| {
        let what = form.what.entry(scenario)?;
        Ok(Stamped { at: form.at.clone(), second: form.second, what })
    };
    stored.entries.iter().map(entry).collect()
}

/// The group as its entries left it.
#[must_use]
pub fn group<'s>(
    scenario: &'s Scenario,
    head: &SessionHead,
    entries: &[Stamped<Entry>],
) -> Group<'s> {
    let mut group = Group::new(scenario, plan(scenario, head), head.seed);
    for entry in entries {
        group.take(&entry.what);
    }
    group
}

fn plan(scenario: &Scenario, head: &SessionHead) -> Plan {
    match &head.asked {
        None => Plan::whole(head.minutes),
        Some(ids) => {
            let moments = ids.iter().filter_map(|id| scenario.moment_index(id)).collect();
            Plan::of(moments, head.minutes)
        }
    }
}
