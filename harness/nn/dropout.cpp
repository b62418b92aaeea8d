#include "harness/nn/dropout.h"

#include <limits>

#include "harness/nn/cpu_floats.h"
#include "harness/nn/dropout_mask.h"
#include "harness/nn/first_derivative.h"

namespace motifbench {
namespace {

/// `from`, which is contiguous, times the mask.
torch::Tensor times_mask(const DropoutMask& mask, const torch::Tensor& from) {
  torch::Tensor result = torch::empty_like(from);
  mask.apply(from.data_ptr<float>(), result.data_ptr<float>(), 0, from.numel());
  return result;
}

class CpuDropout : public torch::autograd::Function<CpuDropout> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                               double p) {
    const std::uint64_t seed = draw_dropout_seed();
    context->saved_data["seed"] = static_cast<std::int64_t>(seed);
    context->saved_data["p"] = p;
    return times_mask({seed, p}, x.contiguous());
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("dropout");
    const auto seed = static_cast<std::uint64_t>(context->saved_data["seed"].toInt());
    const DropoutMask mask(seed, context->saved_data["p"].toDouble());
    return {times_mask(mask, gradients[0].contiguous()), {}};
  }
};

}  // namespace

std::uint64_t draw_dropout_seed() {
  constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::uint64_t>(torch::randint(kEnd, {}, torch::kInt64).item<std::int64_t>());
}

torch::Tensor apply_dropout(const torch::Tensor& x, double p, bool training) {
  if (!training || p <= 0) return x;
  if (is_cpu_floats(x)) return CpuDropout::apply(x, p);
  return torch::dropout(x, p, /*train=*/true);
}

}  // namespace motifbench
