#!/usr/bin/python3
"""Times Motifbench and the PyTorch peer in turn and prints how many times faster Motifbench is.

Both have the same weights and images, one thread and (on the CPU) one and the same core. Rounds
alternate: ours, theirs, ours again and so on; a ratio is made of one round.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import torch

from engine import Engine, EngineError
from peer import Peer

PAPER = "digit_circle(preset=paper)/sparling_mt/seed=1"
QUICK = "digit_circle(preset=quick)/sparling_mt/seed=1"


@dataclass
class Row:
    name: str
    cell: str
    density: float
    command: str  # of motifbench-step
    against: str  # the peer's "step" or "decode", or "our decode"
    amount: int  # steps, or images


ROWS = [
    Row("step, paper, density 0.5", PAPER, 0.5, "time", "step", 2),
    Row("step, paper, density 1e-3", PAPER, 1e-3, "time", "step", 2),
    # Ours makes its data on the way, the peer finds its own at hand.
    Row("training, quick, density 0.5", QUICK, 0.5, "time_with_data", "step", 100),
    Row("training, quick, density 1e-3", QUICK, 1e-3, "time_with_data", "step", 100),
    Row("validation, paper, our decoding", PAPER, 1e-3, "validate", "our decode", 40),
    Row("validation, paper, peer's decoding", PAPER, 1e-3, "validate", "decode", 40),
]


class PeerTimer:
    def __init__(self, folder, device):
        self.peer = Peer(folder, device)
        self.size = self.peer.setting["training"]["batch_size"]
        self.training = self.peer.step()
        self.position = 0

    def rate(self, work, batches):
        """Samples per second of `work` over so many batches."""
        self.peer.wait()
        start = time.perf_counter()
        for _ in range(batches):
            self.position = (self.position + 1) % len(self.peer.batches)
            work(self.position)
        self.peer.wait()
        return batches * self.size / (time.perf_counter() - start)

    def step(self, amount):
        return self.rate(lambda index: self.training.run(*self.peer.batches[index]), amount)

    def decode(self, amount):
        return self.rate(self.peer.decode, -(-amount // self.size))


def measure(row, arguments, folder):
    """Samples per second of ours and theirs, round by round."""

    def ask(command):
        answer = engine.ask(command, amount)
        return answer["samples"] / answer["seconds"]

    def time_theirs():
        if row.against == "our decode":
            return ask("decode")
        return timer.step(amount) if row.against == "step" else timer.decode(amount)

    amount = row.amount * arguments.scale
    rounds = []
    with Engine(arguments.binary, row.cell, density=row.density, device=arguments.device) as engine:
        engine.ask("export", folder)
        timer = PeerTimer(folder, arguments.device)
        for _ in range(1 + arguments.rounds):
            rounds.append((ask(row.command), time_theirs()))
    return rounds[1:]  # the first one warmed up


def report(row, rounds):
    ratios = [ours / theirs for ours, theirs in rounds]
    median = statistics.median(ratios)
    rates = [statistics.median(side) for side in zip(*rounds)]
    print(
        f"{row.name:36} {rates[0]:10.2f} {rates[1]:10.2f} {median:8.2f}   "
        f"{min(ratios):.2f} to {max(ratios):.2f}   [{' '.join(f'{r:.2f}' for r in ratios)}]",
        flush=True,
    )
    return {
        "name": row.name,
        "cell": row.cell,
        "density": row.density,
        "command": row.command,
        "against": row.against,
        "samples_per_second": [{"ours": ours, "theirs": theirs} for ours, theirs in rounds],
        "ratios": ratios,
        "median": median,
    }


def run(rows, arguments):
    if arguments.device == "cpu":
        # Our data are made on a second thread; it shall not have a core of its own.
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print(f"{'samples a second':36} {'ours':>10} {'theirs':>10} {'ratio':>8}   range, and each round")
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for row in rows:
            results.append(report(row, measure(row, arguments, folder)))
    if arguments.json:
        with open(arguments.json, "w") as file:
            content = {"torch": torch.__version__, "device": arguments.device, "rows": results}
            json.dump(content, file, indent=2)
            file.write("\n")


def positive(text):
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the program motifbench-step")
    parser.add_argument("--rounds", type=positive, default=5, help="timed rounds (default 5)")
    parser.add_argument("--scale", type=positive, default=1, help="rounds so many times as long (default 1)")
    parser.add_argument("--only", default="", help="only rows whose name contains this text")
    parser.add_argument("--device", default="cpu", help="cpu, cuda or cuda:N (default cpu)")
    parser.add_argument("--json", help="write all measurements to this file, too")
    arguments = parser.parse_args()
    rows = [row for row in ROWS if arguments.only in row.name]
    if not rows:
        parser.error(f"--only '{arguments.only}' fits no row; rows: {'; '.join(r.name for r in ROWS)}")
    torch.set_num_threads(1)
    try:
        run(rows, arguments)
    except (EngineError, OSError, ValueError) as error:
        print(f"ratios: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
