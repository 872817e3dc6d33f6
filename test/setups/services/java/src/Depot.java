import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves parcels between shelves in three threads' worth of work. */
public class Depot {
    static final Logger log = LoggerFactory.getLogger(Depot.class);
    static final Logger pool = LoggerFactory.getLogger("com.example.depot.pool.ConnectionPool");
    static final Random random = new Random(9);

    static class Shelf {
        final String name;
        Shelf(String name) { this.name = name; }
        void put(int number) {
            if (number == 902) throw new IllegalStateException("shelf " + name + " is locked by audit 77");
        }
    }

    static void move(int number) {
        Shelf shelf = new Shelf("S-" + number % 40);
        try {
            shelf.put(number);
        } catch (IllegalStateException error) {
            throw new RuntimeException("parcel P-" + number + " could not be moved", error);
        }
    }

    public static void main(String[] args) {
        log.info("Depot 3.1.0 started on {} shelves", 40);
        for (int number = 1; number <= 1200; number++) {
            pool.debug("connection {} handed out after {} ms", random.nextInt(8), random.nextInt(40));
            try {
                move(number);
                log.info("Parcel P-{} moved to S-{}", number, number % 40);
            } catch (RuntimeException error) {
                log.error("Parcel P-{} stays where it is", number, error);
            }
            if (number % 400 == 0) pool.warn("{} connections idle for more than {} s", random.nextInt(5) + 1, 60);
        }
        log.info("1199 parcels moved, 1 failed");
        System.exit(3);
    }
}
