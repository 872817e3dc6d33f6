# An order whose currencies are mixed.
printf 'HT-100 x 10 @ 19.99\nNL-410 x 100 @ 4.25\n' > order.txt
