<?php
namespace Stockroom;

class BadRow extends \RuntimeException
{
}

class Importer
{
    public function import(string $text, Shelf $shelf): Shelf
    {
        foreach (explode("\n", trim($text)) as $number => $row) {
            $shelf->put($this->read($row, $number + 1));
        }
        return $shelf;
    }

    private function read(string $row, int $number): Item
    {
        try {
            [$id, $name, $price, $stock] = explode(';', trim($row));
            return new Item($id, $name, $price, $stock);
        } catch (\TypeError $cause) {
            throw new BadRow("row $number is no item: $row", 0, $cause);
        }
    }
}
