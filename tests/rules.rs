//! Every rule of the design's §2 (content), §3 (scoring and trust) and §5 (sessions), on scenarios of
//! a few words.

mod agreement;
mod answer_lines;
mod answers;
mod every_site;
mod graph;
mod group_branch;
mod group_figures;
mod group_keys;
mod group_moves;
mod group_plan;
mod group_records;
mod group_steps;
mod group_time;
mod group_told;
mod group_votes;
mod habits;
mod leaving;
mod marks;
mod mini;
mod own_words;
mod passing;
mod react;
mod record;
mod reference;
mod refused;
mod review;
mod score;
mod shown;
mod simulate;
mod trust;
mod walk;
mod when;
