// Scorers that intervene in the motif map or look beside it, on maps made by hand and a head that
// reads them off.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "domains/audio_mnist/spoken_swap.h"
#include "domains/digit_circle/digit_swap.h"
#include "harness/nn/max_pool_classifier.h"
#include "harness/scoring/binning_scorer.h"
#include "harness/scoring/perturbation_scorer.h"
#include "harness/scoring/single_motif_scorer.h"

namespace motifbench {
namespace {

DomainFacts toy_facts() {
  DomainFacts facts;
  facts.motifs = {.channels = 10, .rows = 8, .cols = 40};
  facts.symbols = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  return facts;
}

/// Answers the channels of all motifs above `least`, sorted.
class ReadingHead : public SecondHalf {
 public:
  explicit ReadingHead(float least = 0) : least_(least) {}

  torch::Tensor loss(const torch::Tensor&, const torch::Tensor&) override { return {}; }
  torch::Tensor correct(const torch::Tensor&, const torch::Tensor&) override { return {}; }
  torch::Tensor predict(const torch::Tensor& motifs) override {
    const torch::Tensor present = motifs.amax({2, 3}) > least_;
    torch::Tensor ids = torch::full({motifs.size(0), 10}, kPadding, torch::kInt64);
    for (std::int64_t b = 0; b < motifs.size(0); ++b) {
      std::int64_t next = 0;
      for (std::int64_t c = 0; c < 10; ++c) {
        if (present[b][c].item<bool>()) ids[b][next++] = c;
      }
    }
    return ids;
  }

