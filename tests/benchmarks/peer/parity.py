#!/usr/bin/python3
"""Checks that Motifbench and the PyTorch peer are the same model, trained the same way.

Both get the same weights and images, without dropout. README.md says what is compared and how
closely. Prints one line per case; ends with code 1 and one line at the first tensor that differs.
"""

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import torch

from engine import Engine, EngineError
from model import from_ours
from peer import Peer
from safetensors_io import load

TOLERANCE = 1e-5
EXACT_TOLERANCE = 1e-9  # double precision
ROUNDED_TOLERANCE = 1e-4  # gradients in single precision: sums of many terms that nearly cancel
PASSES = 3  # so that an accumulating threshold moves
UPDATE_TOLERANCE = 1e-3  # of the learning rate, which is how far Adam's first step goes
# Single precision only: which side of a kink (ReLU, maximum, threshold) a value falls on may be a
# matter of rounding, and moves a gradient visibly. README.md has the reasoning.
KINK_TOLERANCE = 0.1
KINK_SHARE = 1e-4  # of parameters that may then move the other way
# Small gradients are measured by this share of the model's largest one, and those that are zero in
# exact arithmetic (a bias before a batch norm: rounding alone) by the second share.
SMALL_GRADIENT = 1e-3
ZERO_GRADIENT = 1e-2
ZERO_BELOW = 1e-9  # of the largest



class Difference(Exception):
    pass


@dataclass
class Case:
    preset: str
    density: float
    batch: int
    precision: str
    seed: int = 1

    def __str__(self):
        return f"{self.preset} density={self.density:g} batch={self.batch} seed={self.seed} {self.precision}"

    def engine(self, binary, device):
        cell = f"digit_circle(preset={self.preset})/sparling_mt/seed={self.seed}"
        return Engine(
            binary,
            cell,
            density=self.density,
            batch=self.batch,
            precision=self.precision,
            dropout="off",
            device=device,
        )


CASES = [
    Case("quick", 0.5, 16, "double"),
    Case("quick", 0.5, 16, "single"),
    Case("quick", 1e-3, 16, "double"),
    Case("quick", 1e-3, 16, "single"),
    Case("quick", 3e-4, 16, "double"),  # the threshold moves every third batch
    Case("paper", 0.5, 2, "single"),
    Case("paper", 1e-3, 2, "single"),
    Case("paper", 1e-3, 2, "double"),
]
# Small batches, where kinks are not always near: each gradient must come close to the exact one in one of
# them at least. A wrong one does in none.
CLOSE_CASES = [Case("quick", 0.5, 2, "single", seed) for seed in range(1, 9)]


def compare(name, ours, theirs, tolerance=TOLERANCE, scale=None):
    """|ours - theirs| <= tolerance * scale; by default the tensor's largest value, at least 1."""
    if ours.shape != theirs.shape:
        raise Difference(f"'{name}' has shape {list(ours.shape)}, the peer's has {list(theirs.shape)}")
    ours, theirs = ours.detach().cpu().double(), theirs.detach().cpu().double()
    scale = scale or max(1.0, theirs.abs().max().item())
    error = (ours - theirs).abs() / scale
    worst = error.max().item()
    if not worst <= tolerance:  # NaN differs, too
        at = error.argmax().item()
        raise Difference(
            f"'{name}' differs by {worst:.2e} of {scale:.2g} (tolerance {tolerance:.2g}): "
            f"ours {ours.flatten()[at].item():.9g}, the peer's {theirs.flatten()[at].item():.9g}"
        )
    return worst


def compare_all(prefix, ours, theirs, tolerance=TOLERANCE):
    if ours.keys() != theirs.keys():
        raise Difference(f"only one side has {prefix} {sorted(ours.keys() ^ theirs.keys())}")
    return max(compare(f"{prefix} {name}", ours[name], theirs[name], tolerance) for name in theirs)


def gradient_errors(ours, theirs):
    """Largest difference of each tensor, by its largest gradient."""
    if ours.keys() != theirs.keys():
        raise Difference(f"only one side has a gradient of {sorted(ours.keys() ^ theirs.keys())}")
    largest = {name: g.abs().max().item() for name, g in theirs.items()}
    top = max(largest.values())

    def scale(name):
        is_zero = largest[name] < ZERO_BELOW * top
        return max(largest[name], (ZERO_GRADIENT if is_zero else SMALL_GRADIENT) * top)

    return {n: compare(f"gradient {n}", ours[n], g, float("inf"), scale(n)) for n, g in theirs.items()}


def worst_of(errors, tolerance, where=""):
    name = max(errors, key=errors.get)
    if not errors[name] <= tolerance:
        raise Difference(f"gradient '{name}' differs by {errors[name]:.2e}{where} (tolerance {tolerance:.2g})")
    return errors[name]


def compare_gradients(ours, theirs, tolerance):
    return worst_of(gradient_errors(ours, theirs), tolerance)


def named(tensors, prefix):
    return from_ours({name[len(prefix) :]: t for name, t in tensors.items() if name.startswith(prefix)})


