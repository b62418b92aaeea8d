#include "harness/run/duration.h"

#include <gtest/gtest.h>

#include <string>

#include "harness/core/error.h"

namespace motifbench {
namespace {

TEST(Duration, IsReadInTwoUnits) {
  EXPECT_EQ(duration_text(0), "0s");
  EXPECT_EQ(duration_text(59.9), "59s");
  EXPECT_EQ(duration_text(185), "3m05s");
  EXPECT_EQ(duration_text(2 * 3600 + 7 * 60 + 59), "2h07m");
  EXPECT_EQ(duration_text(4 * 86400 + 3 * 3600), "4d03h");
  EXPECT_EQ(duration_text(-1), "?");
  EXPECT_EQ(duration_text(1e300), "?");
}

TEST(Duration, IsWrittenInAnyUnits) {
  EXPECT_EQ(parse_duration("45s", "").count(), 45);
  EXPECT_EQ(parse_duration("90m", "").count(), 5400);
  EXPECT_EQ(parse_duration("1h30m", "").count(), 5400);
  EXPECT_EQ(parse_duration("2d01h01m01s", "").count(), 2 * 86400 + 3661);
}

TEST(Duration, OfWhatIsNoneTheMessageSaysWhere) {
  for (const std::string text : {"", "0s", "2", "h", "-1h", "1.5h", "2h30", "30m2h", "1h1h", "2 h",
                                 "9999999h", "99999999999999999999s", "1H"}) {
    try {
      parse_duration(text, "--time-limit");
      ADD_FAILURE() << "'" << text << "' was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), "--time-limit: '" + text +
                                  "' is no duration; valid: such as 90m, 2h, 1h30m or 1d12h");
    }
  }
}

}  // namespace
}  // namespace motifbench
