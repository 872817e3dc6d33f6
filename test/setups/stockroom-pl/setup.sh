# A warehouse library with Test::More tests: stockroom-pl [broken|dies]
cp -R "$SETUP/project/." .
case $1 in
broken) sed -i 's/\$total < \$self->{threshold}/$total <= $self->{threshold}/; s/split \/;\//split \/,\//' lib/Stockroom/*.pm ;;
dies) sed -i 's/use List::Util qw(sum0);/use List::Utils qw(sum0);/' lib/Stockroom/Pricing.pm ;;
esac
