#include "harness/nn/row_lstm.h"

#include <algorithm>
#include <vector>

#include "harness/nn/cpu_floats.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/lstm_gates.h"
#include "harness/nn/matrix_product.h"

namespace motifbench {
namespace {

/// Sizes of a pass over time-major sequences [steps, count, inputs] with `width` states in each
/// direction, and the order of its steps.
struct LstmShape {
  std::int64_t steps, count, inputs, width;

  std::int64_t rows() const { return steps * count; }
  std::int64_t states() const { return count * width; }
  LstmGates gates() const { return {count, width}; }
  /// Floats between one sequence's block of outputs [steps, 2 · width] and the next one's.
  std::int64_t output_stride() const { return steps * 2 * width; }
  std::int64_t column(std::int64_t step, bool reverse) const {
    return reverse ? steps - 1 - step : step;
  }
  std::int64_t output_offset(std::int64_t at, bool reverse) const {
    return at * 2 * width + (reverse ? width : 0);
  }
};

/// One direction's memory of a forward pass, time-major: [steps, count, …].
struct LstmTrace {
  explicit LstmTrace(const LstmShape& s)
      : gates(torch::empty({s.steps, s.count, 4 * s.width})),
        cells(torch::empty({s.steps, s.count, s.width})),
        hidden(torch::empty({s.steps, s.count, s.width})) {}
  LstmTrace(torch::Tensor gates_in, torch::Tensor cells_in, torch::Tensor hidden_in)
      : gates(std::move(gates_in)), cells(std::move(cells_in)), hidden(std::move(hidden_in)) {}

