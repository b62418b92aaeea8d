#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "reports/html/confusion_html.h"

namespace motifbench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Channel 1 stands for the first symbol, 2 and 0 for the second, 3 for none.
const std::vector<ConfusionCount> kCounts = {{-1, 1, 9}, {0, 1, 30}, {1, 0, 90}, {1, 1, 10},
                                             {2, 1, 51}, {3, -1, 5}, {0, -1, 4}};

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

TEST(Confusion, ChannelsAreNamedAsTheConfusionErrorNamesThem) {
  // Channel 0 met A most often, but the best assignment gives it B.
  const std::vector<ConfusionCount> counts = {{0, 0, 60}, {0, 1, 50}, {1, 0, 55}};
  const auto names = [&](Naming naming) {
    return matches(confusion_html(counts, {"A", "B"}, naming).markup(), "class=\"meta\"> ([^<]*)<");
  };
  EXPECT_THAT(names(Naming::kOneToOne), ElementsAre("is A", "is B"));
  EXPECT_THAT(names(Naming::kManyToOne), ElementsAre("is A", "is A"));
}

TEST(Confusion, ColumnsFollowTheSymbols) {
  const std::string html = confusion_html(kCounts, {"A", "B"}, Naming::kOneToOne).markup();
  EXPECT_THAT(matches(html, "class=\"number\">(\\d)<span"), ElementsAre("1", "2", "0", "3"));
  EXPECT_THAT(matches(html, "class=\"meta\"> ([^<]*)<"),
              ElementsAre("is A", "is B", "is B", "no symbol"));
}

TEST(Confusion, RowsAreSymbolsThenFalsePositives) {
  const std::string html = confusion_html(kCounts, {"A", "B"}, Naming::kOneToOne).markup();
  EXPECT_THAT(matches(html, "scope=\"row\">([^<]*)<"),
              ElementsAre("A", "B", "none (false positives)"));
  EXPECT_THAT(
      matches(html, "<td[^>]*>([^<]*)</td>"),
      ElementsAre("90", "0", "0", "0", "0", "10", "51", "30", "0", "9", "0", "0", "4", "5", "–"));
}

TEST(Confusion, ShadesAreSharesOfTheRow) {
  const std::string html = confusion_html(kCounts, {"A", "B"}, Naming::kOneToOne).markup();
  EXPECT_THAT(html,
              HasSubstr("<td class=\"number shade-10\" title=\"100.0 % of the row\">90</td>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"number shade-6\" title=\"51.0 % of the row\">51</td>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"number shade-1\" title=\"9.00 % of the row\">9</td>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"number\" title=\"55.6 % of the row\">5</td>"));
}

TEST(Confusion, SymbolsWithoutNameAreStillShown) {
  const std::string html = confusion_html({{0, 2, 7}}, {"<A>"}, Naming::kOneToOne).markup();
  EXPECT_THAT(matches(html, "scope=\"row\">([^<]*)<"),
              ElementsAre("&lt;A&gt;", "symbol 1", "symbol 2", "none (false positives)"));
}

}  // namespace
}  // namespace motifbench
