package Stockroom::Pricing;
use strict;
use warnings;
use List::Util qw(sum0);

sub new { my ($class, %options) = @_; return bless { threshold => 20, %options }, $class }

sub total { my ($self, @items) = @_; return sum0(map { $_->{price} } @items) }

sub discounted {
    my ($self, $percent, @items) = @_;
    my $total = $self->total(@items);
    return $total if $total < $self->{threshold};
    return sprintf('%.2f', $total * (100 - $percent) / 100) + 0;
}

1;
