#!/usr/bin/python3
"""Compares two builds of motifbench-bench, or two results that it wrote as JSON."""

import argparse
import re
import sys

from benchmark_results import NANOSECONDS, InputError, Ratio, is_program, read_file, run_in_turn

EXAMPLES = """examples:
  compare.py old/motifbench-bench new/motifbench-bench
  compare.py --filter 'Threshold|Embedding' --rounds 11 old/motifbench-bench new/motifbench-bench
  compare.py --fail-above 1.1 old.json new.json

Two programs are run in turn, A B A B ..., so that whatever else the machine does hits both.
JSON files come from --benchmark_out=FILE; --benchmark_repetitions=N there gives them a spread.

The ratio is the median time of B over that of A: below 1, B is faster. The spread is the ratio's
range from its 5 % to its 95 % quantile, over the rounds (programs) or over all pairs of
repetitions (files). A change is marked when the whole spread lies on one side of 1 and the ratio
is further from 1 than the tolerance. Time is CPU time, except for benchmarks named .../real_time.

exit status: 0, or 1 where --fail-above finds something, or 2 for a wrong call or unusable input."""

# What must agree for a comparison to be about the code alone.
COMPARED_CONTEXT = ("host_name", "cpu", "threads", "torch", "compiler", "build")


def time_text(nanoseconds):
    for unit in ("s", "ms", "us"):
        if nanoseconds >= NANOSECONDS[unit]:
            return f"{nanoseconds / NANOSECONDS[unit]:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def print_table(ratios, tolerance):
    width = max(len(name) for name in ratios)
    print(f"{'benchmark':{width}}  {'A':>9}  {'B':>9}  {'B/A':>6}  {'spread':>13}")
    for name, ratio in ratios.items():
        spread = "" if ratio.single else f"{ratio.low:.3f}-{ratio.high:.3f}"
        mark = ""
        if ratio.beyond_noise(tolerance):
            mark = "  slower" if ratio.value > 1 else "  faster"
        print(f"{name:{width}}  {time_text(ratio.before):>9}  {time_text(ratio.after):>9}  "
              f"{ratio.value:6.3f}  {spread:>13}{mark}")


def print_notes(results):
    for label, mine, other in (("A", results[0], results[1]), ("B", results[1], results[0])):
        alone = [n for n in mine.times if n not in other.times and n not in other.failed]
        if alone:
            print(f"only in {label}: {', '.join(alone)}")
        for name, message in mine.failed.items():
            print(f"failed in {label}: {name}: {message}")
    for key in COMPARED_CONTEXT:
        values = [result.context.get(key) for result in results]
        if values[0] != values[1]:
            print(f"note: {key} differs: {values[0]} in A, {values[1]} in B")


class Parser(argparse.ArgumentParser):
    def error(self, message):
        print(f"{self.prog}: {message}; see --help", file=sys.stderr)
        sys.exit(2)


def positive(convert):
    def parse(text):
        value = convert(text)
        if not value > 0:
            raise ValueError
        return value

    parse.__name__ = f"positive {convert.__name__}"
    return parse


def parse_arguments(arguments):
    parser = Parser(prog="compare.py", description=__doc__, epilog=EXAMPLES,
                    formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("a", metavar="A", help="a motifbench-bench program, or a JSON file")
    parser.add_argument("b", metavar="B", help="the other one, of the same kind")
    parser.add_argument("--filter", metavar="REGEX", help="compare matching benchmarks only")
    parser.add_argument("--rounds", type=positive(int), default=7, metavar="N",
                        help="how often each program runs (default 7)")
    parser.add_argument("--min-time", type=positive(float), metavar="SECONDS",
                        help="how long each benchmark is repeated in a round")
    parser.add_argument("--tolerance", type=positive(float), default=0.03, metavar="SHARE",
                        help="changes up to this are never marked (default 0.03; 0.1 at least "
                             "where there is a single run of each)")
    parser.add_argument("--fail-above", type=positive(float), metavar="RATIO",
                        help="exit with status 1 if a marked ratio is above this")
    given = parser.parse_args(arguments)
    try:
        re.compile(given.filter or "")
    except re.error as error:
        parser.error(f"--filter '{given.filter}' is no regular expression: {error}")
    return given


def compare(given):
    """Prints the comparison and returns the exit status."""
    paths = (given.a, given.b)
    programs = [is_program(path) for path in paths]
    if programs[0] != programs[1]:
        raise InputError(f"cannot compare a program with a file: {given.a} and {given.b}")
    if programs[0]:
        results = run_in_turn(paths, given.filter, given.min_time, given.rounds)
    else:
        results = [read_file(path) for path in paths]
    before, after = (result.times for result in results)
    common = [n for n in before if n in after and re.search(given.filter or "", n)]
    if not common:
        matching = f" that matches '{given.filter}'" if given.filter else ""
        raise InputError(f"{given.a} and {given.b} have no benchmark in common{matching}")

    ratios = {n: Ratio(before[n], after[n], paired=programs[0]) for n in common}
    print_table(ratios, given.tolerance)
    print_notes(results)
    if given.fail_above:
        worse = [n for n, r in ratios.items()
                 if r.value > given.fail_above and r.beyond_noise(given.tolerance)]
        if worse:
            print(f"compare.py: above {given.fail_above:g}: {', '.join(worse)}", file=sys.stderr)
            return 1
    return 0


def main(arguments=None):
    try:
        return compare(parse_arguments(arguments))
    except InputError as error:
        print(f"compare.py: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
