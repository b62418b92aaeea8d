#include "domains/digit_circle/necessity.h"

#include <algorithm>
#include <bit>
#include <map>

namespace motifbench {
namespace {

constexpr int kPositions = 11;
constexpr int kFewest = 3;
constexpr int kMost = 6;
constexpr double kLengths = kMost - kFewest + 1;  // equally likely
/// Of the digits that could have been left out instead, as the paper's appendix counts them.
constexpr double kDeletions = 5;

/// Sets of `k` positions, as bits, no two of them neighbours.
std::vector<unsigned> placements(int k) {
  std::vector<unsigned> sets;
  for (unsigned set = 0; set < 1U << kPositions; ++set) {
    if (std::popcount(set) == k && (set & (set << 1U)) == 0) sets.push_back(set);
  }
  return sets;
}

/// How many ways lead to each set that lacks one member.
std::map<unsigned, int> deletions(const std::vector<unsigned>& sets) {
  std::map<unsigned, int> ways;
  for (const unsigned set : sets) {
    for (unsigned rest = set; rest != 0; rest &= rest - 1) ++ways[set & ~(rest & -rest)];
  }
  return ways;
}

}  // namespace

Necessity circle_necessity() {
  Necessity necessity;
  for (int k = kFewest; k <= kMost; ++k) {
    const std::vector<unsigned> sets = placements(k);
    necessity.subsets.push_back(static_cast<std::int64_t>(sets.size()));
    if (k == kFewest) continue;
    const double with = 1 / (kLengths * static_cast<double>(sets.size()));
    const double without = 1 / (kLengths * static_cast<double>(*(necessity.subsets.end() - 2)));
    for (const auto& [set, ways] : deletions(sets)) {
      necessity.alpha += std::min(ways * with / kDeletions, without);
    }
  }
  return necessity;
}

}  // namespace motifbench
