"""Checks the cut encoder against the original on a thousand sentences: the same pieces, the same vectors.

Usage: python check_cut.py path/to/e5-small-q4.bin     fails where a mean cosine is under 0.999 or a sentence's under 0.95
"""

import sys

import numpy as np
import torch

import data
import e5
import model
from clauses import clauses

SENTENCES = 1000
LEAST_MEAN, LEAST = 0.999, 0.95


class Whole(model.Encoder):
    """The original with its whole vocabulary, in the form of the cut one."""

    def __init__(self, path):
        original = e5.Original(path)
        self.pieces = original.pieces
        self.word = torch.tensor(e5.unpack(original.blocks("emb.word", model.WIDTH), model.WIDTH))
        flat = lambda name: torch.tensor(original.floats(name))
        self.place = flat("emb.pos").view(-1, model.WIDTH) + flat("emb.type").view(-1, model.WIDTH)[0]
        self.norm = flat("emb.ln.w"), flat("emb.ln.b")
        self.tensors = {}
        for name, (kind, _) in original.tensors.items():
            if name[0] == "l":
                width = model.INNER if ".fo." in name else model.WIDTH
                packed = lambda: torch.tensor(e5.unpack(original.blocks(name, width), width))
                self.tensors[name] = packed() if kind == 1 else flat(name)


def sentences():
    """Every so many clauses and whole answers of the labelled answers, a thousand in all."""
    texts = []
    for it in data.answers():
        parts = clauses(it["words"])
        texts += [it["words"]] + [it["words"][a:b] for a, b in parts if len(parts) > 1]
    texts = list(dict.fromkeys(texts))
    return texts[:: len(texts) // SENTENCES][:SENTENCES]


def mean_vector(encoder, layers, text):
    ids = torch.tensor([encoder.ids(text)])
    with torch.no_grad():
        x = encoder.embed(ids)
        for layer in layers:
            x = layer(x, torch.ones_like(ids, dtype=torch.bool))
    return x[0].mean(0).numpy()


def main():
    model.TYPE = torch.float32
    cut, whole = model.Encoder(data.HERE.parent / "encoder.safetensors"), Whole(sys.argv[1])
    layers = lambda encoder: [model.Layer(encoder, n, 0) for n in range(model.LAYERS)]
    of_cut, of_whole = layers(cut), layers(whole)
    same, cosines = 0, []
    for text in sentences():
        a, b = mean_vector(cut, of_cut, text), mean_vector(whole, of_whole, text)
        cosines.append(float(a @ b / np.linalg.norm(a) / np.linalg.norm(b)))
        spelled = lambda encoder: [encoder.pieces.pieces[i] for i in encoder.ids(text)]
        same += spelled(cut) == spelled(whole)
    low, mean = min(cosines), float(np.mean(cosines))
    print(f"{len(cosines)} sentences: {same} cut into the same pieces; cosine mean {mean:.5f}, least {low:.4f}")
    sys.exit(0 if mean >= LEAST_MEAN and low >= LEAST else 1)


if __name__ == "__main__":
    main()
