#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "harness/store/store.h"

namespace motifbench {

inline Store::NewCell sample_cell(const std::string& identity) {
  return {parse_cell_id(identity), 4.492e-5, {"0", "1", "two, \"quoted\""}};
}

inline DensityScores sample_model(double density, bool final) {
  DensityScores model{.density = density, .samples_seen = 5000, .final = final, .scores = {}};
  model.scores.metrics = {{"fpe", 0.1, 300}, {"ce", 1.0 / 3, 300}, {"density", density, 300}};
  model.scores.confusion = {{-1, 2, 7}, {0, 1, 40}, {1, -1, 3}};
  model.scores.examples = {{.index = 4,
                            .rows = 2,
                            .cols = 3,
                            .pixels = {0, 255, 10, 0, 1, 200},
                            .target = "174",
                            .prediction = "17",
                            .truth = {{1, {0, 0, 2, 1}}, {2, {0, 1, 2, 3}}},
                            .predicted = {{0, 1, 2, 0.1f}, {2, 0, 0, 16777216.0f}}}};
  return model;
}

inline CellResult sample_result(CellStatus status = CellStatus::kOk) {
  CellResult result;
  result.status = status;
  result.samples = 8000;
  result.steps = 800;
  result.wall_seconds = 12.5;
  result.cpu_seconds = 12.25;
  result.samples_per_second = 640;
  result.models = {sample_model(0.5 * 0.75, true), sample_model(0.5, false)};
  return result;
}

}  // namespace motifbench
