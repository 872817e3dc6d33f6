# A program with some hundred crates from the registry, locked: registry-rs [old]
# old: the lock is from an earlier year, so that there is much to update.
cp -R "$SETUP/project/." .
[ "$1" != old ] || cp "$SETUP/old.lock" Cargo.lock
