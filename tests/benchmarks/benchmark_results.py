"""Results of Google Benchmark programs: reading them, making them, and how two compare."""

import itertools
import json
import os
import re
import statistics
import subprocess
import sys

NANOSECONDS = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}
SINGLE_RUN_TOLERANCE = 0.1  # where nothing is known about the spread


class InputError(Exception):
    """One line for the user."""


class Results:
    """The times of each benchmark in nanoseconds, in the order they came."""

    def __init__(self):
        self.times = {}
        self.failed = {}
        self.context = {}

    def add(self, document, source):
        """Adds one JSON document of the library; benchmarks that are there get more repetitions."""
        if not isinstance(document, dict) or not isinstance(document.get("benchmarks"), list):
            raise InputError(f"{source} is no benchmark result: it has no list 'benchmarks'")
        self.context.update(document.get("context", {}))
        entries = document["benchmarks"]
        try:
            runs = [e for e in entries if e.get("run_type", "iteration") == "iteration"]
            medians = [e for e in entries if e.get("aggregate_name") == "median"]
            for entry in runs or medians:
                self._add_entry(entry)
        except (AttributeError, KeyError, TypeError) as error:
            raise InputError(
                f"{source} has a benchmark without a usable name or time: {error}") from None

    def _add_entry(self, entry):
        name = entry.get("run_name", entry["name"])
        if entry.get("error_occurred"):
            self.failed[name] = entry.get("error_message", "no message")
            return
        wall = re.search(r"/(real|manual)_time\b", name)
        unit = NANOSECONDS[entry.get("time_unit", "ns")]
        time = entry["real_time" if wall else "cpu_time"] * unit
        if not time > 0:
            raise KeyError(f"time of {name} above 0")
        self.times.setdefault(name, []).append(time)


class Ratio:
    """How two lists of times compare: `value` and its spread [`low`, `high`]."""

    def __init__(self, before, after, paired):
        self.before, self.after = statistics.median(before), statistics.median(after)
        self.value = self.after / self.before
        pairs = zip(before, after) if paired else itertools.product(before, after)
        ratios = sorted(b / a for a, b in pairs)
        self.single = len(ratios) == 1
        self.low, self.high = quantile(ratios, 0.05), quantile(ratios, 0.95)

    def beyond_noise(self, tolerance):
        if self.single:
            tolerance = max(tolerance, SINGLE_RUN_TOLERANCE)
        return abs(self.value - 1) > tolerance and not self.low <= 1 <= self.high


def quantile(ordered, share):
    position = share * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)


def is_program(path):
    """False for JSON. Whether it is valid JSON is for `read_file` to say."""
    try:
        with open(path, "rb") as file:
            start = file.read(4096).lstrip()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    return start[:1] not in (b"{", b"[") and os.access(path, os.X_OK)


def read_file(path):
    results = Results()
    try:
        with open(path, encoding="utf-8") as file:
            results.add(json.load(file), path)
    except ValueError as error:
        raise InputError(f"{path} is neither JSON nor a program: {error}") from None
    return results


def run_program(path, benchmark_filter, min_time, results):
    """One run of all matching benchmarks, added to `results`."""
    command = [os.path.abspath(path), "--benchmark_format=json"]
    if benchmark_filter:
        command.append(f"--benchmark_filter={benchmark_filter}")
    if min_time:
        command.append(f"--benchmark_min_time={min_time}")
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise InputError(f"cannot run {path}: {error.strerror}") from None
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["no message"]
        raise InputError(f"{path} ended with status {done.returncode}: {lines[-1]}")
    if not done.stdout.strip():
        raise InputError(f"{path} has no benchmark that matches '{benchmark_filter}'")
    try:
        results.add(json.loads(done.stdout), path)
    except ValueError as error:
        raise InputError(f"{path} printed something else than JSON: {error}") from None


def run_in_turn(paths, benchmark_filter, min_time, rounds):
    results = [Results() for _ in paths]
    for done in range(rounds):
        for path, result in zip(paths, results):
            if sys.stderr.isatty():
                print(f"round {done + 1} of {rounds}: {path}", file=sys.stderr)
            run_program(path, benchmark_filter, min_time, result)
    return results
