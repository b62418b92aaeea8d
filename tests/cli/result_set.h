#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <string>

#include "harness/run/cell_folder.h"
#include "harness/store/store.h"

namespace motifbench {

/// The identity of a cell of the tiny DigitCircle.
inline std::string tiny_cell(const std::string& method, int seed) {
  return fmt::format("digit_circle(motifs=circle,preset=tiny)/{}/seed={}", method, seed);
}

/// A finished cell without a training run: all errors and the density are `value`.
inline void add_result(const std::filesystem::path& folder, const std::string& identity,
                       double value, CellStatus status = CellStatus::kOk) {
  Store store = Store::open(results_file(folder), Store::Access::kReadWrite);
  store.add_cells("test", {{parse_cell_id(identity), 0.004, {"0", "1"}}});
  store.mark_running(identity, {{"git_commit", "abc"}, {"device", "cpu"}}, false);
  CellResult result;
  result.status = status;
  result.samples_per_second = 100;
  DensityScores model{.density = 0.5, .samples_seen = 10, .final = true, .scores = {}};
  for (const char* const name : {"fpe", "fne", "ce", "e2ee", "density"}) {
    model.scores.metrics.push_back({name, value, 300});
  }
  result.models = {model};
  store.finish(identity, result);
}

}  // namespace motifbench
