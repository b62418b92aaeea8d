#include "harness/train/adam.h"

#include <gtest/gtest.h>

#include "harness/nn/memory_format.h"

namespace motifbench {
namespace {

/// A convolution whose weight lies channels-last, and a linear layer.
struct SmallNet : torch::nn::Module {
  SmallNet() {
    conv = register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(2, 4, 3)));
    linear = register_module("linear", torch::nn::Linear(4, 3));
    use_channels_last(*conv);
  }
  torch::Tensor loss(const torch::Tensor& x) {
    return linear(torch::relu(conv(x)).mean(torch::IntArrayRef{2, 3})).pow(2).sum();
  }
  torch::nn::Conv2d conv{nullptr};
  torch::nn::Linear linear{nullptr};
};

TEST(Adam, EqualsTheFrameworks) {
  torch::manual_seed(1);
  SmallNet ours, theirs;
  {
    const torch::NoGradGuard no_grad;
    const auto source = ours.parameters(), target = theirs.parameters();
    for (std::size_t i = 0; i < source.size(); ++i) target[i].data().copy_(source[i]);
  }
  Adam adam(ours);
  torch::optim::Adam reference(theirs.parameters(), torch::optim::AdamOptions(1e-2));
  for (int step = 0; step < 20; ++step) {
    const torch::Tensor x = torch::randn({5, 2, 6, 6});
    adam.zero_gradients();
    ours.loss(x).backward();
    adam.step(1e-2);
    reference.zero_grad();
    theirs.loss(x).backward();
    reference.step();
  }
  const auto a = ours.parameters(), b = theirs.parameters();
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(torch::allclose(a[i], b[i], 1e-4, 1e-6));
}

TEST(Adam, LeavesFrozenParametersAlone) {
  SmallNet net;
  for (torch::Tensor& parameter : net.conv->parameters()) parameter.requires_grad_(false);
  const torch::Tensor before = net.conv->weight.clone();
  Adam adam(net);
  net.loss(torch::randn({5, 2, 6, 6})).backward();
  adam.step(1e-1);
  EXPECT_TRUE(torch::equal(net.conv->weight, before));
  EXPECT_EQ(adam.state().size(), 4U);  // two moments of the linear layer's weight and bias
}

TEST(Adam, ClipsAsTheFrameworkDoes) {
  for (const double norm : {0.5, 1e6}) {  // above the limit, and far below it
    SmallNet ours, theirs;
    for (std::size_t i = 0; i < ours.parameters().size(); ++i) {
      const torch::Tensor gradient = torch::randn_like(ours.parameters()[i]);
      ours.parameters()[i].mutable_grad() = gradient.clone(torch::MemoryFormat::Preserve);
      theirs.parameters()[i].mutable_grad() = gradient.clone(torch::MemoryFormat::Preserve);
    }
    const double total = Adam(ours).clip_gradients(norm).item<double>();
    EXPECT_NEAR(total, torch::nn::utils::clip_grad_norm_(theirs.parameters(), norm), 1e-5 * total);
    for (std::size_t i = 0; i < ours.parameters().size(); ++i) {
      EXPECT_TRUE(
          torch::allclose(ours.parameters()[i].grad(), theirs.parameters()[i].grad(), 1e-5, 1e-7));
    }
  }
}

TEST(Adam, ClipsTheGlobalNorm) {
  SmallNet net;
  Adam adam(net);
  net.loss(torch::randn({5, 2, 6, 6}) * 100).backward();
  const double before = adam.clip_gradients(0.5).item<double>();
  EXPECT_GT(before, 0.5);
  double square = 0;
  for (const torch::Tensor& parameter : net.parameters()) {
    square += parameter.grad().pow(2).sum().item<double>();
  }
  EXPECT_NEAR(std::sqrt(square), 0.5, 1e-3);
}

}  // namespace
}  // namespace motifbench
