#include "harness/metrics/definitions.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "harness/core/error.h"

namespace motifbench {
namespace {

TEST(Definitions, EveryMetricHasATitleAndADefinition) {
  std::set<std::string_view> names;
  std::set<std::string_view> titles;
  for (const MetricDefinition& metric : metric_definitions()) {
    EXPECT_TRUE(names.insert(metric.name).second) << metric.name << " is defined twice";
    EXPECT_TRUE(titles.insert(metric.title).second) << metric.title << " is used twice";
    EXPECT_TRUE(metric.definition.ends_with('.')) << metric.name;
    EXPECT_EQ(metric.definition.find('\n'), std::string_view::npos) << metric.name;
  }
  EXPECT_EQ(names, (std::set<std::string_view>{"ce",
                                               "ce_many_to_one",
                                               "ce_permutation",
                                               "ce_train_speakers",
                                               "density",
                                               "e2ee",
                                               "e2ee_gap_16_bins",
                                               "e2ee_gap_2_bins",
                                               "e2ee_gap_4_bins",
                                               "e2ee_gap_8_bins",
                                               "e2ee_train_speakers",
                                               "entropy_bound",
                                               "exact_match_error",
                                               "exact_match_error_train_speakers",
                                               "fne",
                                               "fne_train_speakers",
                                               "fpe",
                                               "fpe_formula",
                                               "fpe_train_speakers",
                                               "necessity_alpha",
                                               "perturbation_accuracy",
                                               "single_motif_error",
                                               "single_motif_error_symbols",
                                               "single_motif_error_train_speakers"}));
}

TEST(Definitions, AreFoundByName) {
  EXPECT_EQ(find_metric("fpe").title, "FPE");
  EXPECT_EQ(&find_metric("density"), &find_metric("density"));
}

TEST(Definitions, AnUnknownNameListsTheValidOnes) {
  try {
    find_metric("fpee");
    FAIL() << "found a metric that does not exist";
  } catch (const Error& error) {
    const std::string message = error.what();
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_NE(message.find("'fpee'"), std::string::npos) << message;
    EXPECT_NE(message.find("ce_many_to_one"), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace motifbench
