# SPDX-License-Identifier: Apache-2.0
"""LibreOffice, PlantUML, Mermaid and Chromium open what is exported. Mermaid: `npm ci` in a copy of tests/checks/mermaid, CDP_MERMAID names
it."""
import os
import pathlib
import re
import subprocess

from common import arguments, cdp, expect, finish, folder, program

args = arguments()
done = 0
with folder() as name:
    place = pathlib.Path(name)

    office = program("soffice", "libreoffice")
    if office:
        cdp(args, "export", "multi-datacenter", "campaign", "--format", "pptx", "--lang", "ja", "-o", place / "a.pptx")
        env = dict(os.environ, HOME=name)
        subprocess.run([office, "--headless", "--convert-to", "pdf", "--outdir", name, str(place / "a.pptx")], capture_output=True, timeout=300, env=env)
        expect((place / "a.pdf").exists(), "LibreOffice did not open the slides")
        if (place / "a.pdf").exists() and program("pdfinfo"):
            pages = re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", str(place / "a.pdf")], capture_output=True, text=True).stdout)
            expect(pages and int(pages.group(1)) == 1 + 3 + 5, f"LibreOffice made {pages and pages.group(1)} pages of 9 slides")
        done += 1
    else:
        print("LibreOffice is not installed")

    plantuml = program("plantuml")
    if plantuml:
        cdp(args, "export", "--all", "--format", "plantuml", "--lang", "both", "-o", place / "puml")
        cdp(args, "export", "scale-out", "--format", "plantuml", "--step", "diff", "-o", place / "puml" / "diff.puml")
        run = subprocess.run([plantuml, "-charset", "UTF-8", "-failfast2", "-checkonly", str(place / "puml" / "*.puml")], capture_output=True, text=True, timeout=500)
        expect(run.returncode == 0, f"PlantUML: {run.stdout}{run.stderr}")
        done += 1
    else:
        print("PlantUML is not installed")

    node = program("node", "nodejs")
    modules = os.environ.get("CDP_MERMAID")
    if node and modules:
        cdp(args, "export", "--all", "--format", "mermaid", "--lang", "both", "-o", place / "mmd")
        cdp(args, "export", "scale-out", "--format", "mermaid", "--step", "diff", "-o", place / "mmd" / "diff.mmd")
        script = pathlib.Path(__file__).with_name("mermaid_parse.mjs").read_text()
        (pathlib.Path(modules) / "cdp_mermaid_parse.mjs").write_text(script)
        run = subprocess.run([node, "cdp_mermaid_parse.mjs", str(place / "mmd")], cwd=modules, capture_output=True, text=True, timeout=300)
        expect(run.returncode == 0, f"Mermaid: {run.stdout}{run.stderr}")
        done += 1
    else:
        print("Mermaid is not installed (CDP_MERMAID is not set)")

    browser = program("chromium", "chromium-browser", "google-chrome")
    if browser:
        cdp(args, "export", "scale-out", "--lang", "ja", "-o", place / "a.svg")
        cdp(args, "export", "scale-out", "--format", "animated-svg", "--lang", "ja", "-o", place / "b.svg")
        for picture in ("a", "b"):
            (place / "page.html").write_text(f"<!DOCTYPE html><body style='margin:0'><img src='{picture}.svg'>")
            shot = place / f"{picture}.png"
            subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={name}/profile", "--window-size=900,650", f"--screenshot={shot}",
                            (place / "page.html").as_uri()], capture_output=True, timeout=120)
            # An empty page of this size is smaller by far.
            expect(shot.exists() and shot.stat().st_size > 15000, f"Chromium did not draw {picture}.svg")
        done += 1
    else:
        print("Chromium is not installed")
finish(done)
