# Published Ruby that follows no style guide, Debian's webrick (apt-get install ruby-webrick): webrick-rb [bad-config]
mkdir -p lib/webrick && cp /usr/share/rubygems-integration/all/gems/webrick-*/lib/webrick/htt*.rb /usr/lib/ruby/vendor_ruby/webrick/htt*.rb lib/webrick/ 2>/dev/null || :
ls lib/webrick/*.rb > /dev/null
printf 'AllCops:\n  NewCops: disable\n  SuggestExtensions: false\nStyle/StringLiterals:\n  Enabled: false\nLayout/SpaceInsideBlockBraces:\n  Enabled: false\n' > .rubocop.yml
[ "$1" != bad-config ] || printf 'Style/NoSuchCop:\n  Enabled: true\nMetrics/MethodLength:\n  Maxx: 10\n' >> .rubocop.yml
