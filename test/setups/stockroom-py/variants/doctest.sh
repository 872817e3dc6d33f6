sed -i 's/{place.reserved:>10}/{place.reserved:>9}/' stockroom/report.py
sed -i 's/    """A table of what is there\./    """A table of what is there, the fullest bin first./' stockroom/report.py
sed -i "s/    >>> parse_line(\"AB-100 x 3\")/    >>> parse_line('AB-100 × 3')/" stockroom/parser.py
