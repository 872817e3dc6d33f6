package example.model;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ItemTest {
    private final Item hammer = new Item("HT-100", "hammer", new BigDecimal("12.50"), 3);

    @Test
    void takes() {
        assertEquals(1, hammer.take(2).stock());
    }

    @Test
    void refusesMoreThanThereIs() {
        assertThrows(IllegalArgumentException.class, () -> hammer.take(4));
    }

    @Test
    void needsAnId() {
        assertThrows(IllegalArgumentException.class, () -> new Item(" ", "x", BigDecimal.ONE, 1));
    }
}
