"""
`python3 scripts/train/encoder/pretrain.py FOLDER [--minutes 42]`: teaches the encoder to guess words left out of the
corpus (Devlin et al. 2019), from what write-examples.ts wrote into FOLDER; writes FOLDER/pretrained.pt.
"""
import argparse
import time

import numpy as np
import torch
import torch.nn.functional as F

from model import HIDDEN_WORD, PADDING, SIZE, WORDS, Encoder

LENGTH, RATE, LEFT_OUT = 256, 1.5e-3, 0.2


def read_corpus(folder):
    words, endings = (np.fromfile(f"{folder}/corpus.{name}", np.uint16) for name in ("words", "endings"))
    forms = np.fromfile(f"{folder}/corpus.forms", np.uint8)
    return words, endings, forms, np.fromfile(f"{folder}/corpus.starts", np.uint32).astype(np.int64)


def draw(corpus, papers, random):
    """The first tokens of papers at random."""
    words, endings, forms, starts = corpus
    chosen = random.integers(0, len(starts) - 1, papers)
    at = np.minimum(starts[chosen], len(words) - LENGTH)[:, None] + np.arange(LENGTH)[None]
    padding = torch.from_numpy(at >= starts[chosen + 1][:, None])
    return (*(torch.from_numpy(values[at].astype(np.int64)) for values in (words, endings, forms)), padding)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--minutes", type=float, default=42, help="of one core; a fixed time gives no fixed weights")
    parser.add_argument("--papers", type=int, default=32, help="papers in a batch")
    options = parser.parse_args()
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    corpus = read_corpus(options.folder)
    encoder, guess, bias = Encoder(), torch.nn.Linear(SIZE, SIZE), torch.nn.Parameter(torch.zeros(WORDS))
    parameters = [*encoder.parameters(), *guess.parameters(), bias]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    begun, losses = time.time(), []
    while (done := (time.time() - begun) / 60 / options.minutes) < 1:
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, (len(losses) + 1) / 200) * (1 - 0.95 * done)
        words, endings, forms, padding = draw(corpus, options.papers, random)
        left_out = (torch.rand(words.shape) < LEFT_OUT) & ~padding
        unseen = left_out & (torch.rand(words.shape) < 0.9)
        seen = words.masked_fill(unseen, HIDDEN_WORD).masked_fill(padding, PADDING)
        read = encoder(seen, endings.masked_fill(unseen, 2047), forms.masked_fill(unseen, 17), padding)[left_out]
        loss = F.cross_entropy(F.linear(F.relu(guess(read)) + read, encoder.words.weight, bias), words[left_out])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        losses.append(loss.item())
        if len(losses) % 100 == 0:
            print(f"{len(losses)} {time.time() - begun:.0f} s {np.mean(losses[-100:]):.3f}", flush=True)
    torch.save(encoder.state_dict(), f"{options.folder}/pretrained.pt")


if __name__ == "__main__":
    main()
