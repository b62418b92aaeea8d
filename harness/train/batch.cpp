#include "harness/train/batch.h"

#include <algorithm>
#include <iterator>

#include "harness/core/error.h"
#include "harness/core/network.h"
#include "harness/nn/memory_format.h"

namespace motifbench {
namespace {

/// Copies to a GPU go by pinned memory and do not hold up the host.
torch::Tensor on_device(const torch::Tensor& tensor, const torch::Device& device) {
  return device.is_cuda() ? tensor.pin_memory().to(device, /*non_blocking=*/true) : tensor;
}

}  // namespace

Batch make_batch(const Domain& domain, SampleKey first, std::int64_t count,
                 const torch::Device& device) {
  Batch batch;
  batch.examples.reserve(static_cast<std::size_t>(count));
  std::size_t longest = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    batch.examples.push_back(domain.sample({first.split, first.seed, first.index + i}));
    longest = std::max(longest, batch.examples.back().target.size());
  }

  const GridShape shape = domain.facts().input;
  torch::Tensor input = torch::empty({count, shape.channels, shape.rows, shape.cols});
  torch::Tensor targets =
      torch::full({count, static_cast<std::int64_t>(longest)}, kPadding, torch::kInt64);
  for (std::int64_t i = 0; i < count; ++i) {
    const Example& example = batch.examples[static_cast<std::size_t>(i)];
    if (std::ssize(example.input) != shape.size()) {
      throw_failure("sample {} of the domain has {} values; its facts say {} x {} x {}",
                    first.index + i, example.input.size(), shape.channels, shape.rows, shape.cols);
    }
    std::copy(example.input.begin(), example.input.end(),
              input.data_ptr<float>() + i * shape.size());
    std::copy(example.target.begin(), example.target.end(),
              targets.data_ptr<std::int64_t>() + i * static_cast<std::int64_t>(longest));
  }
  batch.input = on_device(channels_last(input), device);
  batch.targets = on_device(targets, device);
  return batch;
}

BatchPrefetcher::BatchPrefetcher(const Domain& domain, std::int64_t seed, std::int64_t first_index,
                                 std::int64_t batch_size, const torch::Device& device)
    : domain_(domain),
      seed_(seed),
      next_index_(first_index),
      batch_size_(batch_size),
      device_(device),
      pending_(start(first_index)) {}

std::future<Batch> BatchPrefetcher::start(std::int64_t index) const {
  return std::async(std::launch::async, [this, index] {
    return make_batch(domain_, {Split::kTrain, seed_, index}, batch_size_, device_);
  });
}

Batch BatchPrefetcher::next() {
  Batch batch = pending_.get();
  next_index_ += batch_size_;
  pending_ = start(next_index_);
  return batch;
}

}  // namespace motifbench