  torch::Tensor gates, cells, hidden;
};

/// A direction's parameters as the framework lists them: input weight [4 · width, inputs], hidden
/// weight [4 · width, width] and the two biases.
using LstmWeights = std::vector<torch::Tensor>;

const float* floats(const torch::Tensor& tensor) { return tensor.data_ptr<float>(); }

LstmTrace forward_direction(const LstmShape& s, bool reverse, const torch::Tensor& x,
                            const torch::Tensor& input_weight, const torch::Tensor& hidden_weight,
                            const torch::Tensor& bias, float* output) {
  LstmTrace trace(s);
  float* gates = trace.gates.data_ptr<float>();
  float* cells = trace.cells.data_ptr<float>();
  float* hidden = trace.hidden.data_ptr<float>();
  matrix_product(s.rows(), 4 * s.width, s.inputs, 1.0F, {floats(x), s.inputs},
                 {floats(input_weight), s.inputs, true}, 0.0F, gates, 4 * s.width);
  const std::vector<float> no_cell(static_cast<std::size_t>(s.states()));
  const float* previous_cell = no_cell.data();
  for (std::int64_t step = 0; step < s.steps; ++step) {
    const std::int64_t at = s.column(step, reverse);
    float* here = gates + at * 4 * s.states();
    if (step > 0) {
      matrix_product(s.count, 4 * s.width, s.width, 1.0F,
                     {hidden + s.column(step - 1, reverse) * s.states(), s.width},
                     {floats(hidden_weight), s.width, true}, 1.0F, here, 4 * s.width);
    }
    s.gates().forward(floats(bias), previous_cell, here, cells + at * s.states(),
                      hidden + at * s.states(), output + s.output_offset(at, reverse),
                      s.output_stride());
    previous_cell = cells + at * s.states();
  }
  return trace;
}

/// The gradient of the products that went into the gates, [steps, count, 4 · width].
torch::Tensor gate_gradients(const LstmShape& s, bool reverse, const LstmTrace& trace,
                             const torch::Tensor& hidden_weight, const float* d_output) {
  torch::Tensor d_gates = torch::empty_like(trace.gates);
  const auto states = static_cast<std::size_t>(s.states());
  const std::vector<float> no_cell(states);
  std::vector<float> d_hidden(states), d_cell(states);
  for (std::int64_t step = s.steps - 1; step >= 0; --step) {
    const std::int64_t at = s.column(step, reverse);
    const float* previous_cell =
        step > 0 ? floats(trace.cells) + s.column(step - 1, reverse) * s.states() : no_cell.data();
    float* here = d_gates.data_ptr<float>() + at * 4 * s.states();
    s.gates().backward(floats(trace.gates) + at * 4 * s.states(), previous_cell,
                       floats(trace.cells) + at * s.states(),
                       d_output + s.output_offset(at, reverse), s.output_stride(), d_hidden.data(),
                       d_cell.data(), here);
    if (step > 0) {
      matrix_product(s.count, s.width, 4 * s.width, 1.0F, {here, 4 * s.width},
                     {floats(hidden_weight), s.width}, 0.0F, d_hidden.data(), s.width);
    }
  }
  return d_gates;
}

/// Gradients of one direction's parameters; that of the input is written to `d_x` or, for the
/// second direction, added to it.
LstmWeights backward_direction(const LstmShape& s, bool reverse, const LstmTrace& trace,
                               const torch::Tensor& x, const torch::Tensor& input_weight,
                               const torch::Tensor& hidden_weight, const float* d_output,
                               torch::Tensor& d_x) {
  const torch::Tensor d_gates = gate_gradients(s, reverse, trace, hidden_weight, d_output);
  const MatrixView d{floats(d_gates), 4 * s.width};
  matrix_product(s.rows(), s.inputs, 4 * s.width, 1.0F, d, {floats(input_weight), s.inputs},
                 reverse ? 1.0F : 0.0F, d_x.data_ptr<float>(), s.inputs);
  torch::Tensor d_input_weight = torch::empty_like(input_weight);
  matrix_product(4 * s.width, s.inputs, s.rows(), 1.0F, {d.data, d.stride, true},
                 {floats(x), s.inputs}, 0.0F, d_input_weight.data_ptr<float>(), s.inputs);
  torch::Tensor d_hidden_weight = torch::zeros_like(hidden_weight);
  if (s.steps > 1) {
    // Gates of all columns but a direction's first, hidden states of all but its last.
    const float* gates = d.data + (reverse ? 0 : 4 * s.states());
    const float* hidden = floats(trace.hidden) + (reverse ? s.states() : 0);
    matrix_product(4 * s.width, s.width, (s.steps - 1) * s.count, 1.0F, {gates, d.stride, true},
                   {hidden, s.width}, 0.0F, d_hidden_weight.data_ptr<float>(), s.width);
  }
  const torch::Tensor d_bias = d_gates.sum(torch::IntArrayRef{0, 1});
  return {d_input_weight, d_hidden_weight, d_bias, d_bias.clone()};
}

/// The framework's formula with one product for the input of all steps, one loop for all of a
/// step's gates and three products for all gradients that need no order of steps.
class CpuRowLstm : public torch::autograd::Function<CpuRowLstm> {
 public:
  /// `sequences` [count, steps, inputs] → [count, steps, 2 · width].
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& sequences, const torch::Tensor& input_weight,
                               const torch::Tensor& hidden_weight, const torch::Tensor& input_bias,
                               const torch::Tensor& hidden_bias,
                               const torch::Tensor& reverse_input_weight,
                               const torch::Tensor& reverse_hidden_weight,
                               const torch::Tensor& reverse_input_bias,
                               const torch::Tensor& reverse_hidden_bias) {
    const torch::Tensor x = sequences.transpose(0, 1).contiguous();
    const LstmShape s{x.size(0), x.size(1), x.size(2), hidden_weight.size(1)};
    torch::Tensor output = torch::empty({s.count, s.steps, 2 * s.width});
    const torch::autograd::variable_list weights = {
        input_weight.contiguous(), hidden_weight.contiguous(), reverse_input_weight.contiguous(),
        reverse_hidden_weight.contiguous()};
    const LstmTrace there = forward_direction(s, false, x, weights[0], weights[1],
                                              input_bias + hidden_bias, output.data_ptr<float>());
    const LstmTrace back =
        forward_direction(s, true, x, weights[2], weights[3],
                          reverse_input_bias + reverse_hidden_bias, output.data_ptr<float>());
    context->save_for_backward({x, weights[0], weights[1], weights[2], weights[3], there.gates,
                                there.cells, there.hidden, back.gates, back.cells, back.hidden});
    return output;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("row LSTM");
    const auto saved = context->get_saved_variables();
    const torch::Tensor& x = saved[0];
    const LstmShape s{x.size(0), x.size(1), x.size(2), saved[2].size(1)};
    const torch::Tensor d_output = gradients[0].contiguous();
    torch::Tensor d_x = torch::empty_like(x);
    const LstmWeights there = backward_direction(s, false, {saved[5], saved[6], saved[7]}, x,
                                                 saved[1], saved[2], floats(d_output), d_x);
    const LstmWeights back = backward_direction(s, true, {saved[8], saved[9], saved[10]}, x,
                                                saved[3], saved[4], floats(d_output), d_x);
    torch::autograd::tensor_list result = {d_x.transpose(0, 1)};
    result.insert(result.end(), there.begin(), there.end());
    result.insert(result.end(), back.begin(), back.end());
    return result;
  }
};

bool can_fuse_lstm(const torch::Tensor& input, const LstmWeights& weights) {
  return input.numel() > 0 && is_cpu_floats(input) &&
         std::all_of(weights.begin(), weights.end(), is_cpu_floats);
}

}  // namespace

RowLstmImpl::RowLstmImpl(int width)
    : lstm_(register_module(
          "lstm", torch::nn::LSTM(torch::nn::LSTMOptions(width, width / 2).bidirectional(true)))) {}

torch::Tensor RowLstmImpl::forward(const torch::Tensor& map) {
  const std::int64_t batch = map.size(0), rows = map.size(1), cols = map.size(2);
  const torch::Tensor sequences = map.reshape({batch * rows, cols, -1});
  const LstmWeights w = lstm_->all_weights();
  if (can_fuse_lstm(map, w)) {
    return CpuRowLstm::apply(sequences, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7])
        .view({batch, rows, cols, -1});
  }
  // Time-major: every step reads one contiguous block.
  const torch::Tensor output = std::get<0>(lstm_(sequences.transpose(0, 1).contiguous()));
  return output.transpose(0, 1).reshape({batch, rows, cols, -1});
}

}  // namespace motifbench
