// What a run of a cell keeps, where budgets, batches and cooldowns do not divide each other.

#include "harness/train/cell_run.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "harness/core/annealer.h"
#include "harness/core/network.h"
#include "harness/train/checkpoint.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

/// The tiny DigitCircle with another training setting.
class RetimedDomain : public Domain {
 public:
  explicit RetimedDomain(const std::function<void(TrainingSetting&)>& change)
      : tiny_(DomainRegistry::instance().make("digit_circle", {{"preset", "tiny"}})),
        facts_(tiny_->facts()) {
    change(facts_.training);
  }

  const DomainFacts& facts() const override { return facts_; }
  Example sample(const SampleKey& key) const override { return tiny_->sample(key); }
  std::shared_ptr<FirstHalf> make_g() const override { return tiny_->make_g(); }
  std::shared_ptr<SecondHalf> make_h() const override { return tiny_->make_h(); }
  std::vector<EvaluationPass> evaluation() const override { return tiny_->evaluation(); }
  std::string target_text(std::span<const std::int64_t> target) const override {
    return tiny_->target_text(target);
  }

 private:
  std::unique_ptr<Domain> tiny_;
  DomainFacts facts_;
};

/// Another head, whose loss is finite and whose gradients are no numbers in one step.
class SpoiledHead : public SecondHalf {
 public:
  SpoiledHead(std::shared_ptr<SecondHalf> head, int spoiled_step)
      : head_(register_module("head", std::move(head))), steps_left_(spoiled_step) {}

  torch::Tensor loss(const torch::Tensor& motifs, const torch::Tensor& targets) override {
    const torch::Tensor loss = head_->loss(motifs, targets);
    if (--steps_left_ != 0) return loss;
    return loss + 0 * (motifs - motifs).sqrt().sum();  // 0 · ∞ backwards
  }
  torch::Tensor correct(const torch::Tensor& motifs, const torch::Tensor& targets) override {
    return head_->correct(motifs, targets);
  }
  torch::Tensor predict(const torch::Tensor& motifs) override { return head_->predict(motifs); }

 private:
  std::shared_ptr<SecondHalf> head_;
  int steps_left_;
};

class SpoiledDomain : public RetimedDomain {
 public:
  SpoiledDomain(const std::function<void(TrainingSetting&)>& change, int spoiled_step)
      : RetimedDomain(change), spoiled_step_(spoiled_step) {}
  std::shared_ptr<SecondHalf> make_h() const override {
    return std::make_shared<SpoiledHead>(RetimedDomain::make_h(), spoiled_step_);
  }

 private:
  int spoiled_step_;
};

/// Lowers density at every validation.
class EverFalling : public DensitySchedule {
 public:
  double density() const override { return density_; }
  ScheduleAction on_validation(std::int64_t, double) override {
    density_ *= 0.75;
    return ScheduleAction::kLower;
  }
  std::map<std::string, double> state() const override { return {{"density", density_}}; }
  void restore(const std::map<std::string, double>& state) override {
    density_ = state.at("density");
  }

 private:
  double density_ = 0.5;
};

/// Sparling's bottleneck with a schedule and batches of its own.
class PlannedMethod : public Method {
 public:
  using Schedule = std::function<std::unique_ptr<DensitySchedule>()>;
  PlannedMethod(Schedule schedule, std::int64_t batch_size)
      : schedule_(std::move(schedule)), batch_size_(batch_size) {}

  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan = MethodRegistry::instance().make("sparling_mt", {})->plan(facts);
    plan.schedule = schedule_();
    plan.batch_size = batch_size_;
    return plan;
  }

 private:
  Schedule schedule_;
  std::int64_t batch_size_;
};

class CellRun : public testing::Test {
 protected:
  static constexpr const char* kIdentity = "digit_circle(preset=tiny)/sparling_mt/seed=1";

  CellResult run(const Domain& domain, const Method& method, const CellObserver& observer = {},
                 const std::atomic<bool>& stop = false) const {
    const CellRunSetting setting{.id = parse_cell_id(kIdentity),
                                 .folder = folder_.path(),
                                 .parent_folder = {},
                                 .parent_identity = {}};
    return run_cell(setting, domain, method, observer, stop);
  }

  TemporaryFolder folder_;
};

TEST_F(CellRun, TheFinalModelIsKeptWhereverTrainingEnds) {
  const RetimedDomain domain([](TrainingSetting& training) {
    training.validation_period = 160;
    training.cooldown = 100;  // ends between two validations
    training.annealed_samples = 400;
  });
  const PlannedMethod method([] { return std::make_unique<FixedDensity>(0.1); }, 24);
  const CellResult result = run(domain, method);
  ASSERT_EQ(result.models.size(), 1U);
  EXPECT_TRUE(result.models[0].final);
  EXPECT_EQ(result.models[0].samples_seen, result.samples);
  EXPECT_GE(result.samples, 400);
}

TEST_F(CellRun, ADensityLeftAtTheLastMomentIsKeptOnce) {
  const RetimedDomain domain([](TrainingSetting& training) {
    training.validation_period = 160;
    training.cooldown = 0;
    training.annealed_samples = 480;
  });
  const PlannedMethod method([] { return std::make_unique<EverFalling>(); }, 16);
  const CellResult result = run(domain, method);
  std::set<double> densities;
  std::size_t kept = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
    kept += entry.path().filename().string().starts_with("density_") ? 1U : 0U;
  }
  EXPECT_EQ(kept, 3U) << "one for each validation";
  for (const DensityScores& model : result.models) densities.insert(model.density);
  EXPECT_EQ(densities.size(), result.models.size());
  EXPECT_TRUE(result.models.back().final);
  EXPECT_EQ(result.models.back().density, 0.5 * 0.75 * 0.75);
}

