#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "harness/core/registry.h"
#include "harness/core/spec.h"
#include "harness/store/report.h"

namespace motifbench {

/// What to set against what.
struct ComparisonRequest {
  /// Names of the two result sets, for people; both empty if they are one.
  std::string before_name = {};
  std::string after_name = {};
  /// Canonical; of the first set and of the second. Empty: every method that both sets hold,
  /// against itself.
  std::vector<std::pair<Spec, Spec>> methods = {};
  /// A domain takes part if one of these has its name and no parameter of another value; empty:
  /// all that both sides ran on.
  std::vector<Spec> domains = {};
};

/// Two sides on the same domains and seeds, as text and pictures: a pure function of two stores.
class Comparison {
 public:
  static constexpr const char* kKind = "comparison";

  virtual ~Comparison() = default;

  /// Writes its files into `folder` (which exists). The stores may be one and the same. Throws a
  /// failure that says what is missing when there is nothing to compare.
  virtual ReportOutput render(const Store& before, const Store& after,
                              const ComparisonRequest& request,
                              const std::filesystem::path& folder) const = 0;
};

using ComparisonRegistry = Registry<Comparison>;

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_COMPARISON(...)                                              \
  static const ::motifbench::Registrar<::motifbench::Comparison> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
