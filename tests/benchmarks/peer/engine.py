"""Talks to `motifbench-step`: a line goes in, a line of JSON comes out."""

import json
import os
import subprocess


class EngineError(Exception):
    pass


class Engine:
    """A running motifbench-step for one cell; `with` ends it."""

    def __init__(self, binary, cell, **arguments):
        command = [binary, cell] + [f"{name}={value}" for name, value in arguments.items()]
        environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
        try:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
            )
        except OSError as error:
            raise EngineError(f"cannot start {binary}: {error.strerror}") from None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def ask(self, *words):
        """The answer to one command. What went wrong is on standard error already."""
        try:
            self.process.stdin.write(" ".join(map(str, words)) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise EngineError(f"motifbench-step ended at '{words[0]}' with code {self.process.wait()}")
        return json.loads(line)
