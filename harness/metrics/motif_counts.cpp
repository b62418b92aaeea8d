#include "harness/metrics/motif_counts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

#include "harness/core/error.h"
#include "harness/metrics/assignment.h"

namespace motifbench {
namespace {

constexpr int kNobody = -1;

double ratio(std::int64_t part, std::int64_t whole, double if_empty) {
  return whole == 0 ? if_empty : static_cast<double>(part) / static_cast<double>(whole);
}

/// Calls `visit(position, value)` for every non-zero value. Maps are almost empty, so whole blocks
/// are dismissed at once; shifting the sign out makes −0 a zero.
template <typename Visit>
void for_each_nonzero(std::span<const float> values, const Visit& visit) {
  constexpr std::size_t kBlock = 16;
  std::size_t begin = 0;
  for (; begin + kBlock <= values.size(); begin += kBlock) {
    std::uint32_t words[kBlock];
    std::memcpy(words, values.data() + begin, sizeof(words));
    std::uint32_t any = 0;
    for (const std::uint32_t word : words) any |= word << 1;
    if (any == 0) continue;
    for (std::size_t i = begin; i < begin + kBlock; ++i) {
      if (values[i] != 0.0F) visit(i, values[i]);
    }
  }
  for (; begin < values.size(); ++begin) {
    if (values[begin] != 0.0F) visit(begin, values[begin]);
  }
}

void check_motif(const Motif& motif, const GridShape& shape, int symbols) {
  const Footprint& box = motif.footprint;
  if (motif.symbol < 0 || motif.symbol >= symbols) {
    throw_failure("true motif has symbol {}; the domain has symbols 0 to {}", motif.symbol,
                  symbols - 1);
  }
  if (box.row_begin < 0 || box.col_begin < 0 || box.row_end > shape.rows ||
      box.col_end > shape.cols || box.row_end < box.row_begin || box.col_end < box.col_begin) {
    throw_failure("footprint [{}, {}) x [{}, {}) of symbol {} does not fit the grid of {} x {}",
                  box.row_begin, box.row_end, box.col_begin, box.col_end, motif.symbol, shape.rows,
                  shape.cols);
  }
}

/// Calls `apply(site)` for every site of the footprint.
template <typename Apply>
void for_each_site(const Footprint& box, const GridShape& shape, const Apply& apply) {
  for (int row = box.row_begin; row < box.row_end; ++row) {
    for (int col = box.col_begin; col < box.col_end; ++col) {
      apply(static_cast<std::size_t>(row) * static_cast<std::size_t>(shape.cols) +
            static_cast<std::size_t>(col));
    }
  }
}

}  // namespace

MotifCounts::MotifCounts(GridShape shape, int symbols)
    : shape_(shape),
      symbols_(symbols),
      counts_(static_cast<std::size_t>(shape.channels + 1) * static_cast<std::size_t>(symbols + 1)),
      owner_(static_cast<std::size_t>(shape.sites()), kNobody) {}

std::size_t MotifCounts::pair(int channel, int symbol) const {
  return static_cast<std::size_t>(channel + 1) * static_cast<std::size_t>(symbols_ + 1) +
         static_cast<std::size_t>(symbol + 1);
}

void MotifCounts::claim(std::span<const Motif> truth) {
  for (const Motif& motif : truth) check_motif(motif, shape_, symbols_);
  // Last first, so that the earlier footprint keeps the shared cells.
  for (std::size_t i = truth.size(); i-- > 0;) {
    for_each_site(truth[i].footprint, shape_,
                  [&](std::size_t site) { owner_[site] = static_cast<int>(i); });
  }
  maxima_.assign(truth.size() * static_cast<std::size_t>(shape_.channels), 0.0F);
}

void MotifCounts::release(std::span<const Motif> truth) {
  for (const Motif& motif : truth) {
    for_each_site(motif.footprint, shape_, [&](std::size_t site) { owner_[site] = kNobody; });
  }
}

void MotifCounts::visit(std::size_t position, float value) {
  const auto sites = static_cast<std::size_t>(shape_.sites());
  const std::size_t channel = position / sites;
  const int owner = owner_[position % sites];
  ++nonzero_;
  if (owner == kNobody) {
    ++outside_;
    ++counts_[pair(static_cast<int>(channel), -1)];
    return;
  }
  float& maximum =
      maxima_[static_cast<std::size_t>(owner) * static_cast<std::size_t>(shape_.channels) +
              channel];
  maximum = std::max(maximum, std::abs(value));
}

void MotifCounts::add(std::span<const float> activations, std::span<const Motif> truth) {
  if (activations.size() != static_cast<std::size_t>(shape_.size())) {
    throw_failure("motif map has {} values; its shape {} x {} x {} needs {}", activations.size(),
                  shape_.channels, shape_.rows, shape_.cols, shape_.size());
  }
  claim(truth);
  for_each_nonzero(activations, [&](std::size_t position, float value) {
    if (std::isnan(value)) throw_failure("motif map holds a value that is not a number");
    visit(position, value);
  });
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const auto begin = maxima_.begin() + static_cast<std::ptrdiff_t>(i) * shape_.channels;
    const auto largest = std::max_element(begin, begin + shape_.channels);
    const bool found = *largest > 0;
    if (found) ++detected_;
    ++counts_[pair(found ? static_cast<int>(largest - begin) : -1, truth[i].symbol)];
  }
  release(truth);
  true_motifs_ += static_cast<std::int64_t>(truth.size());
  ++inputs_;
}

double MotifCounts::fne() const { return ratio(true_motifs_ - detected_, true_motifs_, 0); }

double MotifCounts::fpe() const { return ratio(outside_, outside_ + detected_, 0); }

double MotifCounts::fpe_formula() const { return ratio(outside_, nonzero_, 0); }

double MotifCounts::density() const { return ratio(nonzero_, inputs_ * shape_.size(), 0); }

double MotifCounts::ce_permutation() const {
  std::vector<std::int64_t> matrix;
  for (int channel = 0; channel < shape_.channels; ++channel) {
    for (int symbol = 0; symbol < symbols_; ++symbol)
      matrix.push_back(counts_[pair(channel, symbol)]);
  }
  const std::int64_t named = maximum_assignment(matrix, shape_.channels, symbols_).total;
  return ratio(detected_ - named, detected_, 1);
}

double MotifCounts::ce_many_to_one() const {
  std::int64_t named = 0;
  for (int channel = 0; channel < shape_.channels; ++channel) {
    std::int64_t most = 0;
    for (int symbol = 0; symbol < symbols_; ++symbol) {
      most = std::max(most, counts_[pair(channel, symbol)]);
    }
    named += most;
  }
  return ratio(detected_ - named, detected_, 1);
}

std::vector<ConfusionCount> MotifCounts::confusion() const {
  std::vector<ConfusionCount> confusion;
  for (int channel = -1; channel < shape_.channels; ++channel) {
    for (int symbol = -1; symbol < symbols_; ++symbol) {
      const std::int64_t count = counts_[pair(channel, symbol)];
      if (count > 0) confusion.push_back({channel, symbol, count});
    }
  }
  return confusion;
}

}  // namespace motifbench
