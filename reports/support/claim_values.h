#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/support/claims.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// The values of a measure at one preset, one per finished seed, or why there are none.
struct SeedValues {
  std::vector<std::int64_t> seeds;
  std::vector<double> values;
  std::vector<double> densities;  // nominal, of the models
  double minimum_density = 0;     // of the domain
  std::string missing;            // "no run of method retrained"; empty if there are values
};

/// A measure along density: the aggregate over the seeds at each evaluated density, largest first,
/// down to the final one.
struct Ladder {
  std::vector<double> densities;
  std::vector<double> values;
  std::size_t seeds = 0;  // finished, with any value
  std::string missing;
};

/// Do `stored` and `wanted` name the same plugin and settings? Parameters at their defaults may be
/// left out; `preset` is ignored.
bool same_plugin(const Spec& stored, const Spec& wanted, bool is_domain);

SeedValues seed_values(const Snapshot& snapshot, const Measure& measure, std::string_view preset);

/// Leaves both with the seeds that both have. Their luck then falls on both sides of a comparison.
void keep_common_seeds(SeedValues& one, SeedValues& other);

/// Of mean or median.
Ladder density_ladder(const Snapshot& snapshot, const Measure& measure, std::string_view preset);

/// The presets at which the snapshot holds the domain, in its order.
std::vector<std::string> presets_of(const Snapshot& snapshot, const Spec& domain);

/// One number of many. Of `kEach` and `kAny` the median, to show.
double aggregate_of(std::vector<double> values, Aggregate aggregate);

}  // namespace motifbench
