#include "harness/nn/batch_norm.h"

#include <cmath>
#include <limits>
#include <vector>

#include "harness/core/vectorised.h"
#include "harness/nn/cpu_floats.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/memory_format.h"

namespace motifbench {
namespace {

constexpr double kBatchNormEpsilon = 1e-5;
constexpr double kBatchNormMomentum = 0.1;
/// Rows summed in single precision before they go into a double: keeps sums exact to ~1e-7.
constexpr std::int64_t kBlock = 256;

/// What one channel's affine map is: y = max(x · scale + shift, floor), x̂ = (x − mean) · inverse,
/// where floor is 0 for ReLU and −∞ for none.
struct Channels {
  std::vector<float> mean, inverse, scale, shift;
};

/// Several rows taken as one longer row, as the memory has them: whole vectors where channels alone
/// would leave a remainder, and sums that do not wait for one another. Values that belong to a
/// channel are repeated along it.
struct Fold {
  std::int64_t times, rows, width;

  Fold(std::int64_t all_rows, std::int64_t channels) : times(1) {
    constexpr std::int64_t kLongEnough = 64;  // values
    while (times * channels < kLongEnough && all_rows % (2 * times) == 0) times *= 2;
    rows = all_rows / times;
    width = times * channels;
  }

  void repeat(std::vector<float>& values) const {
    const std::size_t channels = values.size();
    values.resize(static_cast<std::size_t>(width));
    for (std::size_t i = channels; i < values.size(); ++i) values[i] = values[i - channels];
  }

