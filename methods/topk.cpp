// Top-k activation, as in k-sparse autoencoders (Makhzani & Frey, arXiv 1312.5663; Gao et al.,
// arXiv 2406.04093), inside Sparling's annealing: per sample, only the k = round(δ · channels ·
// sites) largest positive activations pass, at least one. Density is exact per sample, where
// Sparling's is exact per batch and channel on average; no state is kept between batches.

#include <algorithm>
#include <cmath>

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class TopKBottleneck : public Bottleneck {
 public:
  explicit TopKBottleneck(const DomainFacts& facts)
      : norm_(register_module("norm", motif_batch_norm(facts))) {}

  torch::Tensor forward(torch::Tensor z) override {
    const torch::Tensor positive = torch::relu(norm_(z));
    const std::int64_t size = positive.numel() / positive.size(0);
    const auto k =
        std::clamp<std::int64_t>(std::llround(density() * static_cast<double>(size)), 1, size);
    const torch::Tensor flat = positive.flatten(/*start_dim=*/1);
    const torch::Tensor kept = std::get<1>(flat.detach().topk(k, /*dim=*/1, /*largest=*/true,
                                                              /*sorted=*/false));
    const torch::Tensor mask = torch::zeros_like(flat).scatter_(1, kept, 1.0);
    return (flat * mask).view_as(positive);
  }
  torch::Tensor margins(torch::Tensor z) override { return norm_(z); }

 private:
  BatchNorm norm_;
};

class TopK : public Method {
 public:
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts] { return std::make_shared<TopKBottleneck>(facts); };
    plan.schedule = std::make_unique<Annealer>(paper_annealing(facts));
    plan.max_samples = facts.training.annealed_samples;
    return plan;
  }
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{
        .name = "topk",
        .summary = "the k largest activations of each sample, k annealed like Sparling's density",
        .source = "arXiv 1312.5663 and 2406.04093; annealing of arXiv 2302.01976"},
    [](const Parameters&) { return std::make_unique<TopK>(); });

}  // namespace
}  // namespace motifbench
