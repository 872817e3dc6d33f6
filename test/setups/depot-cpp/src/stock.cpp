#include "depot/stock.hpp"

namespace depot {

void Stock::put(const std::string& sku, std::size_t count, double price) {
    Item& item = items_[sku];
    item.sku = sku;
    item.count += count;
    item.price = price;
}

void Stock::take(const std::string& sku, std::size_t count) {
    auto found = items_.find(sku);
    if (found == items_.end())
        throw ShortOfStock(sku, count, 0);
    if (found->second.count < count)
        throw ShortOfStock(sku, count, found->second.count);
    found->second.count -= count;
}

std::size_t Stock::count(const std::string& sku) const {
    auto found = items_.find(sku);
    return found == items_.end() ? 0 : found->second.count;
}

double Stock::worth() const {
    double sum = 0;
    for (const auto& [sku, item] : items_)
        sum += item.price * static_cast<double>(item.count);
    return sum;
}

std::vector<Item> Stock::list() const {
    std::vector<Item> all;
    for (const auto& [sku, item] : items_)
        all.push_back(item);
    return all;
}

}
