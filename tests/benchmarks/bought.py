#!/usr/bin/python3
"""Measures the table "What each change bought" of README.md: the time of the first benchmark of
each pair over that of the second, in one build, one round after another."""

import argparse
import pathlib
import re
import sys

import compare
from benchmark_results import InputError, Ratio, run_in_turn

README = pathlib.Path(__file__).with_name("README.md")
ROW = re.compile(r"^\| (?P<change>[^|]+) "
                 r"\| `(?P<before>BM_[^`]+)` / `(?P<after>BM_[^`]+)` \|[^|]*\|$")

EXAMPLES = """examples:
  bought.py build/release/motifbench-bench            # prints the table
  bought.py build/release/motifbench-bench --write    # and puts it into README.md

A ratio is that of the medians, with the 5 % and 95 % quantiles of the rounds' own in brackets."""


def parse_arguments(arguments):
    parser = compare.Parser(prog="bought.py", description=__doc__, epilog=EXAMPLES,
                            formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="motifbench-bench")
    parser.add_argument("--rounds", type=compare.positive(int), default=7, metavar="N",
                        help="how often each benchmark runs (default 7)")
    parser.add_argument("--min-time", type=compare.positive(float), metavar="SECONDS",
                        help="how long each benchmark is repeated in a round")
    parser.add_argument("--write", action="store_true", help="update README.md")
    return parser.parse_args(arguments)


def measure(program, names, rounds, min_time):
    """Times by benchmark. Pairs stand next to each other in the program, hence also in time."""
    alternatives = "|".join(name.replace(".", r"\.") for name in names)
    results, = run_in_turn([program], f"^({alternatives})$", min_time, rounds)
    missing = [name for name in names if name not in results.times]
    if missing:
        raise InputError(f"{program} has no result for {', '.join(missing)}")
    return results.times


def filled_row(row, times):
    # The earlier one over the later one: what was gained, above 1.
    ratio = Ratio(times[row["after"]], times[row["before"]], paired=True)
    spread = "" if ratio.single else f" ({ratio.low:.2f}–{ratio.high:.2f})"
    return f"| {row['change']} | `{row['before']}` / `{row['after']}` | {ratio.value:.2f}{spread} |"


def main(arguments=None):
    given = parse_arguments(arguments)
    lines = README.read_text(encoding="utf-8").splitlines()
    rows = {i: match for i, line in enumerate(lines) if (match := ROW.match(line))}
    if not rows:
        print(f"bought.py: {README} has no rows to fill", file=sys.stderr)
        return 2
    names = dict.fromkeys(match[side] for match in rows.values() for side in ("before", "after"))
    try:
        times = measure(given.program, names, given.rounds, given.min_time)
    except InputError as error:
        print(f"bought.py: {error}", file=sys.stderr)
        return 2
    for i, match in rows.items():
        lines[i] = filled_row(match, times)
        print(lines[i])
    if given.write:
        README.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
