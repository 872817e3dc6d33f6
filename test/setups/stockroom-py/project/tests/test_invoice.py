import pytest

from stockroom.invoice import bill


def test_to_dict(catalog):
    invoice = bill(catalog, "2024-0117", "DE", {"HT-100": 2, "PT-300": 1})
    assert invoice.to_dict() == {
        "number": "2024-0117",
        "region": "DE",
        "lines": [
            {"sku": "HT-100", "count": 2, "net": 3998},
            {"sku": "PT-300", "count": 1, "net": 12950},
        ],
        "net": 16948,
        "tax": 3220,
        "gross": 20168,
        "currency": "EUR",
    }


@pytest.mark.parametrize("region, gross", [("DE", 2379), ("AT", 2399), ("FR", 2399), ("IT", 2439), ("NL", 2419)])
def test_gross(catalog, region, gross):
    assert bill(catalog, "1", region, {"HT-100": 1}).gross.cents == gross


@pytest.mark.parametrize("count", [1, 5, 10, 25, 50, 75, 100])
def test_net_is_sum_of_lines(catalog, count):
    invoice = bill(catalog, "2", "AT", {"HT-200": count, "NL-410": count})
    assert invoice.net.cents == sum(line.net.cents for line in invoice.lines)


def test_empty_invoice_costs_nothing(catalog):
    assert bill(catalog, "3", "DE", {}).gross.cents == 0


def test_unknown_item(catalog):
    with pytest.raises(KeyError):
        bill(catalog, "4", "DE", {"ZZ-999": 1})
