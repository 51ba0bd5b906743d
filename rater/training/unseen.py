"""How sayings alone tell the verdicts on a point that nobody labelled answers for.

A quarter of the points is kept from the classifier altogether; on these it is learned how nearness to sayings becomes
a verdict, and measured with one point left out at a time. Usage: python unseen.py   (adds to ../classifier.safetensors)
"""

import numpy as np
import torch
from safetensors import safe_open
from safetensors.numpy import save_file

import data
import decide
import train as training
from clauses import clauses
from model import CLASSES, OPENING, Encoder

EVERY = 4
NEAR = 3
EPOCHS = 2


def without(items, points):
    """The items without their labels on these points; those that have no other are left out."""
    kept = [dict(it, labels={p: v for p, v in it["labels"].items() if p not in points}) for it in items]
    return [it for it in kept if it["labels"]]


def vectors(model, items):
    """The last vectors of each item's pieces."""
    out = []
    with torch.no_grad():
        for it in items:
            x = it["x"][None]
            for layer in model.upper:
                x = layer(x, torch.ones(x.shape[:2], dtype=torch.bool))
            out.append(x[0].float().numpy())
    return out


def pieces_at(encoder, text):
    """Where each piece begins in the characters of the text as the pieces see it (blanks gathered)."""
    ids, at, places = encoder.pieces.cut(OPENING + text), 0, []
    for i in ids:
        piece = encoder.pieces.pieces[i] if i != 3 else "?"
        places.append(at + (1 if piece[0] == "\u2581" and len(piece) > 1 else 0))
        at += len(piece)
    return places


def directions(encoder, text, rows, mean):
    """The direction of each clause."""
    flat = " ".join(text.split())
    places = [p - 1 - len(OPENING) for p in pieces_at(encoder, flat)]
    out = []
    for a, b in clauses(flat):
        of = [1 + n for n, p in enumerate(places) if a <= p < b and 1 + n < len(rows)]
        if of:
            out.append(unit(rows[of].mean(0) - mean))
    return out


def unit(v):
    return v / max(np.linalg.norm(v), 1e-9)


def near(found, sayings):
    every = sorted((max((c @ s for c in found), default=-1.0) for s in sayings), reverse=True)[:NEAR]
    return [every[0], sum(every) / len(every)] if every else [0.0, 0.0]


def fit(features, classes):
    """Logistic regression by Newton-like steps (L-BFGS), all classes weighed alike."""
    x, y = torch.tensor(features), torch.tensor(classes)
    w, b = torch.zeros(CLASSES, x.shape[1], requires_grad=True), torch.zeros(CLASSES, requires_grad=True)
    optimiser = torch.optim.LBFGS([w, b], max_iter=200)

    def closure():
        optimiser.zero_grad()
        loss = torch.nn.functional.cross_entropy(x @ w.T + b, y) + 1e-3 * (w * w).sum() / len(x)
        loss.backward()
        return loss

    optimiser.step(closure)
    return w.detach().numpy(), b.detach().numpy()


def main():
    torch.set_num_threads(2)
    torch.use_deterministic_algorithms(True)
    encoder = Encoder(training.RATER / "encoder.safetensors")
    held = data.points()[EVERY - 1 :: EVERY]
    answers, content = list(data.answers()), list(data.sayings()) + list(data.options())
    training.prepare(answers + content, encoder)
    known = without(answers + content, held)
    place = {p: i for i, p in enumerate(data.points())}
    for it in known:
        it["points"] = [place[p] for p in it["labels"]]
        it["classes"] = [data.CLASSES[v] for v in it["labels"].values()]
    training.EPOCHS = EPOCHS
    model = training.train(known, encoder, name="points kept apart")

    sayings = [it for it in content if it["file"] == "sayings"]
    rows = vectors(model, sayings)
    inner = [r[encoder.opening : -1] for r in rows]
    mean = np.mean([r.mean(0) for r in inner], 0)
    example = {}
    for it, r in zip(sayings, inner):
        (point, verdict), = it["labels"].items()
        example.setdefault((point, verdict), []).append(unit(r.mean(0) - mean))

    asked = [it for it in answers if set(it["labels"]) & set(held)]
    features, classes, of, traps = [], [], [], []
    for it, r in zip(asked, vectors(model, asked)):
        found = directions(encoder, it["words"], r, mean)
        for p in set(it["labels"]) & set(held):
            features.append(near(found, example[p, "met"]) + near(found, example[p, "violated"]))
            classes.append(data.CLASSES[it["labels"][p]])
            of.append(p)
            traps.append(it["trap"])
    features, classes, of = np.array(features, np.float32), np.array(classes), np.array(of)
    weighed = np.zeros((len(of), CLASSES), np.float32)
    for p in held:
        w, b = fit(features[of != p], classes[of != p])
        weighed[of == p] = features[of == p] @ w.T + b
    items = [{"classes": [c], "trap": t} for c, t in zip(classes, traps)]
    out = [weighed[i : i + 1] for i in range(len(of))]
    settings = decide.settings([(items, out)])
    best = weighed.argmax(1)
    print(f"{len(held)} points kept apart: kappa {decide.kappa(classes, best):.3f}, accuracy {(best == classes).mean():.3f}, {len(of)} verdicts")
    sure = decide.likely(weighed, settings[0]).max(1) >= np.array(settings[1:])[best]
    print(f"decided {sure.mean():.3f}, of these wrong {(best != classes)[sure].mean() if sure.any() else 0:.3f}; settings {settings}")
    w, b = fit(features, classes)
    extra = {"sayings.w": w, "sayings.b": b, "sayings.mean": mean, "sayings.decide": np.array(settings)}
    for path in [training.RATER / "classifier.safetensors", *sorted((training.RATER / "held-out").glob("*.safetensors"))]:
        file = safe_open(path, "np")
        tensors = {k: file.get_tensor(k) for k in file.keys()}
        tensors |= {k: np.ascontiguousarray(v.astype("<f4")) for k, v in extra.items()}
        save_file(tensors, path, metadata=file.metadata())


if __name__ == "__main__":
    main()
