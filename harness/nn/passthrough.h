#pragma once

#include <torch/torch.h>

#include "harness/core/network.h"

namespace motifbench {

/// No bottleneck at all: h reads what g writes, negative values included.
class Passthrough : public Bottleneck {
 public:
  Passthrough() { Bottleneck::set_density(1); }

  torch::Tensor forward(torch::Tensor z) override { return z; }
  void set_density(double /*density*/) override {}
};

}  // namespace motifbench
