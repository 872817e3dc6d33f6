<?php
require __DIR__ . '/src/autoload.php';

function shelfFrom(string $path): Stockroom\Shelf
{
    return (new Stockroom\Importer())->import(file_get_contents($path), new Stockroom\Shelf());
}

$shelf = shelfFrom($argv[1]);
echo (new Stockroom\Pricing())->bill(array_map([$shelf, 'find'], ['A-1', 'Z-9']));
