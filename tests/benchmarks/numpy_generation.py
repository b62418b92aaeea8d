#!/usr/bin/python3
"""DigitCircle's images as a NumPy user would make them: the same images to the bit, checked against
those of `motifbench sample`, and timed in turn with ours. Both use one thread."""

import argparse
import hashlib
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

try:
    import numpy as np
except ImportError:
    print("numpy_generation.py: needs NumPy (Debian: python3-numpy)", file=sys.stderr)
    sys.exit(2)

from benchmark_results import InputError, Results, run_program

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCHMARK = "BM_Generation/preset:paper"
TRAINING_SEED = 1
CHECKED = 5  # images

EXAMPLE = """example:
  numpy_generation.py --build build/release

exit status: 0, or 1 where an image differs, or 2 for a wrong call or a missing program."""

# The paper's setting (facts 2.2), in pixels.
SIZE = 100
MIN_RADIUS = 20
MARGIN = 15
SHIFT = 3
POST_NOISE = 0.05


def read_stamps():
    """The ten stamps, bool [rows, columns], from the generator's own source: rows of hexadecimal
    words, the highest of `cols` bits leftmost."""
    source = (ROOT / "domains/digit_circle/stamps.cpp").read_text(encoding="utf-8")
    table = re.search(r"kPaper\{\{(.*?)\n\}\};", source, re.DOTALL).group(1)
    stamps = []
    for cols, rows in re.findall(r"\{(\d+),\s*\{([^}]*)\}\}", table):
        words = np.array([int(word, 16) for word in rows.split(",")])
        stamps.append(words[:, None] >> np.arange(int(cols))[::-1] & 1 == 1)
    return stamps


STAMPS = read_stamps()
PRE_NOISE = 0.5 * np.mean([stamp.mean() for stamp in STAMPS])


def sample_stream(seed, index):
    """RandomState is MT19937 with the legacy distributions: just what the data are defined by."""
    digest = hashlib.sha256(f"({seed}, {index})".encode()).digest()
    return np.random.RandomState(int.from_bytes(digest[-4:], "big"))


def draw_angles(count, random):
    while True:
        gaps = random.rand(count)
        gaps /= gaps.sum()
        if gaps.min() >= 1 / (2 * count):
            return (gaps.cumsum() + random.rand()) * (2 * np.pi)


def generate(seed, index):
    """The image, bool [100, 100], and the digits counter-clockwise, the smallest first."""
    random = sample_stream(seed, index)
    image = random.rand(SIZE, SIZE) < PRE_NOISE

    radius = random.randint(MIN_RADIUS, SIZE // 2 - MARGIN)
    inset = radius + MARGIN
    centre = [random.randint(inset, SIZE - inset) for _ in range(2)]
    digits = random.choice(10, random.randint(3, 7), replace=False)
    angles = draw_angles(len(digits), random)
    points = np.rint(centre + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1))
    for digit, point in zip(digits, points.astype(int)):
        stamp = STAMPS[digit]
        top, left = point + random.randint(-SHIFT, SHIFT + 1, size=2) - np.array(stamp.shape) // 2
        image[top : top + stamp.shape[0], left : left + stamp.shape[1]] = stamp

    image ^= random.rand(SIZE, SIZE) < POST_NOISE
    return image, np.roll(digits, -digits.argmin())


def check_images(program):
    """Whether the first images are those of `motifbench sample`; says so."""
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "sample", "--domain", "digit_circle(preset=paper)",
                   "--seed", str(TRAINING_SEED), "--index", f"0-{CHECKED - 1}", "--out", folder]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            raise InputError(f"cannot run {program}: {error.strerror}") from None
        if done.returncode != 0:
            raise InputError(f"{program} sample failed: {done.stderr.strip()}")
        for index in range(CHECKED):
            file = next(pathlib.Path(folder).glob(f"*_{index}.json"))
            theirs = json.loads(file.read_text(encoding="utf-8"))
            image, digits = generate(TRAINING_SEED, index)
            digest = hashlib.sha256(np.packbits(image).tobytes()).hexdigest()
            if (digest, digits.tolist()) != (theirs["input_sha256"], theirs["target"]):
                print(f"image {index} differs from that of {theirs['identity']}")
                return False
    print(f"the first {CHECKED} images of seed {TRAINING_SEED} are the same to the bit")
    return True


def numpy_rate(first, count):
    """Images per second of CPU time, as float32, which is what a model reads."""
    start = time.process_time()
    for index in range(first, first + count):
        generate(TRAINING_SEED, index)[0].astype(np.float32)
    return count / (time.process_time() - start)


def our_rate(program):
    results = Results()
    run_program(program, f"^{BENCHMARK}$", None, results)
    return 1e9 / results.times[BENCHMARK][0]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release",
                        help="folder of motifbench and motifbench-bench (default build/release)")
    parser.add_argument("--rounds", type=int, default=5, help="of each, in turn (default 5)")
    parser.add_argument("--images", type=int, default=1000, help="of NumPy a round (default 1000)")
    given = parser.parse_args()
    if given.rounds < 1 or given.images < 1:
        parser.error("--rounds and --images must be 1 or more")
    return given


def main():
    given = parse_arguments()
    try:
        if not check_images(str(given.build / "motifbench")):
            return 1
        rates = []
        for done in range(given.rounds):
            rates.append((numpy_rate(done * given.images, given.images),
                          our_rate(str(given.build / "motifbench-bench"))))
    except InputError as error:
        print(f"numpy_generation.py: {error}", file=sys.stderr)
        return 2
    theirs, ours = (statistics.median(side) for side in zip(*rates))
    ratios = sorted(our / their for their, our in rates)
    print(f"NumPy: {theirs:.0f} images/s, ours: {ours:.0f} images/s, "
          f"ratio {statistics.median(ratios):.1f} ({ratios[0]:.1f}-{ratios[-1]:.1f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
