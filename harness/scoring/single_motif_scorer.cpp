#include "harness/scoring/single_motif_scorer.h"

#include <algorithm>

#include "harness/core/error.h"

namespace motifbench {

SingleMotifScorer::SingleMotifScorer(int channels, int symbols, std::string name,
                                     std::vector<int> some_symbols)
    : symbols_(symbols),
      name_(std::move(name)),
      some_symbols_(std::move(some_symbols)),
      counts_(static_cast<std::size_t>(channels),
              std::vector<std::int64_t>(static_cast<std::size_t>(symbols))) {}

void SingleMotifScorer::add(const torch::Tensor& margins, SecondHalf& /*head*/,
                            std::span<const Example> examples) {
  const torch::Tensor channels = margins.amax({2, 3}).argmax(1).cpu().contiguous();
  const auto found = channels.accessor<std::int64_t, 1>();
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (examples[i].motifs.size() != 1) {
      throw_failure("a sample of single motifs has {} of them", examples[i].motifs.size());
    }
    const int symbol = examples[i].motifs.front().symbol;
    ++counts_[static_cast<std::size_t>(found[static_cast<std::int64_t>(i)])]
             [static_cast<std::size_t>(symbol)];
  }
}

void SingleMotifScorer::report(ScoreSheet& sheet) const {
  std::int64_t samples = 0, named = 0, some_samples = 0, some_named = 0;
  for (const std::vector<std::int64_t>& row : counts_) {
    const auto meaning = std::max_element(row.begin(), row.end()) - row.begin();
    for (int symbol = 0; symbol < symbols_; ++symbol) {
      const std::int64_t count = row[static_cast<std::size_t>(symbol)];
      const std::int64_t right = symbol == meaning ? count : 0;
      samples += count;
      named += right;
      if (std::find(some_symbols_.begin(), some_symbols_.end(), symbol) != some_symbols_.end()) {
        some_samples += count;
        some_named += right;
      }
    }
  }
  const auto add = [&](const std::string& name, std::int64_t right, std::int64_t all) {
    if (all == 0) return;
    const double error = static_cast<double>(all - right) / static_cast<double>(all);
    sheet.metrics.push_back({name, error, all});
  };
  add(name_, named, samples);
  add(name_ + "_symbols", some_named, some_samples);
}

}  // namespace motifbench
