#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "depot/stock.hpp"

using namespace depot;

TEST_CASE("stock counts what is there") {
    Stock stock;
    stock.put("HT-100", 40, 19.99);

    SUBCASE("nothing taken") { REQUIRE(stock.count("HT-100") == 40); }
    SUBCASE("some taken") {
        stock.take("HT-100", 15);
        CHECK(stock.count("HT-100") == 25);
        CHECK(stock.worth() == doctest::Approx(25 * 19.99));
    }
    SUBCASE("too many taken") { CHECK_THROWS_WITH(stock.take("HT-100", 41), "short of HT-100: wanted 41, there are 40"); }
}

TEST_CASE("texts are trimmed") {
    for (const char* text : {"a", " a", "a ", " a "}) {
    CAPTURE(text);
        CHECK(trim(text) == "a");
    }
}

TEST_CASE("texts are split") {
    INFO("separated by semicolons");
    REQUIRE(split("a; b", ';') == std::vector<std::string>{"a", "b"});
    REQUIRE(split("a;;c", ';').size() == 3);
}

TEST_CASE("lines are parsed") {
    REQUIRE(parse("HT; 1; 2").count == 1);
    REQUIRE_THROWS_AS(parse("HT; 1"), std::invalid_argument);
    CHECK_NOTHROW(parse("HT; 12; 2.50"));
}

SCENARIO("taking from an empty stock") {
    GIVEN("an empty stock") {
        Stock stock;
        WHEN("a piece is taken") {
            THEN("it is short") { REQUIRE_THROWS_AS(stock.take("HT-100", 1), ShortOfStock); }
        }
    }
}
