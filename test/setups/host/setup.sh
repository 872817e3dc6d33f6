# A small server in name spaces of its own: processes, sockets, mounts and addresses that are not this machine's.
# ../with CMD starts it, runs CMD in it and takes it down. Needs root.
cp "$SETUP/with.sh" ../with
cp "$SETUP/host.sh" "$SETUP/serve.py" ..
chmod +x ../with
