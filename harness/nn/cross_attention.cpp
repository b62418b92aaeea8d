#include "harness/nn/cross_attention.h"

#include <cmath>

#include "harness/nn/cpu_floats.h"
#include "harness/nn/dropout.h"
#include "harness/nn/dropout_mask.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/matrix_product.h"
#include "harness/nn/scaled_dot_product.h"
#include "harness/nn/softmax_rows.h"

namespace motifbench {
namespace {

// A decoder asks with a few symbols (T) about a map of many positions (S), so the keys and values
// of all positions cost far more than the attention to them. On the CPU they are never made. With q
// of one head, and K and V the rows of the projections that make its keys and values,
//
//   q · (K m) = (Kᵀ q) · m        Σ p (V m + b) = V (Σ p m) + b Σ p
//
// so queries are folded into the memory's space before they meet it, and the memory is mixed before
// it goes through V. That takes 2·T·width² + 2·T·heads·S·width multiplications instead of
// 2·S·width² + 2·T·S·width: fewer as long as T·(heads − 1 + width / S) is below the width.

float* start_of(const torch::Tensor& tensor) { return tensor.data_ptr<float>(); }

struct Sizes {
  std::int64_t batch, queries, keys, heads, head_width;  // B, T, S

  std::int64_t width() const { return heads * head_width; }
  std::int64_t rows() const { return batch * queries; }
  std::int64_t head_rows() const { return queries * heads; }  // of one sample, heads innermost
  float scale() const { return 1.0F / std::sqrt(static_cast<float>(head_width)); }
};

/// A row-major matrix that may lie inside a wider tensor.
struct Place {
  float* data;
  std::int64_t stride;  // floats between rows

