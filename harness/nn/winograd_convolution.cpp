#include "harness/nn/winograd_convolution.h"

#include "harness/nn/cpu_floats.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/memory_format.h"
#include "harness/nn/winograd.h"

namespace motifbench {
namespace {

constexpr std::int64_t kChannelMultiple = 16;
constexpr std::int64_t kMostChannels = 64;

ImageShape image_shape(const torch::Tensor& images) {
  return {images.size(0), images.size(2), images.size(3), images.size(1)};
}

template <typename Float>
KernelView<Float> kernel_view(const torch::Tensor& weight) {
  return {weight.data_ptr<float>(), weight.stride(0), weight.stride(1), weight.stride(2),
          weight.stride(3)};
}

torch::Tensor empty_images(const torch::Tensor& like) {
  return torch::empty(like.sizes(), like.options(), torch::MemoryFormat::ChannelsLast);
}

class WinogradFunction : public torch::autograd::Function<WinogradFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& input_in, const torch::Tensor& weight,
                               const torch::Tensor& bias_in,
                               const c10::optional<torch::Tensor>& shortcut_in) {
    const torch::Tensor input = channels_last(input_in), bias = bias_in.contiguous();
    const torch::Tensor shortcut = shortcut_in ? channels_last(*shortcut_in) : torch::Tensor();
    torch::Tensor output = empty_images(input);
    winograd_convolve(
        image_shape(input), input.data_ptr<float>(), kernel_view<const float>(weight),
        {bias.data_ptr<float>(), shortcut.defined() ? shortcut.data_ptr<float>() : nullptr},
        output.data_ptr<float>());
    context->save_for_backward({input, weight});
    context->saved_data["shortcut"] = shortcut.defined();
    return output;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("convolution");
    const auto saved = context->get_saved_variables();
    const torch::Tensor &input = saved[0], &weight = saved[1];
    const torch::Tensor gradient = channels_last(gradients[0]);
    torch::Tensor d_input, d_weight, d_bias;
    if (context->needs_input_grad(0)) {
      d_input = empty_images(input);
      const torch::Tensor no_bias = torch::zeros({input.size(1)});
      winograd_convolve(image_shape(input), gradient.data_ptr<float>(),
                        kernel_view<const float>(weight).backward(), {no_bias.data_ptr<float>()},
                        d_input.data_ptr<float>());
    }
    if (context->needs_input_grad(1) || context->needs_input_grad(2)) {
      d_weight = torch::empty_like(weight);
      d_bias = torch::empty({input.size(1)});
      winograd_gradients(image_shape(input), input.data_ptr<float>(), gradient.data_ptr<float>(),
                         kernel_view<float>(d_weight), d_bias.data_ptr<float>());
    }
    const bool has_shortcut = context->saved_data["shortcut"].toBool();
    return {d_input, d_weight, d_bias, has_shortcut ? gradients[0] : torch::Tensor()};
  }
};

}  // namespace

bool fits_winograd(const torch::Tensor& input, const torch::Tensor& weight) {
  const std::int64_t channels = weight.size(0);
  return is_cpu_floats(input) && is_cpu_floats(weight) && input.dim() == 4 &&
         weight.sizes() == torch::IntArrayRef({channels, channels, 3, 3}) &&
         channels % kChannelMultiple == 0 && channels <= kMostChannels;
}

torch::Tensor winograd_convolution(const torch::Tensor& input, const torch::Tensor& weight,
                                   const torch::Tensor& bias, const torch::Tensor& shortcut) {
  return WinogradFunction::apply(input, weight, bias,
                                 shortcut.defined() ? c10::make_optional(shortcut) : c10::nullopt);
}

torch::Tensor winograd_convolution_relu(const torch::Tensor& input_in, const torch::Tensor& weight,
                                        const torch::Tensor& bias_in) {
  TORCH_CHECK(!torch::GradMode::is_enabled(), "this convolution has no gradients");
  const torch::Tensor input = channels_last(input_in), bias = bias_in.contiguous();
  torch::Tensor output = empty_images(input);
  winograd_convolve(image_shape(input), input.data_ptr<float>(), kernel_view<const float>(weight),
                    {.bias = bias.data_ptr<float>(), .floor = 0}, output.data_ptr<float>());
  return output;
}

}  // namespace motifbench
