<?php
namespace Stockroom;

class Pricing
{
    public function __construct(private float $threshold = 20)
    {
    }

    /** @param list<Item> $items */
    public function total(array $items): float
    {
        return array_sum(array_map(fn (Item $item) => $item->price, $items));
    }

    /** @param list<Item> $items */
    public function discounted(array $items, int $percent): float
    {
        $total = $this->total($items);
        if ($total < $this->threshold) {
            return $total;
        }
        return round($total * (100 - $percent) / 100, 2);
    }

    /** @param list<Item> $items */
    public function bill(array $items): string
    {
        $lines = array_map(fn (Item $item) => sprintf('%-10s %8.2f', $item->name, $item->price), $items);
        return implode("\n", [...$lines, sprintf('%-10s %8.2f', 'total', $this->discounted($items, 10))]);
    }
}