  MatrixView view() const { return {data, stride}; }
  MatrixView turned() const { return {data, stride, true}; }
};

/// The rows of the input projections, in their order.
enum class Part : std::int64_t { kQueries, kKeys, kValues };

/// The rows [head_width, width] of the projections that make one head.
Place head_weight(const Sizes& s, const torch::Tensor& weight, Part part, std::int64_t head) {
  const std::int64_t row = static_cast<std::int64_t>(part) * s.width() + head * s.head_width;
  return {start_of(weight) + row * s.width(), s.width()};
}

/// One head of all queries: [rows, head_width] of a tensor [B, T, width].
Place head_of(const Sizes& s, const torch::Tensor& tensor, std::int64_t head) {
  return {start_of(tensor) + head * s.head_width, s.width()};
}

/// One folded head of all queries: [rows, width] of a tensor [B, T, heads, width].
Place folded_head_of(const Sizes& s, const torch::Tensor& tensor, std::int64_t head) {
  return {start_of(tensor) + head * s.width(), s.heads * s.width()};
}

/// One sample: [head_rows, width] of a folded tensor, [head_rows, S] of attention weights
/// [B, T, heads, S], or [S, width] of the memory.
Place sample_of(const torch::Tensor& tensor, std::int64_t sample) {
  return {start_of(tensor) + sample * tensor.stride(0), tensor.size(-1)};
}

/// x [B, T, width] → scale · Wᵀ x of each head, [B, T, heads, width].
torch::Tensor fold(const Sizes& s, const torch::Tensor& x, const torch::Tensor& weight, Part part,
                   float scale) {
  torch::Tensor folded = torch::empty({s.batch, s.queries, s.heads, s.width()});
  for (std::int64_t h = 0; h < s.heads; ++h) {
    const Place to = folded_head_of(s, folded, h);
    matrix_product(s.rows(), s.width(), s.head_width, scale, head_of(s, x, h).view(),
                   head_weight(s, weight, part, h).view(), 0.0F, to.data, to.stride);
  }
  return folded;
}

/// Adds scale · W x of each head to `to` [B, T, width], for x [B, T, heads, width].
void add_unfolded(const Sizes& s, const torch::Tensor& x, const torch::Tensor& weight, Part part,
                  float scale, const torch::Tensor& to) {
  for (std::int64_t h = 0; h < s.heads; ++h) {
    const Place place = head_of(s, to, h);
    matrix_product(s.rows(), s.head_width, s.width(), scale, folded_head_of(s, x, h).view(),
                   head_weight(s, weight, part, h).turned(), 1.0F, place.data, place.stride);
  }
}

/// Writes the gradient of W in xᵀ W y, times `scale`, from x [B, T, width] and folded y.
void write_weight_gradient(const Sizes& s, const torch::Tensor& x, const torch::Tensor& y,
                           Part part, float scale, const torch::Tensor& d_weight) {
  for (std::int64_t h = 0; h < s.heads; ++h) {
    const Place to = head_weight(s, d_weight, part, h);
    matrix_product(s.head_width, s.width(), s.rows(), scale, head_of(s, x, h).turned(),
                   folded_head_of(s, y, h).view(), 0.0F, to.data, to.stride);
  }
}

/// Adds x · m of each folded x and memory position m to `to` [B, T, heads, S].
void add_scores(const Sizes& s, const torch::Tensor& x, const torch::Tensor& memory,
                const torch::Tensor& to) {
  for (std::int64_t b = 0; b < s.batch; ++b) {
    const Place place = sample_of(to, b);
    matrix_product(s.head_rows(), s.keys, s.width(), 1.0F, sample_of(x, b).view(),
                   sample_of(memory, b).turned(), 1.0F, place.data, place.stride);
  }
}

/// Σ w m over memory positions m for weights w [B, T, heads, S] → [B, T, heads, width].
torch::Tensor mix(const Sizes& s, const torch::Tensor& weights, const torch::Tensor& memory) {
  torch::Tensor mixed = torch::empty({s.batch, s.queries, s.heads, s.width()});
  for (std::int64_t b = 0; b < s.batch; ++b) {
    const Place to = sample_of(mixed, b);
    matrix_product(s.head_rows(), s.width(), s.keys, 1.0F, sample_of(weights, b).view(),
                   sample_of(memory, b).view(), 0.0F, to.data, to.stride);
  }
  return mixed;
}

/// Adds Σ w x over a sample's queries and heads to every memory position of `to` [B, S, width].
void add_spread(const Sizes& s, const torch::Tensor& weights, const torch::Tensor& x,
                const torch::Tensor& to) {
  for (std::int64_t b = 0; b < s.batch; ++b) {
    const Place place = sample_of(to, b);
    matrix_product(s.keys, s.width(), s.head_rows(), 1.0F, sample_of(weights, b).turned(),
                   sample_of(x, b).view(), 1.0F, place.data, place.stride);
  }
}

/// `weights` times the mask of `seed`; themselves if nothing is dropped.
torch::Tensor drop(const torch::Tensor& weights, std::int64_t seed, double share) {
  if (share <= 0) return weights;
  torch::Tensor kept = torch::empty_like(weights);
  DropoutMask(static_cast<std::uint64_t>(seed), share)
      .apply(start_of(weights), start_of(kept), 0, weights.numel());
  return kept;
}

class FoldedAttention : public torch::autograd::Function<FoldedAttention> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& queries_in, const torch::Tensor& memory_in,
                               const torch::Tensor& weight_in, const torch::Tensor& bias_in,
                               std::int64_t heads, double dropout) {
    const torch::Tensor x = queries_in.contiguous(), memory = memory_in.contiguous(),
                        weight = weight_in.contiguous();
    const Sizes s = sizes(x, memory, heads);
    const std::int64_t seed = dropout > 0 ? static_cast<std::int64_t>(draw_dropout_seed()) : 0;
    const auto bias = bias_in.chunk(3);
    const torch::Tensor value_bias = bias[2].view({heads, s.head_width});

    const torch::Tensor queries = torch::linear(x, weight.narrow(0, 0, s.width()), bias[0]);
    const torch::Tensor folded = fold(s, queries, weight, Part::kKeys, s.scale());
    const torch::Tensor weights = torch::zeros({s.batch, s.queries, heads, s.keys});
    add_scores(s, folded, memory, weights);
    softmax_rows(start_of(weights), s.batch * s.head_rows(), s.keys, /*causal=*/false);
    const torch::Tensor kept = drop(weights, seed, dropout);
    const torch::Tensor mixed = mix(s, kept, memory);
    torch::Tensor result = (kept.sum(/*dim=*/3, /*keepdim=*/true) * value_bias).view(x.sizes());
    add_unfolded(s, mixed, weight, Part::kValues, 1.0F, result);

    context->save_for_backward({x, memory, weight, value_bias, queries, folded, weights, mixed});
    context->saved_data["seed"] = seed;
    context->saved_data["dropout"] = dropout;
    return result;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("attention");
    const auto saved = context->get_saved_variables();
    const torch::Tensor &x = saved[0], &memory = saved[1], &weight = saved[2],
                        &value_bias = saved[3], &queries = saved[4], &folded = saved[5],
                        &weights = saved[6], &mixed = saved[7];
    const Sizes s = sizes(x, memory, folded.size(2));
    const std::int64_t seed = context->saved_data["seed"].toInt();
    const double dropout = context->saved_data["dropout"].toDouble();
    const torch::Tensor gradient = gradients[0].contiguous();
    const torch::Tensor by_head = gradient.view({s.batch, s.queries, s.heads, s.head_width});
    const torch::Tensor kept = drop(weights, seed, dropout);

    // Weights act through the mixed memory and through their sum, which meets the values' bias.
    const torch::Tensor d_mixed = fold(s, gradient, weight, Part::kValues, 1.0F);
    torch::Tensor d_scores = (by_head * value_bias)
                                 .sum(/*dim=*/3, /*keepdim=*/true)
                                 .expand(weights.sizes())
                                 .contiguous();
    add_scores(s, d_mixed, memory, d_scores);
    d_scores = drop(d_scores, seed, dropout);
    softmax_rows_backward(start_of(weights), start_of(d_scores), s.batch * s.head_rows(), s.keys);
    const torch::Tensor d_folded = mix(s, d_scores, memory);
    const torch::Tensor d_queries = torch::zeros_like(queries);
    add_unfolded(s, d_folded, weight, Part::kKeys, s.scale(), d_queries);

    torch::Tensor d_memory = torch::zeros_like(memory);
    add_spread(s, d_scores, folded, d_memory);
    add_spread(s, kept, d_mixed, d_memory);

    torch::Tensor d_weight = torch::empty_like(weight);
    torch::Tensor weight_of_queries = d_weight.narrow(0, 0, s.width());
    torch::mm_out(weight_of_queries, d_queries.view({s.rows(), s.width()}).t(),
                  x.view({s.rows(), s.width()}));
    write_weight_gradient(s, queries, d_folded, Part::kKeys, s.scale(), d_weight);
    write_weight_gradient(s, gradient, mixed, Part::kValues, 1.0F, d_weight);
    const torch::Tensor d_bias = torch::cat(
        {d_queries.sum(torch::IntArrayRef{0, 1}), torch::zeros({s.width()}),
         (by_head * kept.sum(/*dim=*/3, /*keepdim=*/true)).sum(torch::IntArrayRef{0, 1}).view(-1)});
    return {torch::matmul(d_queries, weight.narrow(0, 0, s.width())),
            d_memory,
            d_weight,
            d_bias,
            {},
            {}};
  }

