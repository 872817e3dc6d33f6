cat > tests/test_scanner.py <<'PY'
import gc
import threading


class Scanner:
    def __init__(self, port):
        self.port = port

    def __del__(self):
        raise OSError(f"scanner at {self.port} was not closed")


def test_scanner():
    scanner = Scanner("/dev/ttyUSB0")
    assert scanner.port == "/dev/ttyUSB0"
    del scanner
    gc.collect()


def test_background_scan():
    def scan():
        raise RuntimeError("scan of shelf 14 broke off")

    thread = threading.Thread(target=scan, name="shelf-14")
    thread.start()
    thread.join()
PY
