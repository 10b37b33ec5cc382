# SPDX-License-Identifier: Apache-2.0
"""A disk that is full and one that may not be written: a clear message and no partial file. Needs root and a mountable tmpfs."""
import os
import subprocess

from common import arguments, cdp, expect, finish, folder, skip

args = arguments()
if os.geteuid() != 0:
    skip("only root can mount a small disk")
done = 0
with folder() as place:
    disk = os.path.join(place, "disk")
    os.mkdir(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True).returncode != 0:
        skip("a tmpfs cannot be mounted here")
    try:
        for words in (["export", "--all", "-o", disk + "/out"], ["export", "scale-out", "--format", "png", "--scale", "8", "-o", disk + "/a.png"],
                      ["export", "--all", "--format", "handout", "-o", disk + "/a.pdf"], ["site", "-o", disk + "/site"]):
            run = cdp(args, *words, ok=False)
            expect(run.returncode == 1, f"{words}: status {run.returncode}")
            expect("space" in run.stderr, f"{words}: the message does not name the reason: {run.stderr}")
            expect(os.listdir(disk) == [], f"{words}: left behind {os.listdir(disk)}")
            done += 1
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        run = cdp(args, "export", "scale-out", "-o", disk + "/a.svg", ok=False)
        expect(run.returncode == 1 and "may write" in run.stderr, f"read-only: {run.stderr}")
        done += 1
    finally:
        subprocess.run(["umount", disk])
finish(done)
