package example.core;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private final Importer importer = new Importer();

    @Test
    void readsRows() {
        var items = importer.read(List.of("A-1;anvil;7.50;1", "B-2;bolt;0.04;900"));
        assertAll("items",
            () -> assertEquals(2, items.size()),
            () -> assertEquals("B-2", items.get(1).id(), "second id"),
            () -> assertEquals(90, items.get(1).stock(), "second pieces"),
            () -> assertEquals("0.40", items.get(1).price().toPlainString()));
    }

    @Test
    void readsNumbersInWords() {
        assertEquals(6, importer.read(List.of("A-1;anvil;7.50;1", "C-3;clamp;3.20;six")).get(1).stock());
    }

    @Test
    void tellsWhichRow() {
        assertThrows(NumberFormatException.class, () -> importer.read(List.of("C-3;clamp;3.20;six")));
    }

    @Test
    void staysCalm() {
        assertDoesNotThrow(() -> importer.read(List.of("D-4;drill;89,00;2")), "a comma");
    }

    @Test
    @Timeout(1)
    void isQuick() throws InterruptedException {
        Thread.sleep(3000);
    }

    @Test
    void isQuicker() {
        assertTimeout(Duration.ofMillis(100), () -> Thread.sleep(300));
    }

    @RepeatedTest(3)
    void repeats() {
        assertArrayEquals(new int[] {1, 2, 3}, new int[] {1, 2, 4});
    }

    @Test
    void readsAFile(@TempDir Path folder) throws Exception {
        importer.read(Files.readAllLines(folder.resolve("stock.csv")));
    }

    @Test
    @Disabled("until the scale is mended")
    void weighs() {}

    @Nested
    class WithAServer {
        @BeforeAll
        static void connect() {
            throw new IllegalStateException("no server at localhost:7001", new java.net.ConnectException("Connection refused"));
        }

        @Test
        void asks() {}

        @Test
        void answers() {}
    }
}
