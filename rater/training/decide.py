"""Calibration, and when a verdict is sure enough: from predictions on answers of hands not trained on."""

import numpy as np

WRONG = 0.035  # of the decided verdicts of each class may be wrong: well under the 5 in 100 allowed, for hands differ
TRAPPED = 0.015  # of the verdicts in traps that are not `met` may be decided as met: under the 2 in 100 allowed


def flat(held):
    """All verdicts of held-out answers: what speaks for each class, the right class, whether it is in a trap."""
    rows = [(w, c, it["trap"]) for items, out in held for it, ws in zip(items, out) for w, c in zip(ws, it["classes"])]
    weighed, classes, traps = zip(*rows)
    return np.array(weighed), np.array(classes), np.array(traps)


def likely(weighed, temperature):
    share = np.exp((weighed - weighed.max(1, keepdims=True)) / temperature)
    return share / share.sum(1, keepdims=True)


def log_likely(weighed):
    return np.log(likely(weighed, 1.0))


def crossed(items, out):
    """How much is decided and how much of it is wrong, with settings learned on one half of the files used on the other."""
    files = sorted({it["file"] for it in items})
    right = wrong = count = 0
    for part in (set(files[::2]), set(files[1::2])):
        of = lambda mine: [([it for it in items if (it["file"] in part) == mine], [o for it, o in zip(items, out) if (it["file"] in part) == mine])]
        temperature, *least = settings(of(True))
        weighed, classes, _ = flat(of(False))
        p = likely(weighed, temperature)
        sure = p.max(1) >= np.array(least)[p.argmax(1)]
        count += len(classes)
        right += (sure & (p.argmax(1) == classes)).sum()
        wrong += (sure & (p.argmax(1) != classes)).sum()
    return f"decided {(right + wrong) / count:.3f}, of these wrong {wrong / (right + wrong):.3f}"


def settings(held):
    """Temperature, and the least probability at which met, violated and absent are decided."""
    weighed, classes, traps = flat(held)
    loss = lambda t: -np.log(likely(weighed, t)[np.arange(len(classes)), classes]).mean()
    temperature = min(np.arange(0.5, 3.0, 0.02), key=loss)
    p = likely(weighed, temperature)
    best, sure = p.argmax(1), p.max(1)
    least = []
    for c in range(3):
        of = best == c
        wrong = classes[of] != c
        least.append(lowest(sure[of], wrong, WRONG))
    fooled = (best == 0) & traps & (classes != 0)
    count = (traps & (classes != 0)).sum()
    while (fooled & (sure >= least[0])).sum() > TRAPPED * count:
        least[0] += 0.002
    return [float(temperature)] + [float(x) for x in least]


def lowest(sure, wrong, allowed):
    """The lowest probability above which no more than this share is wrong."""
    order = np.argsort(-sure)
    share = np.cumsum(wrong[order]) / np.arange(1, len(order) + 1)
    good = np.nonzero(share <= allowed)[0]
    return sure[order][good[-1]] if len(good) else 1.01


def kappa(a, b):
    agree = (a == b).mean()
    chance = sum((a == c).mean() * (b == c).mean() for c in range(3))
    return (agree - chance) / (1 - chance)


def told(items, out):
    """Agreement in each language, in one line."""
    parts = []
    for lang in ("fi", "en"):
        of = [(it, o) for it, o in zip(items, out) if it["lang"] == lang]
        weighed, classes, _ = flat([([it for it, _ in of], [o for _, o in of])])
        best = weighed.argmax(1)
        parts.append(f"{lang}: kappa {kappa(classes, best):.3f}, accuracy {(classes == best).mean():.3f}, {len(classes)} verdicts")
    return "; ".join(parts)
