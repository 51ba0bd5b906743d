"""The encoder with small trainable changes in its upper layers, and the heads of the guidance points on it."""

import math

import numpy as np
import torch
import torch.nn.functional as F
from safetensors import safe_open
from torch import nn

import e5

WIDTH, LAYERS, HEADS, INNER = 384, 12, 12, 1536
FROZEN = 6  # layers that stay as they are; their output is kept between epochs
RANK = 16  # of the change to each matrix above them
SCALE = 2.0  # by which the change is multiplied
LOOK, TAKE, LOOKS, CLASSES = 256, 512, 8, 3
OPENING = "query: "
LONGEST = 512
MATRICES = ("q", "k", "v", "ao", "fi", "fo")
TYPE = torch.bfloat16


class Encoder:
    """The cut encoder as it is in the repository."""

    def __init__(self, path):
        file = safe_open(path, "np")
        get = file.get_tensor
        ends = get("pieces.end").tolist()
        blob = get("pieces").tobytes()
        pieces = [blob[a:b].decode() for a, b in zip([0] + ends, ends)]
        norm = {}
        for line in get("norm").tobytes().decode().split("\n"):
            first, *others = line.split()
            norm[chr(int(first, 16))] = "".join(chr(int(o, 16)) for o in others)
        special = dict(bos=0, pad=1, eos=2, unk=3)
        self.pieces = e5.Pieces(pieces, get("pieces.score").tolist(), norm, special)
        self.opening = 1 + len(self.pieces.cut(OPENING.strip()))
        self.word = torch.tensor(e5.unpack(get("word"), WIDTH))
        self.place = torch.tensor(get("position").astype(np.float32)) + torch.tensor(get("type"))
        self.norm = torch.tensor(get("norm.w")), torch.tensor(get("norm.b"))
        self.tensors = {}
        for name in file.keys():
            if name[0] == "l" and name[1].isdigit():
                t = get(name)
                packed = t.dtype == np.uint8
                width = INNER if ".fo." in name else WIDTH
                self.tensors[name] = torch.tensor(e5.unpack(t, width) if packed else t)

    def ids(self, words):
        return [0] + self.pieces.cut(OPENING + words)[: LONGEST - 2] + [2]

    def embed(self, ids):
        return F.layer_norm(self.word[ids] + self.place[: ids.shape[1]], (WIDTH,), *self.norm, 1e-12)


class Layer(nn.Module):
    def __init__(self, encoder, layer, rank):
        super().__init__()
        get = lambda part: encoder.tensors[f"l{layer}.{part}"]
        self.weight = {m: get(f"{m}.w").to(TYPE) for m in MATRICES}
        self.bias = {m: get(f"{m}.b").to(TYPE) for m in MATRICES}
        self.norms = {n: (get(f"{n}.w"), get(f"{n}.b")) for n in ("aln", "oln")}
        self.rank = rank
        if rank:
            shape = {m: self.weight[m].shape for m in MATRICES}
            draw = lambda m: nn.Parameter(torch.randn(rank, shape[m][1]) / math.sqrt(shape[m][1]))
            self.down = nn.ParameterDict({m: draw(m) for m in MATRICES})
            self.up = nn.ParameterDict({m: nn.Parameter(torch.zeros(shape[m][0], rank)) for m in MATRICES})

    def linear(self, m, x):
        y = F.linear(x, self.weight[m], self.bias[m])
        if self.rank:
            y = y + F.linear(F.linear(x, self.down[m].to(TYPE)), self.up[m].to(TYPE)) * SCALE
        return y

    def settle(self, x, norm):
        return F.layer_norm(x.float(), (WIDTH,), *self.norms[norm], 1e-12).to(TYPE)

    def forward(self, x, there):
        count, length, _ = x.shape
        split = lambda y: y.view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = (split(self.linear(m, x)) for m in "qkv")
        weight = (q @ k.transpose(-1, -2)).float() * (WIDTH // HEADS) ** -0.5
        weight = weight.masked_fill(~there[:, None, None, :], -1e4).softmax(-1).to(TYPE)
        seen = (weight @ v).transpose(1, 2).reshape(count, length, WIDTH)
        x = self.settle(x + self.linear("ao", seen), "aln")
        return self.settle(x + self.linear("fo", F.gelu(self.linear("fi", x))), "oln")


class Heads(nn.Module):
    """For each point: where it looks among the pieces, and what it makes of what it finds there."""

    def __init__(self, points):
        super().__init__()
        self.key, self.value = nn.Linear(WIDTH, LOOK), nn.Linear(WIDTH, TAKE)
        self.taken, self.shared = nn.LayerNorm(TAKE, eps=1e-12), nn.Linear(TAKE, CLASSES)
        self.query, self.bias = nn.Embedding(points, LOOK), nn.Embedding(points, CLASSES)
        self.scale, self.shift = nn.Embedding(points, TAKE), nn.Embedding(points, TAKE)
        self.own = nn.Embedding(points, CLASSES * TAKE)
        nn.init.normal_(self.query.weight, std=0.3)
        nn.init.normal_(self.scale.weight, mean=1.0, std=0.3)
        for table in (self.shift, self.own, self.bias):
            nn.init.zeros_(table.weight)
        self.drop = nn.Dropout(0.2)

    def forward(self, x, open_, points):
        count, length, _ = x.shape
        asked = points.shape[1]
        key = self.key(x).view(count, length, LOOKS, -1)
        value = self.value(x).view(count, length, LOOKS, -1)
        query = self.query(points).view(count, asked, LOOKS, -1)
        look = torch.einsum("bnhd,bthd->bnht", query, key) * (2.0 / math.sqrt(LOOK // LOOKS))
        look = look.masked_fill(~open_[:, None, None, :], -1e4).softmax(-1)
        taken = torch.einsum("bnht,bthd->bnhd", look, value).reshape(count, asked, -1)
        taken = F.gelu(self.taken(taken) * self.scale(points) + self.shift(points))
        taken = self.drop(taken)
        own = self.own(points).view(count, asked, CLASSES, TAKE)
        return self.shared(taken) + torch.einsum("bnv,bncv->bnc", taken, own) + self.bias(points)


class Model(nn.Module):
    """A member: the layers up to `top`, those above the frozen ones with changes, and the heads.

    The encoder's last layers are made for comparing whole sentences; members that have them do worse.
    """

    def __init__(self, encoder, points, top):
        super().__init__()
        self.upper = nn.ModuleList(Layer(encoder, n, RANK) for n in range(FROZEN, top))
        self.heads = Heads(points)

    def forward(self, x, there, open_, points):
        for layer in self.upper:
            x = layer(x, there)
        return self.heads(x.float(), open_, points)

    def tensors(self):
        """What the product needs of it, by the names that it looks for."""
        heads = self.heads
        out = {}
        for name in ("key", "value", "taken", "shared"):
            out[f"{name}.w"], out[f"{name}.b"] = getattr(heads, name).weight, getattr(heads, name).bias
        for name in ("query", "scale", "shift", "own", "bias"):
            out[name] = getattr(heads, name).weight
        for n, layer in enumerate(self.upper, FROZEN):
            for m in MATRICES:
                out[f"l{n}.{m}.down"], out[f"l{n}.{m}.up"] = layer.down[m], layer.up[m] * SCALE
        return {k: np.ascontiguousarray(t.detach().float().numpy().astype("<f2")) for k, t in out.items()}
