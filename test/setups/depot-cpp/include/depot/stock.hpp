#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace depot {

struct Item {
    std::string sku;
    std::size_t count = 0;
    double price = 0;
};

class ShortOfStock : public std::runtime_error {
public:
    ShortOfStock(const std::string& sku, std::size_t wanted, std::size_t there)
        : std::runtime_error("short of " + sku + ": wanted " + std::to_string(wanted) + ", there are " + std::to_string(there)) {}
};

class Stock {
public:
    void put(const std::string& sku, std::size_t count, double price);
    void take(const std::string& sku, std::size_t count);
    std::size_t count(const std::string& sku) const;
    double worth() const;
    std::vector<Item> list() const;

private:
    std::map<std::string, Item> items_;
};

class Shelf {
public:
    explicit Shelf(std::size_t room) : slots_(new int[room]), room_(room) {}
    ~Shelf() { delete[] slots_; }
    int& at(std::size_t slot) { return slots_[slot]; }
    void clear() { delete[] slots_; }
    std::size_t room() const { return room_; }

private:
    int* slots_;
    std::size_t room_;
};

std::string trim(const std::string& text);
std::vector<std::string> split(const std::string& text, char separator);
Item parse(const std::string& line);

}
