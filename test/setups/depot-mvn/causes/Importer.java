package example.core;

import example.model.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

public class Importer {
    public static class ImportException extends RuntimeException {
        ImportException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public List<Item> read(List<String> rows) {
        List<Item> items = new ArrayList<>();
        try {
            rows.forEach(row -> items.add(item(row)));
        } catch (IllegalArgumentException cause) {
            throw new ImportException("stock was not imported after " + items.size() + " rows", cause);
        }
        return items;
    }

    private Item item(String row) {
        String[] cells = row.split(";");
        try {
            return new Item(cells[0], cells[1], new BigDecimal(cells[2]), Integer.parseInt(cells[3]));
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("bad row: " + row, cause);
        }
    }
}
