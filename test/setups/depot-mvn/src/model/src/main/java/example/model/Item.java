package example.model;

import java.math.BigDecimal;

public record Item(String id, String name, BigDecimal price, int stock) {
    public Item {
        if (id.isBlank()) throw new IllegalArgumentException("an item needs an id");
        if (stock < 0) throw new IllegalArgumentException("stock of " + id + " is negative: " + stock);
    }

    public Item take(int count) {
        return new Item(id, name, price, stock - count);
    }
}
