#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/parameters.h"

namespace motifbench {

/// A plugin and its settings as text: `l1(lambda=1)`, `digit_circle(preset=paper)`, `topk`.
struct Spec {
  std::string name;
  ParameterMap parameters;

  bool operator==(const Spec&) const = default;
};

/// Throws a usage error with the position of the first character that does not fit.
Spec parse_spec(std::string_view text);
/// "a,b(c=1,d=2)" → two specs; commas inside parentheses belong to the spec.
std::vector<Spec> parse_spec_list(std::string_view text);
/// Parameters in alphabetical order, no blanks: parse and print round-trip.
std::string to_text(const Spec& spec);

/// What one training run is: `digit_circle(preset=quick)/sparling_mt/seed=3`. With all defaults
/// filled in (`canonical_cell` in harness/run/matrix.h) its text is the cell's identity.
struct CellId {
  Spec domain;
  Spec method;
  std::int64_t seed = 0;

  bool operator==(const CellId&) const = default;
};

CellId parse_cell_id(std::string_view text);
std::string to_text(const CellId& cell);

}  // namespace motifbench
