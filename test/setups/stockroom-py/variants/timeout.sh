cat > tests/test_sync.py <<'PY'
import threading

lock = threading.Lock()


def synchronise(shelves):
    for _ in shelves:
        lock.acquire()


def test_synchronise():
    synchronise([1, 2])
PY
