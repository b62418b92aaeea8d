#pragma once

#include "harness/core/network.h"

namespace motifbench {

/// A number of the domain itself, stored beside what was measured.
class ConstantScorer : public Scorer {
 public:
  explicit ConstantScorer(MetricValue value) : value_(std::move(value)) {}

  void add(const torch::Tensor& /*motifs*/, SecondHalf& /*head*/,
           std::span<const Example> /*examples*/) override {}
  void report(ScoreSheet& sheet) const override { sheet.metrics.push_back(value_); }

 private:
  MetricValue value_;
};

}  // namespace motifbench
