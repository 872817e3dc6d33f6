package Stockroom::Importer;
use strict;
use warnings;
use Carp qw(croak);

sub import_rows {
    my ($class, $text) = @_;
    return map { $class->read_row($_) } split /\n/, $text;
}

sub read_row {
    my ($class, $row) = @_;
    my ($id, $name, $price, $stock) = split /;/, $row;
    croak "row is no item: '$row'" unless defined $stock && $price =~ /^[\d.]+$/;
    return { id => $id, name => $name, price => $price, stock => $stock };
}

1;
