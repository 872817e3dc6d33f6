# Four new tags, and one that the server has elsewhere.
git tag -a -m 'parcelshop 1.4.0-rc.1' v1.4.0-rc.1
git tag -a -m 'parcelshop 1.4.0-rc.2' v1.4.0-rc.2 main~1
git tag nightly-2025-11-17 main~2
git tag nightly-2025-11-18
[ "${2-}" != clash ] || git tag -f v1.0.0 main~5 > /dev/null
