"""The encoder and its heads in PyTorch; src/extract/encoder/ runs the same in TypeScript from the stored weights."""
import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WORDS, ENDINGS, FORMS, MARKS, PLACES, TIES = 10000, 2048, 18, 40, 64, 128
PADDING, UNKNOWN, HIDDEN_WORD = 0, 1, 2
HIDDEN_ENDING, HIDDEN_FORM = ENDINGS - 1, FORMS - 1
SIZE, LAYERS, HEADS, WIDE = 128, 6, 4, 512
KINDS, POINTERS = 3, 3


def write_weights(model, file):
    """In half precision."""
    np.savez_compressed(file, **{name: weight.numpy().astype(np.float16) for name, weight in model.state_dict().items()})


def read_weights(file):
    return {name: torch.from_numpy(weight.astype(np.float32)) for name, weight in np.load(file).items()}


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.attention_norm, self.hidden_norm = nn.LayerNorm(SIZE), nn.LayerNorm(SIZE)
        self.asked, self.given = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.wide, self.narrow = nn.Linear(SIZE, WIDE), nn.Linear(WIDE, SIZE)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, near):
        batch, length, _ = x.shape
        width = SIZE // HEADS
        asked = self.asked(self.attention_norm(x)).view(batch, length, 3, HEADS, width).permute(2, 0, 3, 1, 4)
        query, key, value = (part.reshape(batch * HEADS, length, width) for part in asked)
        scores = torch.baddbmm(near, query, key.transpose(1, 2), alpha=1 / math.sqrt(width))
        mixed = torch.bmm(scores.softmax(-1), value).view(batch, HEADS, length, width)
        x = x + self.dropout(self.given(mixed.transpose(1, 2).reshape(batch, length, SIZE)))
        return x + self.dropout(self.narrow(F.relu(self.wide(self.hidden_norm(x)))))


class Encoder(nn.Module):
    def __init__(self, dropout=0.0, layers=LAYERS):
        super().__init__()
        self.words, self.endings = nn.Embedding(WORDS, SIZE), nn.Embedding(ENDINGS, SIZE)
        self.forms, self.marks = nn.Embedding(FORMS, SIZE), nn.Embedding(MARKS, SIZE, padding_idx=0)
        for vectors in (self.words, self.endings, self.forms):
            nn.init.normal_(vectors.weight, std=0.06)
        nn.init.zeros_(self.marks.weight)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        for layer in self.layers:
            for linear in (layer.given, layer.narrow):
                nn.init.normal_(linear.weight, std=0.04 / math.sqrt(LAYERS))
                nn.init.zeros_(linear.bias)
        self.last = nn.LayerNorm(SIZE)
        self.dropout = nn.Dropout(dropout)
        # At first each head looks near by, the first nearest (Press et al. 2022).
        step = torch.arange(64).float() % 32
        distance = torch.where(step < 16, step, 16 * 2 ** ((step - 16) / 5))
        slopes = torch.tensor([2.0 ** -(1 + 1.5 * head) for head in range(HEADS)])
        self.near = nn.Parameter((-slopes[:, None] * distance[None])[None].repeat(layers, 1, 1))

    @staticmethod
    def distances(length):
        """Steps of distance, as distanceOf in distance.ts: each up to 15 its own, then five a doubling; the right from 32."""
        place = torch.arange(length)
        apart = place[None] - place[:, None]
        far = apart.abs()
        step = torch.where(far < 16, far, (16 + torch.log2(far.clamp(min=16) / 16) * 5).long().clamp(max=31))
        return torch.where(apart < 0, step, step + 32)

    def forward(self, words, endings, forms, padding, marks=None):
        batch, length = words.shape
        x = self.words(words) + self.endings(endings) + self.forms(forms)
        if marks is not None:
            x = x + self.marks(marks).sum(2)
        x = self.dropout(x)
        steps = self.distances(length)
        hidden = torch.zeros(batch, 1, 1, length).masked_fill(padding[:, None, None], -1e4)
        for layer, near in zip(self.layers, self.near):
            x = layer(x, (near[:, steps][None] + hidden).reshape(batch * HEADS, length, length))
        return self.last(x)


class Reader(nn.Module):
    """Says of each number whether it is a result, of which name, of which kind, and who scored."""

    def __init__(self, features, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(dropout)
        self.features1, self.features2 = nn.Linear(features, 64), nn.Linear(64, SIZE)
        self.number1, self.number2 = nn.Linear(SIZE, SIZE), nn.Linear(SIZE, 3 + KINDS + POINTERS)
        self.name1, self.name2 = nn.Linear(2 * SIZE, 64), nn.Linear(64, 2)
        self.asks, self.answers = nn.Linear(SIZE, 64), nn.Linear(2 * SIZE, 64)
        self.pair_number, self.pair_name = nn.Linear(SIZE, 64), nn.Linear(2 * SIZE, 64)
        self.pair_places, self.pair2 = nn.Linear(PLACES, 64), nn.Linear(64, 1)
        self.scorer_asks, self.scorer_answers = nn.Linear(SIZE, 96), nn.Linear(2 * SIZE, 96)
        self.ties = nn.Embedding(TIES, POINTERS)
        nn.init.zeros_(self.ties.weight)
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch):
        x = self.encoder(batch["words"], batch["endings"], batch["forms"], batch["padding"], batch["marks"])
        flat = x.reshape(-1, SIZE)
        number = flat[batch["number"]]
        number = number + self.features2(self.dropout(F.relu(self.features1(batch["rows"]))))
        said = self.number2(self.dropout(F.relu(self.number1(number))))
        name = torch.cat([flat[batch["name_first"]], flat[batch["name_last"]]], 1)
        of_name = self.name2(F.relu(self.name1(name)))
        n, m = batch["pair_number"], batch["pair_name"]
        pair = (self.asks(number)[n] * self.answers(name)[m]).sum(1) / 8 + of_name[m, 0]
        mixed = self.pair_number(number)[n] + self.pair_name(name)[m] + self.pair_places(batch["places"])
        pair = pair + self.pair2(F.relu(mixed))[:, 0]
        system = torch.cat([flat[batch["system_first"]], flat[batch["system_last"]]], 1)
        asks = self.scorer_asks(number)[batch["tie_number"]].view(-1, POINTERS, 32)
        answers = self.scorer_answers(system)[batch["tie_system"]].view(-1, POINTERS, 32)
        scorer = (asks * answers).sum(2) / math.sqrt(32) + self.ties(batch["tie"])
        return said, of_name[:, 1], pair, scorer
