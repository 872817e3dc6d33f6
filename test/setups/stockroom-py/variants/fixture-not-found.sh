cat > tests/test_reports.py <<'PY'
def test_monthly(inventory, warehouse_client):
    assert warehouse_client.monthly(inventory) == []
PY
