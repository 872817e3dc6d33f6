git reset -q --hard "main~${2:-7}"
