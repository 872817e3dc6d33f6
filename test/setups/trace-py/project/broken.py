from ledger.rates import rate


def report(rows):
    for row in rows:
        if row["cents"] > 0
            print(row["account"], row["cents"])


report([{"account": "sales", "cents": 9900}])
