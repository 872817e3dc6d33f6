#include <cstdio>
#include <string>
#include <vector>

#include "depot/stock.hpp"

enum class State { open, packed, sent };

class Base {
public:
    virtual void run() = 0;
    virtual int size() const { return 0; }
};

class Derived : public Base {
public:
    Derived() : second_(1), first_(second_) {}
    void run() override {}
    int size() const { return first_; }

private:
    int first_;
    int second_;
};

const char* name(State state) {
    switch (state) {
    case State::open: return "open";
    case State::packed: return "packed";
    }
}

int count(const std::vector<depot::Item>& items, int argument) {
    int unused;
    int sum = 0;
    for (int i = 0; i < items.size(); i++)
        sum += items[i].count;
    for (int i = 0; i < items.size(); i++)
        if (items[i].count == -1)
            sum--;
    printf("%d pieces of %s\n", items.size(), items[0].sku);
    if (sum = 4)
        return sum;
    else if (sum > 4)
    ;
        return 1;
}

void remove(Base* base) {
    delete base;
    char small[4];
    snprintf(small, sizeof small, "%s", "too long for it");
    std::string text = "a" "b";
    const std::string& same = std::move(text);
    for (const auto part : std::vector<std::string>{"a"})
        printf("%s\n", part.c_str());
}
