"""Trains the classifier: once for each fold of whole files held out, then on everything.

Usage: python train.py           writes ../classifier.safetensors and ../held-out/fold-*.safetensors
       python train.py --curve   trains fold 1 on a quarter, a half and all of the other files' answers, and prints how well it does
"""

import argparse
import math
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
FOLDS = 4
EPOCHS = 4
BATCH = 16
RATE_CHANGES, RATE_HEADS = 5e-4, 1e-3
SMOOTH = 0.05
BLIND = 0.08  # of the pieces are hidden from the upper layers while training
WEIGHTS = torch.tensor([1.0, 1.2, 1.0])
SEED = 1


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


def train(items, encoder, seed=SEED, name=""):
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


def folds(items):
    """The files of answers, dealt out so that each fold has some of each language."""
    deal = {}
    for lang in data.LANGS:
        files = sorted({it["file"] for it in items if it["lang"] == lang and it["file"].startswith(lang + "-")})
        for n, file in enumerate(sorted(files, key=lambda f: int(f.split("-")[1]))):
            deal[file] = n % FOLDS
    return deal


def write(model, settings, path, held_out):
    tensors = model.tensors()
    tensors["points"] = np.frombuffer("\n".join(data.points()).encode(), np.uint8)
    tensors["decide"] = np.array(settings, "<f4")
    save_file(tensors, path, metadata={"held out": " ".join(held_out)})


def main():
    torch.set_num_threads(2)
    torch.use_deterministic_algorithms(True)
    ask = argparse.ArgumentParser()
    ask.add_argument("--curve", action="store_true")
    curve = ask.parse_args().curve
    encoder = Encoder(RATER / "encoder.safetensors")
    answers = list(data.answers())
    content = list(data.sayings()) + list(data.options())
    prepare(answers + content, encoder)
    deal = folds(answers)
    if curve:
        return learning(answers, content, deal, encoder)
    (RATER / "held-out").mkdir(exist_ok=True)
    models, held = [], []
    for fold in range(FOLDS):
        out = [it for it in answers if deal[it["file"]] == fold]
        rest = [it for it in answers if deal[it["file"]] != fold]
        model = train(rest + content, encoder, name=f"fold {fold + 1}")
        models.append(model)
        write(model, decide.BEFORE, RATER / "held-out" / f"fold-{fold + 1}.safetensors", [])
        held.append((out, predict(model, out)))
        print(decide.told(*held[-1]), flush=True)
    for fold, model in enumerate(models):
        others = [h for n, h in enumerate(held) if n != fold]
        files = sorted(f for f, n in deal.items() if n == fold)
        write(model, decide.settings(others), RATER / "held-out" / f"fold-{fold + 1}.safetensors", files)
    settings = decide.settings(held)
    print("temperature and thresholds:", settings)
    write(train(answers + content, encoder, name="all"), settings, RATER / "classifier.safetensors", [])


def learning(answers, content, deal, encoder):
    """How agreement grows with the number of answers learned from, on the files of fold 1."""
    out = [it for it in answers if deal[it["file"]] == 0]
    rest = [it for it in answers if deal[it["file"]] != 0]
    files = sorted({it["file"] for it in rest}, key=lambda f: (int(f.split("-")[1]), f))
    for share in (4, 2, 1):
        known = set(files[::share])
        part = [it for it in rest if it["file"] in known]
        model = train(part + content, encoder, name=f"1/{share}")
        print(len(part), "answers:", decide.told(out, predict(model, out)), flush=True)


if __name__ == "__main__":
    main()
