"""Trains the members of the classifier.

The files of answers are halved in two ways; each way gives two members, each of which has read one half. The product
listens to the two of the first way; a file is measured by the two, one of each way, that have not read it.

Usage: python train.py           writes ../classifier.safetensors
       python train.py --curve   trains members on a quarter, a half and all of one half of the files, and prints how well they do

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
from model import CLASSES, FROZEN, LAYERS, TYPE, WIDTH, Encoder, Layer, Model

RATER = Path(__file__).resolve().parent.parent
WORK = Path(__file__).resolve().parent / "work"
WAYS = 2
EPOCHS = 5
BATCH = 16
RATE_CHANGES, RATE_HEADS = 5e-4, 1e-3
SMOOTH = 0.05
BLIND = 0.08  # of the pieces are hidden from the upper layers while training
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


def train(items, encoder, seed, name):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Model(encoder, len(data.points()))
    groups = [
        dict(params=list(model.upper.parameters()), rate=RATE_CHANGES, lr=0.0),
        dict(params=list(model.heads.parameters()), rate=RATE_HEADS, lr=0.0),
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps, step = EPOCHS * math.ceil(len(items) / BATCH), 0
    for epoch in range(EPOCHS):
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


def half(files, way):
    """One half of the files: of each two neighbours in a language the one that this way's coin picks."""
    rng = random.Random(way)
    picked = set()
    for lang in data.LANGS:
        mine = sorted((f for f in files if f.startswith(lang)), key=lambda f: int(f.split("-")[1]))
        for pair in zip(mine[::2], [*mine[1::2], None]):
            picked.add(pair[rng.randrange(2)])
    return picked & set(files)


def one(name, encoder, seed, known, asked):
    """The tensors of a member trained on some items, and what it makes of others; from `work` where it is there."""
    path = WORK / f"{name}.pt"
    if not path.exists():
        model = train(known, encoder, seed, name)
        torch.save((model.tensors(), predict(model, asked)), path)
    tensors, predicted = torch.load(path, weights_only=False)
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
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    ask = argparse.ArgumentParser()
    ask.add_argument("--curve", action="store_true")
    curve = ask.parse_args().curve
    encoder = Encoder(RATER / "encoder.safetensors")
    answers = list(data.answers())
    content = list(data.sayings()) + list(data.options())
    prepare(answers + content, encoder)
    files = sorted({it["file"] for it in answers})
    if curve:
        return learning(files, answers, content, encoder)
    read = []
    for way in range(1, WAYS + 1):
        first = half(files, way)
        for side, mine in enumerate((first, set(files) - first), 1):
            read.append(mine)
            known = [it for it in answers if it["file"] in mine]
            asked = [it for it in answers if it["file"] not in mine]
            JOBS.append((f"way-{way}-{side}", encoder, 10 * way + side, known + content, asked))
    members = several()
    finish(answers, files, read, members)


def finish(answers, files, read, members):
    """Calibrates on what the members make of answers that they have not read, and writes all of them."""
    heard = {}
    for mine, (_, predicted) in zip(read, members):
        unread = [n for n, it in enumerate(answers) if it["file"] not in mine]
        for n, rows in zip(unread, predicted):
            heard.setdefault(n, []).append(decide.log_likely(rows))
    weighed = [np.mean(heard[n], 0) for n in range(len(answers))]
    print("together:", decide.told(answers, weighed))
    print(decide.crossed(answers, weighed))
    settings = decide.settings([(answers, weighed)])
    print("temperature and thresholds:", settings)
    tensors = {f"m{n}.{k}": t for n, (mine, _) in enumerate(members) for k, t in mine.items()}
    tensors["points"] = np.frombuffer("\n".join(data.points()).encode(), np.uint8)
    tensors["decide"] = np.array(settings, "<f4")
    unread = {f"m{n} has not read": " ".join(sorted(set(files) - mine)) for n, mine in enumerate(read)}
    save_file(tensors, RATER / "classifier.safetensors", metadata=unread)


def learning(files, answers, content, encoder):
    """How agreement grows with the number of answers learned from, on the half of the files that none of these has read."""
    known = half(files, 1)
    out = [it for it in answers if it["file"] not in known]
    for share in (4, 2, 1):
        part = [it for it in answers if it["file"] in sorted(known, key=lambda f: (int(f.split("-")[1]), f))[::share]]
        JOBS.append((f"{len(part)} answers", encoder, 1, part + content, out))
    several()


if __name__ == "__main__":
    main()
