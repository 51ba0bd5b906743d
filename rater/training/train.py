"""Trains the members of the classifier.

The product listens to three members that have read all answers; they differ in how many layers they have. To measure, the
files of answers are dealt into four parts, and for each part there are three members that have read the other ones.

Usage: python train.py           writes ../classifier.safetensors and ../measuring.safetensors
       python train.py --curve   trains members on a quarter and a half of what the first one to measure with has read, and prints how well the three do

As many members as there are cores are trained side by side, each on one core. What is trained is kept in `work`, so
that a run that was broken off goes on where it was; delete the folder to train anew.
"""

import argparse
import math
import multiprocessing
import os
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.numpy import save_file

import data
import decide
from model import CLASSES, FROZEN, TYPE, WIDTH, Encoder, Layer, Model

RATER = Path(__file__).resolve().parent.parent
WORK = Path(__file__).resolve().parent / "work"
TOPS = (6, 7, 8)  # how many layers each member has, of those that are listened to together
PARTS = 4
EPOCHS = (8, 5, 5)
BATCH = 16
RATE_CHANGES, RATES_HEADS = 5e-4, (1.5e-3, 1e-3, 1e-3)
SMOOTH = 0.05
BLIND = 0.1  # of the pieces are hidden from the upper layers while training
WEIGHTS = torch.tensor([1.0, 1.2, 1.0])


def prepare(items, encoder):
    """Adds the ids, the points and their classes, and the output of the layers that stay as they are."""
    place = {p: i for i, p in enumerate(data.points())}
    lower = [Layer(encoder, n, 0) for n in range(FROZEN)]
    for it in items:
        it["ids"] = encoder.ids(it["words"])
        it["open"] = (encoder.opening, max(encoder.opening + 1, len(it["ids"]) - 1))
        it["points"] = [place[p] for p in it["labels"]]
        it["classes"] = [data.CLASSES[v] for v in it["labels"].values()]
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]))
    with torch.no_grad():
        for at in range(0, len(order), BATCH):
            part = [items[i] for i in order[at : at + BATCH]]
            length = max(len(it["ids"]) for it in part)
            ids = torch.tensor([it["ids"] + [1] * (length - len(it["ids"])) for it in part])
            x = encoder.embed(ids).to(TYPE)
            for layer in lower:
                x = layer(x, ids != 1)
            for it, vectors in zip(part, x):
                it["x"] = vectors[: len(it["ids"])].clone()


def collate(part):
    length, asked = max(len(it["ids"]) for it in part), max(len(it["points"]) for it in part)
    x = torch.zeros(len(part), length, WIDTH, dtype=TYPE)
    there = torch.zeros(len(part), length, dtype=torch.bool)
    open_ = there.clone()
    points = torch.zeros(len(part), asked, dtype=torch.long)
    classes = torch.full((len(part), asked), -100)
    for n, it in enumerate(part):
        x[n, : len(it["x"])] = it["x"]
        there[n, : len(it["x"])] = True
        open_[n, it["open"][0] : it["open"][1]] = True
        points[n, : len(it["points"])] = torch.tensor(it["points"])
        classes[n, : len(it["classes"])] = torch.tensor(it["classes"])
    return x, there, open_, points, classes


def batches(items, rng):
    order = list(range(len(items)))
    rng.shuffle(order)
    chunks = [order[i : i + BATCH * 16] for i in range(0, len(order), BATCH * 16)]
    chunks = [sorted(c, key=lambda i: len(items[i]["ids"])) for c in chunks]
    parts = [c[i : i + BATCH] for c in chunks for i in range(0, len(c), BATCH)]
    rng.shuffle(parts)
    return [[items[i] for i in part] for part in parts]


def hide(there, open_):
    """Hides a few pieces; where an answer would be hidden whole, nothing of it."""
    seen = torch.rand(there.shape) >= BLIND
    left = open_ & seen
    whole = left.any(1, keepdim=True)
    return there & (seen | ~open_ | ~whole), torch.where(whole, left, open_)


def train(items, encoder, kind, seed, name):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Model(encoder, len(data.points()), TOPS[kind])
    groups = [
        dict(params=list(model.upper.parameters()), rate=RATE_CHANGES, lr=0.0),
        dict(params=list(model.heads.parameters()), rate=RATES_HEADS[kind], lr=0.0),
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps, step = EPOCHS[kind] * math.ceil(len(items) / BATCH), 0
    for epoch in range(EPOCHS[kind]):
        began, total = time.time(), 0.0
        for part in batches(items, rng):
            step += 1
            share = min(1.0, step / (0.06 * steps)) * max(0.02, 1 - step / steps)
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * share
            x, there, open_, points, classes = collate(part)
            weighed = model(x, *hide(there, open_), points)
            loss = F.cross_entropy(
                weighed.view(-1, CLASSES), classes.view(-1), weight=WEIGHTS, label_smoothing=SMOOTH, ignore_index=-100
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            total += loss.item() * len(part)
        print(f"{name} epoch {epoch + 1}: loss {total / len(items):.3f}, {time.time() - began:.0f} s", flush=True)
    return model.eval()


def predict(model, items):
    """How much speaks for each class, a row for each point of each item, in their order."""
    order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]))
    out = [None] * len(items)
    with torch.no_grad():
        for at in range(0, len(order), BATCH):
            part = order[at : at + BATCH]
            x, there, open_, points, _ = collate([items[i] for i in part])
            weighed = model(x, there, open_, points)
            for i, rows in zip(part, weighed):
                out[i] = rows[: len(items[i]["points"])].numpy()
    return out


