#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "harness/core/domain.h"
#include "harness/core/registry.h"
#include "harness/core/schedule.h"
#include "harness/core/spec.h"

namespace motifbench {

class Bottleneck;
class SecondHalf;

/// Weights to start from: another cell of the same domain and seed, finished first.
struct ParentCell {
  Spec method;
  int rungs_up = 0;      // whose g: of the model kept this many densities above the last
  bool freeze_g = true;  // g's parameters stay as they came; its running statistics still move
};

/// How a method trains on one domain.
struct TrainingPlan {
  std::function<std::shared_ptr<Bottleneck>()> make_bottleneck;
  std::unique_ptr<DensitySchedule> schedule;
  std::int64_t max_samples = 0;  // the run ends here whatever the schedule says
  std::optional<ParentCell> parent = std::nullopt;
  /// Trains and is measured on the domain's single motifs, with this in place of the domain's h.
  std::function<std::shared_ptr<SecondHalf>()> make_single_motif_head = nullptr;
  std::optional<int> batch_size = std::nullopt;  // else the domain's
};

/// Owns what happens between g and h, and how density moves. Immutable once made.
class Method {
 public:
  static constexpr const char* kKind = "method";

  virtual ~Method() = default;

  virtual TrainingPlan plan(const DomainFacts& facts) const = 0;
};

using MethodRegistry = Registry<Method>;

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_METHOD(...)                                              \
  static const ::motifbench::Registrar<::motifbench::Method> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
