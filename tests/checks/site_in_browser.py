# SPDX-License-Identifier: Apache-2.0
"""The web site in headless Chromium, opened from disk: search in both languages, steps, no console error, no request that leaves the
disk, nothing wider than the window at 390 and 1920 pixels, readable without JavaScript."""
import pathlib

from browser import Browser
from common import arguments, cdp, expect, finish, folder, program, skip

args = arguments()
chromium = program("chromium", "chromium-browser", "google-chrome")
if not chromium:
    skip("Chromium is not installed")
SEARCH = """(() => { const box = document.getElementById('find'); box.focus(); box.value = %s; box.dispatchEvent(new Event('input'));
  return [...document.querySelectorAll('#hits a b')].map(e => e.textContent); })()"""
SHOWN = "[...document.querySelectorAll('.drawing svg g.node')].filter(e => e.getBoundingClientRect().width > 0).length"
done = 0
with folder() as name:
    site = pathlib.Path(name) / "site"
    cdp(args, "site", "-o", site)
    browser = Browser(chromium, name + "/profile")
    try:
        pages = sorted(site.rglob("*.html"))
        expect(len(pages) > 100, f"only {len(pages)} pages")
        # All lists and scenarios, every fifth of the rest: site_test.cpp reads every page for broken links and inline code.
        for page in [p for n, p in enumerate(pages) if n % 5 == 0 or p.name == "index.html" or p.parent.name == "scenarios"]:
            for trouble in browser.open(page.as_uri()):
                expect(False, f"{page.relative_to(site)}: {trouble}")
            done += 1
        for width in (390, 1920):
            for page in pages:
                # One page of each kind and language, and all that hold a drawing in one language.
                if page.name not in ("index.html", "scale-out.html", "campaign.html", "storage-kinds.html", "ec2.html"):
                    continue
                browser.open(page.as_uri(), width=width)
                over = browser.evaluate("document.documentElement.scrollWidth - innerWidth")
                expect(over <= 0, f"{page.relative_to(site)} is {over} pixels wider than a window of {width}")
                small = browser.evaluate("[...document.querySelectorAll('p, li, dd, td')].filter(e => e.textContent.trim() && parseFloat(getComputedStyle(e).fontSize) < 12).length")
                expect(small == 0, f"{page.relative_to(site)}: {small} texts smaller than 12 pixels")
                done += 1
        for language, word, title in (("en", '"scale out"', "Scale Out"), ("ja", '"サーバー 増減"', "Scale Out"), ("en", '"テレビ"', "Scale Out"), ("ja", '"ＳＣＡＬＥ"', "Scale Out"),
                                      ("ja", '"すけーる"', None)):
            browser.open((site / language / "index.html").as_uri())
            hits = browser.evaluate(SEARCH % word)
            if title:
                expect(title in hits, f"search for {word} in {language} found {hits}")
            done += 1
        browser.evaluate(SEARCH % '"zzzz"')
        expect("" != browser.evaluate("document.querySelector('#hits .none').textContent"), "an empty search says nothing")
        browser.open((site / "en" / "patterns" / "scale-out.html").as_uri())
        seen = []
        for step in (1, 2, 3):
            browser.evaluate(f"document.querySelector('label[for=st{step}]').click()")
            seen.append(browser.evaluate(SHOWN))
        expect(seen[0] < seen[1] < seen[2], f"the steps show {seen} parts")
        expect(browser.troubles() == [], "steps: " + str(browser.troubles()))
        browser.call("Emulation.setScriptExecutionDisabled", value=True)
        browser.open((site / "ja" / "patterns" / "scale-out.html").as_uri())
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
        expect("解決したい課題" in browser.evaluate("document.body.innerText"), "nothing to read without a script")
        expect(browser.evaluate("getComputedStyle(document.querySelector('.find')).display") == "none", "a search field that cannot work is shown")
        done += 3
    finally:
        browser.close()
finish(done)
