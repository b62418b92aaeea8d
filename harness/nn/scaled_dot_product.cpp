#include "harness/nn/scaled_dot_product.h"

#include <cmath>
#include <limits>
#include <vector>

#include "harness/nn/cpu_floats.h"
#include "harness/nn/dropout.h"
#include "harness/nn/dropout_mask.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/matrix_product.h"
#include "harness/nn/softmax_rows.h"

namespace motifbench {
namespace {

/// Queries, keys or values inside a packed tensor [B, T, 3·width]; heads lie side by side in a row.
struct Rows {
  float* data;
  std::int64_t count;   // T
  std::int64_t stride;  // floats between rows

  float* at(std::int64_t batch, std::int64_t head, std::int64_t width) const {
    return data + batch * count * stride + head * width;
  }
  MatrixView head(std::int64_t batch, std::int64_t head, std::int64_t width) const {
    return {at(batch, head, width), stride};
  }
  MatrixView turned(std::int64_t batch, std::int64_t head, std::int64_t width) const {
    return {at(batch, head, width), stride, true};
  }
};

Rows rows_of(const torch::Tensor& tensor, std::int64_t offset) {
  return {tensor.data_ptr<float>() + offset, tensor.size(1), tensor.size(2)};
}

struct Shape {
  std::int64_t batch, heads, length, width;  // width of one head
  float scale() const { return 1.0F / std::sqrt(static_cast<float>(width)); }
  std::int64_t block() const { return length * length; }
};

/// Calls `body(batch, head, first)` for each head; `first` is where its [T, T] block of
/// attention weights begins.
template <typename Body>
void for_each_head(const Shape& shape, const Body& body) {
  for (std::int64_t b = 0; b < shape.batch; ++b) {
    for (std::int64_t h = 0; h < shape.heads; ++h) {
      body(b, h, (b * shape.heads + h) * shape.block());
    }
  }
}

/// Dropout of attention weights on the CPU. A share of 0 has no mask.
struct WeightDropout {
  std::int64_t seed;
  double share;

  /// `weights` of one block after dropout: themselves, or in `space`.
  const float* apply(const float* weights, std::int64_t first, std::vector<float>& space) const {
    if (share <= 0) return weights;
    mask().apply(weights, space.data(), first, static_cast<std::int64_t>(space.size()));
    return space.data();
  }
  void apply_in_place(std::vector<float>& gradient, std::int64_t first) const {
    if (share <= 0) return;
    mask().apply(gradient.data(), gradient.data(), first,
                 static_cast<std::int64_t>(gradient.size()));
  }

