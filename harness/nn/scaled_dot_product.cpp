#include "harness/nn/scaled_dot_product.h"

#include <cblas.h>

#include <cmath>
#include <limits>

namespace motifbench {
namespace {

/// Rows of one projection inside a wider tensor [B, n, stride]; heads lie side by side in a row.
struct Rows {
  float* data;
  std::int64_t count;   // n
  std::int64_t stride;  // floats between rows

  float* head(std::int64_t batch, std::int64_t head, std::int64_t width) const {
    return data + batch * count * stride + head * width;
  }
};

Rows rows_of(const torch::Tensor& tensor, std::int64_t offset) {
  return {tensor.data_ptr<float>() + offset, tensor.size(1), tensor.size(2)};
}

/// c [m, n] = scale · op(a) · op(b); leading dimensions in floats.
void multiply(bool transpose_a, bool transpose_b, std::int64_t m, std::int64_t n, std::int64_t k,
              float scale, const float* a, std::int64_t lda, const float* b, std::int64_t ldb,
              float* c, std::int64_t ldc) {
  const auto size = [](std::int64_t value) { return static_cast<int>(value); };
  cblas_sgemm(CblasRowMajor, transpose_a ? CblasTrans : CblasNoTrans,
              transpose_b ? CblasTrans : CblasNoTrans, size(m), size(n), size(k), scale, a,
              size(lda), b, size(ldb), 0.0F, c, size(ldc));
}

struct Shape {
  std::int64_t batch, heads, queries, keys, width;  // width of one head
  float scale() const { return 1.0F / std::sqrt(static_cast<float>(width)); }
};

/// Calls `body(batch, head, matrix)` for each head; `matrix` counts [queries, keys] blocks.
template <typename Body>
void for_each_head(const Shape& shape, const Body& body) {
  for (std::int64_t b = 0; b < shape.batch; ++b) {
    for (std::int64_t h = 0; h < shape.heads; ++h) {
      body(b, h, (b * shape.heads + h) * shape.queries * shape.keys);
    }
  }
}

torch::Tensor later_positions(const torch::Tensor& scores) {
  const std::int64_t length = scores.size(3);
  return torch::ones({length, length}, scores.options().dtype(torch::kBool)).triu(/*diagonal=*/1);
}

/// Scores → attention weights before dropout [B, heads, T, S].
torch::Tensor attention_weights(const Shape& shape, Rows q, Rows k, bool causal) {
  torch::Tensor scores = torch::empty({shape.batch, shape.heads, shape.queries, shape.keys});
  float* data = scores.data_ptr<float>();
  for_each_head(shape, [&](std::int64_t b, std::int64_t h, std::int64_t block) {
    multiply(false, true, shape.queries, shape.keys, shape.width, shape.scale(),
             q.head(b, h, shape.width), q.stride, k.head(b, h, shape.width), k.stride, data + block,
             shape.keys);
  });
  if (causal) {
    scores.masked_fill_(later_positions(scores), -std::numeric_limits<float>::infinity());
  }
  return torch::softmax(scores, /*dim=*/3);
}

torch::Tensor mix_values(const Shape& shape, const torch::Tensor& weights, Rows v) {
  torch::Tensor result = torch::empty({shape.batch, shape.queries, shape.heads * shape.width});
  const Rows out = rows_of(result, 0);
  const float* data = weights.data_ptr<float>();
  for_each_head(shape, [&](std::int64_t b, std::int64_t h, std::int64_t block) {
    multiply(false, false, shape.queries, shape.width, shape.keys, 1.0F, data + block, shape.keys,
             v.head(b, h, shape.width), v.stride, out.head(b, h, shape.width), out.stride);
  });
  return result;
}

/// `weights` before dropout, `mask` empty or the scaled dropout mask. Writes all three gradients.
void backward_heads(const Shape& shape, const torch::Tensor& gradient, const torch::Tensor& weights,
                    const torch::Tensor& mask, Rows q, Rows k, Rows v, Rows dq, Rows dk, Rows dv) {
  const Rows g = rows_of(gradient, 0);
  const torch::Tensor dropped = mask.defined() ? weights * mask : weights;
  torch::Tensor d_weights = torch::empty_like(weights);
  for_each_head(shape, [&](std::int64_t b, std::int64_t h, std::int64_t block) {
    multiply(true, false, shape.keys, shape.width, shape.queries, 1.0F,
             dropped.data_ptr<float>() + block, shape.keys, g.head(b, h, shape.width), g.stride,
             dv.head(b, h, shape.width), dv.stride);
    multiply(false, true, shape.queries, shape.keys, shape.width, 1.0F, g.head(b, h, shape.width),
             g.stride, v.head(b, h, shape.width), v.stride, d_weights.data_ptr<float>() + block,
             shape.keys);
  });
  if (mask.defined()) d_weights.mul_(mask);
  const torch::Tensor d_scores =
      at::_softmax_backward_data(d_weights, weights, /*dim=*/3, torch::kFloat32);
  for_each_head(shape, [&](std::int64_t b, std::int64_t h, std::int64_t block) {
    const float* d = d_scores.data_ptr<float>() + block;
    multiply(false, false, shape.queries, shape.width, shape.keys, shape.scale(), d, shape.keys,
             k.head(b, h, shape.width), k.stride, dq.head(b, h, shape.width), dq.stride);
    multiply(true, false, shape.keys, shape.width, shape.queries, shape.scale(), d, shape.keys,
             q.head(b, h, shape.width), q.stride, dk.head(b, h, shape.width), dk.stride);
  });
}

torch::Tensor dropout_mask(const torch::Tensor& weights, double dropout) {
  if (dropout <= 0) return {};
  return torch::empty_like(weights).bernoulli_(1 - dropout).div_(1 - dropout);
}

/// On the CPU the framework multiplies small batched matrices one by one through its tensor
/// machinery, which costs more than the products. Here BLAS reads the heads in place.
class CpuAttention : public torch::autograd::Function<CpuAttention> {
 public:
  /// For self-attention `queries` and `memory` are one packed tensor and `packed` is true.
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& queries_in, const torch::Tensor& memory_in,
                               bool packed, std::int64_t heads, bool causal, double dropout) {
    const torch::Tensor queries = queries_in.contiguous();
    const torch::Tensor memory = packed ? queries : memory_in.contiguous();
    const std::int64_t width = packed ? queries.size(2) / 3 : queries.size(2);
    const Shape shape{queries.size(0), heads, queries.size(1), memory.size(1), width / heads};
    const std::int64_t keys = packed ? width : 0;
    const torch::Tensor weights =
        attention_weights(shape, rows_of(queries, 0), rows_of(memory, keys), causal);
    const torch::Tensor mask = dropout_mask(weights, dropout);
    context->save_for_backward({queries, memory, weights, mask});
    context->saved_data["packed"] = packed;
    return mix_values(shape, mask.defined() ? weights * mask : weights,
                      rows_of(memory, keys + width));
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor &queries = saved[0], &memory = saved[1], &weights = saved[2];
    const bool packed = context->saved_data["packed"].toBool();
    const torch::Tensor gradient = gradients[0].contiguous();
    const std::int64_t width = gradient.size(2);
    const Shape shape{queries.size(0), weights.size(1), queries.size(1), memory.size(1),
                      width / weights.size(1)};
    const std::int64_t keys = packed ? width : 0;
    const torch::Tensor d_queries = torch::empty_like(queries);
    const torch::Tensor d_memory = packed ? d_queries : torch::empty_like(memory);
    backward_heads(shape, gradient, weights, saved[3], rows_of(queries, 0), rows_of(memory, keys),
                   rows_of(memory, keys + width), rows_of(d_queries, 0), rows_of(d_memory, keys),
                   rows_of(d_memory, keys + width));
    return {d_queries, packed ? torch::Tensor() : d_memory, {}, {}, {}, {}};
  }
};

bool use_blas(const torch::Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == torch::kFloat32;
}

/// Any device and type, by the framework's operations.
torch::Tensor general(const torch::Tensor& queries, const torch::Tensor& keys,
                      const torch::Tensor& values, int heads, bool causal, double dropout) {
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
  if (dropout > 0) weights = torch::dropout(weights, dropout, /*train=*/true);
  return torch::matmul(weights, by_head(values)).transpose(1, 2).reshape({batch, -1, width});
}

}  // namespace

torch::Tensor scaled_dot_product(const torch::Tensor& queries, const torch::Tensor& memory,
                                 int heads, bool causal, double dropout) {
  if (use_blas(queries)) {
    return CpuAttention::apply(queries, memory, /*packed=*/false, heads, causal, dropout);
  }
  const auto parts = memory.chunk(2, /*dim=*/2);
  return general(queries, parts[0], parts[1], heads, causal, dropout);
}

torch::Tensor scaled_dot_product(const torch::Tensor& packed, int heads, bool causal,
                                 double dropout) {
  if (use_blas(packed)) {
    return CpuAttention::apply(packed, packed, /*packed=*/true, heads, causal, dropout);
  }
  const auto parts = packed.chunk(3, /*dim=*/2);
  return general(parts[0], parts[1], parts[2], heads, causal, dropout);
}

}  // namespace motifbench
