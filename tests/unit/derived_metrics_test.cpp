#include "reports/support/derived_metrics.h"

#include <gtest/gtest.h>

#include "tests/unit/claim_samples.h"

namespace motifbench {
namespace {

class DerivedMetrics : public testing::Test {
 protected:
  DerivedMetrics() {
    SeedRun run = ladder_run("toy/a/seed=1", {0.1});
    ScoreSheet& scores = run.models[0].scores;
    scores.metrics.push_back({"fne", 0.2, 100});
    scores.metrics.push_back({"ce", 0.4, 100});
    // Channels 0, 2 and 3 stand for symbol 0, channel 1 for symbol 1; "(" is mostly missed.
    scores.confusion = {{0, 0, 60}, {2, 0, 19}, {3, 0, 1},  {1, 0, 10}, {-1, 0, 10},
                        {1, 1, 45}, {0, 1, 5},  {-1, 2, 9}, {0, 2, 1},  {0, -1, 40}};
    snapshot_ = group_runs({run});
  }

  std::optional<double> value(const std::string& metric) const {
    const DomainRuns& domain = snapshot_.domains[0];
    return metric_of(domain, domain.methods[0].runs[0].models[0], metric);
  }

  Snapshot snapshot_;
};

TEST_F(DerivedMetrics, FollowFromWhatIsStored) {
  EXPECT_EQ(value("fpe"), 0.1) << "stored ones are themselves";
  EXPECT_DOUBLE_EQ(value("motif_error_sum").value(), 0.7);
  EXPECT_EQ(value("nominal_density"), 0.5);
  EXPECT_EQ(value("minimum_density"), 0.01);
  EXPECT_DOUBLE_EQ(value("density_ratio").value(), 50);
  EXPECT_DOUBLE_EQ(value("recognised(0)").value(), 0.8);
  EXPECT_DOUBLE_EQ(value("recognised(1)").value(), 0.9);
  EXPECT_DOUBLE_EQ(value("recognised(()").value(), 0);
  EXPECT_DOUBLE_EQ(value("recognised(least)").value(), 0);
  EXPECT_DOUBLE_EQ(value("missed(()").value(), 0.9);
  EXPECT_DOUBLE_EQ(value("missed(0)").value(), 0.1);
  EXPECT_DOUBLE_EQ(value("symbol_share(0)").value(), 0.5);
  EXPECT_DOUBLE_EQ(value("false_positive_share").value(), 0.2);
}

TEST_F(DerivedMetrics, RecogniseWithTheChannelsOfTheConfusionError) {
  // Channel 0 met both symbols about as often; channel 1 met none but the first.
  ScoreSheet& scores = snapshot_.domains[0].methods[0].runs[0].models[0].scores;
  scores.confusion = {{0, 0, 60}, {0, 1, 50}, {1, 0, 40}};
  EXPECT_DOUBLE_EQ(value("recognised(0)").value(), 0.4);
  EXPECT_DOUBLE_EQ(value("recognised(1)").value(), 1);
  scores.metrics.push_back({"ce_permutation", 0.6, 100});  // "ce" is the other one
  EXPECT_DOUBLE_EQ(value("recognised(0)").value(), 1);
  EXPECT_DOUBLE_EQ(value("recognised(1)").value(), 0);
}

TEST_F(DerivedMetrics, AreAbsentWhereTheirSourceIs) {
  EXPECT_FALSE(value("recognised(9)").has_value());
  EXPECT_FALSE(value("no_such_metric").has_value());
  snapshot_.domains[0].minimum_density = 0;
  EXPECT_FALSE(value("minimum_density").has_value());
  EXPECT_FALSE(value("density_ratio").has_value());
  ScoreSheet& scores = snapshot_.domains[0].methods[0].runs[0].models[0].scores;
  scores.confusion.clear();
  scores.metrics.pop_back();
  EXPECT_FALSE(value("motif_error_sum").has_value());
  EXPECT_FALSE(value("recognised(0)").has_value());
  EXPECT_FALSE(value("recognised(least)").has_value());
  EXPECT_FALSE(value("false_positive_share").has_value());
}

TEST(DerivedMetricNames, AreKnown) {
  for (const char* const name : {"recognised(0)", "missed())", "symbol_share(frac)",
                                 "recognised(least)", "density_ratio", "motif_error_sum"}) {
    EXPECT_TRUE(is_derived_metric(name)) << name;
  }
  for (const char* const name : {"recognised", "missed()", "fpe", "density_ratio(0)", "mised(0)"}) {
    EXPECT_FALSE(is_derived_metric(name)) << name;
  }
}

}  // namespace
}  // namespace motifbench