def parts(files):
    """The files in parts: of each few neighbours in a language each part gets one."""
    rng = random.Random(1)
    dealt = [set() for _ in range(PARTS)]
    for lang in data.LANGS:
        mine = sorted((f for f in files if f.startswith(lang)), key=number)
        for at in range(0, len(mine), PARTS):
            for part, name in zip(rng.sample(dealt, PARTS), mine[at : at + PARTS]):
                part.add(name)
    return dealt


def number(name):
    return int(name.split("-")[1])


def one(name, encoder, kind, seed, known, asked):
    """The tensors of a member trained on some items, and what it makes of others; from `work` where it is there."""
    path = WORK / f"{name}.pt"
    if not path.exists():
        model = train(known, encoder, kind, seed, name)
        torch.save((model.tensors(), predict(model, asked)), path)
    tensors, predicted = torch.load(path, weights_only=False)
    if asked:
        print(name, decide.told(asked, predicted), flush=True)
    return tensors, predicted


JOBS = []  # what `started` does, by number: forked processes share what is prepared


def started(n):
    torch.set_num_threads(1)
    return one(*JOBS[n])


def several():
    WORK.mkdir(exist_ok=True)
    with multiprocessing.get_context("fork").Pool(len(os.sched_getaffinity(0))) as pool:
        return pool.map(started, range(len(JOBS)), chunksize=1)


def main():
    torch.use_deterministic_algorithms(True)
    ask = argparse.ArgumentParser()
    ask.add_argument("--curve", action="store_true")
    curve = ask.parse_args().curve
    encoder = Encoder(RATER / "encoder.safetensors")
    answers = list(data.answers())
    content = list(data.sayings()) + list(data.options())
    prepare(answers + content, encoder)
    torch.set_num_threads(1)
    files = sorted({it["file"] for it in answers})
    unread = parts(files)
    if curve:
        return learning(answers, content, encoder, unread[0])
    for kind, top in enumerate(TOPS):
        JOBS.append((f"all-{top}", encoder, kind, kind, answers + content, []))
    for n, part in enumerate(unread, 1):
        JOBS.extend(measuring(f"part-{n}", n, part, answers, content, encoder))
    members = several()
    finish(answers, unread, members)


def measuring(name, seed, part, answers, content, encoder):
    """What trains the members that have not read this part, and what they are asked."""
    known = [it for it in answers if it["file"] not in part]
    asked = [it for it in answers if it["file"] in part]
    return [(f"{name}-{top}", encoder, kind, 10 * seed + kind, known + content, asked) for kind, top in enumerate(TOPS)]


def finish(answers, unread, members):
    """Calibrates on what members make of answers that they have not read, and writes all of them."""
    weighed = [None] * len(answers)
    for n, part in enumerate(unread, 1):
        new = [i for i, it in enumerate(answers) if it["file"] in part]
        for i, rows in zip(new, together(members[n * len(TOPS) : (n + 1) * len(TOPS)])):
            weighed[i] = rows
    print("together:", decide.told(answers, weighed))
    print(decide.crossed(answers, weighed))
    settings = decide.settings([(answers, weighed)])
    print("temperature and thresholds:", settings)
    sure = {"decide": np.array(settings, "<f4")}
    heard, others = members[: len(TOPS)], members[len(TOPS) :]
    save_file(numbered(heard) | sure, RATER / "classifier.safetensors", metadata=told([set()] * len(heard)))
    new_to = [part for part in unread for _ in TOPS]
    save_file(numbered(others), RATER / "measuring.safetensors", metadata=told(new_to))


def together(members):
    """What members that were asked the same make of it: the mean of the logarithms of their probabilities."""
    return [np.mean([decide.log_likely(rows) for rows in of], 0) for of in zip(*(predicted for _, predicted in members))]


def numbered(members):
    points = {"points": np.frombuffer("\n".join(data.points()).encode(), np.uint8)}
    return points | {f"m{n}.{k}": t for n, (mine, _) in enumerate(members) for k, t in mine.items()}


def told(unread):
    return {f"m{n} has not read": " ".join(sorted(part)) for n, part in enumerate(unread)}


def learning(answers, content, encoder, part):
    """How agreement grows with the number of answers learned from, on a part that none of these has read."""
    files = sorted({it["file"] for it in answers} - part, key=lambda f: (number(f), f))
    asked = [it for it in answers if it["file"] in part]
    for share in (4, 2, 1):
        some = [it for it in answers if it["file"] in files[::share] or it["file"] in part]
        name = "part-1" if share == 1 else f"{len(some) - len(asked)} answers"
        JOBS.extend(measuring(name, 1, part, some, content, encoder))
    members = several()
    for n in range(3):
        print(JOBS[n * len(TOPS)][0], decide.told(asked, together(members[n * len(TOPS) : (n + 1) * len(TOPS)])))


if __name__ == "__main__":
    main()
