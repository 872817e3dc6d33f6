# A registry of our own in front of npm's, which answers npm's audit with published advisories. It ends by itself.
node "$SETUP/registry.mjs" > /dev/null 2>&1 &
sleep 1
echo 'registry=http://localhost:48731/' > .npmrc
