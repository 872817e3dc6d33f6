use strict;
use warnings;
use Test::More;
use Stockroom::Pricing;

my $pricing = Stockroom::Pricing->new;
is($pricing->total, 0, 'nothing costs nothing');
is($pricing->discounted(10, { price => 19.99 }), 19.99, 'small totals are left alone');
is($pricing->discounted(10, { price => 20 }), 18, 'the discount begins at the threshold');
is($pricing->discounted($_, { price => 200 }), 200 - 2 * $_, "$_ percent off") for 1 .. 40;

subtest 'rounding' => sub {
    plan tests => 2;
    is($pricing->discounted(15, { price => 33.33 }), 28.33, 'to cents');
    cmp_ok($pricing->discounted(10, { price => 20.00 }), '<', 20, 'never up');
};

done_testing;
