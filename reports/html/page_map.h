#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/support/snapshot.h"
#include "reports/support/verdicts.h"

namespace motifbench {

/// What a reader can choose in one field of the filter bar, in order of appearance. A value is made
/// of letters, digits, '_', '-' and '.', and stands in the address of the page.
class FilterField {
 public:
  /// The value of a label, which becomes a choice if it is none yet.
  std::string add(const std::string& label);
  /// The value of a label, empty if it is no choice.
  std::string value(const std::string& label) const;
  /// Label, value.
  const std::vector<std::pair<std::string, std::string>>& choices() const { return choices_; }

 private:
  std::vector<std::pair<std::string, std::string>> choices_;
};

/// The domain without its preset.
std::string bare_domain_label(const Spec& domain);

/// Where things are in the folder of pages, and by which filters they are found. Keeps pointers
/// into the snapshot, which must outlive it.
class PageMap {
 public:
  PageMap(const Snapshot& snapshot, const std::vector<JudgedClaim>& claims);

  const Snapshot& snapshot() const { return *snapshot_; }

  /// "digit_circle_quick_l1_lambda_1_seed_3", unique.
  const std::string& cell_name(const SeedRun& run) const;
  /// "cells/digit_circle_quick_l1_lambda_1_seed_3.html", from the folder.
  std::string cell_file(const SeedRun& run) const;

  /// Anchors in the index.
  static std::string domain_anchor(const DomainRuns& domain);
  static std::string runs_anchor(const DomainRuns& domain, const MethodRuns& method);

  /// The runs behind a number of the index: the cell if there is one, else the method's in the list
  /// of cells.
  std::string runs_link(const DomainRuns& domain, const MethodRuns& method) const;

  const FilterField& domains() const { return domains_; }
  const FilterField& methods() const { return methods_; }
  const FilterField& presets() const { return presets_; }
  std::string domain_filter(const DomainRuns& domain) const;
  std::string method_filter(const MethodRuns& method) const { return methods_.value(method.label); }
  std::string preset_filter(const DomainRuns& domain) const {
    return presets_.value(domain.preset);
  }

 private:
  const Snapshot* snapshot_;
  std::map<const SeedRun*, std::string> cells_;
  FilterField domains_;
  FilterField methods_;
  FilterField presets_;
};

}  // namespace motifbench
