#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/support/paper_numbers.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// What the paper says where we have a number of ours.
struct PaperValue {
  double value = 0;                // a mean over seeds where it gives one, else one seed's
  std::optional<double> low = {};  // 95 % confidence interval
  std::optional<double> high = {};
  std::vector<double> seeds = {};  // where it shows them, order unknown
  std::string group = {};          // metrics whose seeds are in the same order; may be empty
};

/// The paper's numbers as they stand beside a domain of a result set. They are of preset `paper`
/// only: `lite` has its data with other networks, all other presets are other tasks, and the
/// numbers are named so wherever they are shown.
class PaperSide {
 public:
  explicit PaperSide(const DomainRuns& domain);

  /// Are the domain's own numbers of the paper's data?
  bool same_task() const { return relation_ != Relation::kOtherTask; }
  /// How legends and tables name the paper's numbers.
  std::string name() const;

  /// `method` as stored or as users write it.
  std::optional<PaperValue> value(const Spec& method, std::string_view metric) const;
  /// Of the domain itself, whatever the method.
  std::optional<double> constant(std::string_view metric) const;
  /// Along density; null if there is none.
  const PaperCurve* by_density(const Spec& method, std::string_view metric) const;

  /// A line for the foot of a table that shows numbers of the paper.
  std::string note() const;

 private:
  enum class Relation { kSame, kOtherNetworks, kOtherTask };

  static Relation relation_of(std::string_view preset);
  bool is_of(const PaperLabel& label, const Spec& method, std::string_view metric) const;

  Spec domain_;
  std::string preset_;
  Relation relation_;
};

}  // namespace motifbench