 private:
  DropoutMask mask() const { return {static_cast<std::uint64_t>(seed), share}; }
};

/// Writes attention weights before dropout [B, heads, T, T] and the mixed values `out`. One head at
/// a time, so that its weights stay in the cache.
void forward_heads(const Shape& shape, bool causal, const WeightDropout& dropout, Rows q, Rows k,
                   Rows v, float* weights, Rows out) {
  std::vector<float> space(static_cast<std::size_t>(shape.block()));
  for_each_head(shape, [&](std::int64_t b, std::int64_t h, std::int64_t first) {
    float* block = weights + first;
    matrix_product(shape.length, shape.length, shape.width, shape.scale(),
                   q.head(b, h, shape.width), k.turned(b, h, shape.width), 0.0F, block,
                   shape.length);
    softmax_rows(block, shape.length, shape.length, causal);
    matrix_product(shape.length, shape.width, shape.length, 1.0F,
                   {dropout.apply(block, first, space), shape.length}, v.head(b, h, shape.width),
                   0.0F, out.at(b, h, shape.width), out.stride);
  });
}

/// `weights` before dropout, `g` the gradient of `out`. Writes all three gradients.
void backward_heads(const Shape& shape, const WeightDropout& dropout, Rows g, const float* weights,
                    Rows q, Rows k, Rows v, Rows dq, Rows dk, Rows dv) {
  std::vector<float> space(static_cast<std::size_t>(shape.block())), gradient(space.size());
  float* d = gradient.data();
  for_each_head(shape, [&](std::int64_t b, std::int64_t h, std::int64_t first) {
    const float* block = weights + first;
    matrix_product(shape.length, shape.width, shape.length, 1.0F,
                   {dropout.apply(block, first, space), shape.length, true},
                   g.head(b, h, shape.width), 0.0F, dv.at(b, h, shape.width), dv.stride);
    matrix_product(shape.length, shape.length, shape.width, 1.0F, g.head(b, h, shape.width),
                   v.turned(b, h, shape.width), 0.0F, d, shape.length);
    dropout.apply_in_place(gradient, first);
    softmax_rows_backward(block, d, shape.length, shape.length);
    matrix_product(shape.length, shape.width, shape.length, shape.scale(), {d, shape.length},
                   k.head(b, h, shape.width), 0.0F, dq.at(b, h, shape.width), dq.stride);
    matrix_product(shape.length, shape.width, shape.length, shape.scale(), {d, shape.length, true},
                   q.head(b, h, shape.width), 0.0F, dk.at(b, h, shape.width), dk.stride);
  });
}

/// On the CPU the framework multiplies small batched matrices one by one through its tensor
/// machinery, which costs more than the products. Here BLAS reads the heads in place.
class CpuAttention : public torch::autograd::Function<CpuAttention> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& packed_in, std::int64_t heads, bool causal,
                               double dropout) {
    const torch::Tensor packed = packed_in.contiguous();
    const std::int64_t width = packed.size(2) / 3;
    const Shape shape{packed.size(0), heads, packed.size(1), width / heads};
    const WeightDropout drop{dropout > 0 ? static_cast<std::int64_t>(draw_dropout_seed()) : 0,
                             dropout};
    torch::Tensor weights = torch::empty({shape.batch, heads, shape.length, shape.length});
    torch::Tensor result = torch::empty({shape.batch, shape.length, width});
    forward_heads(shape, causal, drop, rows_of(packed, 0), rows_of(packed, width),
                  rows_of(packed, 2 * width), weights.data_ptr<float>(), rows_of(result, 0));
    context->save_for_backward({packed, weights});
    context->saved_data["seed"] = drop.seed;
    context->saved_data["dropout"] = drop.share;
    return result;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("attention");
    const auto saved = context->get_saved_variables();
    const torch::Tensor &packed = saved[0], &weights = saved[1];
    const torch::Tensor gradient = gradients[0].contiguous();
    const std::int64_t width = gradient.size(2);
    const Shape shape{packed.size(0), weights.size(1), packed.size(1), width / weights.size(1)};
    torch::Tensor d_packed = torch::empty_like(packed);
    const WeightDropout drop{context->saved_data["seed"].toInt(),
                             context->saved_data["dropout"].toDouble()};
    backward_heads(shape, drop, rows_of(gradient, 0), weights.data_ptr<float>(), rows_of(packed, 0),
                   rows_of(packed, width), rows_of(packed, 2 * width), rows_of(d_packed, 0),
                   rows_of(d_packed, width), rows_of(d_packed, 2 * width));
    return {d_packed, {}, {}, {}};
  }
};

torch::Tensor later_positions(const torch::Tensor& scores) {
  const std::int64_t length = scores.size(3);
  return torch::ones({length, length}, scores.options().dtype(torch::kBool)).triu(/*diagonal=*/1);
}

}  // namespace

torch::Tensor scaled_dot_product(const torch::Tensor& packed, int heads, bool causal,
                                 double dropout) {
  if (is_cpu_floats(packed)) {
    return CpuAttention::apply(packed, heads, causal, dropout);
  }
  const auto parts = packed.chunk(3, /*dim=*/2);
  return scaled_dot_product(parts[0], parts[1], parts[2], heads, causal, dropout);
}

torch::Tensor scaled_dot_product(const torch::Tensor& queries, const torch::Tensor& keys,
                                 const torch::Tensor& values, int heads, bool causal,
                                 double dropout) {
  const std::int64_t batch = queries.size(0), width = queries.size(2);
  const auto by_head = [&](const torch::Tensor& projected) {
    return projected.reshape({batch, -1, heads, width / heads}).transpose(1, 2);
  };
  const double scale = 1.0 / std::sqrt(static_cast<double>(width / heads));
  torch::Tensor scores = torch::matmul(by_head(queries) * scale, by_head(keys).transpose(2, 3));
  if (causal) {
    scores = scores.masked_fill(later_positions(scores), -std::numeric_limits<double>::infinity());
  }
  torch::Tensor weights = torch::softmax(scores, /*dim=*/3);
  weights = apply_dropout(weights, dropout, /*training=*/true);
  return torch::matmul(weights, by_head(values)).transpose(1, 2).reshape({batch, -1, width});
}

}  // namespace motifbench
