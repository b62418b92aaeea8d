// The head's 1×1 convolution and max-pool from the non-zero motifs, beside the two dense layers in
// both memory layouts.

#include <torch/torch.h>

#include "harness/nn/embed_max_pool.h"
#include "harness/nn/memory_format.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

struct EmbeddingShape {
  std::int64_t batch, channels, side, width;
  int pool;
};
constexpr EmbeddingShape kPaperEmbedding{10, 10, 100, 512, 8};
constexpr EmbeddingShape kQuickEmbedding{16, 10, 32, 64, 4};

/// Positive values at `density`, as a threshold layer leaves them.
torch::Tensor make_motifs(const EmbeddingShape& shape, double density) {
  torch::manual_seed(1);
  const torch::Tensor values = torch::rand({shape.batch, shape.channels, shape.side, shape.side});
  return channels_last(values * (torch::rand_like(values) < density));
}

torch::Tensor sparse_embedding(const EmbeddingShape& shape, const torch::Tensor& motifs,
                               const torch::Tensor& weight, const torch::Tensor& bias) {
  return embed_max_pool(motifs, weight, bias, shape.pool, shape.pool);
}

torch::Tensor dense_embedding(const EmbeddingShape& shape, const torch::Tensor& motifs,
                              const torch::Tensor& weight, const torch::Tensor& bias) {
  const torch::Tensor map = torch::conv2d(motifs, weight.unsqueeze(2).unsqueeze(3), bias);
  return torch::max_pool2d(map, {shape.pool, shape.pool}).permute({0, 2, 3, 1});
}

torch::Tensor dense_embedding_channels_first(const EmbeddingShape& shape,
                                             const torch::Tensor& motifs,
                                             const torch::Tensor& weight,
                                             const torch::Tensor& bias) {
  return dense_embedding(shape, motifs.contiguous(), weight, bias);
}

using Embedding = torch::Tensor (*)(const EmbeddingShape&, const torch::Tensor&,
                                    const torch::Tensor&, const torch::Tensor&);

void run_embedding(benchmark::State& state, const EmbeddingShape& shape, double density,
                   Embedding embedding) {
  const torch::Tensor motifs = make_motifs(shape, density).requires_grad_();
  const torch::Tensor weight = torch::randn({shape.width, shape.channels}).requires_grad_();
  const torch::Tensor bias = torch::randn({shape.width}).requires_grad_();
  const torch::Tensor gradient = random_gradient(embedding(shape, motifs, weight, bias));
  for (auto _ : state) {
    const torch::Tensor pooled = embedding(shape, motifs, weight, bias);
    benchmark::DoNotOptimize(gradients_of(pooled, gradient, {motifs, weight, bias}));
  }
  set_items(state, shape.batch);
}

bool register_embedding(const std::string& name, const EmbeddingShape& shape, Embedding embedding) {
  return register_each(
      name, "density", {0.5, 0.1, 1e-2, 1e-3, 5e-5},
      [shape, embedding](benchmark::State& state, double density) {
        run_embedding(state, shape, density, embedding);
      },
      benchmark::kMillisecond);
}

bool register_embeddings(const std::string& preset, const EmbeddingShape& shape) {
  return register_embedding("BM_SparseEmbedding/preset:" + preset, shape, sparse_embedding) &&
         register_embedding("BM_DenseEmbedding/preset:" + preset, shape, dense_embedding) &&
         register_embedding("BM_DenseEmbeddingChannelsFirst/preset:" + preset, shape,
                            dense_embedding_channels_first);
}

const bool kEmbeddingsRegistered =
    register_embeddings("paper", kPaperEmbedding) && register_embeddings("quick", kQuickEmbedding);

}  // namespace
}  // namespace motifbench
