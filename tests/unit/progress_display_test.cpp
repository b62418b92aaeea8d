#include "harness/run/progress_display.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "harness/run/worker_message.h"

namespace motifbench {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

LiveProgress halfway() {
  LiveProgress live;
  live.samples = 60'000;
  live.max_samples = 120'000;
  live.samples_per_second = 800;
  live.density = 0.158203125;
  live.accuracy = 0.9314;
  live.threshold = 0.8;
  return live;
}

TEST(ProgressText, Percent) {
  EXPECT_EQ(percent_done({}), 0);
  EXPECT_EQ(percent_done(halfway()), 50);
  LiveProgress live = halfway();
  live.samples = 119'999;
  EXPECT_EQ(percent_done(live), 99);
  live.samples = 130'000;
  EXPECT_EQ(percent_done(live), 100);
}

TEST(ProgressText, NamesEveryNumber) {
  EXPECT_EQ(progress_text(halfway()),
            "50 %, 60000 of 120000 samples, 800/s, density 0.158, accuracy 93.1 %, "
            "up to 1m15s of training left");
  LiveProgress live = halfway();
  live.samples_per_second = 0;
  EXPECT_THAT(progress_text(live), Not(HasSubstr("left")));
  live.phase = LiveProgress::Phase::kEvaluating;
  EXPECT_THAT(progress_text(live), HasSubstr("evaluating"));
}

TEST(ProgressText, ShortensInTheMiddle) {
  EXPECT_EQ(shorten("abcdefghij", 10), "abcdefghij");
  EXPECT_EQ(shorten("abcdefghij", 8), "abc...ij");
  EXPECT_EQ(shorten("abcdefghij", 2), "ab");
  EXPECT_EQ(shorten("abcdefghij", 0), "");
}

TEST(ProgressText, BlockFitsTheScreen) {
  const std::vector<RunningCell> cells(5, {"domain(preset=quick)/method/seed=1", halfway()});
  for (const std::size_t columns : {20U, 80U, 120U, 200U}) {
    for (const std::string& line : render_block(cells, {}, columns, 24)) {
      EXPECT_LE(line.size(), columns);
    }
  }
  EXPECT_THAT(render_block(cells, {}, 200, 24), SizeIs(6));
  const std::vector<std::string> cramped = render_block(cells, {}, 200, 6);
  ASSERT_THAT(cramped, SizeIs(5));
  EXPECT_EQ(cramped[3], "and 2 more");
  EXPECT_THAT(render_block(cells, {}, 200, 24)[0],
              AllOf(HasSubstr("domain(preset=quick)/method/seed=1"), HasSubstr("93.1 %")));
}

TEST(ProgressText, Totals) {
  EXPECT_EQ(totals_text({12, 3, 1, 2, 130}), "3 of 12 cells done, 1 failed, 2 running, 2m10s");
}

TEST(PlainDisplay, OneLineAtTheStartEachTenthAndTheEnd) {
  std::ostringstream out;
  const auto display = make_plain_display(out);
  display->started("c");
  LiveProgress live = halfway();
  int updates = 0;
  for (live.samples = 0; live.samples <= live.max_samples; live.samples += 1'000) {
    display->live("c", live);
    ++updates;
  }
  display->ended("c", CellStatus::kFailed, "no luck");
  const std::string text = out.str();
  EXPECT_EQ(updates, 121);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1 + 11 + 1);
  EXPECT_THAT(text, HasSubstr("c: 30 %, 36000 of"));
  EXPECT_THAT(text, HasSubstr("c: failed: no luck\n"));
}

