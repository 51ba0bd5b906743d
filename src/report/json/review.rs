//! What is due for review, as JSON.

use serde_json::json;

use crate::coach::schedule::Due;

use super::document;

/// When each point comes up, the most overdue first.
#[must_use]
pub fn review(profile: &str, today: &str, scheduled: &[Due]) -> String {
    let point = |due: &Due| {
        json!({
            "id": due.point,
            "due": due.is_due(),
            "due_on": due.on,
            "days_overdue": due.over,
        })
    };
    let points: Vec<_> = scheduled.iter().map(point).collect();
    document("review", json!({ "profile": profile, "today": today, "points": points }))
}
