<?php
use PHPUnit\Framework\TestCase;
use Stockroom\{Importer, Item, Shelf};

final class ImporterTest extends TestCase
{
    public function testReadsRows(): void
    {
        $shelf = (new Importer())->import("A-1;anvil;12.5;3\nB-2;bellows;7;40\n", new Shelf());
        $this->assertSame(['anvil', 'bellows'], $shelf->names());
    }

    public function testKeepsAll(): void
    {
        $shelf = (new Importer())->import("HT-100;hammer;9;1\n", new Shelf());
        $this->assertEquals(new Item('HT-100', 'hammer', 9, 1), $shelf->find('HT-100'));
    }

    public function testNamesTheBadRow(): void
    {
        $this->expectExceptionMessage('row 2 is no item: B-2;bellows;seven;40');
        (new Importer())->import("A-1;anvil;12.5;3\nB-2;bellows;seven;40\n", new Shelf());
    }
}