TEST(PlainDisplay, SaysHowLongAtEachTenthAndWhenTheEvaluationBegins) {
  std::ostringstream out;
  const auto display = make_plain_display(out);
  LiveProgress live = halfway();
  live.phase = LiveProgress::Phase::kValidating;
  display->live("c", live);
  live.phase = LiveProgress::Phase::kTraining;
  live.samples += 800;
  display->live("c", live);
  live.phase = LiveProgress::Phase::kEvaluating;
  display->live("c", live);
  live.density /= 2;
  display->live("c", live);
  EXPECT_EQ(out.str(),
            "c: 50 %, 60800 of 120000 samples, 800/s, density 0.158, accuracy 93.1 %, "
            "up to 1m14s of training left\n"
            "c: 50 %, 60800 of 120000 samples, density 0.158, accuracy 93.1 %, evaluating\n");
}

TEST(TerminalDisplay, ErasesAsManyLinesAsItDrew) {
  std::ostringstream out;
  {
    const auto display = make_terminal_display(out, 100, 24);
    display->started("a");                     // draws 2 lines
    display->started("b");                     // erases 2, draws 3
    display->ended("a", CellStatus::kOk, "");  // erases 3, one lasting line, draws 2
  }
  const std::string text = out.str();
  EXPECT_THAT(text, HasSubstr("\x1b[2A\x1b[J"));
  EXPECT_THAT(text, HasSubstr("\x1b[3A\x1b[Ja: ok\n"));
  EXPECT_TRUE(text.ends_with("\x1b[2A\x1b[J")) << "the block is gone at the end";
}

TEST(TerminalDisplay, DropsWhatAnotherProcessRuns) {
  std::ostringstream out;
  const auto display = make_terminal_display(out, 100, 24);
  display->started("a");
  display->left("a");
  out.str("");
  display->started("b");
  EXPECT_THAT(out.str(), AllOf(HasSubstr("b  "), Not(HasSubstr("a  0 %"))));
}

TEST(WorkerMessage, LiveLinesRoundTrip) {
  LiveProgress live = halfway();
  live.phase = LiveProgress::Phase::kValidating;
  const std::optional<WorkerMessage> message = parse_worker_line(to_line(live));
  ASSERT_TRUE(message);
  EXPECT_EQ(message->kind, WorkerMessage::Kind::kLive);
  EXPECT_EQ(message->live.phase, live.phase);
  EXPECT_EQ(message->live.samples, live.samples);
  EXPECT_EQ(message->live.max_samples, live.max_samples);
  EXPECT_EQ(message->live.samples_per_second, live.samples_per_second);
  EXPECT_EQ(message->live.density, live.density);
  EXPECT_EQ(message->live.accuracy, live.accuracy);
  EXPECT_EQ(message->live.threshold, live.threshold);
}

TEST(WorkerMessage, NumbersThatJsonLacksAreZero) {
  LiveProgress live = halfway();
  live.accuracy = std::numeric_limits<double>::quiet_NaN();
  const std::optional<WorkerMessage> message = parse_worker_line(to_line(live));
  ASSERT_TRUE(message);
  EXPECT_EQ(message->live.accuracy, 0);
}

TEST(WorkerMessage, VerdictsRoundTripWhateverTheirText) {
  const std::optional<WorkerMessage> message =
      parse_worker_line(to_line(CellStatus::kFailed, "a \"quoted\"\nthing"));
  ASSERT_TRUE(message);
  EXPECT_EQ(message->kind, WorkerMessage::Kind::kFinished);
  EXPECT_EQ(message->status, CellStatus::kFailed);
  EXPECT_EQ(message->message, "a \"quoted\"\nthing");
  EXPECT_TRUE(parse_worker_line(to_line(CellStatus::kFailed, "\xff\xfe")));
}

TEST(WorkerMessage, OtherLinesAreNotMessages) {
  for (const char* const line :
       {"", "warning: slow", "{}", "[1]", "{\"event\":\"other\"}", "{\"event\":\"live\"}",
        "{\"event\":\"finished\",\"status\":\"fine\",\"message\":\"\"}"}) {
    EXPECT_FALSE(parse_worker_line(line)) << line;
  }
}

}  // namespace
}  // namespace motifbench
