"""
`python3 scripts/train/encoder/train.py FOLDER --out FILE [--half 0|1]`: teaches the pretrained encoder what numbers are
results of, from our own annotations in FOLDER/papers.jsonl, and writes its weights as the extractor reads them. It is
tried on gold, of which it learns nothing. With `--half` it learns from that half of the papers only, and is tried on the
other as well.
"""
import argparse
import base64
import json
import math
import time

import numpy as np
import torch
import torch.nn.functional as F

from model import HIDDEN_ENDING, KINDS, PLACES, UNKNOWN, Reader, read_weights

# The share of names and systems whose mentions are all hidden at a time.
NAMES_LEFT_OUT = 0.15
RESULT, NONE, ROLE, NO_SCORER = 0, 1, 2 + KINDS, 3 + KINDS


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--out", required=True)
    parser.add_argument("--pretrained", default="data/encoder-pretrained.npz", help="what pretrain.py wrote")
    parser.add_argument("--half", type=int)
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--seed", type=int, default=2, help="2 gave the shipped weights")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--papers", type=int, default=16, help="papers in a batch")
    return parser.parse_args()


def read_papers(folder):
    papers = []
    with open(f"{folder}/papers.jsonl", encoding="utf8") as lines:
        for line in lines:
            paper = json.loads(line)
            for field in ("words", "endings", "forms"):
                paper[field] = np.array(paper[field][:1024], np.int64)
            paper["marks"] = np.array(paper["marks"][:2048], np.int64).reshape(-1, 2)
            paper["rows"] = np.array(paper["rows"], np.float32)
            if max(paper["numbers"]) < 1024 and all(name["last"] < 1024 for name in paper["names"] + paper["systems"]):
                papers.append(paper)
    return papers


def collate(papers, means, spreads):
    length = max(len(paper["words"]) for paper in papers)
    batch = {field: np.zeros((len(papers), length), np.int64) for field in ("words", "endings", "forms")}
    batch["padding"] = np.ones((len(papers), length), bool)
    batch["marks"] = np.zeros((len(papers), length, 2), np.int64)
    fields = ("number", "name_first", "name_last", "name_entity", "pair_number", "pair_name", "system_first", "system_last")
    lists = {field: [] for field in (*fields, "tie_number", "tie_system", "tie")}
    held, places, rows, labels, is_benchmark = [], [], [], [], []
    for at, paper in enumerate(papers):
        filled, from_token = len(paper["words"]), at * length
        for field in ("words", "endings", "forms"):
            batch[field][at, :filled] = paper[field]
        batch["padding"][at, :filled] = False
        batch["marks"][at, :filled] = paper["marks"]
        numbers, names, systems = len(lists["number"]), len(lists["name_first"]), len(lists["system_first"])
        for name, entity in zip(paper["names"], paper["entityOf"]):
            lists["name_first"].append(from_token + name["first"])
            lists["name_last"].append(from_token + name["last"])
            lists["name_entity"].append(len(is_benchmark) + entity)
        for system in paper["systems"]:
            lists["system_first"].append(from_token + system["first"])
            lists["system_last"].append(from_token + system["last"])
        for n, token in enumerate(paper["numbers"]):
            lists["number"].append(from_token + token)
            for m in range(len(paper["names"])):
                held += [len(lists["pair_number"])] * len(paper["pairs"][n][m])
                places += paper["pairs"][n][m]
                lists["pair_number"].append(numbers + n)
                lists["pair_name"].append(names + m)
            for system in range(len(paper["systems"])):
                lists["tie_number"].append(numbers + n)
                lists["tie_system"].append(systems + system)
                lists["tie"].append(paper["ties"][n][system])
            label = {field: paper[field][n] for field in ("isResult", "unsure", "kinds", "roles")}
            label["entities"] = [len(is_benchmark) + entity for entity in paper["entities"][n]]
            label["scorers"] = [paper[field][n] for field in ("actors", "bases", "sized")]
            labels.append(label)
        rows.append(np.clip((paper["rows"] - means) / spreads, -4, 4))
        is_benchmark += paper["isBenchmark"]
    batch = {field: torch.from_numpy(values) for field, values in batch.items()}
    batch |= {field: torch.tensor(values, dtype=torch.long) for field, values in lists.items()}
    batch["places"] = torch.zeros(len(lists["pair_number"]), PLACES)
    batch["places"][held, places] = 1
    batch["rows"] = torch.from_numpy(np.concatenate(rows))
    batch["is_benchmark"] = torch.tensor(is_benchmark, dtype=torch.float)
    return batch, labels


def sums_of_exponents(logits, group, groups):
    """log Σ exp of each group's logits."""
    most = torch.full((groups,), -1e4).scatter_reduce(0, group, logits.detach(), "amax", include_self=True)
    return most + torch.log(torch.zeros(groups).index_add(0, group, torch.exp(logits - most[group])) + 1e-20)


