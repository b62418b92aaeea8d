#pragma once

#include <torch/torch.h>

#include <map>
#include <string>
#include <vector>

namespace motifbench {

/// Adam (betas 0.9 and 0.999, eps 1e-8, no decay) over the parameters of a module that require
/// gradients. Differs from the framework's in that its state has names, so it can be saved next to
/// the model, and in that a step on the CPU is one pass over memory.
class Adam {
 public:
  explicit Adam(const torch::nn::Module& module);

  void zero_gradients();
  /// Scales all gradients so that their global norm is at most `norm`. Returns the norm before, a
  /// scalar on the parameters' device.
  torch::Tensor clip_gradients(double norm);
  void step(double learning_rate);

  /// Moments by name ("first.<parameter>", "second.<parameter>"); sharing memory with the
  /// optimiser.
  std::map<std::string, torch::Tensor> state() const;
  std::int64_t steps() const { return steps_; }
  void set_steps(std::int64_t steps) { steps_ = steps; }

 private:
  struct Slot {
    std::string name;
    torch::Tensor parameter, first, second;
  };
  std::vector<Slot> slots_;
  std::int64_t steps_ = 0;
};

}  // namespace motifbench