TEST_F(CellRun, ALastStepWithoutNumbersIsADivergence) {
  for (const int spoiled_step : {5, 20}) {  // of 20
    const SpoiledDomain domain(
        [](TrainingSetting& training) {
          training.cooldown = 0;
          training.annealed_samples = 320;
        },
        spoiled_step);
    const PlannedMethod method([] { return std::make_unique<FixedDensity>(0.1); }, 16);
    const CellResult result = run(domain, method);
    EXPECT_EQ(to_text(result.status), "diverged") << "step " << spoiled_step;
    remove_checkpoint(folder_.path());
  }
}

TEST_F(CellRun, TheCheckpointStaysUntilItsOwnerRemovesIt) {
  const RetimedDomain domain([](TrainingSetting& training) { training.annealed_samples = 320; });
  const PlannedMethod method([] { return std::make_unique<FixedDensity>(0.1); }, 16);
  const CellResult first = run(domain, method);
  ASSERT_EQ(first.status, CellStatus::kOk);
  EXPECT_TRUE(has_checkpoint(folder_.path()));
  // The result was lost: it is there again without training.
  const CellResult again = run(domain, method);
  ASSERT_EQ(again.models.size(), first.models.size());
  EXPECT_EQ(again.samples, first.samples);
  for (std::size_t i = 0; i < first.models.back().scores.metrics.size(); ++i) {
    EXPECT_EQ(again.models.back().scores.metrics[i].value,
              first.models.back().scores.metrics[i].value);
  }
  remove_checkpoint(folder_.path());
  EXPECT_FALSE(has_checkpoint(folder_.path()));
}

TEST_F(CellRun, AValidationThatIsInterruptedIsMadeAgain) {
  const RetimedDomain domain([](TrainingSetting& training) {
    training.cooldown = 0;
    training.annealed_samples = 480;
  });
  const PlannedMethod method([] { return std::make_unique<EverFalling>(); }, 16);
  std::vector<ProgressRow> whole, resumed;
  CellObserver observer;
  observer.validated = [&](const ProgressRow& row) { whole.push_back(row); };
  run(domain, method, observer);
  ASSERT_EQ(whole.size(), 3U);
  remove_checkpoint(folder_.path());

  std::atomic<bool> stop = false;
  observer.validated = [&](const ProgressRow& row) { resumed.push_back(row); };
  observer.live = [&](const LiveProgress& live) {
    stop = live.phase == LiveProgress::Phase::kValidating && live.samples == 320;
  };
  EXPECT_EQ(run(domain, method, observer, stop).status, CellStatus::kInterrupted);
  EXPECT_EQ(resumed.size(), 1U);
  observer.live = [](const LiveProgress&) {};
  stop = false;
  EXPECT_EQ(run(domain, method, observer, stop).status, CellStatus::kOk);
  ASSERT_EQ(resumed.size(), whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(resumed[i].samples, whole[i].samples);
    EXPECT_EQ(resumed[i].density, whole[i].density);
    EXPECT_EQ(resumed[i].accuracy, whole[i].accuracy);
    EXPECT_EQ(resumed[i].loss, whole[i].loss);
  }
}

TEST_F(CellRun, AnEvaluationGoesOnAfterTheModelsItHasDone) {
  const RetimedDomain domain([](TrainingSetting& training) {
    training.cooldown = 0;
    training.annealed_samples = 480;
    training.ladder_rungs = 100;  // evaluate all three
  });
  const PlannedMethod method([] { return std::make_unique<EverFalling>(); }, 16);
  const CellResult whole = run(domain, method);
  ASSERT_EQ(whole.models.size(), 3U);
  const CheckpointFolder checkpoints(folder_.path(), kIdentity);
  EXPECT_TRUE(checkpoints.load_evaluation(0));
  remove_checkpoint(folder_.path());
  EXPECT_FALSE(checkpoints.load_evaluation(0));

  std::atomic<bool> stop = false;
  std::vector<double> evaluated;
  CellObserver observer;
  observer.live = [&](const LiveProgress& live) {
    if (live.phase != LiveProgress::Phase::kEvaluating) return;
    evaluated.push_back(live.density);
    stop = evaluated.size() == 2;
  };
  const CellResult interrupted = run(domain, method, observer, stop);
  EXPECT_EQ(interrupted.status, CellStatus::kInterrupted);
  EXPECT_TRUE(interrupted.models.empty());
  stop = false;
  const CellResult resumed = run(domain, method, observer, stop);
  EXPECT_EQ(evaluated, (std::vector{0.5, 0.375, 0.375, 0.28125}));

  ASSERT_EQ(resumed.models.size(), whole.models.size());
  for (std::size_t i = 0; i < whole.models.size(); ++i) {
    const DensityScores &a = resumed.models[i], &b = whole.models[i];
    SCOPED_TRACE(b.density);
    EXPECT_EQ(a.density, b.density);
    EXPECT_EQ(a.samples_seen, b.samples_seen);
    EXPECT_EQ(a.final, b.final);
    ASSERT_EQ(a.scores.metrics.size(), b.scores.metrics.size());
    for (std::size_t m = 0; m < a.scores.metrics.size(); ++m) {
      EXPECT_EQ(a.scores.metrics[m].name, b.scores.metrics[m].name);
      EXPECT_EQ(a.scores.metrics[m].value, b.scores.metrics[m].value);
    }
    EXPECT_EQ(a.scores.confusion.size(), b.scores.confusion.size());
    EXPECT_EQ(a.scores.examples.size(), b.scores.examples.size());
  }
}

}  // namespace
}  // namespace motifbench