 private:
  float least_;
};

/// A sample with these digits, 10 columns apart, and its map: digit d on channel d.
struct Sample {
  Example example;
  torch::Tensor map = torch::zeros({1, 10, 8, 40});
};

Sample sample_of(const std::vector<std::int64_t>& digits, float value = 1) {
  Sample sample;
  sample.example.target = digits;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int col = static_cast<int>(i) * 10;
    sample.example.motifs.push_back(
        {static_cast<int>(digits[i]),
         {.row_begin = 2, .col_begin = col, .row_end = 6, .col_end = col + 4}});
    sample.map[0][digits[i]][4][col + 2] = value;
  }
  return sample;
}

/// Every channel stands for the digit of its number.
ScoreSheet plain_names() {
  ScoreSheet sheet;
  for (int c = 0; c < 10; ++c) sheet.confusion.push_back({c, c, 100});
  return sheet;
}

double metric_of(const Scorer& scorer, const std::string& name) {
  ScoreSheet sheet;
  scorer.report(sheet);
  const auto found = std::find_if(sheet.metrics.begin(), sheet.metrics.end(),
                                  [&](const MetricValue& metric) { return metric.name == name; });
  return found == sheet.metrics.end() ? -1 : found->value;
}

TEST(PerturbationScorer, FindsAHeadThatReadsTheMotifs) {
  const DomainFacts facts = toy_facts();
  PerturbationScorer scorer(facts, 100, draw_digit_swap);
  scorer.begin(plain_names());
  ReadingHead head;
  // The head answers in order of size: right exactly where the counterfactual is sorted as well.
  int sorted = 0;
  for (std::int64_t i = 0; i < 20; ++i) {
    const Sample sample = sample_of({i % 4, 5, 9});
    scorer.add(sample.map, head, {&sample.example, 1});
    RandomStream random(static_cast<std::uint32_t>(i));
    const auto target = draw_digit_swap(sample.example, random)->target;
    sorted += std::is_sorted(target.begin(), target.end()) ? 1 : 0;
  }
  ASSERT_GT(sorted, 5);
  ASSERT_LT(sorted, 20);
  ScoreSheet sheet;
  scorer.report(sheet);
  ASSERT_EQ(sheet.metrics.size(), 1U);
  EXPECT_EQ(sheet.metrics[0].samples, 20);
  EXPECT_DOUBLE_EQ(sheet.metrics[0].value, sorted / 20.0);
}

TEST(PerturbationScorer, FindsAHeadThatDoesNotReadThem) {
  class Deaf : public ReadingHead {
   public:
    torch::Tensor predict(const torch::Tensor&) override {
      return torch::tensor({{std::int64_t{1}, std::int64_t{5}}});
    }
  };
  const DomainFacts facts = toy_facts();
  PerturbationScorer scorer(facts, 100, draw_digit_swap);
  scorer.begin(plain_names());
  Deaf head;
  const Sample sample = sample_of({1, 5});
  for (int i = 0; i < 10; ++i) scorer.add(sample.map, head, {&sample.example, 1});
  EXPECT_EQ(metric_of(scorer, "perturbation_accuracy"), 0);
}

TEST(PerturbationScorer, NeedsChannelsWithANameAndSamplesThatAreRight) {
  const DomainFacts facts = toy_facts();
  const Sample sample = sample_of({1, 5});
  ReadingHead head;
  PerturbationScorer nameless(facts, 100, draw_digit_swap);
  nameless.begin({});
  nameless.add(sample.map, head, {&sample.example, 1});
  EXPECT_EQ(metric_of(nameless, "perturbation_accuracy"), 0);

  PerturbationScorer wrong(facts, 100, draw_digit_swap);
  wrong.begin(plain_names());
  const Sample other = sample_of({2, 5});
  wrong.add(other.map, head, {&sample.example, 1});
  EXPECT_EQ(metric_of(wrong, "perturbation_accuracy"), -1) << "nothing was right: no number";
}

TEST(PerturbationScorer, StopsAtWhatIsWanted) {
  const DomainFacts facts = toy_facts();
  PerturbationScorer scorer(facts, 3, draw_digit_swap);
  scorer.begin(plain_names());
  ReadingHead head;
  const Sample sample = sample_of({1, 5});
  for (int i = 0; i < 10; ++i) scorer.add(sample.map, head, {&sample.example, 1});
  ScoreSheet sheet;
  scorer.report(sheet);
  EXPECT_EQ(sheet.metrics.at(0).samples, 3);
}

TEST(DigitSwap, ReplacesAPresentDigitByAnAbsentOneAndStartsWithTheSmallest) {
  Example example;
  example.target = {1, 7, 4};
  std::set<int> replaced;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    RandomStream random(seed);
    const auto swap = draw_digit_swap(example, random);
    ASSERT_TRUE(swap);
    replaced.insert(swap->symbol);
    EXPECT_EQ(std::count(example.target.begin(), example.target.end(), swap->replacement), 0);
    EXPECT_EQ(swap->target.front(), *std::min_element(swap->target.begin(), swap->target.end()));
    // The same cycle, with one digit exchanged.
    std::vector<std::int64_t> expected = example.target;
    std::replace(expected.begin(), expected.end(), std::int64_t{swap->symbol},
                 std::int64_t{swap->replacement});
    std::rotate(expected.begin(), std::min_element(expected.begin(), expected.end()),
                expected.end());
    EXPECT_EQ(swap->target, expected);
  }
  EXPECT_EQ(replaced, (std::set<int>{1, 4, 7}));
}

TEST(SpokenSwap, ReplacesADigitWhereverItIsSpokenByAnyOther) {
  Example example;
  example.target = {7, 1, 7};  // digits are drawn with replacement, and may be the new one already
  std::map<int, int> chosen;
  std::set<int> replacements;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    RandomStream random(seed);
    const auto swap = draw_spoken_swap(example, random);
    ASSERT_TRUE(swap);
    ++chosen[swap->symbol];
    ASSERT_NE(swap->replacement, swap->symbol);
    if (swap->symbol == 7) replacements.insert(swap->replacement);
    std::vector<std::int64_t> expected = example.target;
    std::replace(expected.begin(), expected.end(), std::int64_t{swap->symbol},
                 std::int64_t{swap->replacement});
    EXPECT_EQ(swap->target, expected);
  }
  EXPECT_EQ(replacements, (std::set<int>{0, 1, 2, 3, 4, 5, 6, 8, 9}));
  EXPECT_EQ(chosen.size(), 2U);
  EXPECT_NEAR(chosen[7] / 500.0, 2.0 / 3, 0.1) << "every spoken digit is drawn equally often";
}

