git reset -q --hard main~7
