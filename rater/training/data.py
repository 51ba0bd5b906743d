"""What the classifier learns from: labelled answers, and the options and sayings of the built-in content."""

import json
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ANSWERS = HERE.parent / "answers"
SCENARIOS = HERE.parent.parent / "scenarios"
LANGS = ("fi", "en")
CLASSES = {"met": 0, "violated": 1, "absent": 2}


def points():
    """The ids of the built-in guidance, in the order of the file."""
    return [p["id"] for p in yaml.safe_load(open(SCENARIOS / "guidance.yaml"))["points"]]


def item(file, lang, words, labels, trap=False, ident=""):
    return {"file": file, "lang": lang, "words": words, "labels": labels, "trap": trap, "id": ident}


def answers():
    """Every labelled answer, with the file it is in."""
    for path in sorted(ANSWERS.glob("*.jsonl")):
        for line in open(path):
            a = json.loads(line)
            yield item(path.stem, a["lang"], a["answer"], a["labels"], a["trap"], a["id"])


def sayings():
    """The sayings of the guidance: each meets or violates one point."""
    for s in yaml.safe_load(open(SCENARIOS / "sayings.yaml"))["sayings"]:
        for lang in LANGS:
            for verdict in ("met", "violated"):
                for words in s[lang][verdict]:
                    yield item("sayings", lang, words, {s["point"]: verdict})


def options():
    """The options of the built-in scenarios, on all points that their moment has at stake."""
    for path in sorted(SCENARIOS.glob("*.yaml")):
        for moment in yaml.safe_load(open(path)).get("moments", []):
            task = moment.get("choose") or moment.get("choose_many")
            if not task:
                continue
            verdicts = [
                {p: v for v in ("met", "violated") for p in o.get(v, [])} for o in task["options"]
            ]
            stake = list(dict.fromkeys(p for v in verdicts for p in v))
            for option, given in zip(task["options"], verdicts):
                labels = {p: given.get(p, "absent") for p in stake}
                for lang in LANGS:
                    if stake:
                        yield item(path.stem, lang, option["text"][lang], labels)
