#pragma once

#include <torch/torch.h>

#include <memory>

#include "harness/core/network.h"

namespace motifbench {

/// f = h ∘ bottleneck ∘ g.
class Model : public torch::nn::Module {
 public:
  Model(std::shared_ptr<FirstHalf> g, std::shared_ptr<Bottleneck> bottleneck,
        std::shared_ptr<SecondHalf> h)
      : g_(register_module("g", std::move(g))),
        bottleneck_(register_module("bottleneck", std::move(bottleneck))),
        h_(register_module("h", std::move(h))) {}

  FirstHalf& g() { return *g_; }
  Bottleneck& bottleneck() { return *bottleneck_; }
  SecondHalf& h() { return *h_; }

  /// Input → what the bottleneck cuts off at 0.
  torch::Tensor margins(const torch::Tensor& input) {
    return bottleneck_->margins(g_->forward(input));
  }

  /// Input → motifs m.
  torch::Tensor motifs(const torch::Tensor& input) {
    return bottleneck_->forward(g_->forward(input));
  }

 private:
  std::shared_ptr<FirstHalf> g_;
  std::shared_ptr<Bottleneck> bottleneck_;
  std::shared_ptr<SecondHalf> h_;
};

}  // namespace motifbench
