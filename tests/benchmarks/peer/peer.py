"""The peer's side of one cell, made from what `motifbench-step` exported."""

import json

import torch

from model import TrainingStep, build, from_ours
from safetensors_io import load

AUTHORS_DECODING_STEPS = 30  # of every sample in the authors' validation, whatever it says


class Peer:
    def __init__(self, folder, device="cpu", precision="single"):
        self.device = torch.device(device)
        self.type = torch.float32 if precision == "single" else torch.float64
        with open(f"{folder}/setting.json") as file:
            self.setting = json.load(file)
        self.model = build(self.setting).to(self.device, self.type)
        self.model.load_state_dict(from_ours(load(f"{folder}/model.safetensors")))
        arrays = load(f"{folder}/batch.safetensors")
        self.batches = [
            (
                torch.from_numpy(arrays[f"input.{i}"]).to(self.device, self.type),
                torch.from_numpy(arrays[f"targets.{i}"]).to(self.device),
            )
            for i in range(len(arrays) // 2)
        ]

    def step(self):
        return TrainingStep(self.model, self.setting["training"])

    @torch.no_grad()
    def forward(self, index):
        image, targets = self.batches[index]
        z = self.model.g(image)
        motifs = self.model.bottleneck(z)
        return {"z": z, "motifs": motifs, "loss": self.model.h.loss(motifs, targets)}

    @torch.no_grad()
    def decode(self, index):
        """The authors' validation of one batch."""
        self.model.eval()
        motifs = self.model.bottleneck(self.model.g(self.batches[index][0]))
        return self.model.h.predict(motifs, AUTHORS_DECODING_STEPS)

    def gradients(self):
        return {name: p.grad for name, p in self.model.named_parameters()}

    def wait(self):
        """Until the device has done what it was given."""
        if self.device.type == "cuda":
            torch.cuda.synchronize(self.device)
