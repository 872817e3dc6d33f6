sed -i 's/total = whole \* 100 + cents/total = whole * 10 + cents/' stockroom/money.py
