#include "reports/support/channel_symbols.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motifbench {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ChannelSymbols, AreNamedAsTheConfusionErrorIs) {
  DensityScores model;
  model.scores.metrics = {{"ce", 0.0, 9}, {"ce_permutation", 4.0 / 9, 9}};
  EXPECT_EQ(naming_of(model), Naming::kManyToOne);
  model.scores.metrics[0].value = 4.0 / 9;
  EXPECT_EQ(naming_of(model), Naming::kOneToOne);
}

TEST(ChannelSymbols, OneToOneIsTheBestAssignment) {
  // Channel 0 met symbol 0 most often, but the best assignment gives it symbol 1.
  const std::vector<ConfusionCount> confusion = {{0, 0, 60}, {0, 1, 50}, {1, 0, 55}, {-1, 1, 4}};
  EXPECT_THAT(symbols_of_channels(confusion, 2, Naming::kOneToOne), ElementsAre(1, 0));
  EXPECT_THAT(symbols_of_channels(confusion, 2, Naming::kManyToOne), ElementsAre(0, 0));
}

TEST(ChannelSymbols, AreSharedWhereChannelsAreMany) {
  const std::vector<ConfusionCount> confusion = {{0, 0, 9}, {2, 0, 7}, {1, 1, 5}, {3, -1, 8}};
  EXPECT_THAT(symbols_of_channels(confusion, 2, Naming::kOneToOne), ElementsAre(0, 1, 0, -1));
  EXPECT_THAT(symbols_of_channels(confusion, 4, Naming::kOneToOne), ElementsAre(0, 1, 2, -1))
      << "one that met a symbol may be left with another";
  EXPECT_THAT(symbols_of_channels({}, 2, Naming::kOneToOne), IsEmpty());
}

TEST(ChannelSymbols, CountWhatHasNoName) {
  EXPECT_EQ(symbol_count({{0, 2, 5}, {-1, -1, 1}}, 1), 3U);
  EXPECT_EQ(symbol_count({}, 4), 4U);
}

}  // namespace
}  // namespace motifbench
