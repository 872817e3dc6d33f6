<?php
use PHPUnit\Framework\TestCase;
use Stockroom\{Item, Pricing};

final class PricingTest extends TestCase
{
    private function costing(float ...$prices): array
    {
        return array_map(fn (float $price) => new Item("I-$price", "item $price", $price, 7), $prices);
    }

    public function testLeavesSmallTotalsAlone(): void
    {
        $this->assertSame(19.99, (new Pricing())->discounted($this->costing(19.99), 10));
    }

    public function testBeginsAtTheThreshold(): void
    {
        $this->assertSame(18.0, (new Pricing())->discounted($this->costing(20), 10));
    }

    public function testRoundsToCents(): void
    {
        $this->assertSame(28.33, (new Pricing())->discounted($this->costing(33.33), 15));
    }

    /** @dataProvider percents */
    public function testTakesPercentsOff(int $percent): void
    {
        $this->assertEqualsWithDelta(200 - 2 * $percent, (new Pricing())->discounted($this->costing(200), $percent), 0.001);
    }

    public static function percents(): iterable
    {
        foreach (range(0, 60) as $percent) {
            yield "$percent %" => [$percent];
        }
    }

    public function testBill(): void
    {
        $this->assertSame(
            "item 12.5     12.50\nitem 7.5       7.50\nitem 0.995     0.99\ntotal         18.90",
            (new Pricing())->bill($this->costing(12.5, 7.5, 0.995)),
        );
    }
}
