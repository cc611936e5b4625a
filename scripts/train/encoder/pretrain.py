"""
`python3 scripts/train/encoder/pretrain.py FOLDER [--minutes 45] [--cores 2]`: teaches the encoder to guess words left out
of the corpus (Devlin et al. 2019), from what write-examples.ts wrote into FOLDER; writes FOLDER/pretrained.npz. Every
core reads windows of its own, and all take the same steps by the mean of their gradients.
"""
import argparse
import time

import numpy as np
import torch
import torch.multiprocessing as processes
import torch.nn.functional as F

from model import HIDDEN_ENDING, HIDDEN_FORM, HIDDEN_WORD, LAYERS, SIZE, WORDS, Encoder, read_weights, write_weights

LENGTH, RATE, LEFT_OUT = 256, 1.5e-3, 0.2
# The share of windows from papers that we annotated, one in eight of the corpus: the ones that tell results.
ANNOTATED = 0.5
# The share of the time after which the lower half of the layers, taught alone, is laid upon itself (Gong et al. 2019).
ALONE = 0.42


def read_corpus(folder):
    words, endings = (np.fromfile(f"{folder}/corpus.{name}", np.uint16) for name in ("words", "endings"))
    forms = np.fromfile(f"{folder}/corpus.forms", np.uint8)
    starts = np.fromfile(f"{folder}/corpus.starts", np.uint32).astype(np.int64)
    return words, endings, forms, starts, np.flatnonzero(np.fromfile(f"{folder}/corpus.annotated", np.uint8))


def draw(corpus, windows, random):
    """Windows around tokens at random, of papers at random."""
    words, endings, forms, starts, annotated = corpus
    anyone = random.integers(0, len(starts) - 1, windows)
    chosen = np.where(random.random(windows) < ANNOTATED, random.choice(annotated, windows), anyone)
    middle = starts[chosen] + random.random(windows) * (starts[chosen + 1] - starts[chosen])
    first = np.clip(middle.astype(np.int64) - LENGTH // 2, 0, len(words) - LENGTH)
    at = first[:, None] + np.arange(LENGTH)[None]
    return (torch.from_numpy(values[at].astype(np.int64)) for values in (words, endings, forms))


class Guesser(torch.nn.Module):
    def __init__(self, layers=LAYERS):
        super().__init__()
        self.encoder, self.guess = Encoder(layers=layers), torch.nn.Linear(SIZE, SIZE)
        self.bias = torch.nn.Parameter(torch.zeros(WORDS))

    def forward(self, words, endings, forms):
        left_out = torch.rand(words.shape) < LEFT_OUT
        unseen = left_out & (torch.rand(words.shape) < 0.9)
        seen, nothing = words.masked_fill(unseen, HIDDEN_WORD), torch.zeros(words.shape, dtype=torch.bool)
        endings, forms = endings.masked_fill(unseen, HIDDEN_ENDING), forms.masked_fill(unseen, HIDDEN_FORM)
        read = self.encoder(seen, endings, forms, nothing)[left_out]
        guessed = F.linear(F.relu(self.guess(read)) + read, self.encoder.words.weight, self.bias)
        return F.cross_entropy(guessed, words[left_out])

    def learned(self):
        """All but the vectors of marks, which the corpus has none of."""
        return [parameter for name, parameter in self.named_parameters() if name != "encoder.marks.weight"]


def stacked(model):
    """The model with its layers twice, one lot upon the other."""
    weights, layers = model.state_dict(), len(model.encoder.layers)
    weights["encoder.near"] = weights["encoder.near"].repeat(2, 1, 1)
    for name in [name for name in weights if name.startswith("encoder.layers.")]:
        _, _, layer, part = name.split(".", 3)
        weights[f"encoder.layers.{int(layer) + layers}.{part}"] = weights[name].clone()
    twice = Guesser(2 * layers)
    twice.load_state_dict(weights)
    return twice


def begin(model):
    return model.learned(), torch.optim.AdamW(model.learned(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)


def learn(core, options, gradients, done, barrier):
    """One core's part: `gradients` has a row for each core, `done` is the share of the time that is over."""
    torch.set_num_threads(1)
    torch.manual_seed(1)
    model = Guesser(LAYERS // 2)
    if options.onward:
        model = Guesser()
        model.load_state_dict(read_weights(options.onward))
    torch.manual_seed(2 + core)
    random = np.random.default_rng(2 + core)
    corpus = read_corpus(options.folder)
    parameters, optimiser = begin(model)
    begun, losses, warm = time.time(), [], 0
    while True:
        if core == 0:
            done[0] = (time.time() - begun) / 60 / options.minutes
        loss = model(*draw(corpus, options.windows, random))
        model.zero_grad(set_to_none=True)
        loss.backward()
        own = torch.cat([parameter.grad.flatten() for parameter in parameters])
        gradients[core, : len(own)] = own
        barrier.wait()
        mean, over = gradients[:, : len(own)].mean(0), done.item()
        barrier.wait()
        if over >= 1:
            break
        for parameter, part in zip(parameters, mean.split([parameter.numel() for parameter in parameters])):
            parameter.grad = part.view_as(parameter)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, (warm + 1) / 200) * (1 - 0.97 * over)
        optimiser.step()
        losses.append(loss.item())
        warm += 1
        if over >= ALONE and len(model.encoder.layers) < LAYERS:
            model, warm = stacked(model), 0
            parameters, optimiser = begin(model)
        if core == 0 and len(losses) % 100 == 0:
            print(f"{len(losses)} {time.time() - begun:.0f} s {np.mean(losses[-100:]):.3f}", flush=True)
    if core == 0:
        write_weights(model, f"{options.folder}/pretrained.npz")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--minutes", type=float, default=45, help="a fixed time gives no fixed weights")
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--windows", type=int, default=16, help="windows of a core in a step")
    parser.add_argument("--onward", help="an earlier pretrained.npz to go on from, with all layers at once")
    options = parser.parse_args()
    size = sum(parameter.numel() for parameter in Guesser().learned())
    gradients, done = torch.zeros(options.cores, size).share_memory_(), torch.zeros(1).share_memory_()
    barrier = processes.get_context("spawn").Barrier(options.cores)
    processes.spawn(learn, (options, gradients, done, barrier), options.cores)


if __name__ == "__main__":
    main()
