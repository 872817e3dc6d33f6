sed -i 's/^from stockroom.money import Money/from stockroom.money import Money\nfrom stockroom.testing import freeze_prices/' tests/conftest.py
