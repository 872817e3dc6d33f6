# The journal of a shop's server, written by systemd-journal-remote from what journal.py says.
mkdir journal
python3 "$SETUP/journal.py" > ../export
/lib/systemd/systemd-journal-remote -o journal/shop-1.journal ../export 2> /dev/null
