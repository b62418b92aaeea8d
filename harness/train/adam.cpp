#include "harness/train/adam.h"

#include <algorithm>
#include <cmath>

#include "harness/core/vector_math.h"
#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kAdamEpsilon = 1e-8;

/// One pass over contiguous float memory.
MOTIFBENCH_VECTORISED void fused_update(float* __restrict parameter, float* __restrict first,
                                        float* __restrict second, const float* __restrict gradient,
                                        std::int64_t size, float step_size, float root_correction) {
  constexpr auto beta1 = static_cast<float>(kBeta1);
  constexpr auto beta2 = static_cast<float>(kBeta2);
  constexpr auto epsilon = static_cast<float>(kAdamEpsilon);
  for (std::int64_t i = 0; i < size; ++i) {
    const float g = gradient[i];
    first[i] = beta1 * first[i] + (1 - beta1) * g;
    second[i] = beta2 * second[i] + (1 - beta2) * g * g;
    parameter[i] -=
        step_size * first[i] / (vector_math::square_root(second[i]) * root_correction + epsilon);
  }
}

/// All four tensors can be walked as flat memory in the same order.
bool same_dense_layout(const torch::Tensor& a, const torch::Tensor& b) {
  return a.is_non_overlapping_and_dense() && a.sizes() == b.sizes() && a.strides() == b.strides();
}

/// Σ x² in lanes that do not wait for each other, of blocks so short that single precision does.
MOTIFBENCH_VECTORISED double sum_of_squares(const float* __restrict values, std::int64_t size) {
  constexpr std::int64_t kNormLanes = 32;
  constexpr std::int64_t kNormBlock = 128 * kNormLanes;
  double total = 0;
  for (std::int64_t first = 0; first < size; first += kNormBlock) {
    const std::int64_t last = std::min(size, first + kNormBlock);
    const std::int64_t whole = last - (last - first) % kNormLanes;
    float lanes[kNormLanes] = {};
    for (std::int64_t i = first; i < whole; i += kNormLanes) {
      for (std::int64_t l = 0; l < kNormLanes; ++l) lanes[l] += values[i + l] * values[i + l];
    }
    for (std::int64_t i = whole; i < last; ++i) lanes[0] += values[i] * values[i];
    for (const float lane : lanes) total += static_cast<double>(lane);
  }
  return total;
}

MOTIFBENCH_VECTORISED void scale_values(float* values, std::int64_t size, float factor) {
  for (std::int64_t i = 0; i < size; ++i) values[i] *= factor;
}

/// Can be walked as flat float memory.
bool is_flat(const torch::Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == torch::kFloat32 &&
         tensor.is_non_overlapping_and_dense();
}

/// All of them flat: one pass for the norm, and one to scale where it is too large.
torch::Tensor clip_flat(const std::vector<torch::Tensor>& gradients, double norm) {
  double squares = 0;
  for (const torch::Tensor& g : gradients)
    squares += sum_of_squares(g.data_ptr<float>(), g.numel());
  const double total = std::sqrt(squares);
  const double factor = norm / (total + 1e-6);
  if (!(factor >= 1)) {  // also where it is not a number
    for (const torch::Tensor& g : gradients) {
      scale_values(g.data_ptr<float>(), g.numel(), static_cast<float>(factor));
    }
  }
  return torch::tensor(static_cast<float>(total));
}

}  // namespace

Adam::Adam(const torch::nn::Module& module) {
  for (const auto& item : module.named_parameters()) {
    if (!item.value().requires_grad()) continue;
    slots_.push_back({item.key(), item.value(), torch::zeros_like(item.value()),
                      torch::zeros_like(item.value())});
  }
}

void Adam::zero_gradients() {
  for (Slot& slot : slots_) {
    if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().reset();
  }
}

torch::Tensor Adam::clip_gradients(double norm) {
  const torch::NoGradGuard no_grad;
  std::vector<torch::Tensor> gradients;
  for (Slot& slot : slots_) {
    if (slot.parameter.grad().defined()) gradients.push_back(slot.parameter.mutable_grad());
  }
  if (gradients.empty()) return torch::zeros({});
  if (std::all_of(gradients.begin(), gradients.end(), is_flat)) return clip_flat(gradients, norm);
  std::vector<torch::Tensor> norms;
  norms.reserve(gradients.size());
  for (const torch::Tensor& gradient : gradients) norms.push_back(gradient.norm(2));
  torch::Tensor total = torch::stack(norms).norm(2);
  // As a tensor: reading it would hold up the host at every step on a GPU.
  const torch::Tensor factor = (norm / (total + 1e-6)).clamp_max(1.0);
  for (torch::Tensor& gradient : gradients) gradient.mul_(factor);
  return total;
}

void Adam::step(double learning_rate) {
  const torch::NoGradGuard no_grad;
  ++steps_;
  const auto t = static_cast<double>(steps_);
  const double step_size = learning_rate / (1.0 - std::pow(kBeta1, t));
  const double root_correction = 1.0 / std::sqrt(1.0 - std::pow(kBeta2, t));
  for (Slot& slot : slots_) {
    torch::Tensor gradient = slot.parameter.grad();
    if (!gradient.defined()) continue;
    torch::Tensor data = slot.parameter.data();
    if (is_flat(data) && same_dense_layout(data, slot.first)) {
      if (!same_dense_layout(data, gradient)) gradient = torch::empty_like(data).copy_(gradient);
      fused_update(data.data_ptr<float>(), slot.first.data_ptr<float>(),
                   slot.second.data_ptr<float>(), gradient.data_ptr<float>(), data.numel(),
                   static_cast<float>(step_size), static_cast<float>(root_correction));
    } else {
      slot.first.mul_(kBeta1).add_(gradient, 1 - kBeta1);
      slot.second.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
      data.addcdiv_(slot.first, slot.second.sqrt().mul_(root_correction).add_(kAdamEpsilon),
                    -step_size);
    }
  }
}

std::map<std::string, torch::Tensor> Adam::state() const {
  std::map<std::string, torch::Tensor> state;
  for (const Slot& slot : slots_) {
    state["first." + slot.name] = slot.first;
    state["second." + slot.name] = slot.second;
  }
  return state;
}

}  // namespace motifbench
