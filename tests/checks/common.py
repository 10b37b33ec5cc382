# SPDX-License-Identifier: Apache-2.0
"""What the checks share: arguments, skipping, telling."""
import argparse
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
faults = []


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cdp", required=True, help="the program under test")
    parser.add_argument("--catalog", required=True)
    return parser.parse_args()


def folder():
    return tempfile.TemporaryDirectory(prefix="cdp-check-")


def cdp(args, *words, ok=True):
    run = subprocess.run([args.cdp, "--catalog", args.catalog, *map(str, words)], capture_output=True, text=True)
    if ok and run.returncode != 0:
        fault(f"cdp {' '.join(map(str, words))}: {run.stderr.strip()}")
    return run


def fault(text):
    faults.append(text)
    print("FAULT:", text)


def expect(condition, text):
    if not condition:
        fault(text)


def program(*names):
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    return None


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


def finish(done):
    if faults:
        sys.exit(1)
    if done == 0:
        skip("none of the programs is installed")
    print(f"{done} checks passed")
