# Our two commits here, nine of others on the server.
git reset -q --hard main~7
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
sed -i 's/50/100/' README.md; echo '- limits are per customer' >> README.md; git commit -q -am 'docs: rate limits'
sed -i 's/PAGE_SIZE + 1/PAGE_SIZE + 2/' src/*/*.ts; git commit -q -am 'fix: page size was off by one'
