"""The paper's DigitCircle model and its training step in plain PyTorch.

Written from the paper (arXiv 2302.01976) with the framework's own layers and defaults. It runs with
PyTorch 1.13 and 2.x, on the CPU or a GPU. `build` makes it from the description that
`motifbench-step` writes, so it has no presets of its own.
"""

import math
import re

import torch
import torch.nn.functional as F
from torch import nn

START, END, FIRST_SYMBOL = 0, 1, 2  # the decoder's vocabulary: two marks, then the symbols
PADDING = -1  # of targets


class ResidualUnit(nn.Module):
    """Pre-activation residual unit, "same" padding."""

    def __init__(self, width, kernel):
        super().__init__()
        padding = [k // 2 for k in kernel]
        self.norm1 = nn.BatchNorm2d(width)
        self.conv1 = nn.Conv2d(width, width, kernel, padding=padding)
        self.norm2 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, kernel, padding=padding)

    def forward(self, x):
        hidden = self.conv1(F.relu(self.norm1(x)))
        return x + self.conv2(F.relu(self.norm2(hidden)))


class MotifFinder(nn.Module):
    """g: image -> pre-activations of the motif channels, at every site."""

    def __init__(self, input_channels, width, residual_units, kernel, motif_channels):
        super().__init__()
        self.first = nn.Conv2d(input_channels, width, 1)
        self.units = nn.Sequential(*[ResidualUnit(width, kernel) for _ in range(residual_units)])
        self.last = nn.Conv2d(width, motif_channels, 1)

    def forward(self, image):
        return self.last(self.units(self.first(image)))


class ThresholdLayer(nn.Module):
    """ReLU(z - t), where t follows the (1 - density) quantile of z over all sites of a batch.

    With `accumulate_until` > 0, t moves only once (rows seen) * density has reached it, for all
    these rows together.
    """

    MOMENTUM = 0.1

    def __init__(self, channels, per_channel, accumulate_until, density):
        super().__init__()
        self.per_channel = per_channel
        self.accumulate_until = accumulate_until
        self.sparsity = 1.0 - density
        self.collected = []
        self.register_buffer("thresholds", torch.zeros(channels if per_channel else 1))

    def forward(self, z):
        if self.training:
            self.update(z.detach())
        return F.relu(z - self.thresholds.view(1, -1, 1, 1))

    @torch.no_grad()
    def update(self, z):
        columns = z.transpose(0, 1).flatten(1) if self.per_channel else z.reshape(1, -1)
        self.collected.append(columns)
        count = sum(c.shape[1] for c in self.collected)
        if count * (1.0 - self.sparsity) < self.accumulate_until:
            return
        columns = torch.cat(self.collected, dim=1)
        self.collected = []
        k = max(1, math.floor(count * self.sparsity))
        quantile = torch.kthvalue(columns, k, dim=1).values
        self.thresholds.mul_(1 - self.MOMENTUM).add_(quantile, alpha=self.MOMENTUM)


class Bottleneck(nn.Module):
    def __init__(self, channels, affine, per_channel, accumulate_until, density):
        super().__init__()
        self.norm = nn.BatchNorm2d(channels, affine=affine)
        self.threshold = ThresholdLayer(channels, per_channel, accumulate_until, density)

    def forward(self, z):
        return self.threshold(self.norm(z))


def position_code(positions, width):
    """Sinusoidal: [positions, width], sines at even places, cosines at odd ones."""
    position = torch.arange(positions, dtype=torch.float64).unsqueeze(1)
    angle = position * 10000.0 ** (-torch.arange(0, width, 2, dtype=torch.float64) / width)
    code = torch.zeros(positions, width)
    code[:, 0::2] = torch.sin(angle)
    code[:, 1::2] = torch.cos(angle)
    return code


