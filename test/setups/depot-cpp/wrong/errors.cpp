#include <string>
#include <vector>

#include "depot/stock.hpp"

using namespace depot;

struct Parcel {
    std::vector<Item> items;
    double weigth;
};

class Packer : public Stock {
public:
    Packer(double limit) : limit_(limit) {}
    void pack(Parcel& parcel, const Item& item) const {
        parcel.items.push_back(item);
        parcel.weight += 1.5;
        packed_++;
    }
    int largest() {
        auto items = this->items_;
        return items.size();
    }
    std::string label(Parcel parcel) {
        return "parcel " + parcel.items.size() + " pieces";
    }

private:
    double limit;
    int packed_;
};

int main() {
    Packer packer;
    Parcel parcel;
    packer.pack(parcel, "HT-100");
    const Stock stock = packer;
    stock.put("HT-100", 1, 2.0);
    Item item = parse(42);
    std::vector<Item> items = {1, 2, 3};
    undeclared(item);
    for (auto item : parcel)
        packer.pack(parcel, item)
    return nullptr;
}
