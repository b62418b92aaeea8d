#!/usr/bin/python3
"""Opens every page that `motifbench report --html` wrote in headless Chromium and says what is wrong.

    tests/browser/check_pages.py motifbench-out/html --screenshots shots

Each page is opened from disk at the width of a phone and of a desk, in light and in dark. Wrong is: a message
on the console, a request that fails or leaves the folder, a link that leads nowhere, a picture that does not show, a page
wider than its window, text of too little contrast, an element without label. The index is read once more without
scripts, and its filters are tried. Exit code 0 if all is well, 1 if not, 77 if chromium is not installed.
"""

import argparse
import base64
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from chromium import Chromium, find_chromium

SKIPPED = 77
WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}
THEMES = ("light", "dark")
CHECKS = (Path(__file__).parent / "page_checks.js").read_text()
TALLEST_SCREENSHOT = 16000  # px; what Chromium can draw at once


class PageCheck:
    def __init__(self, browser, folder, screenshots):
        self.browser = browser
        self.folder = folder
        self.root = folder.as_uri() + "/"
        self.screenshots = screenshots
        self.ids = {}  # by page address
        self.links = []  # page address, link
        self.failures = []

    def fail(self, where, what):
        self.failures.append(f"{where}: {what}")
        print(f"FAIL {self.failures[-1]}")

    def open(self, page, where):
        """Loads a page; console and network are looked at by `drain`."""
        self.browser.events.clear()
        # From an empty page, for a change behind the '#' alone loads nothing.
        self.browser.call("Page.navigate", url="about:blank")
        self.browser.wait_for("Page.loadEventFired")
        answer = self.browser.call("Page.navigate", url=page)
        if "errorText" in answer:
            self.fail(where, f"does not open: {answer['errorText']}")
        self.browser.wait_for("Page.loadEventFired")

    def drain(self, where):
        # A round trip: whatever the page has said so far has come when the answer has.
        self.browser.evaluate("new Promise((done) => setTimeout(done, 0))")
        for event in self.browser.events:
            method, values = event.get("method"), event.get("params", {})
            if method == "Runtime.consoleAPICalled":
                said = " ".join(str(value.get("value", value.get("description"))) for value in values["args"])
                self.fail(where, f"console: {said}")
            elif method == "Runtime.exceptionThrown":
                details = values["exceptionDetails"]
                self.fail(where, f"exception: {details.get('exception', {}).get('description', details['text'])}")
            elif method == "Log.entryAdded":
                self.fail(where, f"console: {values['entry']['text']}")
            elif method == "Network.loadingFailed" and not values.get("canceled"):
                self.fail(where, f"request failed: {values['errorText']}")
            elif method == "Network.requestWillBeSent":
                address = values["request"]["url"]
                if not address.startswith(self.root) and address != "about:blank":
                    self.fail(where, f"asks for {address}")
        self.browser.events.clear()

    def screenshot(self, name):
        if self.screenshots is None:
            return
        size = self.browser.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], TALLEST_SCREENSHOT), "scale": 1}
        picture = self.browser.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)["data"]
        (self.screenshots / f"{name}.png").write_bytes(base64.b64decode(picture))

    def show(self, width, theme):
        columns, rows = WIDTHS[width]
        self.browser.call("Emulation.setDeviceMetricsOverride", width=columns, height=rows, deviceScaleFactor=1,
                          mobile=width == "phone")
        self.browser.call("Emulation.setEmulatedMedia",
                          features=[{"name": "prefers-color-scheme", "value": theme}])

    def check(self, file, width, theme):
        where = f"{file.relative_to(self.folder)} ({width}, {theme})"
        address = self.root + file.relative_to(self.folder).as_posix()
        self.show(width, theme)
        self.open(address, where)
        result = self.browser.evaluate(CHECKS)
        for what in result["found"]:
            self.fail(where, what)
        self.ids[address] = set(result["ids"])
        self.links += [(address, link, tuple(result["filters"])) for link in result["links"]]
        self.drain(where)
        self.screenshot(f"{file.stem}-{width}-{theme}")

    def check_links(self):
        seen = set()
        for page, link, filters in self.links:
            if (page, link) in seen:
                continue
            seen.add((page, link))
            where = page.removeprefix(self.root)
            address, anchor = urldefrag(urljoin(page, link))
            if not address.startswith(self.root):
                self.fail(where, f"link leaves the folder: {link}")
            elif not (self.folder / unquote(address.removeprefix(self.root))).is_file():
                self.fail(where, f"link leads nowhere: {link}")
            elif "=" in anchor:
                if not filters:
                    self.fail(where, f"link sets filters that the page does not have: {link}")
            elif anchor and unquote(anchor) not in self.ids.get(address, ()):
                self.fail(where, f"link leads to no place of its page: {link}")

    def check_filters(self, index):
        """Every choice of every filter hides all that says it is something else, and clearing shows it again."""
        where = "index.html filters"
        self.show("desk", "light")
        self.open(index, where)
        wrong = self.browser.evaluate("""(() => {
          const wrong = [];
          const total = document.querySelectorAll('[hidden]').length;
          for (const select of document.querySelectorAll('select[data-filter]')) {
            const field = select.dataset.filter;
            const items = [...document.querySelectorAll(`[data-${field}]`)];
            for (const option of select.options) {
              select.value = option.value;
              select.dispatchEvent(new Event('change', { bubbles: true }));
              const all = option.value === '*';
              const right = items.every((item) =>
                item.hidden === !(all || item.dataset[field].split(' ').includes(option.value)));
              if (!right) wrong.push(`${field} = ${option.label} hides the wrong things`);
              if (all === location.hash.includes(field + '=')) wrong.push(`${field} = ${option.label} is not in the address`);
            }
            select.value = '*';
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }
          if (document.querySelectorAll('[hidden]').length !== total) wrong.push('something stays hidden');
          const before = getComputedStyle(document.body).backgroundColor;
          document.getElementById('theme').click();
          if (getComputedStyle(document.body).backgroundColor === before) wrong.push('the theme button does nothing');
          document.getElementById('theme').click();
          localStorage.clear();
          return wrong;
        })()""")
        for what in wrong:
            self.fail(where, what)
        self.drain(where)

    def check_without_scripts(self, index):
        where = "index.html without scripts"
        self.browser.call("Emulation.setScriptExecutionDisabled", value=True)
        self.open(index, where)
        self.screenshot("index-without-scripts")
        # A page's own scripts are off; the protocol's are not.
        hidden = self.browser.evaluate("[...document.querySelectorAll('main [hidden]')]"
                                       ".filter((node) => node.textContent.trim()).length")
        if hidden:
            self.fail(where, f"{hidden} texts cannot be read")
        if self.browser.evaluate("[...document.querySelectorAll('select, button')]"
                                 ".some((node) => node.getClientRects().length > 0)"):
            self.fail(where, "controls that do nothing are shown")
        self.browser.call("Emulation.setScriptExecutionDisabled", value=False)
        self.drain(where)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="what `motifbench report --html` wrote")
    parser.add_argument("--screenshots", type=Path, metavar="FOLDER", help="keep pictures of all pages there")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    if not (folder / "index.html").is_file():
        parser.error(f"{folder} holds no index.html; write one with: motifbench report --html --to {folder}")
    program = find_chromium()
    if program is None:
        print("skipped: chromium is not installed (apt-get install chromium)")
        return SKIPPED
    if arguments.screenshots is not None:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    pages = [folder / "index.html", *sorted(folder.glob("cells/*.html"))]
    with Chromium(program) as browser:
        for domain in ("Page", "Runtime", "Log", "Network"):
            browser.call(f"{domain}.enable")
        check = PageCheck(browser, folder, arguments.screenshots)
        for page in pages:
            for width in WIDTHS:
                for theme in THEMES:
                    check.check(page, width, theme)
        check.check_links()
        check.check_filters(check.root + "index.html")
        check.check_without_scripts(check.root + "index.html")
    print(f"{len(pages)} pages, {len(check.links)} links, {len(check.failures)} failures")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
