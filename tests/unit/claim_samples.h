#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/support/claims.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// A finished run whose models have these values of fpe at densities 0.5, 0.25, ..., the last one
/// final.
inline SeedRun ladder_run(const std::string& identity, const std::vector<double>& fpe) {
  SeedRun run;
  run.cell.identity = identity;
  run.cell.id = parse_cell_id(identity);
  run.cell.status = CellStatus::kOk;
  run.cell.minimum_density = 0.01;
  run.cell.symbols = {"0", "1", "("};
  double density = 0.5;
  for (const double value : fpe) {
    DensityScores model{.density = density, .samples_seen = 1, .final = false, .scores = {}};
    model.scores.metrics = {{"fpe", value, 100}};
    run.models.push_back(model);
    density /= 2;
  }
  run.models.back().final = true;
  return run;
}

/// One run per value, seeds from 1 on.
inline std::vector<SeedRun> seed_runs(const std::string& cell, const std::vector<double>& fpe) {
  std::vector<SeedRun> runs;
  for (const double value : fpe) {
    runs.push_back(ladder_run(cell + "/seed=" + std::to_string(runs.size() + 1), {value}));
  }
  return runs;
}

inline Snapshot snapshot_of(const std::vector<std::vector<SeedRun>>& groups) {
  std::vector<SeedRun> all;
  for (const auto& group : groups) all.insert(all.end(), group.begin(), group.end());
  return group_runs(std::move(all));
}

inline Claim claim_of(Rule rule, Aggregate aggregate = Aggregate::kMean) {
  Claim claim;
  claim.id = "c";
  claim.text = "It is so.";
  claim.source = "nowhere";
  claim.preset = "paper";
  claim.subject = {.domain = parse_spec("toy"),
                   .method = parse_spec("a"),
                   .metric = "fpe",
                   .aggregate = aggregate,
                   .rungs_up = 0};
  claim.rule = std::move(rule);
  return claim;
}

}  // namespace motifbench
