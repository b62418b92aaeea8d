#!/usr/bin/python3
"""Tests of compare.py: run with `python3 compare_test.py`."""

import contextlib
import io
import json
import os
import pathlib
import tempfile
import textwrap
import unittest

import benchmark_results
import compare


def result(times, unit="us", context=None, **fields):
    """A JSON document with one entry per repetition; `times` is name → list of times."""
    entries = []
    for name, repetitions in times.items():
        for index, time in enumerate(repetitions):
            entries.append({"name": name, "run_name": name, "run_type": "iteration",
                            "repetition_index": index, "real_time": 2 * time, "cpu_time": time,
                            "time_unit": unit, **fields})
    return {"context": context or {"cpu": "x"}, "benchmarks": entries}


# A stand-in for motifbench-bench: notes each call and prints a result.
PROGRAM = textwrap.dedent("""\
    #!/bin/sh
    echo "{label} $*" >> "{log}"
    cat "{document}"
    """)

STEADY = [100, 101, 99, 100, 102]
SLOWED = [120, 121, 119, 120, 122]
NOISY = [90, 120, 95, 130, 101]


class CompareTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return str(path)

    def program(self, label, document):
        path = self.file(label, PROGRAM.format(label=label, log=self.folder / "log",
                                               document=self.file(label + ".json", document)))
        os.chmod(path, 0o755)
        return path

    def run_compare(self, *arguments):
        output, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            try:
                status = compare.main(list(arguments))
            except SystemExit as end:
                status = end.code
        return status, output.getvalue(), errors.getvalue()

    def row(self, before, after, *arguments):
        """The table's row of the only benchmark, as words."""
        status, output, _ = self.run_compare(
            *arguments, self.file("a.json", result({"BM_X": before})),
            self.file("b.json", result({"BM_X": after})))
        self.assertEqual(status, 0)
        return output.splitlines()[1].split()

    def expect_error(self, text, *arguments):
        status, output, errors = self.run_compare(*arguments)
        self.assertEqual(status, 2)
        self.assertEqual(output, "")
        self.assertEqual(len(errors.splitlines()), 1, errors)
        self.assertIn(text, errors)

    def test_slowed_down_benchmark_is_marked(self):
        row = self.row(STEADY, SLOWED)
        self.assertEqual(row[:6], ["BM_X", "100", "us", "120", "us", "1.200"])
        self.assertEqual(row[-1], "slower")

    def test_speed_up_is_marked(self):
        self.assertEqual(self.row(SLOWED, STEADY)[-1], "faster")

    def test_noise_is_not_marked(self):
        for after in (STEADY[::-1], NOISY):
            self.assertNotIn(self.row(STEADY, after)[-1], ("slower", "faster"))

    def test_steady_change_within_the_tolerance_is_not_marked(self):
        self.assertEqual(self.row([100] * 5, [102] * 5)[-1], "1.020-1.020")
        self.assertEqual(self.row([100] * 5, [102] * 5, "--tolerance", "0.01")[-1], "slower")

    def test_single_runs_need_a_large_change(self):
        self.assertEqual(self.row([100], [108])[-1], "1.080")
        self.assertEqual(self.row([100], [112])[-1], "slower")

    def test_units_are_converted(self):
        status, output, _ = self.run_compare(
            self.file("a.json", result({"BM_X": STEADY}, unit="ms")),
            self.file("b.json", result({"BM_X": [1000 * t for t in STEADY]}, unit="us")))
        self.assertEqual(status, 0)
        self.assertIn("1.000", output)

    def test_wall_time_where_the_name_says_so(self):
        document = result({"BM_X": [100], "BM_Y/real_time": [100]})
        results = benchmark_results.Results()
        results.add(document, "x")
        self.assertEqual(results.times, {"BM_X": [1e5], "BM_Y/real_time": [2e5]})

    def test_medians_where_single_runs_were_left_out(self):
        document = result({"BM_X": [100]}, run_type="aggregate", aggregate_name="median")
        document["benchmarks"] += result({"BM_X": [7]}, run_type="aggregate",
                                         aggregate_name="stddev")["benchmarks"]
        results = benchmark_results.Results()
        results.add(document, "x")
        self.assertEqual(results.times, {"BM_X": [1e5]})

    def test_fail_above(self):
        files = (self.file("a.json", result({"BM_Same": STEADY, "BM_Slow": STEADY})),
                 self.file("b.json", result({"BM_Same": STEADY, "BM_Slow": SLOWED})))
        self.assertEqual(self.run_compare("--fail-above", "1.3", *files)[0], 0)
        status, _, errors = self.run_compare("--fail-above", "1.1", *files)
        self.assertEqual(status, 1)
        self.assertIn("BM_Slow", errors)
        self.assertNotIn("BM_Same", errors)

    def test_what_cannot_be_compared_is_said(self):
        broken = result({"BM_Broken": [0]}, error_occurred=True, error_message="wrong result")
        before = result({"BM_X": STEADY, "BM_Old": STEADY})
        after = result({"BM_X": STEADY}, context={"cpu": "y"})
        after["benchmarks"] += broken["benchmarks"]
        _, output, _ = self.run_compare(self.file("a.json", before), self.file("b.json", after))
        self.assertIn("only in A: BM_Old\n", output)
        self.assertIn("failed in B: BM_Broken: wrong result\n", output)
        self.assertIn("note: cpu differs: x in A, y in B\n", output)

    def test_filter_selects_among_files(self):
        document = self.file("a.json", result({"BM_X": STEADY, "BM_Y": STEADY}))
        _, output, _ = self.run_compare("--filter", "_Y$", document, document)
        self.assertEqual([line.split()[0] for line in output.splitlines()], ["benchmark", "BM_Y"])

    def test_programs_run_in_turn_and_get_the_options(self):
        one = self.program("one", result({"BM_X": [100]}))
        two = self.program("two", result({"BM_X": [150]}))
        status, output, _ = self.run_compare(one, two, "--rounds", "3", "--filter", "BM_X",
                                             "--min-time", "0.5")
        self.assertEqual(status, 0)
        self.assertEqual(output.splitlines()[1].split()[5:], ["1.500", "1.500-1.500", "slower"])
        options = " --benchmark_format=json --benchmark_filter=BM_X --benchmark_min_time=0.5"
        self.assertEqual((self.folder / "log").read_text().splitlines(),
                         ["one" + options, "two" + options] * 3)

    def test_drift_that_hits_both_programs_does_not_hide_a_change(self):
        drift = [100, 130, 160, 190]
        slower = [1.05 * time for time in drift]
        self.assertTrue(benchmark_results.Ratio(drift, slower, paired=True).beyond_noise(0.03))
        self.assertFalse(benchmark_results.Ratio(drift, slower, paired=False).beyond_noise(0.03))

    def test_errors_are_one_line(self):
        good = self.file("good.json", result({"BM_X": STEADY}))
        other = self.file("other.json", result({"BM_Y": STEADY}))
        self.expect_error("No such file", good, str(self.folder / "missing.json"))
        self.expect_error("neither JSON nor a program", good, self.file("text.json", "hello"))
        self.expect_error("neither JSON nor a program", self.file("cut.json", '{"a": '), good)
        self.expect_error("no list 'benchmarks'", good, self.file("empty.json", "{}"))
        self.expect_error("without a usable name or time", good,
                          self.file("odd.json", {"benchmarks": [{"name": "BM_X"}]}))
        self.expect_error("time of BM_X above 0", good,
                          self.file("zero.json", result({"BM_X": [0]})))
        self.expect_error("no benchmark in common", good, other)
        self.expect_error("no benchmark in common that matches 'Z'", "--filter", "Z", good, good)
        self.expect_error("a program with a file", good, self.program("one", result({})))
        self.expect_error("no regular expression", "--filter", "(", good, good)
        self.expect_error("--rounds", "--rounds", "0", good, good)
        self.expect_error("required", good)

    def test_programs_that_fail_are_named(self):
        good = self.program("good", result({"BM_X": [1]}))
        failing = self.file("failing", "#!/bin/sh\necho 'no disk' >&2\nexit 3\n")
        silent = self.file("silent", "#!/bin/sh\n")
        for path in (failing, silent):
            os.chmod(path, 0o755)
        self.expect_error("ended with status 3: no disk", good, failing)
        self.expect_error("no benchmark that matches 'Q'", "--filter", "Q", good, silent)

    def test_help_has_examples(self):
        status, output, _ = self.run_compare("--help")
        self.assertEqual(status, 0)
        self.assertIn("examples:", output)


if __name__ == "__main__":
    unittest.main()
