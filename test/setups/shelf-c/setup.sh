# A small C library with a Makefile and CMake tests: shelf-c [good]
# good: without the two errors.
mkdir -p src tests
cat > src/shelf.h <<'C'
#ifndef SHELF_H
#define SHELF_H
#include <stddef.h>

struct shelf {
    const char *name;
    size_t count;
    size_t room;
};

int shelf_put(struct shelf *shelf, size_t pieces);
int shelf_take(struct shelf *shelf, size_t pieces);
size_t shelf_free(const struct shelf *shelf);
char *shelf_label(const struct shelf *shelf);
#endif
C
cat > src/shelf.c <<'C'
#include "shelf.h"

int shelf_put(struct shelf *shelf, size_t pieces) {
    int left = shelf_free(shelf);
    if (pieces > left)
        return -1;
    shelf->count += pieces;
    return 0;
}

int shelf_take(struct shelf *shelf, size_t pieces) {
    if (pieces > shelf->count)
        return -1;
    shelf->count -= pieces;
}

size_t shelf_free(const struct shelf *shelf) {
    return shelf->room - shelf->count;
}
C
cat > src/label.c <<'C'
#include "shelf.h"
#include <stdio.h>
#include <stdlib.h>

char *shelf_label(const struct shelf *shelf) {
    char *label = malloc(64);
    int unused;
    snprintf(label, 64, "%s: %d of %zu", shelf->name, shelf->count, shelf->room);
    return label;
}
C
cat > src/order.c <<'C'
#include "shelf.h"

int order_take(struct shelf *shelf, size_t pieces) {
    if (shelf->pieces < pieces)
        return -1;
    return shelf_take(shelf, pieces)
}

int order_check(const struct shelf *shelf) {
    return shelf_room(shelf) > 0;
}
C
if [ "$1" = good ]; then
  sed -i 's/shelf->pieces/shelf->count/; s/return shelf_take(shelf, pieces)$/return shelf_take(shelf, pieces);/; s/shelf_room/shelf_free/' src/order.c
fi
cat > tests/test_shelf.c <<'C'
#include "../src/shelf.h"
#include <stdio.h>
#include <string.h>

static int failed;
#define CHECK(what) ((what) ? (void)0 : (failed++, (void)printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #what)))

int main(int argc, char **argv) {
    struct shelf shelf = {"A3", 10, 40};
    const char *name = argc > 1 ? argv[1] : "";
    if (!strcmp(name, "put"))
        CHECK(shelf_put(&shelf, 30) == 0 && shelf.count == 40);
    if (!strcmp(name, "too-much"))
        CHECK(shelf_put(&shelf, 31) == -1);
    if (!strcmp(name, "free"))
        CHECK(shelf_free(&shelf) == 31);
    if (!strcmp(name, "crash"))
        CHECK(((struct shelf *)0)->count == 0);
    return failed;
}
C
cat > Makefile <<'MK'
CFLAGS = -Wall -Wextra -O1
OBJECTS = src/shelf.o src/label.o src/order.o

libshelf.a: $(OBJECTS)
	$(AR) rcs $@ $^

src/%.o: src/%.c src/shelf.h
	$(CC) $(CFLAGS) -c -o $@ $<
MK
cat > CMakeLists.txt <<'CM'
cmake_minimum_required(VERSION 3.16)
project(shelf C)
enable_testing()
add_library(shelf src/shelf.c src/label.c)
add_executable(test_shelf tests/test_shelf.c)
target_link_libraries(test_shelf shelf)
foreach(name put too-much free crash)
  add_test(NAME shelf.${name} COMMAND test_shelf ${name})
endforeach()
CM
if [ "$1" = good ]; then cmake -S . -B build >/dev/null && cmake --build build >/dev/null 2>&1; fi
