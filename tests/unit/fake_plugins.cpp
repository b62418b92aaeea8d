// A domain and methods that only plan: what the tests of matrices and plans look up by name.
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "harness/core/domain.h"
#include "harness/core/error.h"
#include "harness/core/method.h"

namespace motifbench {
namespace {

class FakeDomain : public Domain {
 public:
  explicit FakeDomain(const Parameters& parameters) {
    facts_.preset = parameters.choice("preset");
    facts_.minimum_density = parameters.number("density");
    facts_.symbols = {"x", "y"};
  }

  const DomainFacts& facts() const override { return facts_; }
  Example sample(const SampleKey&) const override { return {}; }
  std::shared_ptr<FirstHalf> make_g() const override { return nullptr; }
  std::shared_ptr<SecondHalf> make_h() const override { return nullptr; }
  std::vector<EvaluationPass> evaluation() const override {
    throw_failure("a fake domain has no evaluation");
  }
  std::string target_text(std::span<const std::int64_t>) const override { return ""; }

 private:
  DomainFacts facts_;
};

MOTIFBENCH_REGISTER_DOMAIN(
    {"fake_domain",
     "plans only",
     "none",
     {preset_parameter({"small", "large"}),
      {"density", ParameterType::kNumber, "0.25", "minimum density", 0.0, 1.0}}},
    [](const Parameters& parameters) { return std::make_unique<FakeDomain>(parameters); });

/// Starts from `parent` when that is not empty.
class FakeMethod : public Method {
 public:
  explicit FakeMethod(std::string parent) : parent_(std::move(parent)) {}

  TrainingPlan plan(const DomainFacts&) const override {
    TrainingPlan plan;
    if (!parent_.empty()) plan.parent = ParentCell{parse_spec(parent_)};
    return plan;
  }

 private:
  std::string parent_;
};

struct FakeMethods {
  FakeMethods() {
    add("fake_plain", "", {{"lambda", ParameterType::kNumber, "1", "weight", 0.0}});
    add("fake_child", "fake_plain(lambda=2)", {});
    add("fake_grandchild", "fake_child", {});
    add("fake_cycle_a", "fake_cycle_b", {});
    add("fake_cycle_b", "fake_cycle_a", {});
  }

  static void add(const std::string& name, const std::string& parent,
                  const std::vector<ParameterSpec>& specs) {
    MethodRegistry::instance().add({{name, "plans only", "none", specs},
                                    [parent, specs](const Parameters& parameters) {
                                      for (const ParameterSpec& spec : specs) {
                                        parameters.number(spec.name);
                                      }
                                      return std::make_unique<FakeMethod>(parent);
                                    },
                                    __FILE__});
  }
};

const FakeMethods kFakeMethods;

}  // namespace
}  // namespace motifbench
