#!/usr/bin/python3
"""Clips of the audio domain as a NumPy and PyTorch user would make them: the same draws, checked
against `motifbench sample`, the same spectrogram, checked against known answers, and both timed in
turn with ours. One thread each. The recordings are the tones of preset tiny, in memory."""

import argparse
import hashlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

try:
    import numpy as np
    import torch
except ImportError as error:
    print(f"audio_clip.py: {error}: needs PyTorch (Debian: python3-torch)", file=sys.stderr)
    sys.exit(2)

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/benchmarks"))

from benchmark_results import InputError, Results, run_program

BENCHMARK = "BM_AudioClip"
TRAINING_SEED = 1
CHECKED = 5  # clips
RATE, FRAME, BANDS, TAKES = 8000, 375, 64, 50
SCALE = 2.0**-10  # of the noise
INSIDE = 0.6826894921370859  # of a normal distribution within one standard deviation


class Setting:
    def __init__(self, samples, min_digits, max_digits):
        self.samples, self.min_digits, self.max_digits = samples, min_digits, max_digits


PAPER = Setting(120_000, 5, 10)
TINY = Setting(6_000, 1, 2)


def sample_stream(seed, index):
    """RandomState is MT19937 with the legacy distributions: just what the data are defined by."""
    digest = hashlib.sha256(f"({seed}, {index})".encode()).digest()
    return np.random.RandomState(int.from_bytes(digest[-4:], "big"))


def train_speakers():
    speakers = np.arange(1, 61)
    np.random.RandomState(0).shuffle(speakers)
    return speakers[:51]


def make_tones():
    tones = {}
    for speaker in range(1, 61):
        random = sample_stream(1, speaker)
        height = 0.97 + 0.06 * random.random_sample()
        time_axis = np.arange(random.randint(800, 1200))
        swell = np.sin(np.pi * time_axis / len(time_axis)) ** 2
        for digit in range(10):
            phase = 2 * np.pi * 250 * height * 2 ** (digit / 3.5) * time_axis / RATE
            tone = swell * (0.4 * np.sin(phase) + 0.2 * np.sin(2 * phase))
            tones[speaker, digit] = tone.astype(np.float32)
    return tones


