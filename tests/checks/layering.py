#!/usr/bin/env python3
"""Fails when a file includes what its layer may not know, or when files include each other in a circle. Usage: layering.py TOP"""
import os
import re
import sys

top = sys.argv[1]
# layer: (folder, layers it may include)
LAYERS = {
    "core": ("core", {"core"}),
    "compiler": ("patterns-db/compiler", {"compiler", "core"}),
    "render": ("app/render", {"render", "core"}),
    "gui": ("app/gui", {"gui", "render", "core"}),
    "cli": ("app/cli", {"cli", "render", "core", "compiler"}),
}
files = {}
for layer, (folder, _) in LAYERS.items():
    for root, _, names in os.walk(os.path.join(top, folder)):
        for name in names:
            if name.endswith((".h", ".cpp")):
                files[os.path.relpath(os.path.join(root, name), top)] = layer

faults = []
graph = {}
for path, layer in sorted(files.items()):
    graph[path] = []
    for number, line in enumerate(open(os.path.join(top, path), encoding="utf-8"), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not found:
            continue
        kind, name = found.groups()
        if layer in ("core", "compiler") and kind == "<" and re.match(r"Q[A-Z]|Qt", name):
            faults.append(f"{path}:{number}: {layer} includes a Qt header: {name}")
        if kind != '"':
            continue
        # As the compiler looks: beside the file, then in the include folders of the layers.
        candidates = [os.path.normpath(os.path.join(os.path.dirname(path), name))]
        candidates += [os.path.normpath(os.path.join(folder, name)) for folder, _ in LAYERS.values()]
        target = next((c for c in candidates if c in files), None)
        if target is None:
            continue
        graph[path].append(target)
        if files[target] not in LAYERS[layer][1]:
            faults.append(f"{path}:{number}: {layer} may not include {files[target]}: {name}")

state = {}


def visit(path, trail):
    state[path] = 1
    for target in graph.get(path, []):
        if state.get(target) == 1:
            faults.append("include cycle: " + " -> ".join(trail[trail.index(target):] + [target]) if target in trail else target)
        elif target not in state:
            visit(target, trail + [target])
    state[path] = 2


sys.setrecursionlimit(10000)
for path in graph:
    if path not in state:
        visit(path, [path])
print("\n".join(faults))
sys.exit(1 if faults else 0)