def verdicts(model, batch):
    """What the model says, with the mentions of one entity added up."""
    said, name, pair, scorer = model(batch)
    numbers, entities = len(batch["number"]), len(batch["is_benchmark"])
    key = batch["pair_number"] * entities + batch["name_entity"][batch["pair_name"]]
    keys, group = torch.unique(key, return_inverse=True)
    link = sums_of_exponents(pair, group, len(keys))
    of_number, of_entity = keys // entities, keys % entities
    everyone = torch.arange(numbers)
    total = sums_of_exponents(torch.cat([link, said[:, NONE]]), torch.cat([of_number, everyone]), numbers)
    benchmark = sums_of_exponents(name, batch["name_entity"], entities)
    return said, benchmark, link, of_number, of_entity, total, scorer


def loss_of(model, batch, labels):
    said, benchmark, link, of_number, of_entity, total, scorer = verdicts(model, batch)
    is_result = torch.tensor([label["isResult"] for label in labels], dtype=torch.float)
    loss = F.binary_cross_entropy_with_logits(said[:, RESULT], is_result, reduction="sum")
    loss = loss + 0.3 * F.binary_cross_entropy_with_logits(benchmark, batch["is_benchmark"], reduction="sum")
    where = {pair: at for at, pair in enumerate(zip(of_number.tolist(), of_entity.tolist()))}
    weight, none = torch.zeros(len(link)), torch.zeros(len(labels))
    for n, label in enumerate(labels):
        for entity in label["entities"]:
            weight[where[n, entity]] = 1 / len(label["entities"])
        if not label["entities"] and not label["unsure"]:
            none[n] = 1
    loss = loss - (weight * (link - total[of_number])).sum() - (none * (said[:, NONE] - total)).sum()
    claimed = [n for n, label in enumerate(labels) if label["kinds"] >= 0]
    if not claimed:
        return loss
    kinds = torch.tensor([labels[n]["kinds"] for n in claimed])
    roles = torch.tensor([labels[n]["roles"] for n in claimed], dtype=torch.float)
    loss = loss + F.cross_entropy(said[claimed, 2 : 2 + KINDS], kinds, reduction="sum")
    loss = loss + 0.5 * F.binary_cross_entropy_with_logits(said[claimed, ROLE], roles, reduction="sum")
    first = {}
    for at, n in enumerate(batch["tie_number"].tolist()):
        first.setdefault(n, at)
    everyone = torch.arange(len(labels))
    for pointer in range(scorer.shape[1]):
        none = said[:, NO_SCORER + pointer]
        whole = sums_of_exponents(
            torch.cat([scorer[:, pointer], none]), torch.cat([batch["tie_number"], everyone]), len(labels)
        )
        for n in claimed:
            right = [first[n] + system for system in labels[n]["scorers"][pointer]]
            score = torch.logsumexp(scorer[right, pointer], 0) if right else none[n]
            loss = loss - 0.5 * (score - whole[n])
    return loss


def batches(papers, size, means, spreads, random=None):
    """Papers of like length together; in the order of length, or at random."""
    length = [len(paper["words"]) + (random.random() * 30 if random else 0) for paper in papers]
    order = np.argsort(length)
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    if random:
        random.shuffle(groups)
    for group in groups:
        yield collate([papers[index] for index in group], means, spreads)


def leave_out(batch):
    """Hides words at random, and every mention of some names and systems, so that what stands around them is learned."""
    hidden, whole = torch.rand(batch["words"].shape) < 0.05, torch.zeros(batch["words"].numel(), dtype=torch.bool)
    entities = (torch.rand(len(batch["is_benchmark"])) < NAMES_LEFT_OUT)[batch["name_entity"]]
    systems = torch.rand(len(batch["system_first"])) < NAMES_LEFT_OUT
    for chosen, kind in ((entities, "name"), (systems, "system")):
        for first, last in zip(batch[f"{kind}_first"][chosen].tolist(), batch[f"{kind}_last"][chosen].tolist()):
            whole[first : last + 1] = True
    whole = whole.view_as(hidden)
    batch["words"] = batch["words"].masked_fill(hidden | whole, UNKNOWN)
    batch["endings"] = batch["endings"].masked_fill(whole, HIDDEN_ENDING)


