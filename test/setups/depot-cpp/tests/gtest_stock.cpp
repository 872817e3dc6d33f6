#include <gtest/gtest.h>

#include "depot/stock.hpp"

using depot::Stock;

class StockTest : public ::testing::Test {
protected:
    void SetUp() override {
        stock.put("HT-100", 40, 19.99);
        stock.put("AB-200", 3, 5);
    }
    Stock stock;
};

TEST_F(StockTest, CountsWhatIsThere) {
    EXPECT_EQ(stock.count("HT-100"), 40u);
    EXPECT_EQ(stock.count("ZZ-999"), 0u);
}

TEST_F(StockTest, TakesPieces) {
    stock.take("HT-100", 15);
    EXPECT_EQ(stock.count("HT-100"), 25u);
}

TEST_F(StockTest, TakesAll) {
    stock.take("AB-200", 3);
    EXPECT_EQ(stock.count("AB-200"), 0u);
}

TEST_F(StockTest, RefusesMoreThanThereIs) {
    EXPECT_THROW(stock.take("AB-200", 4), depot::ShortOfStock);
    EXPECT_EQ(stock.count("AB-200"), 3u);
}

TEST_F(StockTest, NamesWhatIsShort) {
    try {
        stock.take("AB-200", 4);
        FAIL() << "taken";
    } catch (const depot::ShortOfStock& error) {
        EXPECT_STREQ(error.what(), "short of AB-200: wanted 4, there are 3");
    }
}

TEST_F(StockTest, KnowsItsWorth) { EXPECT_NEAR(stock.worth(), 40 * 19.99 + 15, 0.001); }

TEST_F(StockTest, ListsInOrder) {
    const auto list = stock.list();
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].sku, "AB-200") << "items of a list are sorted by their sku";
    EXPECT_EQ(list[1].sku, "HT-100");
}

TEST(Shelf, HasRoom) {
    depot::Shelf shelf(4);
    shelf.at(3) = 7;
    EXPECT_EQ(shelf.at(3), 7);
    EXPECT_EQ(shelf.room(), 4u);
}

TEST(Shelf, DISABLED_Grows) { FAIL(); }

TEST(Shelf, SkippedWithoutRack) { GTEST_SKIP() << "no rack connected"; }

TEST(ShelfDeathTest, DiesOnNull) {
    EXPECT_DEATH({ throw std::runtime_error("no shelf"); }, "no shelf");
}
