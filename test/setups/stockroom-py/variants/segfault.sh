cat > tests/test_native.py <<'PY'
import ctypes


def read_scale(address):
    return ctypes.string_at(address)


def test_scale():
    assert read_scale(0) == b"1.250 kg"
PY
