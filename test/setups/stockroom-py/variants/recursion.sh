sed -i 's/    return 1 + max(map(depth, node.values())) if node else 0/    deepest = 0\n    for child in node.values():\n        deepest = max(deepest, depth(child))\n    return deepest + 1 if node else 0/' stockroom/tree.py
cat >> tests/test_report.py <<'PY'


def test_depth_of_a_category_in_itself():
    root = build(["tools/hand"])
    root["tools"]["hand"]["tools"] = root["tools"]
    assert depth(root) == 3
PY
