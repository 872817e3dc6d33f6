use strict;
use warnings;
use Test::More tests => 30;
pass("place $_ is free") for 1 .. 30;
