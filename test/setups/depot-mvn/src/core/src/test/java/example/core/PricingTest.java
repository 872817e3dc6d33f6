package example.core;

import static org.junit.jupiter.api.Assertions.*;

import example.model.Item;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {
    private final Pricing pricing = new Pricing();

    private static List<Item> costing(String price) {
        return List.of(new Item("A-1", "anvil", new BigDecimal(price), 1));
    }

    @Test
    void addsUp() {
        assertEquals(new BigDecimal("7.50"), pricing.total(costing("7.50")));
    }

    @Nested
    @DisplayName("with a discount")
    class Discount {
        @ParameterizedTest(name = "{0} less {1} % is {2}")
        @CsvSource({"20.00,10,18.00", "19.99,10,19.99", "33.33,15,28.33", "99.95,5,94.95", "100.00,50,50.00"})
        void counts(String price, int percent, String expected) {
            assertEquals(expected, pricing.discounted(costing(price), percent).toPlainString());
        }

        @Test
        void neverRaisesThePrice() {
            System.out.println("checking 1000 prices");
            for (int cents = 1; cents < 1000; cents++) {
                BigDecimal price = BigDecimal.valueOf(cents, 2);
                assertTrue(pricing.discounted(costing(price.toPlainString()), 3).compareTo(price) <= 0, "price " + price);
            }
        }
    }
}
