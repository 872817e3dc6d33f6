<?php
namespace Stockroom;

final class Item
{
    public function __construct(
        public readonly string $id,
        public readonly string $name,
        public readonly float $price,
        public readonly int $stock,
    ) {
    }

    public function take(int $count): self
    {
        if ($count > $this->stock) {
            throw new \InvalidArgumentException("only {$this->stock} of {$this->id} left, not $count");
        }
        return new self($this->id, $this->name, $this->price, $this->stock - $count);
    }
}
