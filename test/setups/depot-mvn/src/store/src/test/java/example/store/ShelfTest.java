package example.store;

import static org.junit.jupiter.api.Assertions.*;

import example.model.Item;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShelfTest {
    @Test
    void addsWhatComesAgain() {
        Shelf shelf = new Shelf();
        shelf.put(new Item("A-1", "anvil", BigDecimal.TEN, 2));
        shelf.put(new Item("A-1", "anvil", BigDecimal.TEN, 3));
        assertEquals(0, shelf.scarce(5).size());
        assertEquals(5, shelf.scarce(6).get(0).stock());
    }
}