TEST(BinningScorer, FindsHowFineTheHeadReads) {
  // Digit 3 is there or not by its value: two bins per channel cannot tell 1 from 2.
  const auto collector = std::make_shared<ActivationCollector>(10);
  BinningScorer scorer(collector);
  ReadingHead head(/*least=*/1.2F);
  std::vector<Sample> samples;
  for (int i = 0; i < 16; ++i) {
    Sample sample = sample_of({3}, 1 + static_cast<float>(i) / 15);
    if (1 + static_cast<float>(i) / 15 <= 1.2F) sample.example.target = {};
    samples.push_back(sample);
  }
  for (const Sample& sample : samples) collector->add(sample.map, head, {&sample.example, 1});
  scorer.begin({});
  for (const Sample& sample : samples) scorer.add(sample.map, head, {&sample.example, 1});
  ScoreSheet sheet;
  scorer.report(sheet);
  ASSERT_EQ(sheet.metrics.size(), 4U);
  EXPECT_EQ(sheet.metrics[0].name, "e2ee_gap_2_bins");
  EXPECT_GT(metric_of(scorer, "e2ee_gap_2_bins"), 0.15);
  EXPECT_LT(metric_of(scorer, "e2ee_gap_16_bins"), 0.1) << "only the largest value is misplaced";
}

TEST(BinningScorer, MeasuresNothingWithoutABottleneck) {
  const auto collector = std::make_shared<ActivationCollector>(10);
  BinningScorer scorer(collector);
  ReadingHead head;
  const Sample sample = sample_of({3});
  torch::Tensor dense = sample.map - 0.5;
  dense[0][5][3][3] = 0;  // by chance
  collector->add(dense, head, {&sample.example, 1});
  scorer.begin({});
  scorer.add(dense, head, {&sample.example, 1});
  ScoreSheet sheet;
  scorer.report(sheet);
  EXPECT_TRUE(sheet.metrics.empty());
}

TEST(SingleMotifScorer, NamesChannelsAfterTheirMostFrequentSymbol) {
  SingleMotifScorer scorer(4, 3, "single_motif_error", {1, 2});
  ReadingHead head;
  // Channels 0 and 3 share symbol 0; margins may all be negative.
  const std::vector<std::pair<int, int>> found = {{0, 0}, {3, 0}, {3, 0}, {3, 1}, {1, 1}, {2, 2}};
  for (const auto& [channel, symbol] : found) {
    torch::Tensor margins = torch::full({1, 4, 5, 5}, -3.0);
    margins[0][channel][2][2] = -1;
    Example example;
    example.motifs = {{symbol, {0, 0, 5, 5}}};
    scorer.add(margins, head, {&example, 1});
  }
  EXPECT_DOUBLE_EQ(metric_of(scorer, "single_motif_error"), 1.0 / 6);
  EXPECT_DOUBLE_EQ(metric_of(scorer, "single_motif_error_symbols"), 1.0 / 3);
}

TEST(MaxPoolClassifier, ReadsTheChannelWithTheLargestValue) {
  MaxPoolClassifier head;
  torch::Tensor map = torch::zeros({2, 3, 4, 4});
  map[0][2][1][1] = 5;
  map[1][1][3][0] = 5;
  const torch::Tensor targets = torch::tensor({{2}, {0}}, torch::kInt64);
  EXPECT_TRUE(torch::equal(head.predict(map), torch::tensor({{2}, {1}}, torch::kInt64)));
  EXPECT_TRUE(torch::equal(head.correct(map, targets), torch::tensor({true, false})));
  const double right = -std::log(std::exp(5.0) / (std::exp(5.0) + 2));
  const double wrong = -std::log(1 / (std::exp(5.0) + 2));
  EXPECT_NEAR(head.loss(map, targets).item<double>(), (right + wrong) / 2, 1e-5);
}

}  // namespace
}  // namespace motifbench
