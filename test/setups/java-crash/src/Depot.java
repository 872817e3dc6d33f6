package depot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

public class Depot {
    record Item(String id, String name, double price, int stock) {}

    static class Journal implements AutoCloseable {
        @Override
        public void close() throws IOException {
            throw new IOException("journal was not written: disk full");
        }
    }

    static class ImportFailed extends RuntimeException {
        ImportFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static Map<Object, Integer> seen = new HashMap<>();

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "import" -> System.out.println(read(args[1]));
            case "pool" -> pool(args[1]);
            case "depth" -> System.out.println(depth(new ArrayList<>(), 0));
            case "fill" -> fill();
            case "deadlock" -> deadlock();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    static List<Item> read(String path) {
        System.out.println("importing " + path);
        try (Journal journal = new Journal()) {
            return List.of(new ObjectMapper().readValue(new File(path), Item[].class));
        } catch (IOException cause) {
            throw new ImportFailed("import of " + path + " failed", cause);
        }
    }

    static void pool(String path) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(2);
        try {
            pool.submit(() -> read(path)).get();
        } catch (ExecutionException cause) {
            throw new IllegalStateException("a worker died", cause);
        } finally {
            pool.shutdownNow();
        }
    }

    static int depth(List<Object> path, int level) {
        return level % 2 == 0 ? deeper(path, level) : depth(path, level + 1);
    }

    static int deeper(List<Object> path, int level) {
        return depth(path, level + 1);
    }

    static void fill() {
        List<byte[]> rows = new ArrayList<>();
        while (true) rows.add(new byte[1 << 20]);
    }

    static void deadlock() throws InterruptedException {
        Object shelf = new Object(), journal = new Object();
        Thread one = new Thread(() -> both(shelf, journal), "importer-1");
        Thread two = new Thread(() -> both(journal, shelf), "importer-2");
        one.start();
        two.start();
        Executors.newFixedThreadPool(3).submit(() -> {});
        one.join();
    }

    static void both(Object first, Object second) {
        synchronized (first) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException ignored) {
                return;
            }
            synchronized (second) {
                System.out.println("both");
            }
        }
    }

    @SuppressWarnings("unused")
    static Date lastInventory() {
        Date date = new Date(124, 3, 1);
        date.setHours(new Integer("7"));
        List raw = new ArrayList();
        raw.add(date);
        List<Date> dates = (List<Date>) raw;
        Thread.currentThread().stop();
        switch (dates.size()) {
            case 1:
                System.out.println("one");
            case 2:
                System.out.println("two");
        }
        return (Date) dates.get(0);
    }
}
