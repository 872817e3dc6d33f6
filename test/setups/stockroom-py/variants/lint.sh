sed -i 's/^from pathlib import Path$/import os\nfrom pathlib import Path/' stockroom/storage.py
sed -i 's/^def group_by(/def unused(rows):\n    l = len(rows)\n    if rows == None:\n        return []\n    totals = {}\n    return rows\n\n\ndef group_by(/' stockroom/report.py
