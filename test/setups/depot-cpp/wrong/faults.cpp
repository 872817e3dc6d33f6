#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <thread>

#include "depot/stock.hpp"

namespace {

struct Order {
    int id;
    const depot::Item* item;
    Order* next;
};

Order* make_order(int id, Order* next) {
    auto* order = static_cast<Order*>(std::malloc(sizeof(Order)));
    order->id = id;
    order->next = next;
    return order;
}

int sum_of(const Order* order) { return order == nullptr ? 0 : order->id + sum_of(order->next); }

void drop(Order* order) {
    if (order == nullptr)
        return;
    drop(order->next);
    std::free(order);
}

int freed() {
    Order* orders = make_order(3, make_order(2, make_order(1, nullptr)));
    drop(orders);
    return sum_of(orders);
}

int overflow() {
    depot::Shelf shelf(4);
    int sum = 0;
    for (std::size_t slot = 0; slot <= shelf.room(); slot++)
        sum += shelf.at(slot) = static_cast<int>(slot);
    return sum;
}

int twice() {
    depot::Shelf shelf(4);
    shelf.clear();
    return 0;
}

int leak() {
    for (int id = 0; id < 5; id++)
        make_order(id, make_order(id + 100, nullptr));
    auto* stock = new depot::Stock;
    stock->put("HT-100", 40, 19.99);
    return 0;
}

int uninitialised() {
    Order* order = make_order(1, nullptr);
    int answer = 0;
    if (order->item != nullptr)
        answer = 1;
    std::free(order);
    return answer;
}

int undefined(int count) {
    int big = INT_MAX - 1 + count;
    std::printf("%d\n", big);
    std::printf("%d\n", 1 << (30 + count));
    int slots[4] = {1, 2, 3, 4};
    std::printf("%d\n", slots[count + 2]);
    const Order* none = count > 5 ? make_order(1, nullptr) : nullptr;
    std::printf("%d\n", none->id);
    return 0;
}

int pieces = 0;
void count_up() {
    for (int i = 0; i < 1000; i++)
        pieces++;
}

int race() {
    std::thread first(count_up);
    std::thread second(count_up);
    first.join();
    second.join();
    std::printf("%d pieces\n", pieces);
    return 0;
}

std::mutex left, right;
int deadlock() {
    std::thread first([] {
        std::lock_guard one(left);
        std::lock_guard two(right);
    });
    first.join();
    std::thread second([] {
        std::lock_guard one(right);
        std::lock_guard two(left);
    });
    second.join();
    return 0;
}

std::size_t depth_of(const Order* order) {
    depot::Stock stock;
    stock.put("HT-100", 1, 2);
    return order == nullptr ? 0 : 1 + depth_of(order) + stock.count("HT-100");
}

int recursion() {
    Order order{1, nullptr, nullptr};
    return static_cast<int>(depth_of(&order));
}

int null() {
    Order* orders = make_order(3, make_order(2, reinterpret_cast<Order*>(8)));
    return sum_of(orders);
}

int uncaught() {
    depot::Stock stock;
    stock.put("HT-100", 40, 19.99);
    stock.take("HT-100", 41);
    return 0;
}

}

int main(int argc, char** argv) {
    const char* what = argc > 1 ? argv[1] : "";
    const int count = argc;
    std::printf("depot: %s\n", what);
    std::fflush(stdout);
    if (!std::strcmp(what, "freed")) return freed();
    if (!std::strcmp(what, "overflow")) return overflow();
    if (!std::strcmp(what, "twice")) return twice();
    if (!std::strcmp(what, "leak")) return leak();
    if (!std::strcmp(what, "uninitialised")) return uninitialised();
    if (!std::strcmp(what, "undefined")) return undefined(count);
    if (!std::strcmp(what, "race")) return race();
    if (!std::strcmp(what, "deadlock")) return deadlock();
    if (!std::strcmp(what, "recursion")) return recursion();
    if (!std::strcmp(what, "null")) return null();
    if (!std::strcmp(what, "uncaught")) return uncaught();
    return 0;
}
