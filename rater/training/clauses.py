"""The clauses of an answer, cut as in src/rater/clauses.rs (a test there holds both against the same list)."""

import re

ENDS = ".!?…;:,–—"
FULL = ".!?…"
CLOSING = "\"'”’)»"
SHORTEST, AROUND = 2, 3
JOINS = set("mutta mut vaan sitten sit koska jos kun että but then so because if when while".split())


def words(text):
    return [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]


def count(text):
    return sum(any(c.isalnum() for c in w) for _, w in words(text))


def at_signs(text):
    parts, start = [], 0
    for at, word in words(text):
        end = at + len(word)
        blank = text[end : len(text) - len(text[end:].lstrip())]
        if (word.rstrip(CLOSING)[-1:] in tuple(ENDS) and word.rstrip(CLOSING)) or "\n" in blank:
            parts.append((start, end))
            start = end
    if text[start:].strip():
        parts.append((start, len(text)))
    return parts


def at_joins(text, part):
    inside = [(part[0] + at, w) for at, w in words(text[part[0] : part[1]])]
    parts, begun = [], 0
    for place, (at, word) in enumerate(inside):
        if word.lower() in JOINS and place - begun >= AROUND and len(inside) - place > AROUND:
            parts.append((inside[begun][0], at))
            begun = place
    return parts + [(inside[begun][0] if inside else part[0], part[1])]


def trimmed(text, part):
    inside = text[part[0] : part[1]]
    start = part[0] + len(inside) - len(inside.lstrip())
    return start, start + len(inside.strip())


def clauses(text):
    """The clauses as places in the characters of a text."""
    found, short = [], False
    for part in (trimmed(text, p) for s in at_signs(text) for p in at_joins(text, s)):
        inside = text[part[0] : part[1]]
        full = inside.rstrip(CLOSING)[-1:] in tuple(FULL) and bool(inside.rstrip(CLOSING))
        few = count(inside) == 0 or (count(inside) < SHORTEST and not full)
        if found and (few or short):
            found[-1] = (found[-1][0], part[1])
            short = few and short
        else:
            found.append(part)
            short = few
    return [p for p in found if any(c.isalnum() for c in text[p[0] : p[1]])]
