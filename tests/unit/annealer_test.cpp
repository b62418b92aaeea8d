#include "harness/core/annealer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace motifbench {
namespace {

TEST(LineDensity, IsTheLowestRungAboveTheMinimum) {  // facts part 3 D
  EXPECT_NEAR(line_density(4.492e-05), 5.022621e-05, 1e-11);
  EXPECT_NEAR(line_density(9.64 / (32 * 43'200)), 8.939187e-06, 1e-12);
  EXPECT_NEAR(line_density(7.5 / 6'420), 1.189204e-03, 1e-9);
}

TEST(Annealer, DensityLadderIsTheReferences) {  // facts part 3 D
  AnnealerSetting setting;
  setting.initial_threshold = setting.maximum_threshold = 0;
  Annealer annealer(setting);
  const std::vector<std::pair<int, double>> known = {
      {19, 2.114141e-03}, {21, 1.189204e-03}, {24, 5.016956e-04}, {30, 8.929105e-05},
      {31, 6.696828e-05}, {32, 5.022621e-05}, {33, 3.766966e-05}, {34, 2.825224e-05},
      {38, 8.939187e-06}, {39, 6.704390e-06}};
  int rung = 0;
  for (const auto& [wanted, density] : known) {
    for (; rung < wanted; ++rung) annealer.on_validation(rung + 1, 0.5);
    EXPECT_NEAR(annealer.density() / density, 1.0, 5e-7) << "rung " << wanted;
  }
}

TEST(Annealer, PaperTrajectory) {  // facts part 3 E, default settings
  Annealer annealer(AnnealerSetting{});
  const std::vector<double> accuracies = {0, 0, .5, .9, .95, .99, .99, .99, .985, .985, .985};
  const std::vector<double> before = {.998, .996, .994, .992, .990, .988,
                                      .988, .988, .988, .986, .984};
  std::vector<int> reductions;
  for (int i = 1; i <= 25; ++i) {
    const double accuracy = i <= 11 ? accuracies[static_cast<std::size_t>(i - 1)] : .97;
    const double threshold_before_test = annealer.threshold() - 0.002;
    if (i <= 11) {
      EXPECT_NEAR(threshold_before_test, before[static_cast<std::size_t>(i - 1)], 1e-9) << i;
    }
    if (i == 12) {
      EXPECT_NEAR(threshold_before_test, .983, 1e-9);
    }
    if (annealer.on_validation(20'000 * i, accuracy) == ScheduleAction::kLower) {
      reductions.push_back(i);
      if (i == 19) {
        EXPECT_NEAR(threshold_before_test, .969, 1e-9);
      }
    }
    if (reductions.size() == 5) break;
  }
  EXPECT_EQ(reductions, (std::vector<int>{6, 7, 8, 11, 19}));
}

double sparsity_after(Annealer& annealer, std::int64_t samples, double accuracy) {
  annealer.on_validation(samples, accuracy);
  return 1.0 - annealer.density();
}

TEST(Annealer, FixedThresholdWithGap) {  // facts part 3 E (a)
  Annealer annealer({.factor = 0.1,
                     .initial_threshold = .8,
                     .minimum_threshold = .8,
                     .maximum_threshold = .8,
                     .decay = 0,
                     .minimum_gap = 10});
  EXPECT_NEAR(sparsity_after(annealer, 100, .9), .95, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 200, .7), .95, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 300, .9), .995, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 305, .9), .995, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 311, .9), .9995, 1e-12);
}

TEST(Annealer, DecayBetweenBounds) {  // facts part 3 E (b)
  Annealer annealer({.factor = 0.1,
                     .initial_threshold = .9,
                     .minimum_threshold = .8,
                     .maximum_threshold = .9,
                     .decay = .01});
  EXPECT_NEAR(sparsity_after(annealer, 3, .89), .95, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 4, .875), .95, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 100, .79), .95, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 101, .83), .995, 1e-12);
  EXPECT_NEAR(sparsity_after(annealer, 102, .819), .995, 1e-12);
}

TEST(Annealer, GapCountsFromTheLastTestThatCounted) {  // facts part 3 E (c)
  Annealer annealer({.factor = 0.1,
                     .initial_threshold = .8,
                     .minimum_threshold = .8,
                     .maximum_threshold = .8,
                     .decay = 0,
                     .minimum_gap = 10});
  EXPECT_NEAR(sparsity_after(annealer, 10, .7), .5, 1e-12);  // no reduction, but restarts the clock
  EXPECT_NEAR(sparsity_after(annealer, 19, .9), .5, 1e-12);  // too early: changes nothing
  EXPECT_NEAR(sparsity_after(annealer, 20, .9), .95, 1e-12);  // ten after the test at 10
}

TEST(Annealer, ForcedReductionsAndStopBound) {  // facts part 3 E (d)
  AnnealerSetting setting;
  setting.initial_threshold = setting.maximum_threshold = 0;
  Annealer free_running(setting);
  for (int i = 1; i <= 10; ++i) free_running.on_validation(100 * i, 1.0);
  EXPECT_NEAR(free_running.density(), 2.8156757355e-02, 1e-12);

  setting.stop_below = 0.1;
  Annealer bounded(setting);
  ScheduleAction action = ScheduleAction::kKeep;
  int tests = 0;
  while (action != ScheduleAction::kFinish) action = bounded.on_validation(100 * ++tests, 1.0);
  EXPECT_EQ(tests, 6);
  EXPECT_NEAR(bounded.density(), 0.5 * std::pow(0.75, 6), 1e-12);
}

TEST(Annealer, RestoredStateGoesOnTheSame) {
  Annealer whole(AnnealerSetting{}), first(AnnealerSetting{}), second(AnnealerSetting{});
  const std::vector<double> accuracies = {.5, .999, .998, .9995, .99, .999, .2, .9999};
  for (std::size_t i = 0; i < accuracies.size(); ++i) {
    const auto samples = static_cast<std::int64_t>(20'000 * (i + 1));
    const ScheduleAction expected = whole.on_validation(samples, accuracies[i]);
    if (i == 4) second.restore(first.state());
    EXPECT_EQ((i < 4 ? first : second).on_validation(samples, accuracies[i]), expected);
  }
  EXPECT_EQ(second.density(), whole.density());
  EXPECT_EQ(second.threshold(), whole.threshold());
}

TEST(FixedDensity, NeverMoves) {
  FixedDensity schedule(0.25);
  EXPECT_EQ(schedule.on_validation(1000, 1.0), ScheduleAction::kKeep);
  EXPECT_EQ(schedule.density(), 0.25);
}

TEST(FirstCrossing, FinishesAtTheFirstReduction) {
  DomainFacts facts;
  Annealer annealer(first_crossing(facts));
  EXPECT_EQ(annealer.on_validation(20'000, 0.9), ScheduleAction::kKeep);
  EXPECT_EQ(annealer.on_validation(40'000, 0.999), ScheduleAction::kFinish);
}

}  // namespace
}  // namespace motifbench
