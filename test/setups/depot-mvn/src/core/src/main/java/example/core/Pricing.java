package example.core;

import example.model.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

public class Pricing {
    private final BigDecimal floor = new BigDecimal("20.00");

    public BigDecimal total(List<Item> items) {
        return items.stream().map(Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal discounted(List<Item> items, int percent) {
        BigDecimal total = total(items);
        if (total.compareTo(floor) < 0) return total;
        BigDecimal part = total.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100));
        return total.subtract(part).setScale(2, RoundingMode.HALF_UP);
    }
}
