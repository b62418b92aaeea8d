#pragma once

#include <torch/torch.h>

#include <future>
#include <vector>

#include "harness/core/domain.h"

namespace motifbench {

/// Consecutive samples of one stream, ready for a model.
struct Batch {
  std::vector<Example> examples;
  torch::Tensor input;    // float32 [B, channels, rows, cols], channels innermost in memory
  torch::Tensor targets;  // int64 [B, longest], padded with kPadding
};

/// Samples first, first + 1, …, first + count − 1 of the stream.
Batch make_batch(const Domain& domain, SampleKey first, std::int64_t count,
                 const torch::Device& device);

/// Makes the next training batch on another thread while the model works on this one. The batches
/// are the same as without it.
class BatchPrefetcher {
 public:
  /// `domain` must outlive the prefetcher.
  BatchPrefetcher(const Domain& domain, std::int64_t seed, std::int64_t first_index,
                  std::int64_t batch_size, const torch::Device& device);
  Batch next();

 private:
  std::future<Batch> start(std::int64_t index) const;

  const Domain& domain_;
  std::int64_t seed_, next_index_, batch_size_;
  torch::Device device_;
  std::future<Batch> pending_;
};

}  // namespace motifbench