  /// Σ over the repetitions of each channel.
  std::vector<double> sum(const std::vector<double>& values) const {
    const auto channels = static_cast<std::size_t>(width / times);
    std::vector<double> sums(channels);
    for (std::size_t i = 0; i < values.size(); ++i) sums[i % channels] += values[i];
    return sums;
  }
};

/// Means of a few rows spread over the data. Sums about them lose no digits; about a single row
/// they would where that row is an outlier, as image corners are.
std::vector<float> rough_means(const float* x, std::int64_t rows, std::int64_t channels) {
  constexpr std::int64_t kSampled = 64;
  const std::int64_t step = std::max<std::int64_t>(1, rows / kSampled);
  const std::int64_t count = (rows + step - 1) / step;
  std::vector<float> means(static_cast<std::size_t>(channels));
  for (std::int64_t r = 0; r < rows; r += step) {
    for (std::int64_t c = 0; c < channels; ++c) {
      means[static_cast<std::size_t>(c)] += x[r * channels + c] / static_cast<float>(count);
    }
  }
  return means;
}

/// sums[c] = Σ (x − centre), squares[c] = Σ (x − centre)².
MOTIFBENCH_VECTORISED void sum_rows(const float* __restrict x, std::int64_t rows,
                                    std::int64_t channels, const float* __restrict centre,
                                    float* __restrict block_sum, float* __restrict block_square,
                                    double* __restrict sums, double* __restrict squares) {
  for (std::int64_t first = 0; first < rows; first += kBlock) {
    const std::int64_t last = std::min(rows, first + kBlock);
    for (std::int64_t c = 0; c < channels; ++c) block_sum[c] = block_square[c] = 0;
    for (std::int64_t r = first; r < last; ++r) {
      const float* __restrict row = x + r * channels;
      for (std::int64_t c = 0; c < channels; ++c) {
        const float centred = row[c] - centre[c];
        block_sum[c] += centred;
        block_square[c] += centred * centred;
      }
    }
    for (std::int64_t c = 0; c < channels; ++c) {
      sums[c] += static_cast<double>(block_sum[c]);
      squares[c] += static_cast<double>(block_square[c]);
    }
  }
}

MOTIFBENCH_VECTORISED void apply_rows(const float* __restrict x, std::int64_t rows,
                                      std::int64_t channels, const float* __restrict scale,
                                      const float* __restrict shift, float floor,
                                      float* __restrict y) {
  for (std::int64_t r = 0; r < rows; ++r) {
    for (std::int64_t c = 0; c < channels; ++c) {
      const float value = x[r * channels + c] * scale[c] + shift[c];
      y[r * channels + c] = floor > value ? floor : value;  // NaN stays
    }
  }
}

/// Σ g and Σ g·x̂ over rows, where g is the gradient that passes the floor.
MOTIFBENCH_VECTORISED void sum_gradients(const float* __restrict x,
                                         const float* __restrict gradient, std::int64_t rows,
                                         std::int64_t channels, const float* __restrict mean,
                                         const float* __restrict inverse,
                                         const float* __restrict scale,
                                         const float* __restrict shift, float floor,
                                         float* __restrict block_sum, float* __restrict block_dot,
                                         double* __restrict sums, double* __restrict dots) {
  for (std::int64_t first = 0; first < rows; first += kBlock) {
    const std::int64_t last = std::min(rows, first + kBlock);
    for (std::int64_t c = 0; c < channels; ++c) block_sum[c] = block_dot[c] = 0;
    for (std::int64_t r = first; r < last; ++r) {
      for (std::int64_t c = 0; c < channels; ++c) {
        const float value = x[r * channels + c];
        const float g = value * scale[c] + shift[c] <= floor ? 0 : gradient[r * channels + c];
        block_sum[c] += g;
        block_dot[c] += g * (value - mean[c]) * inverse[c];
      }
    }
    for (std::int64_t c = 0; c < channels; ++c) {
      sums[c] += static_cast<double>(block_sum[c]);
      dots[c] += static_cast<double>(block_dot[c]);
    }
  }
}

/// dx = shortcut + scale · (g − mean_g − x̂ · mean_gx), where `shortcut` has a row of zeros for all
/// (shortcut_row 0), or rows of its own.
MOTIFBENCH_VECTORISED void input_gradient(
    const float* __restrict x, const float* __restrict gradient, std::int64_t rows,
    std::int64_t channels, const float* __restrict mean, const float* __restrict inverse,
    const float* __restrict scale, const float* __restrict shift, float floor,
    const float* __restrict mean_g, const float* __restrict mean_gx,
    const float* __restrict shortcut, std::int64_t shortcut_row, float* __restrict result) {
  for (std::int64_t r = 0; r < rows; ++r) {
    for (std::int64_t c = 0; c < channels; ++c) {
      const float value = x[r * channels + c];
      const float g = value * scale[c] + shift[c] <= floor ? 0 : gradient[r * channels + c];
      const float normalised = (value - mean[c]) * inverse[c];
      result[r * channels + c] =
          shortcut[r * shortcut_row + c] + scale[c] * (g - mean_g[c] - normalised * mean_gx[c]);
    }
  }
}

std::vector<float> repeated(const Fold& fold, const torch::Tensor& of_channels) {
  const torch::Tensor t = of_channels.contiguous();
  std::vector<float> values(t.data_ptr<float>(), t.data_ptr<float>() + t.numel());
  fold.repeat(values);
  return values;
}

/// Repeated as `fold` says.
Channels affine_channels(const Fold& fold, const torch::Tensor& mean, const torch::Tensor& inverse,
                         const torch::Tensor& weight, const torch::Tensor& bias) {
  const torch::Tensor scale = weight * inverse;
  const torch::Tensor shift = bias - mean * scale;
  return {repeated(fold, mean), repeated(fold, inverse), repeated(fold, scale),
          repeated(fold, shift)};
}

/// Batch statistics and the fused training pass. Gives y, and x again if `shortcut`.
class BatchNormFunction : public torch::autograd::Function<BatchNormFunction> {
 public:
  static torch::autograd::tensor_list forward(torch::autograd::AutogradContext* context,
                                              const torch::Tensor& x, const torch::Tensor& weight,
                                              const torch::Tensor& bias, torch::Tensor running_mean,
                                              torch::Tensor running_var, double floor_value,
                                              bool shortcut) {
    const auto floor = static_cast<float>(floor_value);
    const std::int64_t channels = x.size(1);
    const std::int64_t rows = x.numel() / channels;
    const Fold fold(rows, channels);
    const auto width = static_cast<std::size_t>(fold.width);
    std::vector<float> block(2 * width);
    std::vector<double> partial_sums(width), partial_squares(width);
    const float* data = x.data_ptr<float>();
    std::vector<float> centre = rough_means(data, rows, channels);
    fold.repeat(centre);
    sum_rows(data, fold.rows, fold.width, centre.data(), block.data(), block.data() + width,
             partial_sums.data(), partial_squares.data());
    const std::vector<double> sums = fold.sum(partial_sums), squares = fold.sum(partial_squares);

    torch::Tensor mean = torch::empty({channels}), inverse = torch::empty({channels});
    torch::Tensor variance = torch::empty({channels});
    const auto count = static_cast<double>(rows);
    for (std::int64_t c = 0; c < channels; ++c) {
      const auto i = static_cast<std::size_t>(c);
      const double offset = sums[i] / count;
      const double biased = std::max(squares[i] / count - offset * offset, 0.0);  // NaN stays
      mean.data_ptr<float>()[c] = static_cast<float>(static_cast<double>(centre[i]) + offset);
      inverse.data_ptr<float>()[c] =
          static_cast<float>(1.0 / std::sqrt(biased + kBatchNormEpsilon));
      variance.data_ptr<float>()[c] = static_cast<float>(biased * count / std::max(1.0, count - 1));
    }
    running_mean.mul_(1 - kBatchNormMomentum).add_(mean, kBatchNormMomentum);
    running_var.mul_(1 - kBatchNormMomentum).add_(variance, kBatchNormMomentum);

    const Channels affine = affine_channels(fold, mean, inverse, weight, bias);
    torch::Tensor y = torch::empty_like(x);
    apply_rows(data, fold.rows, fold.width, affine.scale.data(), affine.shift.data(), floor,
               y.data_ptr<float>());
    context->save_for_backward({x, weight, bias, mean, inverse});
    context->saved_data["floor"] = floor_value;
    if (shortcut) return {y, x};
    return {y};
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("batch norm");
    const auto saved = context->get_saved_variables();
    const torch::Tensor& x = saved[0];
    const auto floor = static_cast<float>(context->saved_data["floor"].toDouble());
    const std::int64_t channels = x.size(1);
    const std::int64_t rows = x.numel() / channels;
    const Fold fold(rows, channels);
    const auto width = static_cast<std::size_t>(fold.width);
    const torch::Tensor gradient = channels_last(gradients[0]);
    const Channels affine = affine_channels(fold, saved[3], saved[4], saved[1], saved[2]);

    std::vector<float> block(2 * width);
    std::vector<double> partial_sums(width), partial_dots(width);
    sum_gradients(x.data_ptr<float>(), gradient.data_ptr<float>(), fold.rows, fold.width,
                  affine.mean.data(), affine.inverse.data(), affine.scale.data(),
                  affine.shift.data(), floor, block.data(), block.data() + width,
                  partial_sums.data(), partial_dots.data());
    const std::vector<double> sums = fold.sum(partial_sums), dots = fold.sum(partial_dots);
    torch::Tensor weight_gradient = torch::empty({channels});
    torch::Tensor bias_gradient = torch::empty({channels});
    std::vector<float> mean_g(sums.size()), mean_gx(sums.size());
    for (std::size_t c = 0; c < sums.size(); ++c) {
      weight_gradient.data_ptr<float>()[c] = static_cast<float>(dots[c]);
      bias_gradient.data_ptr<float>()[c] = static_cast<float>(sums[c]);
      mean_g[c] = static_cast<float>(sums[c] / static_cast<double>(rows));
      mean_gx[c] = static_cast<float>(dots[c] / static_cast<double>(rows));
    }
    fold.repeat(mean_g);
    fold.repeat(mean_gx);
    const bool has_shortcut = gradients.size() > 1;
    const torch::Tensor shortcut =
        has_shortcut ? channels_last(gradients[1]) : torch::zeros({fold.width});
    torch::Tensor result = torch::empty_like(x);
    input_gradient(x.data_ptr<float>(), gradient.data_ptr<float>(), fold.rows, fold.width,
                   affine.mean.data(), affine.inverse.data(), affine.scale.data(),
                   affine.shift.data(), floor, mean_g.data(), mean_gx.data(),
                   shortcut.data_ptr<float>(), has_shortcut ? fold.width : 0,
                   result.data_ptr<float>());
    return {result, weight_gradient, bias_gradient, {}, {}, {}, {}};
  }
};

bool can_fuse(const torch::Tensor& input) {
  return is_cpu_floats(input) && input.is_contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace

BatchNormImpl::BatchNormImpl(int channels, AfterNorm after, bool affine)
    : after_(after),
      norm_(register_module("norm", torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(channels)
                                                               .eps(kBatchNormEpsilon)
                                                               .momentum(kBatchNormMomentum)
                                                               .affine(affine)))) {}

torch::Tensor BatchNormImpl::forward(const torch::Tensor& input) {
  return run(input, /*shortcut=*/false).front();
}

BatchNormImpl::WithShortcut BatchNormImpl::forward_with_shortcut(const torch::Tensor& input) {
  const std::vector<torch::Tensor> results = run(input, /*shortcut=*/true);
  return {results.front(), results.size() > 1 ? results.back() : input};
}

BatchNormImpl::FixedMap BatchNormImpl::fixed_map() const {
  const torch::Tensor inverse = (norm_->running_var + kBatchNormEpsilon).rsqrt();
  const torch::Tensor scale = norm_->weight.defined() ? inverse * norm_->weight : inverse;
  const torch::Tensor offset = norm_->running_mean * scale;
  return {scale, norm_->bias.defined() ? norm_->bias - offset : -offset};
}

std::vector<torch::Tensor> BatchNormImpl::run(const torch::Tensor& input, bool shortcut) {
  const bool training = is_training();
  // Of one value a channel has no variance: the framework says so.
  const bool has_variance = input.numel() > input.size(1);
  if (!can_fuse(input) || (training ? !has_variance : torch::GradMode::is_enabled())) {
    const torch::Tensor normalised = norm_(input);
    return {after_ == AfterNorm::kRelu ? torch::relu(normalised) : normalised};
  }
  const double floor = after_ == AfterNorm::kRelu ? 0 : -std::numeric_limits<double>::infinity();
  if (training) {
    const bool affine = norm_->weight.defined();
    const torch::Tensor weight = affine ? norm_->weight : torch::ones({input.size(1)});
    const torch::Tensor bias = affine ? norm_->bias : torch::zeros({input.size(1)});
    norm_->num_batches_tracked += 1;
    return BatchNormFunction::apply(input, weight, bias, norm_->running_mean, norm_->running_var,
                                    floor, shortcut);
  }
  const Fold fold(input.numel() / input.size(1), input.size(1));
  const FixedMap map = fixed_map();
  torch::Tensor result = torch::empty_like(input);
  apply_rows(input.data_ptr<float>(), fold.rows, fold.width, repeated(fold, map.scale).data(),
             repeated(fold, map.shift).data(), static_cast<float>(floor), result.data_ptr<float>());
  return {result};
}

}  // namespace motifbench
