#include "tests/benchmarks/model_fixture.h"

#include <tuple>

#include "harness/core/method.h"
#include "harness/core/network.h"
#include "harness/train/training_step.h"

namespace motifbench {
namespace {

constexpr std::int64_t kEvaluationBatch = 16;  // of harness/train/evaluate.cpp
constexpr std::int64_t kSeed = 1;
constexpr double kRateFactor = 1e-4;  // of the preset's learning rate
constexpr int kSettlingSteps = 100;   // 0.9^100 of the first thresholds is left

Model make_model(const Domain& domain) {
  torch::manual_seed(kSeed);
  return {domain.make_g(), make_sparling(domain.facts()), domain.make_h()};
}

Batch make_batch_for(const Domain& domain, Mode mode) {
  if (mode == Mode::kEvaluation) {
    return make_batch(domain, {Split::kValidation, /*seed=*/0, /*index=*/0}, kEvaluationBatch,
                      torch::kCPU);
  }
  return make_batch(domain, {Split::kTrain, kSeed, /*index=*/0}, domain.facts().training.batch_size,
                    torch::kCPU);
}

}  // namespace

std::unique_ptr<Domain> make_digit_circle(const std::string& preset) {
  return DomainRegistry::instance().make("digit_circle", {{"preset", preset}});
}

std::shared_ptr<Bottleneck> make_sparling(const DomainFacts& facts) {
  return MethodRegistry::instance().make("sparling_mt", {})->plan(facts).make_bottleneck();
}

ModelFixture& ModelFixture::of(const std::string& preset, double density, Mode mode) {
  static std::unique_ptr<ModelFixture> last;
  static std::tuple<std::string, double, Mode> made_for;
  const std::tuple wanted(preset, density, mode);
  if (!last || made_for != wanted) {
    last.reset();  // before the next: two of the paper's need much memory
    last = std::make_unique<ModelFixture>(preset, density, mode);
    made_for = wanted;
  }
  return *last;
}

ModelFixture::ModelFixture(const std::string& preset, double density, Mode mode)
    : domain_(make_digit_circle(preset)),
      model_(make_model(*domain_)),
      optimiser_(model_),
      mode_(mode),
      batch_(make_batch_for(*domain_, mode)) {
  model_.train(mode == Mode::kTraining);
  settle(density);
}

void ModelFixture::settle(double density) {
  const torch::NoGradGuard no_grad;
  Bottleneck& bottleneck = model_.bottleneck();
  bottleneck.set_density(density);
  const torch::Tensor z = model_.g().forward(batch_.input);
  bottleneck.train();
  for (int i = 0; i < kSettlingSteps; ++i) bottleneck.forward(z);
  bottleneck.train(mode_ == Mode::kTraining);
}

void ModelFixture::step() {
  TrainingStep(model_, optimiser_, domain_->facts().training, kSeed).run(batch_, kRateFactor);
}

double ModelFixture::measured_density() {
  const torch::NoGradGuard no_grad;
  return (model_.motifs(batch_.input) != 0).to(torch::kFloat64).mean().item<double>();
}

}  // namespace motifbench
