#include "harness/run/cell_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/core/error.h"
#include "harness/run/cell_queue.h"

namespace motifbench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<PlannedCell> plan(std::string_view methods, std::vector<std::int64_t> seeds = {1}) {
  return plan_cells(expand_axes(
      "test", {parse_spec_list("fake_domain"), parse_spec_list(methods), std::move(seeds)}));
}

std::vector<std::string> methods_of(const std::vector<PlannedCell>& cells) {
  std::vector<std::string> texts;
  for (const PlannedCell& cell : cells) texts.push_back(to_text(cell.id.method));
  return texts;
}

TEST(CellPlan, AddsParentsTransitivelyBeforeTheirChildren) {
  EXPECT_THAT(methods_of(plan("fake_grandchild")),
              ElementsAre("fake_plain(lambda=2)", "fake_child", "fake_grandchild"));
}

TEST(CellPlan, ParentsThatWereAskedForAppearOnce) {
  EXPECT_THAT(
      methods_of(plan("fake_plain,fake_grandchild,fake_child,fake_plain(lambda=2)")),
      ElementsAre("fake_plain(lambda=1)", "fake_plain(lambda=2)", "fake_child", "fake_grandchild"));
}

TEST(CellPlan, ParentsShareDomainAndSeed) {
  const std::vector<PlannedCell> cells = plan("fake_child", {3, 4});
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(to_text(*cells[3].parent),
            "fake_domain(density=0.25,preset=small)/fake_plain(lambda=2)/seed=4");
  EXPECT_EQ(cells[3].minimum_density, 0.25);
  EXPECT_THAT(cells[3].symbols, ElementsAre("x", "y"));
}

TEST(CellPlan, CycleIsAFailureThatNamesIt) {
  try {
    plan("fake_cycle_a");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFailure);
    EXPECT_THAT(error.what(), HasSubstr("/fake_cycle_a/seed=1 -> "));
    EXPECT_THAT(error.what(), HasSubstr("/fake_cycle_b/seed=1 -> "));
  }
}

TEST(CellQueue, ChildrenWaitForTheirParents) {
  CellQueue queue(plan("fake_grandchild,fake_plain"), {});
  // In plan order: plain(2), child, grandchild, plain(1).
  EXPECT_EQ(queue.next(), 0U);
  EXPECT_EQ(queue.next(), 3U);
  EXPECT_EQ(queue.next(), std::nullopt);
  EXPECT_EQ(queue.running(), 2U);
  queue.finish(0, true);
  EXPECT_EQ(queue.next(), 1U);
  queue.finish(1, true);
  queue.finish(3, false);
  EXPECT_EQ(queue.next(), 2U);
  EXPECT_TRUE(queue.take_blocked().empty());
}

TEST(CellQueue, AFailureBlocksAllThatDescendFromItAndNothingElse) {
  CellQueue queue(plan("fake_grandchild,fake_plain"), {});
  queue.next();
  queue.finish(0, false);
  const std::vector<CellQueue::Blocked> blocked = queue.take_blocked();
  ASSERT_EQ(blocked.size(), 2U);
  EXPECT_EQ(blocked[0].cell, 1U);
  EXPECT_EQ(blocked[0].parent, 0U);
  EXPECT_EQ(blocked[1].cell, 2U);
  EXPECT_EQ(blocked[1].parent, 1U);
  EXPECT_TRUE(queue.take_blocked().empty());
  EXPECT_EQ(queue.next(), 3U);
}

TEST(CellQueue, FinishedCellsAreSkippedAndOthersRunAgain) {
  const std::vector<PlannedCell> cells = plan("fake_plain", {1, 2, 3, 4, 5, 6});
  CellQueue queue(cells, {{cells[0].identity, CellStatus::kOk},
                          {cells[1].identity, CellStatus::kDiverged},
                          {cells[2].identity, CellStatus::kFailed},
                          {cells[3].identity, CellStatus::kRunning},
                          {cells[4].identity, CellStatus::kInterrupted}});
  EXPECT_EQ(queue.skipped(), 2U);
  for (const std::size_t expected : {2U, 3U, 4U, 5U}) EXPECT_EQ(queue.next(), expected);
  EXPECT_EQ(queue.next(), std::nullopt);
}

TEST(CellQueue, AStoredParentServesOnlyIfItIsOk) {
  const std::vector<PlannedCell> cells = plan("fake_child");
  CellQueue ok(cells, {{cells[0].identity, CellStatus::kOk}});
  EXPECT_EQ(ok.next(), 1U);
  CellQueue diverged(cells, {{cells[0].identity, CellStatus::kDiverged}});
  EXPECT_EQ(diverged.next(), std::nullopt);
  EXPECT_EQ(diverged.take_blocked().size(), 1U);
}

}  // namespace
}  // namespace motifbench
