package depot;

import java.util.*;

public class Report<T> implements java.io.Serializable {
    private final Map rows = new HashMap();
    private Optional<T> last;

    public void add(String key, T... values) {
        rows.put(key, values);
        Observable old = new Observable();
        old.notifyObservers();
        try (Scanner in = new Scanner("x")) {
            int unused = 1;
        }
    }

    @Override
    protected void finalize() {
        long n = 1L;
        int i = 0;
        i += n;
    }
}