def check_forward(peer, ours, tolerance):
    """In evaluation mode, then in training mode over several batches. Leaves the peer as it was."""
    before = {name: b.clone() for name, b in peer.model.named_buffers()}
    worst = 0.0
    peer.model.eval()
    for name, value in peer.forward(0).items():
        worst = max(worst, compare(f"eval.{name}", torch.from_numpy(ours[f"eval.{name}"]), value, tolerance))
    peer.model.train()
    for index in range(PASSES):
        got = peer.forward(index)
        got["thresholds"] = peer.model.bottleneck.threshold.thresholds
        for name, value in got.items():
            name = f"train.{index}.{name}"
            worst = max(worst, compare(name, torch.from_numpy(ours[name]), value, tolerance))
    for name, buffer in peer.model.named_buffers():
        buffer.copy_(before[name])
    peer.model.bottleneck.threshold.collected = []
    return worst


def check_update(peer, gradients, parameters):
    """The optimiser alone: our gradients, put into the peer's, take its parameters to ours."""
    step = peer.step()
    rate = step.optimiser.param_groups[0]["lr"]
    before = {name: p.detach().clone() for name, p in peer.model.named_parameters()}
    for name, p in peer.model.named_parameters():
        p.grad = gradients[name].to(p, copy=True)
    step.optimiser.step()
    for name, p in peer.model.named_parameters():
        # A parameter is stored with a rounding error that is no smaller for a small step.
        rounding = torch.finfo(p.dtype).eps * p.abs().max().item()
        compare(f"updated {name}", parameters[name], p, UPDATE_TOLERANCE * rate + 2 * rounding, scale=1.0)
    with torch.no_grad():
        for name, p in peer.model.named_parameters():
            p.copy_(before[name])
            p.grad = None


def check_case(case, binary, device, folder):
    with case.engine(binary, device) as engine:
        engine.ask("export", folder)
        engine.ask("forward", folder, PASSES)
        engine.ask("step", folder)
    peer = Peer(folder, device, case.precision)
    exact = case.precision == "double"
    tolerance = EXACT_TOLERANCE if exact else TOLERANCE
    report = [f"forward {check_forward(peer, load(f'{folder}/forward.safetensors'), tolerance):.1e}"]

    step = load(f"{folder}/step.safetensors")
    gradients, parameters = named(step, "gradient."), named(step, "parameter.")
    check_update(peer, gradients, parameters)
    loss = peer.step().run(*peer.batches[0])
    compare("loss of the step", torch.from_numpy(step["loss"]), loss, tolerance)
    buffers = {n: b for n, b in peer.model.named_buffers() if not n.startswith("h.")}
    compare_all("buffer", named(step, "buffer."), buffers, tolerance)
    worst = compare_gradients(gradients, peer.gradients(), EXACT_TOLERANCE if exact else KINK_TOLERANCE)
    report.append(f"gradients {worst:.1e}")
    if exact:
        theirs = dict(peer.model.named_parameters())
        report.append(f"parameters {compare_all('parameter', parameters, theirs, EXACT_TOLERANCE):.1e}")
    else:
        report.append(other_way(parameters, peer))
    return ", ".join(report)


def other_way(parameters, peer):
    """Adam's first step is the rate times the gradient's sign: where rounding decides the sign ..."""
    far = total = 0
    for name, p in peer.model.named_parameters():
        far += ((parameters[name].to(p) - p).abs() > TOLERANCE).sum().item()
        total += p.numel()
    if far > KINK_SHARE * total:
        raise Difference(f"{far} of {total} parameters differ by more than {TOLERANCE:g} after the step")
    return f"{far} of {total} parameters beyond {TOLERANCE:g}"


def check_close(case, binary, device, folder):
    """Our single-precision gradients against the peer's in double precision."""
    with case.engine(binary, device) as engine:
        engine.ask("export", folder)
        engine.ask("step", folder)
    peer = Peer(folder, device, "double")
    peer.step().run(*peer.batches[0])
    gradients = named(load(f"{folder}/step.safetensors"), "gradient.")
    return gradient_errors(gradients, peer.gradients())


def run(binary, device):
    # Convolutions of a GPU are not in single precision unless told so; double precision is.
    on_cpu = device == "cpu"
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            if case.precision == "single" and not on_cpu:
                continue
            try:
                print(f"{case}: {check_case(case, binary, device, folder)}", flush=True)
            except Difference as difference:
                raise Difference(f"{case}: {difference}") from None
        if not on_cpu:
            return
        closest = {}
        for case in CLOSE_CASES:
            for name, error in check_close(case, binary, device, folder).items():
                closest[name] = min(error, closest.get(name, error))
        worst = worst_of(closest, ROUNDED_TOLERANCE, " or more in every small batch")
        print(f"quick, {len(CLOSE_CASES)} small batches, single against double: gradients {worst:.1e}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the program motifbench-step")
    parser.add_argument("--device", default="cpu", help="cpu, cuda or cuda:N (default cpu)")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    try:
        run(arguments.binary, arguments.device)
    except (Difference, EngineError, ValueError, OSError) as error:
        print(f"parity: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
