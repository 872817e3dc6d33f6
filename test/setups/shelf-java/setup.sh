# A Java program that fails with two causes: shelf-java [compile-error], or without an end: shelf-java endless
mkdir -p src/shelf
cat > src/shelf/Main.java <<'J'
package shelf;

public class Main {
    public static void main(String[] args) {
        System.out.println("reading stock");
        new Importer().run(java.util.List.of("HT-100;40", "PT-300;six"));
    }
}
J
cat > src/shelf/Importer.java <<'J'
package shelf;

import java.util.List;

class Importer {
    static class ImportException extends RuntimeException {
        ImportException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    void run(List<String> rows) {
        try {
            rows.forEach(this::row);
        } catch (IllegalArgumentException cause) {
            throw new ImportException("stock was not imported", cause);
        }
    }

    private void row(String row) {
        String[] cells = row.split(";");
        try {
            System.out.println(cells[0] + ": " + Integer.parseInt(cells[1]));
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("bad row: " + row, cause);
        }
    }
}
J
if [ "$1" = endless ]; then
  cat > src/shelf/Tree.java <<'J'
package shelf;

import java.util.List;

class Tree {
    record Node(String name, Node parent) {}

    public static void main(String[] args) {
        System.out.println(new Tree().path(new Node("bin 4", null)));
    }

    String path(Node node) {
        return String.join("/", parents(node));
    }

    private List<String> parents(Node node) {
        return List.of(above(node), node.name());
    }

    private String above(Node node) {
        return path(node.parent() == null ? node : node.parent());
    }
}
J
fi
if [ "$1" = compile-error ]; then
  sed -i 's/new Importer().run(/new Importer().start(/; s/System.out.println("reading stock")/String done = 1;\n        System.out.println("reading stock" + missing)/' src/shelf/Main.java
else
  javac -d classes src/shelf/*.java
fi
