#include "reports/support/paper_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/error_text.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

const std::string kDefaults = R"toml([defaults]
domain = "toy"
metric = "fpe"
aggregate = "mean"
unit = "percent"
source = "table 1"
version = "v3"
certainty = "printed"
)toml";

PaperNumbers read(const std::string& toml) {
  const TemporaryFolder folder;
  PaperNumbers numbers;
  numbers.add_file(folder.write("n.toml", toml));
  return numbers;
}

TEST(PaperNumbers, FillsDefaultsAndTurnsPercentIntoFractions) {
  const PaperNumbers numbers = read(kDefaults + R"toml(
[[number]]
id = "a.b_1"
value = 1.5
low = 1
high = 2.5
method = "l1(lambda=1)"
note = "why"

[[number]]
id = "plain"
metric = "density"
unit = "fraction"
aggregate = "seed"
certainty = "digitised"
tolerance = 0.25
value = 0.5
density = 1e-3

[[curve]]
id = "curve"
axis = "density"
at = [0.5, 0.25]
values = [50, 25.0]

[[per_seed]]
id = "seeds"
values = [1, 2]
)toml");
  const PaperNumber& number = numbers.number("a.b_1");
  EXPECT_DOUBLE_EQ(number.value, 0.015);
  EXPECT_DOUBLE_EQ(number.low.value(), 0.01);
  EXPECT_DOUBLE_EQ(number.high.value(), 0.025);
  EXPECT_EQ(number.label.domain, "toy");
  EXPECT_EQ(number.label.method, "l1(lambda=1)");
  EXPECT_EQ(number.label.metric, "fpe");
  EXPECT_EQ(number.label.certainty, Certainty::kPrinted);
  EXPECT_EQ(number.label.tolerance, 0);
  EXPECT_EQ(number.label.note, "why");
  const PaperNumber& plain = numbers.number("plain");
  EXPECT_EQ(plain.value, 0.5);
  EXPECT_FALSE(plain.low.has_value());
  EXPECT_EQ(plain.label.tolerance, 0.25);
  EXPECT_EQ(plain.label.density, 1e-3);
  EXPECT_EQ(to_text(plain.label.certainty), "digitised");
  EXPECT_EQ(plain.label.method, "");
  EXPECT_EQ(numbers.curve("curve").axis, "density");
  EXPECT_EQ(numbers.curve("curve").at, (std::vector<double>{0.5, 0.25}));
  EXPECT_EQ(numbers.curve("curve").values, (std::vector<double>{0.5, 0.25}));
  EXPECT_EQ(numbers.seeds("seeds").values, (std::vector<double>{0.01, 0.02}));
}

TEST(PaperNumbers, UnknownIdsNameTheNearest) {
  const PaperNumbers numbers = read(kDefaults + "[[number]]\nid = 'toy.fpe'\nvalue = 1\n");
  EXPECT_THAT(usage_error_of([&] { numbers.number("toy.fpr"); }),
              HasSubstr("no number 'toy.fpr'; did you mean 'toy.fpe'"));
  EXPECT_THAT(usage_error_of([&] { numbers.curve("toy.fpe"); }), HasSubstr("no curve 'toy.fpe'"));
  EXPECT_THAT(usage_error_of([&] { numbers.seeds("toy.fpe"); }), HasSubstr("'toy.fpe'"));
}

TEST(PaperNumbers, AnIdIsUniqueOverFilesAndKinds) {
  const TemporaryFolder folder;
  PaperNumbers numbers;
  numbers.add_file(folder.write("a.toml", kDefaults + "[[number]]\nid = 'x'\nvalue = 1\n"));
  const auto second = folder.write("b.toml", kDefaults + "[[per_seed]]\nid = 'x'\nvalues = [1]\n");
  EXPECT_THAT(usage_error_of([&] { numbers.add_file(second); }),
              HasSubstr("b.toml:10:6: 'x' is there already"));
}

struct BadNumbers {
  std::string toml;
  std::string place;
  std::string reason;
};

class BadPaperNumbers : public testing::TestWithParam<BadNumbers> {};

TEST_P(BadPaperNumbers, SaysWhere) {
  const BadNumbers& bad = GetParam();
  const std::string error = usage_error_of([&] { read(bad.toml); });
  EXPECT_THAT(error, HasSubstr("n.toml:" + bad.place + ": "));
  EXPECT_THAT(error, HasSubstr(bad.reason));
}

// Entries begin in line 9, their keys in line 10.
const std::string kNumber = kDefaults + "[[number]]\nid = 'x'\n";
const std::string kCurve = kDefaults + "[[curve]]\nid = 'x'\n";

INSTANTIATE_TEST_SUITE_P(
    Table, BadPaperNumbers,
    testing::Values(
        BadNumbers{"[[number]\n", "1:10", ""}, BadNumbers{"[numbers]\n", "1:2", "did you mean"},
        BadNumbers{"number = 3\n", "1:10", "[[number]]"},
        BadNumbers{"number = [3]\n", "1:11", "[[number]]"},
        BadNumbers{"defaults = 3\n", "1:12", "must be a table"},
        BadNumbers{"[defaults]\nid = 'x'\n", "2:1", "unknown key 'id' in [defaults]"},
        BadNumbers{"[[number]]\nid = 'x'\nvalue = 1\n", "1:1", "'domain' is missing"},
        BadNumbers{kNumber, "9:1", "'value' is missing"},
        BadNumbers{kNumber + "valeu = 1\n", "11:1", "did you mean 'value'"},
        BadNumbers{kNumber + "value = '1'\n", "11:9", "must be a number"},
        BadNumbers{kNumber + "value = nan\n", "11:9", "must be a number"},
        BadNumbers{kNumber + "value = 1\nlow = 0\n", "9:1", "come together"},
        BadNumbers{kNumber + "value = 3\nlow = 1\nhigh = 2\n", "11:9", "outside"},
        BadNumbers{kNumber + "value = 1\nunit = 'percnt'\n", "12:8", "did you mean 'percent'"},
        BadNumbers{kNumber + "value = 1\ncertainty = 'sure'\n", "12:13", "digitised"},
        BadNumbers{kNumber + "value = 1\ncertainty = 'digitised'\n", "9:1", "'tolerance'"},
        BadNumbers{kNumber + "value = 1\ntolerance = -1\n", "9:1", "negative"},
        BadNumbers{kNumber + "value = 1\nsource = ''\n", "12:10", "empty"},
        BadNumbers{kDefaults + "[[number]]\nid = 'X Y'\nvalue = 1\n", "10:6", "small letters"},
        BadNumbers{kCurve + "axis = 'density'\nat = [1]\nvalues = [1, 2]\n", "13:10", "'at' has 1"},
        BadNumbers{kCurve + "axis = 'density'\nat = []\nvalues = [1]\n", "12:6", "one or more"},
        BadNumbers{kCurve + "axis = 'density'\nat = ['a']\nvalues = [1]\n", "12:7", "numbers"},
        BadNumbers{kCurve + "at = [1]\nvalues = [1]\n", "9:1", "'axis' is missing"}));

TEST(PaperNumbers, UnreadableFilesAreUsageErrors) {
  const TemporaryFolder folder;
  PaperNumbers numbers;
  EXPECT_THAT(usage_error_of([&] { numbers.add_file(folder.path() / "none.toml"); }),
              HasSubstr("none.toml: No such file"));
  EXPECT_THAT(usage_error_of([&] { numbers.add_file(folder.path()); }), HasSubstr("folder"));
}

}  // namespace
}  // namespace motifbench
