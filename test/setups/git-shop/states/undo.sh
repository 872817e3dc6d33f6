# A commit whose lines were changed again since, so that reverting it meets conflicts; and one that can be reverted.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
sed -i 's/attempts: 5/attempts: 6/' src/*/*.ts && git commit -q -am 'fix: one more attempt for every carrier'
sed -i 's/PAGE_SIZE + 1/PAGE_SIZE + 2/' src/*/*.ts && git commit -q -am 'fix: page size was off by one'
sed -i 's/attempts: 6/attempts: 8/' src/shipping/*.ts src/tracking/*.ts && git commit -q -am 'perf: eight attempts while parcels move'
