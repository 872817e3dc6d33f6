package example.store;

import example.model.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Shelf {
    private final Map<String, Item> rows = new HashMap<>();

    public void put(Item item) {
        rows.merge(item.id(), item, (old, added) -> old.take(-added.stock()));
    }

    public List<Item> scarce(int below) {
        return rows.values().stream().filter(item -> item.stock() < below).toList();
    }
}
