"""A headless Chromium, spoken to over pipes in the DevTools protocol; needs no package but chromium."""

import json
import os
import select
import shutil
import subprocess
import tempfile
from collections import deque


PATIENCE = 60  # seconds for one answer


class BrowserError(Exception):
    """Chromium ended, kept silent for too long, or answered a command with an error."""


def find_chromium():
    """Path of the program, or None if it is not installed."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Chromium:
    """One browser with one page. A context manager: leaving it ends the browser."""

    def __init__(self, program):
        self._profile = tempfile.TemporaryDirectory(prefix="page-check-", ignore_cleanup_errors=True)
        commands_read, self._commands = os.pipe()
        self._answers, answers_write = os.pipe()

        # Chromium reads commands from descriptor 3 and writes answers to descriptor 4.
        def place_pipes():
            kept = os.dup(commands_read), os.dup(answers_write)
            os.dup2(kept[0], 3)
            os.dup2(kept[1], 4)

        self._process = subprocess.Popen(
            [program, "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run",
             "--no-sandbox" if os.geteuid() == 0 else "--disable-extensions", "--hide-scrollbars",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             f"--user-data-dir={self._profile.name}", "about:blank"],
            preexec_fn=place_pipes, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands_read)
        os.close(answers_write)
        self._next = 0
        self._buffer = b""
        self._session = None
        self.events = deque()
        pages = [target for target in self.call("Target.getTargets")["targetInfos"] if target["type"] == "page"]
        self._session = self.call("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self._commands)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._answers)
        self._profile.cleanup()

    def _receive(self):
        while b"\0" not in self._buffer:
            if not select.select([self._answers], [], [], PATIENCE)[0]:
                raise BrowserError(f"chromium said nothing for {PATIENCE} s")
            got = os.read(self._answers, 1 << 20)
            if not got:
                raise BrowserError("chromium ended before it answered")
            self._buffer += got
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        """Result of a command. Events that come meanwhile are kept in `events`."""
        self._next += 1
        message = {"id": self._next, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") != self._next:
                self.events.append(answer)
            elif "error" in answer:
                raise BrowserError(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def wait_for(self, method):
        """The next event of this name, which may have come already; others stay in `events`."""
        kept = deque()
        while True:
            event = self.events.popleft() if self.events else self._receive()
            if event.get("method") == method:
                self.events.extendleft(reversed(kept))
                return event["params"]
            kept.append(event)

    def evaluate(self, expression):
        """Value of a JavaScript expression, a promise waited for."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise BrowserError(f"script failed: {result['exceptionDetails']['exception'].get('description')}")
        return result["result"].get("value")