 private:
  static Sizes sizes(const torch::Tensor& x, const torch::Tensor& memory, std::int64_t heads) {
    return {x.size(0), x.size(1), memory.size(1), heads, x.size(2) / heads};
  }
};

}  // namespace

torch::Tensor cross_attention(const torch::Tensor& queries, const torch::Tensor& memory,
                              const torch::Tensor& weight, const torch::Tensor& bias, int heads,
                              double dropout) {
  const std::int64_t width = queries.size(-1);
  TORCH_CHECK(
      queries.dim() == 3 && memory.dim() == 3 && queries.size(0) == memory.size(0) &&
          memory.size(2) == width && weight.sizes() == torch::IntArrayRef({3 * width, width}) &&
          bias.sizes() == torch::IntArrayRef({3 * width}) && width % heads == 0,
      "cross_attention: queries ", queries.sizes(), ", memory ", memory.sizes(), ", weight ",
      weight.sizes(), ", bias ", bias.sizes(), " and ", heads, " heads do not fit");
  if (is_cpu_floats(queries) && is_cpu_floats(memory) && is_cpu_floats(weight)) {
    return FoldedAttention::apply(queries, memory, weight, bias, heads, dropout);
  }
  const torch::Tensor projected =
      torch::linear(queries, weight.narrow(0, 0, width), bias.narrow(0, 0, width));
  const auto keys_and_values =
      torch::linear(memory, weight.narrow(0, width, 2 * width), bias.narrow(0, width, 2 * width))
          .chunk(2, /*dim=*/2);
  return scaled_dot_product(projected, keys_and_values[0], keys_and_values[1], heads,
                            /*causal=*/false, dropout);
}

}  // namespace motifbench
