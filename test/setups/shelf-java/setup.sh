# A Java program that fails with two causes: shelf-java [compile-error], or without an end: shelf-java endless;
# renamed: sixty reports that call methods of a class whose names and types have changed
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
if [ "$1" = renamed ]; then
  cat > src/shelf/Article.java <<'J'
package shelf;

/** `name` was `title`, `quantity` was `count`, and a price is in cents. */
record Article(String name, int quantity, long price) {
    static Article of(String row) {
        String[] cells = row.split(";");
        return new Article(cells[0], Integer.parseInt(cells[1]), Long.parseLong(cells[2]));
    }
}
J
  number=0
  for place in Aisle Bin Branch Crate Depot Dock; do
    for kind in Age Count Loss Margin Order Price Return Sale Supply Turnover; do
      number=$((number + 1))
      cat > "src/shelf/$place$kind.java" <<J
package shelf;

import java.util.List;

class $place$kind {
    private final List<Article> articles;

    $place$kind(List<Article> articles) {
        this.articles = articles;
    }

    int total() {
        int total = $number;
        for (Article article : articles) {
            total += article.count();
        }
        return total;
    }

    String best() {
        Article best = articles.get(0);
        for (Article article : articles) {
            if (article.price() * article.count() > best.price() * best.count()) {
                best = article;
            }
        }
        return best.title();
    }

    int value() {
        int value = articles.get(0).price();
        return value * total();
    }
}
J
    done
  done
fi
if [ "$1" = compile-error ]; then
  sed -i 's/new Importer().run(/new Importer().start(/; s/System.out.println("reading stock")/String done = 1;\n        System.out.println("reading stock" + missing)/' src/shelf/Main.java
elif [ "$1" != renamed ]; then
  javac -d classes src/shelf/*.java
fi
