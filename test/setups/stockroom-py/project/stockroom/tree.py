"""Categories: `tools/hand/hammer` lies in `tools/hand`, which lies in `tools`."""

from __future__ import annotations


def build(paths: list[str]) -> dict:
    root: dict = {}
    for path in paths:
        node = root
        for name in path.split("/"):
            node = node.setdefault(name, {})
    return root


def depth(node: dict) -> int:
    return 1 + max(map(depth, node.values())) if node else 0


def leaves(node: dict, prefix: str = "") -> list[str]:
    found = []
    for name, child in node.items():
        path = f"{prefix}/{name}" if prefix else name
        found += leaves(child, path) if child else [path]
    return found
