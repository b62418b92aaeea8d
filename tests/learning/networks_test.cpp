// Parameter counts, shapes, receptive fields and initial weights of the paper's networks (facts 2.5
// and part 3 J, K).

#include <gtest/gtest.h>

#include "harness/core/domain.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/position_code.h"
#include "harness/nn/sequence_head.h"

namespace motifbench {
namespace {

std::int64_t parameter_count(const torch::nn::Module& module) {
  std::int64_t count = 0;
  for (const torch::Tensor& parameter : module.parameters()) count += parameter.numel();
  return count;
}

std::unique_ptr<Domain> digit_circle(const std::string& preset) {
  return DomainRegistry::instance().make("digit_circle", {{"preset", preset}});
}

TEST(ParameterCounts, DigitCircle) {
  const auto domain = digit_circle("paper");
  EXPECT_EQ(parameter_count(*domain->make_g()), 297'226);
  EXPECT_EQ(parameter_count(*domain->make_h()), 45'733'388);
}

TEST(ParameterCounts, EncodersOfTheOtherDomains) {
  EXPECT_EQ(parameter_count(ConvEncoder({.width = 64, .residual_units = 16, .motif_channels = 32})),
            1'188'000);
  EXPECT_EQ(parameter_count(ConvEncoder({.input_channels = 64,
                                         .width = 64,
                                         .residual_units = 8,
                                         .kernel_rows = 1,
                                         .motif_channels = 10})),
            204'490);
}

/// How many columns of the input one output site in the middle depends on. Double precision takes
/// the direct convolution; in Winograd's, neighbours in a tile cancel but for rounding.
std::int64_t receptive_field(ConvEncoder& encoder, int channels, int rows, int cols) {
  encoder.eval();
  encoder.to(torch::kFloat64);
  const torch::Tensor input =
      torch::rand({1, channels, rows, cols}, torch::kFloat64).requires_grad_();
  encoder.forward(input).index({0, 0, rows / 2, cols / 2}).backward();
  const torch::Tensor touched = (input.grad() != 0).sum(torch::IntArrayRef{0, 1, 2}) != 0;
  const torch::Tensor columns = torch::nonzero(touched).view({-1});
  return (columns.max() - columns.min()).item<std::int64_t>() + 1;
}

TEST(ReceptiveField, OfEachEncoder) {
  torch::manual_seed(1);
  ConvEncoder digits({.residual_units = 4});
  EXPECT_EQ(receptive_field(digits, 1, 41, 41), 17);
  ConvEncoder latex({.residual_units = 16, .motif_channels = 32});
  EXPECT_EQ(receptive_field(latex, 1, 5, 91), 65);
  ConvEncoder audio({.input_channels = 64, .residual_units = 8, .kernel_rows = 1});
  EXPECT_EQ(receptive_field(audio, 64, 1, 91), 33);
}

TEST(PositionCode, FirstValues) {  // facts part 3 K
  const torch::Tensor code = position_code(2, 512);
  const double known[] = {.841471, .540302, .821856, .569695};
  for (int i = 0; i < 4; ++i) EXPECT_NEAR(code[1][i].item<double>(), known[i], 1e-6);
  EXPECT_EQ(code[0][0].item<float>(), 0.0F);
  EXPECT_EQ(code[0][1].item<float>(), 1.0F);
}

TEST(Transformer, LayersOfAStackStartEqual) {
  torch::manual_seed(1);
  Transformer transformer(
      TransformerSetting{.width = 16, .heads = 2, .feed_forward = 32, .layers = 3});
  const auto parameters = transformer->named_parameters();
  for (const auto& item : parameters) {
    for (const std::string stack : {"encoder", "decoder"}) {
      if (!item.key().starts_with(stack + "2.")) continue;
      const std::string first = stack + "0" + item.key().substr(stack.size() + 1);
      EXPECT_TRUE(torch::equal(item.value(), parameters[first])) << item.key();
      EXPECT_NE(item.value().data_ptr(), parameters[first].data_ptr()) << item.key();
    }
  }
}

TEST(Attention, HeadsShareTheWidthEvenly) {
  EXPECT_THROW(Attention(66, 4, /*dropout=*/0), c10::Error);
}

TEST(Attention, OnlySelfAttentionIsCausal) {
  Attention attention(8, 2, /*dropout=*/0);
  const torch::Tensor queries = torch::randn({1, 3, 8}), memory = torch::randn({1, 3, 8});
  EXPECT_NO_THROW(attention(queries, queries, true));
  EXPECT_THROW(attention(queries, memory, true), c10::Error);
}

TEST(Attention, EqualsTheFrameworksLayer) {
  torch::manual_seed(1);
  Attention ours(16, 4, /*dropout=*/0);
  torch::nn::MultiheadAttention theirs(torch::nn::MultiheadAttentionOptions(16, 4));
  const torch::NoGradGuard no_grad;
  const auto source = ours->named_parameters();
  for (auto& item : theirs->named_parameters()) {
    item.value().normal_();
    source[item.key()].copy_(item.value());
  }
  const torch::Tensor queries = torch::randn({3, 5, 16});
  const torch::Tensor memory = torch::randn({3, 7, 16});
  const auto expected = [&](const torch::Tensor& q, const torch::Tensor& m,
                            const torch::Tensor& mask) {
    const torch::Tensor keys = m.transpose(0, 1);
    return std::get<0>(theirs(q.transpose(0, 1), keys, keys, torch::Tensor(), true, mask))
        .transpose(0, 1);
  };
  EXPECT_TRUE(torch::allclose(ours(queries, memory, false),
                              expected(queries, memory, torch::Tensor()), 1e-4, 1e-5));
  EXPECT_TRUE(torch::allclose(ours(queries, queries, false),
                              expected(queries, queries, torch::Tensor()), 1e-4, 1e-5));
  const torch::Tensor later = torch::ones({5, 5}, torch::kBool).triu(1);
  const torch::Tensor mask = torch::zeros({5, 5}).masked_fill(later, -INFINITY);
  EXPECT_TRUE(
      torch::allclose(ours(queries, queries, true), expected(queries, queries, mask), 1e-4, 1e-5));
}

class Head : public ::testing::Test {
 protected:
  Head() {
    torch::manual_seed(4);
    SequenceHeadSetting setting;
    setting.motifs = {.channels = 4, .rows = 8, .cols = 12};
    setting.pool_rows = setting.pool_cols = 4;
    setting.transformer = {.width = 16, .heads = 2, .feed_forward = 32, .layers = 1, .dropout = 0};
    setting.symbols = 3;
    setting.longest = 4;
    head_ = std::make_shared<SequenceHead>(setting);
    head_->eval();
    motifs_ = torch::rand({64, 4, 8, 12});
  }
  std::shared_ptr<SequenceHead> head_;
  torch::Tensor motifs_;
};

TEST_F(Head, TeacherForcedMatchEqualsGreedyDecoding) {  // design: one pass instead of many steps
  const torch::NoGradGuard no_grad;
  // Targets that the model itself predicts for half of the samples, and shifted ones for the rest.
  const torch::Tensor predicted = head_->predict(motifs_);
  torch::Tensor targets = predicted.clone();
  targets.slice(0, 0, 64, 2).copy_(predicted.roll(1, 0).slice(0, 0, 64, 2));
  const torch::Tensor correct = head_->correct(motifs_, targets);
  for (int i = 0; i < 64; ++i) {
    EXPECT_EQ(correct[i].item<bool>(), torch::equal(predicted[i], targets[i])) << i;
  }
}

TEST_F(Head, PaddingChangesNothing) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor targets =
      torch::tensor({std::int64_t{1}, std::int64_t{2}, kPadding}).expand({64, 3});
  EXPECT_NEAR(head_->loss(motifs_, targets).item<double>(),
              head_->loss(motifs_, targets.narrow(1, 0, 2)).item<double>(), 1e-5);
  EXPECT_TRUE(torch::equal(head_->correct(motifs_, targets.narrow(1, 0, 2)),
                           head_->correct(motifs_, targets)));
}

TEST_F(Head,
       DroppedBorderNeverReachesTheOutput) {  // facts 2.5: the pool drops what fills no window
  SequenceHeadSetting setting;
  setting.motifs = {.channels = 2, .rows = 10, .cols = 11};
  setting.pool_rows = setting.pool_cols = 4;
  setting.transformer = {.width = 8, .heads = 2, .feed_forward = 8, .layers = 1, .dropout = 0};
  SequenceHead head(setting);
  const torch::Tensor motifs = torch::rand({1, 2, 10, 11}).requires_grad_();
  head.loss(motifs, torch::tensor({{1, 2}}, torch::kInt64)).backward();
  const torch::Tensor reached = motifs.grad().abs().sum(torch::IntArrayRef{0, 1});
  EXPECT_EQ(reached.narrow(0, 8, 2).sum().item<float>(), 0.0F);
  EXPECT_EQ(reached.narrow(1, 8, 3).sum().item<float>(), 0.0F);
  EXPECT_GT(reached.sum().item<float>(), 0.0F);
}

}  // namespace
}  // namespace motifbench