def report(model, papers, name, means, spreads):
    """F1 of numbers, of claims (right entity and kind) and shares of right scorers, at 0.5."""
    model.eval()
    numbers, claims, roles, scorers = [], [], [], [[], [], []]
    with torch.no_grad():
        for batch, labels in batches(papers, 16, means, spreads):
            said, _, link, of_number, of_entity, total, scorer = verdicts(model, batch)
            best = {}
            for n, entity, p in zip(of_number.tolist(), of_entity.tolist(), torch.exp(link - total[of_number]).tolist()):
                if p > best.get(n, (0, 0))[0]:
                    best[n] = (p, entity)
            first = {}
            for at, n in enumerate(batch["tie_number"].tolist()):
                first.setdefault(n, []).append(at)
            for n, label in enumerate(labels):
                numbers.append((torch.sigmoid(said[n, RESULT]).item() >= 0.5, label["isResult"] == 1))
                mass = 1 - torch.exp(said[n, NONE] - total[n]).item()
                kind = said[n, 2 : 2 + KINDS].argmax().item()
                right = best[n][1] in label["entities"] and kind == label["kinds"]
                claims.append((mass >= 0.5, right))
                if label["kinds"] < 0:
                    continue
                roles.append((said[n, ROLE].item() > 0) == (label["roles"] == 1))
                for pointer in range(3):
                    ties = first.get(n, [])
                    logits = torch.cat([scorer[ties, pointer], said[n : n + 1, NO_SCORER + pointer]])
                    at = logits.argmax().item()
                    wanted = label["scorers"][pointer]
                    scorers[pointer].append(at in wanted if wanted else at == len(ties))
    taken = sum(is_taken for is_taken, _ in numbers)
    hits = sum(is_taken and right for is_taken, right in numbers)
    results = sum(right for _, right in numbers)
    claimed = sum(paper["claims"] for paper in papers)
    right = sum(is_taken and fits for is_taken, fits in claims)
    given = sum(is_taken for is_taken, _ in claims)
    shares = " ".join(f"{np.mean(values):.3f}" for values in (roles, *scorers))
    print(
        f"  {name}: numbers P {hits / taken:.3f} R {hits / results:.3f} F1 {2 * hits / (taken + results):.3f}, "
        f"claims P {right / given:.3f} R {right / claimed:.3f} F1 {2 * right / (given + claimed):.3f}, "
        f"role, actor, base, size right {shares}",
        flush=True,
    )
    model.train()


def stored(matrix):
    """Rows as signed bytes, each with a step of its own."""
    values = matrix.detach().numpy()
    steps = np.maximum(np.abs(values).max(1), 1e-8) / 127
    rounded = np.round(values / steps[:, None]).astype(np.int8)
    return {
        "columns": values.shape[1],
        "bytes": base64.b64encode(rounded.tobytes()).decode(),
        "steps": [float(f"{step:.4g}") for step in steps],
    }


def plain(vector):
    return [float(f"{value:.5g}") for value in vector.detach().numpy()]


def norm(layer):
    return {"gain": plain(layer.weight), "bias": plain(layer.bias)}


def linear(layer):
    return {"matrix": stored(layer.weight), "bias": plain(layer.bias)}


def write(model, file, folder, means, spreads):
    encoder = model.encoder
    with open(f"{folder}/vocabulary.txt", encoding="utf8") as text:
        vocabulary = text.read().split("\n")
    heads = "features1 features2 number1 number2 name1 name2 asks answers pair_number pair_name pair_places pair2 "
    heads += "scorer_asks scorer_answers"
    weights = {
        "vocabulary": " ".join(vocabulary),
        "words": stored(encoder.words.weight),
        "endings": stored(encoder.endings.weight),
        "forms": stored(encoder.forms.weight),
        "marks": stored(encoder.marks.weight),
        "layers": [
            {
                "near": [plain(head) for head in near],
                "attention": norm(layer.attention_norm),
                "asked": linear(layer.asked),
                "given": linear(layer.given),
                "hidden": norm(layer.hidden_norm),
                "wide": linear(layer.wide),
                "narrow": linear(layer.narrow),
            }
            for layer, near in zip(encoder.layers, encoder.near)
        ],
        "last": norm(encoder.last),
        "heads": {name: linear(getattr(model, name)) for name in heads.split(" ")},
        "ties": stored(model.ties.weight),
        "means": [float(f"{value:.5g}") for value in means],
        "spreads": [float(f"{value:.5g}") for value in spreads],
    }
    with open(file, "w", encoding="utf8") as out:
        json.dump(weights, out, ensure_ascii=False, separators=(",", ":"))
        out.write("\n")


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    papers = read_papers(options.folder)
    annotated = [paper for paper in papers if paper["set"] == "annotated"]
    learned = [paper for paper in annotated if options.half is None or paper["half"] == options.half]
    tried = {"gold": [paper for paper in papers if paper["set"] == "gold"]}
    if options.half is not None:
        tried["annotated"] = [paper for paper in annotated if paper["half"] != options.half][::5]
    rows = np.concatenate([paper["rows"] for paper in annotated])
    means, spreads = rows.mean(0), rows.std(0) + 1e-4
    model = Reader(rows.shape[1])
    pretrained = read_weights(options.pretrained)
    encoder = {name.removeprefix("encoder."): weight for name, weight in pretrained.items() if "encoder." in name}
    model.encoder.load_state_dict(encoder)
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.02)
    steps = options.passes * math.ceil(len(learned) / options.papers)
    print(f"{len(learned)} papers, {steps} steps", flush=True)
    step, begun, losses = 0, time.time(), []
    for _ in range(options.passes):
        for batch, labels in batches(learned, options.papers, means, spreads, random):
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, (step + 1) / 150) * (1 - 0.97 * step / steps)
            leave_out(batch)
            loss = loss_of(model, batch, labels) / options.papers
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            losses.append(loss.item())
            if step % 100 == 0:
                print(f"{step} {time.time() - begun:.0f} s {np.mean(losses[-100:]):.3f}", flush=True)
    for name, some in tried.items():
        report(model, some, name, means, spreads)
    write(model, options.out, options.folder, means, spreads)


if __name__ == "__main__":
    main()
