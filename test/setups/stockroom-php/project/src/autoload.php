<?php
spl_autoload_register(function (string $class): void {
    $file = __DIR__ . '/' . str_replace(['Stockroom\\', '\\'], ['', '/'], $class) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
