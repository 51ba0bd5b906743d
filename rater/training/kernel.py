"""The kernel machine that `../answers/README.md` measured with, to compare with: a file held out at a time.

Similarity of answers (cosine of the encoder's mean vectors, centred by language, 0.3 times the cosine of character
3- to 5-grams, the mean over clauses of the best clause match) through exp(s - 1), times how near the guidance points
are; a support-vector machine with C = 1 and balanced classes. It learns from the fifteen files that were there first.

Usage: python kernel.py [FILE...]   (such as en-1; all fifteen where none is named; a minute or two each)
Needs scikit-learn besides requirements.txt.
"""

import sys

import numpy as np
import torch
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import SVC

import data
import decide
from clauses import clauses
from model import LAYERS, TYPE, Encoder, Layer
from train import RATER

FIRST = [f"fi-{n}" for n in range(1, 9)] + [f"en-{n}" for n in range(1, 8)]
BATCH = 32


def embedded(encoder, texts):
    """The mean of each text's last vectors."""
    layers = [Layer(encoder, n, 0) for n in range(LAYERS)]
    ids = [encoder.ids(text) for text in texts]
    order, out = sorted(range(len(ids)), key=lambda i: len(ids[i])), [None] * len(ids)
    with torch.no_grad():
        for at in range(0, len(order), BATCH):
            part = order[at : at + BATCH]
            length = max(len(ids[i]) for i in part)
            padded = torch.tensor([ids[i] + [1] * (length - len(ids[i])) for i in part])
            there, x = padded != 1, encoder.embed(padded).to(TYPE)
            for layer in layers:
                x = layer(x, there)
            mean = (x.float() * there[..., None]).sum(1) / there.sum(1, keepdim=True)
            for i, row in zip(part, mean):
                out[i] = row.numpy()
    return np.stack(out)


def unit(rows):
    return rows / np.linalg.norm(rows, axis=1, keepdims=True).clip(1e-9)


def similarity(encoder, answers):
    """How alike each two answers are."""
    parts = [[a["words"][b:e] for b, e in clauses(a["words"])] or [a["words"]] for a in answers]
    of = np.repeat(np.arange(len(answers)), [len(p) for p in parts])
    whole, clause = embedded(encoder, [a["words"] for a in answers]), embedded(encoder, sum(parts, []))
    for lang in data.LANGS:
        mine = np.array([a["lang"] == lang for a in answers])
        mean = whole[mine].mean(0)
        whole[mine] -= mean
        clause[mine[of]] -= mean
    whole, clause = unit(whole), unit(clause)
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2, dtype=np.float32)
    grams = grams.fit_transform([a["words"].lower() for a in answers])
    starts = np.searchsorted(of, np.arange(len(answers)))
    best = np.stack([np.maximum.reduceat(row @ clause.T, starts) for row in clause])
    matched = np.add.reduceat(best, starts, axis=0) / np.bincount(of)[:, None]
    return (whole @ whole.T + 0.3 * (grams @ grams.T).toarray() + (matched + matched.T) / 2).astype(np.float32)


def main():
    encoder = Encoder(RATER / "encoder.safetensors")
    answers = [a for a in data.answers() if a["file"] in FIRST]
    alike = similarity(encoder, answers)
    points = yaml.safe_load(open(data.SCENARIOS / "guidance.yaml"))["points"]
    place = {p["id"]: i for i, p in enumerate(points)}
    rules = embedded(encoder, [p["rule"]["en"] for p in points])
    rules = unit(rules - rules.mean(0))
    near = np.eye(len(points)) + 0.3 * rules @ rules.T + 0.1
    rows = [(n, place[p], data.CLASSES[v]) for n, a in enumerate(answers) for p, v in a["labels"].items()]
    answer, point, right = map(np.array, zip(*rows))
    files = np.array([answers[n]["file"] for n in answer])
    kernel = lambda i, j: np.exp(alike[np.ix_(answer[i], answer[j])] - 1) * near[np.ix_(point[i], point[j])]
    for name in sys.argv[1:] or FIRST:
        out, rest = np.flatnonzero(files == name), np.flatnonzero(files != name)
        machine = SVC(kernel="precomputed", C=1, class_weight="balanced", cache_size=1500)
        found = machine.fit(kernel(rest, rest), right[rest]).predict(kernel(out, rest))
        agree = (found == right[out]).mean()
        print(f"{name}: kappa {decide.kappa(right[out], found):.3f}, accuracy {agree:.3f}", flush=True)


if __name__ == "__main__":
    main()
