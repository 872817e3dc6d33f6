#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct order {
    char *label;
    size_t count;
    struct order *next;
};

struct order *make_order(const char *label, size_t count) {
    struct order *order = malloc(sizeof *order);
    order->label = malloc(strlen(label) + 1);
    strcpy(order->label, label);
    order->count = count;
    order->next = NULL;
    return order;
}

void free_order(struct order *order) {
    free(order->label);
    free(order);
}

int read_orders(const char *path) {
    FILE *file = fopen(path, "r");
    char line[80];
    int lines = 0;
    if (fgets(line, sizeof line, file) == NULL)
        return -1;
    while (fgets(line, sizeof line, file))
        lines++;
    return lines;
}

int main(int argc, char **argv) {
    struct order *first = make_order("first", 1);
    if (argc > 1)
        free_order(first);
    printf("%s\n", first->label);
    free_order(first);
    return read_orders(argv[0]);
}
