#include <gtest/gtest.h>

#include <tuple>

#include "depot/stock.hpp"

using depot::parse;
using depot::split;
using depot::trim;

using Case = std::tuple<std::string, std::string>;
class Trim : public ::testing::TestWithParam<Case> {};

TEST_P(Trim, TakesBlanksOff) {
    const auto& [text, trimmed] = GetParam();
    EXPECT_EQ(trim(text), trimmed);
}

INSTANTIATE_TEST_SUITE_P(Texts, Trim,
                         ::testing::Values(Case{"", ""}, Case{"a", "a"}, Case{" a", "a"}, Case{"a ", "a"}, Case{" a ", "a"},
                                           Case{"\ta\t", "a"}, Case{"  a b  ", "a b"}, Case{"   ", ""}, Case{" \t ", ""},
                                           Case{"a\tb", "a\tb"}, Case{"häuser ", "häuser"}, Case{" 1 2 3", "1 2 3"}));

class Parse : public ::testing::TestWithParam<int> {};
TEST_P(Parse, ReadsCounts) { EXPECT_EQ(parse("HT; " + std::to_string(GetParam()) + "; 2.5").count, static_cast<std::size_t>(GetParam())); }
INSTANTIATE_TEST_SUITE_P(Counts, Parse, ::testing::Range(0, 40));

TEST(Split, ByColon) { EXPECT_EQ(split("a:b", ':'), (std::vector<std::string>{"a", "b"})); }
TEST(Split, TrimsParts) { EXPECT_EQ(split("a ; b ;c", ';'), (std::vector<std::string>{"a", "b", "c"})); }
TEST(Split, KeepsEmptyParts) { EXPECT_EQ(split("a;;c", ';').size(), 3u); }
TEST(Split, OfNothing) { EXPECT_TRUE(split("", ';').empty()); }

TEST(ParseLine, ReadsThreeColumns) {
    const auto item = parse("HT-100; 40; 19.99");
    EXPECT_EQ(item.sku, "HT-100");
    EXPECT_EQ(item.count, 40u);
    EXPECT_DOUBLE_EQ(item.price, 19.99);
}

TEST(ParseLine, RefusesTwoColumns) { EXPECT_THROW(parse("HT-100; 40"), std::invalid_argument); }

template <typename T>
class Numbers : public ::testing::Test {};
using Types = ::testing::Types<int, long, double, float>;
TYPED_TEST_SUITE(Numbers, Types);
TYPED_TEST(Numbers, AreZeroAtFirst) { EXPECT_EQ(TypeParam{}, TypeParam(0)); }
