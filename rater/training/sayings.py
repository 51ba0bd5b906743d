"""How sayings alone tell the verdicts on a point that nobody labelled answers for.

What is learned is how nearness to sayings becomes a verdict, by the encoder as it was made: the members of the
classifier have read the labels and would give them away. It is measured with a quarter of the points left out at a time.
Usage: python sayings.py   (adds to ../classifier.safetensors)
"""

import numpy as np
import torch
from safetensors import safe_open
from safetensors.numpy import save_file

import data
import decide
import train as training
from clauses import clauses
from model import CLASSES, OPENING, Encoder, Layer
from model import FROZEN, LAYERS

NEAR = 3
GROUPS = 4  # of points, each left out once


def vectors(encoder, items):
    """The last vectors of each item's pieces."""
    training.prepare(items, encoder)
    upper = [Layer(encoder, n, 0) for n in range(FROZEN, LAYERS)]
    with torch.no_grad():
        for it in items:
            x = it.pop("x")[None]
            for layer in upper:
                x = layer(x, torch.ones(x.shape[:2], dtype=torch.bool))
            it["vectors"] = x[0].float().numpy()


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
    """Logistic regression by Newton-like steps (L-BFGS)."""
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
    answers, sayings = list(data.answers()), list(data.sayings())
    vectors(encoder, answers + sayings)
    inner = [it["vectors"][encoder.opening : -1] for it in sayings]
    mean = np.mean([r.mean(0) for r in inner], 0)
    example = {}
    for it, r in zip(sayings, inner):
        (point, verdict), = it["labels"].items()
        example.setdefault((point, verdict), []).append(unit(r.mean(0) - mean))
    rows = []
    for it in answers:
        found = directions(encoder, it["words"], it["vectors"], mean)
        for p, verdict in it["labels"].items():
            rows.append((near(found, example[p, "met"]) + near(found, example[p, "violated"]), data.CLASSES[verdict], p, it["trap"]))
    features, classes, of, traps = (np.array(column) for column in zip(*rows))
    features = features.astype(np.float32)
    weighed = np.zeros((len(of), CLASSES), np.float32)
    for n in range(GROUPS):
        out = np.isin(of, data.points()[n::GROUPS])
        w, b = fit(features[~out], classes[~out])
        weighed[out] = features[out] @ w.T + b
    settings = decide.settings([([{"classes": [c], "trap": t} for c, t in zip(classes, traps)], [w[None] for w in weighed])])
    best = weighed.argmax(1)
    print(f"points left out: kappa {decide.kappa(classes, best):.3f}, accuracy {(best == classes).mean():.3f}, {len(of)} verdicts")
    sure = decide.likely(weighed, settings[0]).max(1) >= np.array(settings[1:])[best]
    print(f"decided {sure.mean():.3f}, of these wrong {(best != classes)[sure].mean() if sure.any() else 0:.3f}; settings {settings}")
    w, b = fit(features, classes)
    path = training.RATER / "classifier.safetensors"
    file = safe_open(path, "np")
    tensors = {k: file.get_tensor(k) for k in file.keys()}
    extra = {"sayings.w": w, "sayings.b": b, "sayings.mean": mean, "sayings.decide": np.array(settings)}
    tensors |= {k: np.ascontiguousarray(v.astype("<f4")) for k, v in extra.items()}
    save_file(tensors, path, metadata=file.metadata())


if __name__ == "__main__":
    main()
