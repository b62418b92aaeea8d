// Every method on every domain's smallest preset: a cell trains, ends well, and is complete; a run
// that is stopped again and again ends with the same numbers to the last bit.

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <filesystem>

#include "harness/train/cell_run.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

enum class Motifs {
  kSingle,   // where a domain has them: even chance beats the falling threshold, so density moves
  kSeveral,  // answers of different lengths, streams and scorers of the whole task
};

using Pair = std::tuple<std::string, std::string, Motifs>;

class PairConformance : public ::testing::TestWithParam<Pair> {
 protected:
  CellResult run(const std::filesystem::path& folder, std::int64_t stop_after_validations) {
    const auto& [domain_name, method_name, motifs] = GetParam();
    CellRunSetting setting;
    setting.id.domain = {domain_name, {{"preset", "tiny"}}};
    for (const ParameterSpec& parameter :
         DomainRegistry::instance().find(domain_name).descriptor.parameters) {
      const bool single = motifs == Motifs::kSingle && parameter.name == "motifs";
      if (single) setting.id.domain.parameters["motifs"] = "single";
    }
    setting.id.method = {method_name, {}};
    setting.id.seed = 1;
    setting.folder = folder;
    const auto domain = DomainRegistry::instance().make(domain_name, setting.id.domain.parameters);
    const auto method = MethodRegistry::instance().make(method_name, {});
    if (const auto parent = method->plan(domain->facts()).parent) finish(*parent, *domain, setting);
    std::atomic<bool> stop = false;
    std::int64_t validations = 0;
    CellObserver observer;
    observer.validated = [&](const ProgressRow&) {
      if (++validations == stop_after_validations) stop = true;
    };
    return run_cell(setting, *domain, *method, observer, stop);
  }

 private:
  /// Trains the parent of the cell of `child`, if it is not trained yet.
  static void finish(const ParentCell& parent, const Domain& domain, CellRunSetting& child) {
    CellRunSetting setting;
    setting.id = {child.id.domain, parent.method, child.id.seed};
    setting.folder = child.folder.parent_path() / "parent";
    child.parent_folder = setting.folder;
    child.parent_identity = to_text(setting.id);
    // Run again it only reads what it left.
    const auto method = MethodRegistry::instance().make(parent.method.name, {});
    const std::atomic<bool> stop = false;
    const CellResult result = run_cell(setting, domain, *method, CellObserver{}, stop);
    ASSERT_EQ(result.status, CellStatus::kOk);
    child.parent_density = result.models.back().density;
  }
};

void expect_same_numbers(const CellResult& a, const CellResult& b) {
  ASSERT_EQ(a.models.size(), b.models.size());
  for (std::size_t m = 0; m < a.models.size(); ++m) {
    EXPECT_EQ(a.models[m].density, b.models[m].density);
    EXPECT_EQ(a.models[m].samples_seen, b.models[m].samples_seen);
    ASSERT_EQ(a.models[m].scores.metrics.size(), b.models[m].scores.metrics.size());
    for (std::size_t i = 0; i < a.models[m].scores.metrics.size(); ++i) {
      EXPECT_EQ(a.models[m].scores.metrics[i].value, b.models[m].scores.metrics[i].value)
          << a.models[m].scores.metrics[i].name;
    }
  }
}

TEST_P(PairConformance, InterruptedOrNotTheNumbersAreTheSame) {
  const TemporaryFolder folder;
  const CellResult whole = run(folder.path() / "whole", /*stop_after_validations=*/-1);
  ASSERT_EQ(whole.status, CellStatus::kOk) << whole.message;
  ASSERT_FALSE(whole.models.empty());
  EXPECT_TRUE(whole.models.back().final);
  for (const MetricValue& metric : whole.models.back().scores.metrics) {
    EXPECT_TRUE(std::isfinite(metric.value)) << metric.name;
  }

  CellResult pieces;
  int sessions = 0;
  do {
    pieces = run(folder.path() / "pieces", /*stop_after_validations=*/1);
    ASSERT_LT(++sessions, 40);
  } while (pieces.status == CellStatus::kInterrupted);
  EXPECT_GT(sessions, 2);
  ASSERT_EQ(pieces.status, CellStatus::kOk) << pieces.message;
  EXPECT_EQ(pieces.steps, whole.steps);
  expect_same_numbers(whole, pieces);
}

std::string name_of(const ::testing::TestParamInfo<Pair>& test) {
  return std::get<0>(test.param) + "_" + std::get<1>(test.param);
}

INSTANTIATE_TEST_SUITE_P(Registry, PairConformance,
                         ::testing::Combine(::testing::ValuesIn(DomainRegistry::instance().names()),
                                            ::testing::ValuesIn(MethodRegistry::instance().names()),
                                            ::testing::Values(Motifs::kSingle)),
                         name_of);

INSTANTIATE_TEST_SUITE_P(RegistrySeveralMotifs, PairConformance,
                         ::testing::Combine(::testing::ValuesIn(DomainRegistry::instance().names()),
                                            ::testing::Values("sparling_mt"),
                                            ::testing::Values(Motifs::kSeveral)),
                         name_of);

}  // namespace
}  // namespace motifbench
