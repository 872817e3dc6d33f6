# A web service and its gems, from a stand-in of the registry that needs no network: bundle-rb [STATE…]
# The gems are empty, their names, versions and needs are those of real ones. Wants Debian's bundler.
shelf=$CACHE/bundle-rb-$(cksum < "$SETUP/gems.rb" | cut -d' ' -f1)
[ -e "$shelf/versions" ] || ruby "$SETUP/gems.rb" "$shelf"
curl -sf http://localhost:48611/names > /dev/null || (cd "$shelf" && timeout 600 python3 -m http.server 48611 > /dev/null 2>&1 &)
until curl -sf http://localhost:48611/names > /dev/null; do sleep 0.1; done
bundle config set --local path vendor/bundle > /dev/null
cat > Gemfile <<'RUBY'
source "http://localhost:48611"

gem "sinatra", "~> 4.1"
gem "activesupport", "~> 7.0"

group :test do
  gem "rspec", "~> 3.13"
end
RUBY
for state in "$@"; do
  case $state in
  installed) bundle install --quiet ;;
  old)
    sed -i 's/"~> 4.1"/"~> 3.2"/; s/"activesupport", "~> 7.0"/"activesupport", "7.0.8"/' Gemfile && bundle install --quiet
    sed -i 's/"~> 3.2"/">= 3.2"/; s/"activesupport", "7.0.8"/"activesupport"/' Gemfile && bundle install --quiet
    ;;
  conflict) sed -i 's/^group/gem "rack", "~> 2.2"\n\ngroup/' Gemfile ;;
  edited) sed -i 's/^group/gem "tzinfo", "2.0.6"\n\ngroup/; s/"~> 7.0"/"7.0.8"/' Gemfile ;;
  frozen) bundle config set --local frozen true ;;
  unknown) sed -i 's/"sinatra", "~> 4.1"/"sinatraa", "~> 4.1"/' Gemfile ;;
  native) sed -i 's/^group/gem "hiredis", "0.6.3"\n\ngroup/' Gemfile ;;
  bad-gemfile) sed -i 's/group :test do/group :test/' Gemfile ;;
  none) rm Gemfile ;;
  specs) mkdir spec && printf 'require "sinatra"\n' > spec/app_spec.rb ;;
  esac
done
