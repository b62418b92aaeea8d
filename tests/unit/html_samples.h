#pragma once

#include <string>
#include <vector>

#include "reports/support/snapshot.h"

namespace motifbench {

/// A cell of "NAME(preset=PRESET)" that finished with one model, all errors of which are `error`.
inline SeedRun page_run(const std::string& domain, const std::string& preset, const Spec& method,
                        std::int64_t seed, double error) {
  SeedRun run;
  run.cell.id = {.domain = {.name = domain, .parameters = {{"preset", preset}}},
                 .method = method,
                 .seed = seed};
  run.cell.identity = to_text(run.cell.id);
  run.cell.status = CellStatus::kOk;
  run.cell.minimum_density = 0.004;
  run.cell.symbols = {"0", "1"};
  run.models = {{.density = 0.5, .samples_seen = 4000, .final = true, .scores = {}}};
  for (const char* const name : {"fpe", "fne", "ce", "e2ee"}) {
    run.models[0].scores.metrics.push_back({name, error, 100});
  }
  return run;
}

/// The same of a cell that did not finish.
inline SeedRun failed_page_run(const std::string& domain, const std::string& preset,
                               const Spec& method, std::int64_t seed, CellStatus status) {
  SeedRun run = page_run(domain, preset, method, seed, 0);
  run.models.clear();
  run.cell.status = status;
  return run;
}

}  // namespace motifbench
