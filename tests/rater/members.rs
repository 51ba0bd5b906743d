//! The members of the classifier and the files of answers: each file can be measured.

use std::collections::BTreeSet;
use std::path::Path;

use encounter::rater::Rater;
use safetensors::SafeTensors;

/// So many members have not read a file: one of each way in which the files were halved.
const UNREAD: usize = 2;

#[test]
fn every_file_of_answers_is_new_to_two_members() {
    let rater = Path::new(env!("CARGO_MANIFEST_DIR")).join("rater");
    let bytes = std::fs::read(rater.join("classifier.safetensors")).unwrap();
    let (_, about) = SafeTensors::read_metadata(&bytes).unwrap();
    let about = about.metadata().clone().unwrap();
    let unread: Vec<BTreeSet<&str>> =
        about.values().map(|hands| hands.split(' ').collect()).collect();
    assert_eq!(unread.len(), 2 * UNREAD);
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(rater.join("answers")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if let Some(hand) = name.strip_suffix(".jsonl") {
            let new_to = unread.iter().filter(|hands| hands.contains(hand)).count();
            assert_eq!(new_to, UNREAD, "{hand}: train anew, the members do not know of it");
            files.insert(hand.to_owned());
        }
    }
    let told: BTreeSet<String> = unread.into_iter().flatten().map(str::to_owned).collect();
    assert_eq!(told, files, "the members know of files that are not there");
}

#[test]
fn a_hand_that_there_is_not_has_no_members_to_measure_it() {
    assert!(Rater::that_has_not_read("fi-0").is_err());
    assert!(Rater::that_has_not_read("fi-1").is_ok());
}
