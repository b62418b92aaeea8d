// The same model on the CPU in float32 and on a GPU in TensorFloat-32. Skipped where there is no
// GPU.

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>

#include "harness/core/method.h"
#include "harness/train/cell_run.h"
#include "harness/train/device.h"
#include "harness/train/evaluate.h"
#include "harness/train/training_step.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

// Past the warm-up and the steep part of the curve: both devices are near the top.
constexpr int kSteps = 1000;
constexpr double kLearned = 0.9;

class Gpu : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!torch::cuda::is_available()) {
      GTEST_SKIP() << "this build of libtorch sees no CUDA device";
    }
    domain_ = DomainRegistry::instance().make("digit_circle",
                                              {{"preset", "quick"}, {"motifs", "single"}});
  }

  Model make_model(const torch::Device& device) const {
    const auto method = MethodRegistry::instance().make("sparling_mt", {});
    torch::manual_seed(1);
    Model model(domain_->make_g(), method->plan(domain_->facts()).make_bottleneck(),
                domain_->make_h());
    model.to(device);
    return model;
  }

  torch::Tensor train(Model& model, const torch::Device& device, int steps) const {
    const TrainingSetting& setting = domain_->facts().training;
    Adam optimiser(model);
    TrainingStep step(model, optimiser, setting, /*seed=*/1);
    torch::Tensor loss;
    for (int i = 0; i < steps; ++i) {
      loss = step.run(make_batch(*domain_, {Split::kTrain, 1, i * setting.batch_size},
                                 setting.batch_size, device));
    }
    return loss;
  }

  std::unique_ptr<Domain> domain_;
};

TEST_F(Gpu, OneStepHasTheLossOfTheCpu) {
  const torch::Device gpu = usable_device("cuda");
  Model here = make_model(torch::kCPU), there = make_model(gpu);
  const auto expected = train(here, torch::kCPU, 1).item<double>();
  EXPECT_NEAR(train(there, gpu, 1).item<double>(), expected, 1e-3 * expected);
}

TEST_F(Gpu, LearnsAsTheCpuDoes) {
  const torch::Device gpu = usable_device("cuda");
  Model here = make_model(torch::kCPU), there = make_model(gpu);
  train(here, torch::kCPU, kSteps);
  train(there, gpu, kSteps);
  EXPECT_GT(validation_accuracy(*domain_, here, torch::kCPU), kLearned);
  EXPECT_GT(validation_accuracy(*domain_, there, gpu), kLearned);
}

TEST_F(Gpu, TrainedWeightsGiveTheSameMetricOnBoth) {
  const torch::Device gpu = usable_device("cuda");
  Model model = make_model(torch::kCPU);
  train(model, torch::kCPU, kSteps);
  const double expected = validation_accuracy(*domain_, model, torch::kCPU);
  model.to(gpu);
  EXPECT_NEAR(validation_accuracy(*domain_, model, gpu), expected, 0.02);
}

TEST_F(Gpu, AWholeCellRunsAndGoesOnAfterAStop) {
  const TemporaryFolder folder;
  CellRunSetting setting;
  setting.id = parse_cell_id("digit_circle(motifs=single,preset=tiny)/sparling_mt/seed=1");
  setting.folder = folder.path();
  setting.device = "cuda";
  const auto domain =
      DomainRegistry::instance().make(setting.id.domain.name, setting.id.domain.parameters);
  const auto method = MethodRegistry::instance().make("sparling_mt", {});
  std::atomic<bool> stop = false;
  CellObserver observer;
  observer.validated = [&](const ProgressRow&) { stop = true; };
  CellResult result = run_cell(setting, *domain, *method, observer, stop);
  EXPECT_EQ(result.status, CellStatus::kInterrupted);
  for (int sessions = 1; result.status == CellStatus::kInterrupted && sessions < 40; ++sessions) {
    stop = false;
    result = run_cell(setting, *domain, *method, observer, stop);
  }
  ASSERT_EQ(result.status, CellStatus::kOk) << result.message;
  for (const MetricValue& metric : result.models.back().scores.metrics) {
    EXPECT_TRUE(std::isfinite(metric.value)) << metric.name;
  }
}

TEST_F(Gpu, NamesADeviceThatIsNotThere) { EXPECT_THROW(usable_device("cuda:99"), Error); }

}  // namespace
}  // namespace motifbench
