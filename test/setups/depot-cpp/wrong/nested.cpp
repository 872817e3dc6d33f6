#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "depot/stock.hpp"

struct Place {
    int aisle;
    int shelf;
};

template <typename Key, typename Value>
class Index {
public:
    void add(const Key& key, const Value& value) { entries_[key].insert(value); }
    std::vector<Value> all(const Key& key) const {
        auto found = entries_.find(key);
        std::vector<Value> values(found->second.begin(), found->second.end());
        std::sort(values.begin(), values.end());
        return values;
    }

private:
    std::map<Key, std::set<Value>> entries_;
};

template <typename Value>
auto index_by_sku(const std::vector<Value>& values) {
    Index<std::string, Value> index;
    for (const auto& value : values)
        index.add(value.sku, value);
    return index;
}

int main() {
    Index<Place, std::string> places;
    places.add(Place{1, 2}, "HT-100");
    auto index = index_by_sku(std::vector<depot::Item>{});
    index.all("HT-100");
    std::unordered_map<Place, int> counts;
    counts[Place{1, 2}] = 4;
    std::unique_ptr<depot::Shelf> shelf = std::make_unique<depot::Shelf>();
    std::unique_ptr<depot::Shelf> other = shelf;
}
