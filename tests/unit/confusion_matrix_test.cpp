#include "reports/support/confusion_matrix.h"

#include <gtest/gtest.h>

namespace motifbench {
namespace {

using Counts = std::vector<std::vector<std::int64_t>>;

TEST(ConfusionMatrix, OneToOneWhereChannelsAreFew) {
  // Channel 0 met "a" most often, but the best assignment gives it "b".
  const AlignedConfusion found = align({{0, 0, 60}, {0, 1, 50}, {1, 0, 55}, {-1, 1, 4}, {1, -1, 3}},
                                       {"a", "b"}, Naming::kOneToOne);
  EXPECT_EQ(found.channels, (std::vector<std::string>{"1", "0"}));
  EXPECT_EQ(found.counts, (Counts{{55, 60}, {0, 50}}));
  EXPECT_EQ(found.missed, (std::vector<std::int64_t>{0, 4}));
  EXPECT_EQ(found.invented, (std::vector<std::int64_t>{3, 0, 0}));
  EXPECT_EQ(found.motifs(0), 115);
  EXPECT_EQ(found.motifs(1), 54);
  EXPECT_EQ(found.false_positives(), 3);
  EXPECT_EQ(found.pairs(), 172);
}

TEST(ConfusionMatrix, ManyToOneWhereChannelsAreMany) {
  const AlignedConfusion found =
      align({{0, 0, 9}, {2, 0, 7}, {2, 1, 1}, {1, 1, 5}, {3, -1, 8}, {0, -1, 2}}, {"a", "b"},
            Naming::kOneToOne);
  EXPECT_EQ(found.channels, (std::vector<std::string>{"0/2", "1"}));
  EXPECT_EQ(found.counts, (Counts{{16, 0}, {1, 5}}));
  EXPECT_EQ(found.invented, (std::vector<std::int64_t>{2, 0, 8}))
      << "channel 3 stands for no symbol";
}

TEST(ConfusionMatrix, IsNamedAsTheConfusionErrorIs) {
  // Two channels share "b"; "a" is missed.
  const std::vector<ConfusionCount> confusion = {{0, 1, 5}, {1, 1, 4}, {-1, 0, 9}};
  const AlignedConfusion found = align(confusion, {"a", "b"}, Naming::kManyToOne);
  EXPECT_EQ(found.channels, (std::vector<std::string>{"", "0/1"}));
  EXPECT_EQ(found.counts, (Counts{{0, 0}, {0, 9}}));
}

TEST(ConfusionMatrix, AChannelThatMetNothingStandsForNothing) {
  const AlignedConfusion found = align({{0, 0, 5}, {1, -1, 7}}, {"a", "b"}, Naming::kOneToOne);
  EXPECT_EQ(found.channels, (std::vector<std::string>{"0", ""}));
  EXPECT_EQ(found.invented, (std::vector<std::int64_t>{0, 0, 7}));
}

TEST(ConfusionMatrix, NothingIsLostThatHasNoName) {
  const AlignedConfusion found = align({{0, 2, 5}, {-1, 2, 1}}, {"a"}, Naming::kOneToOne);
  EXPECT_EQ(found.symbols, (std::vector<std::string>{"a", "#1", "#2"}));
  EXPECT_EQ(found.motifs(2), 6);
  EXPECT_EQ(found.channels[2], "0");
  EXPECT_EQ(align({}, {"a"}, Naming::kOneToOne).pairs(), 0);
}

}  // namespace
}  // namespace motifbench
