#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include "depot/stock.hpp"

using namespace depot;

TEST_CASE("stock counts what is there", "[stock]") {
    Stock stock;
    stock.put("HT-100", 40, 19.99);

    SECTION("nothing taken") { REQUIRE(stock.count("HT-100") == 40); }
    SECTION("some taken") {
        stock.take("HT-100", 15);
        CHECK(stock.count("HT-100") == 25);
        CHECK(stock.worth() == Approx(25 * 19.99));
    }
    SECTION("too many taken") { REQUIRE_THROWS_WITH(stock.take("HT-100", 41), "short of HT-100: wanted 41, there are 40"); }
}

TEST_CASE("texts are trimmed", "[text]") {
    auto text = GENERATE("a", " a", "a ", " a ");
    CAPTURE(text);
    CHECK(trim(text) == "a");
}

TEST_CASE("texts are split", "[text]") {
    INFO("separated by semicolons");
    REQUIRE(split("a; b", ';') == std::vector<std::string>{"a", "b"});
    REQUIRE(split("a;;c", ';').size() == 3);
}

TEST_CASE("lines are parsed", "[text][parse]") {
    REQUIRE(parse("HT; 1; 2").count == 1);
    REQUIRE_THROWS_AS(parse("HT; 1"), std::invalid_argument);
    CHECK_NOTHROW(parse("HT; 12; 2.50"));
}

SCENARIO("taking from an empty stock", "[stock]") {
    GIVEN("an empty stock") {
        Stock stock;
        WHEN("a piece is taken") {
            THEN("it is short") { REQUIRE_THROWS_AS(stock.take("HT-100", 1), ShortOfStock); }
        }
    }
}