def mel_filters():
    mels = torch.linspace(0, 2595 * np.log10(1 + 4000 / 700), BANDS + 2, dtype=torch.float64)
    corners = 700 * (10 ** (mels / 2595) - 1)
    slopes = corners[None, :] - torch.linspace(0, 4000, FRAME // 2 + 1, dtype=torch.float64)[:, None]
    widths = corners.diff()
    rise, fall = -slopes[:, :-2] / widths[:-1], slopes[:, 2:] / widths[1:]
    return torch.minimum(rise, fall).clamp(min=0).float()


SPEAKERS = train_speakers()
TONES = make_tones()
FILTERS = mel_filters()
WINDOW = torch.hann_window(FRAME, periodic=True)


def erfinv_noise(uniform):
    """As torch.nn.init.trunc_normal_ does it."""
    return torch.erfinv(torch.from_numpy(uniform) * (2 * INSIDE) - INSIDE) * (2**0.5 * SCALE)


def ndtri_noise(uniform):
    """The fastest that PyTorch offers."""
    return torch.special.ndtri(torch.from_numpy(uniform) * INSIDE + (1 - INSIDE) / 2) * SCALE


def draw_clip(setting, random):
    digits = random.choice(10, random.randint(setting.min_digits, setting.max_digits + 1))
    recordings = []
    for digit in digits:
        speaker = random.choice(SPEAKERS)
        random.choice(TAKES)  # all sound the same
        recordings.append(TONES[speaker, digit])
    lengths = [len(recording) for recording in recordings]
    while True:
        starts = np.sort(random.choice(setting.samples, len(digits)))
        if (np.diff(starts, append=setting.samples) >= lengths).all():
            return digits, starts, recordings


def make_clip(setting, random, noise):
    digits, starts, recordings = draw_clip(setting, random)
    clip = torch.zeros(setting.samples)
    for start, recording in zip(starts, recordings):
        clip[start : start + len(recording)] = torch.from_numpy(recording)
    return clip + noise(random.random_sample(setting.samples)).float(), digits


def spectrogram(clip):
    spectrum = torch.stft(clip, FRAME, FRAME // 2, window=WINDOW, center=True, pad_mode="reflect",
                          return_complex=True)
    decibels = 10 * torch.log10((FILTERS.T @ spectrum.abs() ** 2).clamp(min=1e-10))
    return decibels.clamp(min=decibels.max() - 80)


def check_spectrogram():
    sine = spectrogram(0.5 * torch.sin(2 * np.pi * 1000 / RATE * torch.arange(24_000).double()).float())
    impulse = torch.zeros(24_000)
    impulse[12_000] = 1
    impulse = spectrogram(impulse)
    known = [(sine.max(), 33.4087), (sine[29, 64], 33.2733), (sine.min(), -46.5913),
             (impulse.max(), 7.3372), (impulse[31, 64], 3.3463), (impulse.min(), -72.6628)]
    for value, expected in known:
        if abs(value - expected) > 5e-3:  # PyTorch's single precision is 1e-3 off
            print(f"the peer's spectrogram has {value} instead of {expected}")
            return False
    return True


def check_draws(program):
    """Whether the first clips of preset tiny say the same at the same places."""
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "sample", "--domain", "audio_mnist(preset=tiny)", "--seed",
                   str(TRAINING_SEED), "--index", f"0-{CHECKED - 1}", "--out", folder]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            raise InputError(f"cannot run {program}: {error.strerror}") from None
        if done.returncode != 0:
            raise InputError(f"{program} sample failed: {done.stderr.strip()}")
        for index in range(CHECKED):
            file = next(pathlib.Path(folder).glob(f"*_{index}.json"))
            theirs = json.loads(file.read_text(encoding="utf-8"))
            frames = theirs["grid_shape"][1]
            digits, starts, recordings = draw_clip(TINY, sample_stream(TRAINING_SEED, index))
            boxes = []
            for start, recording in zip(starts.tolist(), recordings):
                begin = start * frames // TINY.samples
                boxes.append([begin, begin + len(recording) * frames // TINY.samples])
            if (digits.tolist(), boxes) != (theirs["target"], [m["cols"] for m in theirs["motifs"]]):
                print(f"clip {index} differs from that of {theirs['identity']}")
                return False
    print(f"the first {CHECKED} clips of seed {TRAINING_SEED} say the same at the same places")
    return True


def peer_rate(first, count, noise):
    """Clips per second of CPU time."""
    start = time.process_time()
    for index in range(first, first + count):
        spectrogram(make_clip(PAPER, sample_stream(TRAINING_SEED, index), noise)[0])
    return count / (time.process_time() - start)


def our_rate(program):
    results = Results()
    run_program(program, f"^{BENCHMARK}$", None, results)
    return 1e9 / results.times[BENCHMARK][0]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release",
                        help="folder of motifbench and motifbench-bench (default build/release)")
    parser.add_argument("--rounds", type=int, default=5, help="of each, in turn (default 5)")
    parser.add_argument("--clips", type=int, default=300, help="of the peer a round (default 300)")
    given = parser.parse_args()
    if given.rounds < 1 or given.clips < 1:
        parser.error("--rounds and --clips must be 1 or more")
    return given


def main():
    given = parse_arguments()
    torch.set_num_threads(1)
    rates = {erfinv_noise: [], ndtri_noise: []}
    try:
        if not (check_spectrogram() and check_draws(str(given.build / "motifbench"))):
            return 1
        for noise in rates:
            peer_rate(0, 20, noise)  # warm
        for _ in range(given.rounds):
            for noise, rounds in rates.items():
                rounds.append((peer_rate(0, given.clips, noise),
                               our_rate(str(given.build / "motifbench-bench"))))
    except InputError as error:
        print(f"audio_clip.py: {error}", file=sys.stderr)
        return 2
    for noise, rounds in rates.items():
        theirs, ours = (statistics.median(side) for side in zip(*rounds))
        ratios = sorted(our / their for their, our in rounds)
        print(f"peer with {noise.__name__}: {theirs:.0f} clips/s, ours: {ours:.0f} clips/s, "
              f"ratio {statistics.median(ratios):.1f} ({ratios[0]:.1f}-{ratios[-1]:.1f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
