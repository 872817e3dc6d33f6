#include <algorithm>
#include <map>
#include <ranges>
#include <string>
#include <vector>

#include "depot/stock.hpp"

std::vector<std::string> names(const depot::Stock& stock) {
    auto rich = [](const depot::Item& item) { return item.price > 10; };
    std::vector<std::string> found;
    for (const auto& name : stock.list() | std::views::filter(rich) | std::views::transform(&depot::Item::name))
        found.push_back(name);
    return found;
}

void sorted(std::vector<depot::Item> items) { std::ranges::sort(items); }

double sum(const std::map<std::string, depot::Item>& items) {
    double total = 0;
    std::ranges::for_each(items, [&](const depot::Item& item) { total += item.price; });
    return total;
}
