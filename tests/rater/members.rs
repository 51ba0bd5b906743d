//! The members of the classifier and the files of answers: each file can be measured.

use std::collections::BTreeSet;
use std::path::PathBuf;

use encounter::rater::Rater;
use safetensors::SafeTensors;

/// So many members are listened to together, and so many others have not read a file.
const TOGETHER: usize = 3;

fn model(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("rater")
}

/// The files that each member of a model has not read.
fn unread(model: &[u8]) -> Vec<BTreeSet<String>> {
    let (_, about) = SafeTensors::read_metadata(model).unwrap();
    let about = about.metadata().clone().unwrap();
    about.values().map(|hands| hands.split_whitespace().map(str::to_owned).collect()).collect()
}

#[test]
fn every_file_of_answers_is_new_to_as_many_members_as_are_listened_to() {
    let unread = unread(&model("measuring.safetensors"));
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(folder().join("answers")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if let Some(hand) = name.strip_suffix(".jsonl") {
            let new_to = unread.iter().filter(|hands| hands.contains(hand)).count();
            assert_eq!(new_to, TOGETHER, "{hand}: train anew, the members do not know of it");
            files.insert(hand.to_owned());
        }
    }
    let told: BTreeSet<String> = unread.into_iter().flatten().collect();
    assert_eq!(told, files, "the members know of files that are not there");
}

#[test]
fn the_members_that_the_program_listens_to_have_read_everything() {
    let unread = unread(&model("classifier.safetensors"));
    assert_eq!(unread, vec![BTreeSet::new(); TOGETHER]);
}

#[test]
fn a_hand_that_there_is_not_has_no_members_to_measure_it() {
    let measuring = model("measuring.safetensors");
    assert!(Rater::that_has_not_read("fi-0", &measuring).is_err());
    assert!(Rater::that_has_not_read("fi-1", &measuring).is_ok());
}
