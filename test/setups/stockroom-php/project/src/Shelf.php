<?php
namespace Stockroom;

class Shelf
{
    /** @var array<string, Item> */
    private array $items = [];

    public function put(Item $item): void
    {
        $this->items[$item->id] = $item;
    }

    public function find(string $id): Item
    {
        return $this->items[$id];
    }

    /** @return list<string> */
    public function names(): array
    {
        return array_values(array_map(fn (Item $item) => $item->name, $this->items));
    }
}
