//! Every rule of the design's §2 (content) and §3 (scoring and trust), on scenarios of a few words.

mod answers;
mod leaving;
mod mini;
mod own_words;
mod passing;
mod react;
mod record;
mod reference;
mod refused;
mod score;
mod shown;
mod trust;
mod walk;
mod when;
