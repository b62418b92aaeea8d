#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "harness/data/random_stream.h"

namespace motifbench {

/// Samples drawn one after the other from a single generator, as the authors' motif test set is:
/// where sample n begins depends on all before it. Remembers where some began, so that reading in
/// order costs little and any order gives the same. Safe to use from several threads.
class ContinuousStream {
 public:
  /// `consume` draws from the stream what one sample takes.
  ContinuousStream(std::uint32_t seed, std::function<void(RandomStream&)> consume);

  /// The stream where sample `index` begins; `index` ≥ 0.
  RandomStream at(std::int64_t index) const;

 private:
  std::function<void(RandomStream&)> consume_;
  mutable std::mutex mutex_;
  mutable std::vector<RandomStream> starts_;  // of every kSpacing-th sample
};

}  // namespace motifbench
