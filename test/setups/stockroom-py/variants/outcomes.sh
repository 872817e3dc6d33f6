cat > tests/test_platforms.py <<'PY'
import sys

import pytest

from stockroom.money import Money
from stockroom.tax import rate_for

docx = pytest.importorskip("json")


@pytest.mark.skipif(sys.platform == "linux", reason="scales are driven by Windows only")
def test_scales():
    raise AssertionError


@pytest.mark.skip(reason="printer protocol is not settled, see #212")
@pytest.mark.parametrize("paper", ["A4", "A5", "letter"])
def test_printer(paper):
    raise AssertionError


@pytest.mark.xfail(reason="rates of Switzerland are not in yet, see #187")
def test_swiss_rate():
    assert rate_for("CH") == 0.081


@pytest.mark.xfail(reason="rounding of halves, see #190")
def test_halves():
    assert Money(25).times(0.1) == Money(2)


@pytest.mark.xfail(strict=True, reason="negative weights, see #201")
def test_negative_weights():
    assert Money(100).allocate(1, -1, 1)[0].cents == 100


def test_rate_of_liechtenstein():
    assert rate_for("LI") == 0.081


@pytest.fixture
def scanner():
    raise OSError(19, "No such device", "/dev/ttyUSB0")


def test_scanner(scanner):
    assert scanner.read() == "HT-100"
PY
cat > tests/test_excel.py <<'PY'
import pytest

openpyxl = pytest.importorskip("openpyxl")
PY