class SequenceHead(nn.Module):
    """h: motifs -> sequence of symbols, by an encoder-decoder transformer over the pooled map."""

    LONGEST = 64

    def __init__(self, motif_channels, symbols, pool, row_lstm, map_code, transformer):
        super().__init__()
        width = transformer["width"]
        layer = dict(
            d_model=width,
            nhead=transformer["heads"],
            dim_feedforward=transformer["feed_forward"],
            dropout=transformer["dropout"],
            batch_first=True,
        )
        self.embed = nn.Conv2d(motif_channels, width, 1)
        self.pool = nn.MaxPool2d(pool)
        self.row_lstm = (
            nn.LSTM(width, width // 2, bidirectional=True, batch_first=True) if row_lstm else None
        )
        self.map_code = map_code
        self.dropout = nn.Dropout(transformer["dropout"])
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(**layer), transformer["layers"])
        self.decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(**layer), transformer["layers"])
        self.output_embedding = nn.Embedding(symbols + FIRST_SYMBOL, width)
        self.logits = nn.Linear(width, symbols + FIRST_SYMBOL)
        self.register_buffer("code", position_code(self.LONGEST, width), persistent=False)
        self.register_buffer("half_code", position_code(self.LONGEST, width // 2), persistent=False)

    def add_map_code(self, x):
        """x [batch, rows, cols, width]."""
        _, rows, cols, _ = x.shape
        if self.map_code == "rows":
            return x + self.code[:rows, None]
        if self.map_code == "cols":
            return x + self.code[:cols]
        by_row = self.half_code[:rows, None].expand(rows, cols, -1)
        by_col = self.half_code[None, :cols].expand(rows, cols, -1)
        return x + torch.cat([by_row, by_col], dim=2)

    def encode(self, motifs):
        x = self.pool(self.embed(motifs)).permute(0, 2, 3, 1)  # [batch, rows, cols, width]
        if self.row_lstm is not None:
            x = self.row_lstm(x.flatten(0, 1))[0].view(x.shape)
        x = self.dropout(self.add_map_code(x))
        return self.encoder(x.flatten(1, 2))

    def decode(self, ids, memory, padding=None):
        length = ids.shape[1]
        x = self.dropout(self.output_embedding(ids) + self.code[:length])
        later = torch.ones(length, length, dtype=torch.bool, device=ids.device).triu(1)
        x = self.decoder(x, memory, tgt_mask=later, tgt_key_padding_mask=padding)
        return self.logits(x)

    def loss(self, motifs, targets):
        """Teacher forcing `<s> y` -> `y </s>`; mean over symbols and end marks."""
        length = (targets != PADDING).sum(dim=1, keepdim=True)
        wanted = F.pad(targets, (0, 1), value=PADDING)
        wanted = torch.where(wanted == PADDING, wanted, wanted + FIRST_SYMBOL).scatter(1, length, END)
        prefix = F.pad(wanted[:, :-1], (1, 0), value=START)
        padding = prefix == PADDING
        logits = self.decode(prefix.masked_fill(padding, END), self.encode(motifs), padding)
        return F.cross_entropy(logits.flatten(0, 1), wanted.flatten(), ignore_index=PADDING)

    @torch.no_grad()
    def predict(self, motifs, steps):
        """Greedy decoding of `steps` symbols, the whole prefix anew at each."""
        memory = self.encode(motifs)
        ids = torch.full((motifs.shape[0], 1), START, dtype=torch.long, device=motifs.device)
        for _ in range(steps):
            following = self.decode(ids, memory)[:, -1].argmax(dim=1, keepdim=True)
            ids = torch.cat([ids, following], dim=1)
        return ids[:, 1:]


class Model(nn.Module):
    def __init__(self, g, bottleneck, h):
        super().__init__()
        self.g, self.bottleneck, self.h = g, bottleneck, h

    def loss(self, image, targets):
        return self.h.loss(self.bottleneck(self.g(image)), targets)


def build(setting):
    """The model that setting.json describes, with fresh weights."""
    encoder, head = setting["encoder"], setting["head"]
    channels = encoder["motif_channels"]
    g = MotifFinder(setting["input"]["channels"], **encoder)
    bottleneck = Bottleneck(channels, density=setting["density"], **setting["bottleneck"])
    return Model(g, bottleneck, SequenceHead(channels, transformer=setting["transformer"], **head))


# Where the two name things differently.
_RENAMED = [
    (r"^g\.unit(\d+)\.(norm\d)\.norm\.", r"g.units.\1.\2."),
    (r"^g\.unit(\d+)\.", r"g.units.\1."),
    (r"^bottleneck\.norm\.norm\.", "bottleneck.norm."),
    (r"^h\.row_lstm\.lstm\.", "h.row_lstm."),
    (r"^h\.transformer\.(encoder|decoder)(\d+)\.", r"h.\1.layers.\2."),
]
# What only ours stores: fixed codes, and rows of thresholds being collected (none when exported).
_OURS_ONLY = ("h.map_code", "h.sequence_code", "bottleneck.threshold.largest", "bottleneck.threshold.rows_seen")


def from_ours(tensors):
    """Motifbench's {name: array} -> {name here: tensor}."""
    renamed = {}
    for name, array in tensors.items():
        if name in _OURS_ONLY:
            continue
        for pattern, replacement in _RENAMED:
            name, changed = re.subn(pattern, replacement, name)
            if changed:
                break
        tensor = torch.from_numpy(array)
        renamed[name] = tensor[:, :, None, None] if name == "h.embed.weight" else tensor
    return renamed


class TrainingStep:
    """Forward, loss, backward, clipping where wanted, Adam; the rate warms up linearly."""

    def __init__(self, model, training):
        self.model = model
        self.clip = training["gradient_clip"]
        warmup = training["warmup_steps"]
        self.optimiser = torch.optim.Adam(model.parameters(), lr=training["learning_rate"])
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: min(1.0, (step + 1) / warmup) if warmup else 1.0
        )

    def run(self, image, targets):
        self.model.train()
        self.optimiser.zero_grad()
        loss = self.model.loss(image, targets)
        loss.backward()
        if self.clip > 0:
            nn.utils.clip_grad_norm_(self.model.parameters(), self.clip)
        self.optimiser.step()
        self.schedule.step()
        return loss.detach()
