#include "harness/run/matrix_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/unit/error_text.h"

namespace motifbench {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(MatrixFile, ReadsAxesAndPreset) {
  const Matrix matrix = parse_matrix(R"toml([matrix]
name = "smoke"
domains = ["fake_domain", "fake_domain(preset=small)"]
methods = ["fake_plain(lambda=3)", "fake_child"]
seeds = "1-2,7"
preset = "large"
)toml",
                                     "m.toml");
  EXPECT_EQ(matrix.name, "smoke");
  ASSERT_EQ(matrix.cells.size(), 12U);
  EXPECT_EQ(to_text(matrix.cells.front()),
            "fake_domain(density=0.25,preset=large)/fake_plain(lambda=3)/seed=1");
  EXPECT_EQ(to_text(matrix.cells.back()),
            "fake_domain(density=0.25,preset=small)/fake_child/seed=7");
}

TEST(MatrixFile, NameDefaultsToTheStemAndSeedsMayBeOneInteger) {
  const Matrix matrix =
      parse_matrix("[matrix]\ndomains = ['fake_domain']\nmethods = ['fake_plain']\nseeds = 4\n",
                   "folder/paper.toml");
  EXPECT_EQ(matrix.name, "paper");
  ASSERT_EQ(matrix.cells.size(), 1U);
  EXPECT_EQ(matrix.cells[0].seed, 4);
}

struct BadFile {
  std::string toml;
  std::string place;
  std::string reason;
};

class BadMatrixFile : public testing::TestWithParam<BadFile> {};

TEST_P(BadMatrixFile, SaysWhere) {
  const BadFile& bad = GetParam();
  const std::string error = usage_error_of([&] { parse_matrix(bad.toml, "m.toml"); });
  EXPECT_THAT(error, StartsWith("m.toml:" + bad.place + ": "));
  EXPECT_THAT(error, HasSubstr(bad.reason));
}

const std::string kDomains = "[matrix]\ndomains = ['fake_domain']\n";
const std::string kBoth = kDomains + "methods = ['fake_plain']\n";

INSTANTIATE_TEST_SUITE_P(
    Table, BadMatrixFile,
    testing::Values(
        BadFile{"[matrix\n", "1:8", ""},  //
        BadFile{"", "1:1", "no [matrix]"}, BadFile{"matrix = 3\n", "1:10", "must be a table"},
        BadFile{kBoth + "seeds = '1'\n[other]\n", "5:2", "unknown key 'other'"},
        BadFile{kBoth + "seeds = '1'\nprset = 'small'\n", "5:1", "did you mean 'preset'"},
        BadFile{"[matrix]\nmethods = ['fake_plain']\nseeds = '1'\n", "1:1", "no 'domains'"},
        BadFile{"[matrix]\ndomains = 'fake_domain'\n", "2:11", "list"},
        BadFile{"[matrix]\ndomains = []\n", "2:11", "list"},
        BadFile{"[matrix]\ndomains = ['fake_domain', 3]\n", "2:27", "string"},
        BadFile{"[matrix]\ndomains = ['fake_domian']\n", "2:12", "did you mean 'fake_domain'"},
        BadFile{kDomains + "methods = ['fake_plain', 'fake_plain(']\n", "3:26", ""},
        BadFile{kDomains + "methods = ['fake_plain(lambda=x)']\n", "3:12", "lambda"},
        BadFile{kBoth + "seeds = '1-'\n", "4:9", "seeds"},
        BadFile{kBoth + "seeds = -1\n", "4:9", "negative"},
        BadFile{kBoth + "seeds = [1, 2]\n", "4:9", "ranges"},
        BadFile{kBoth + "seeds = '1'\nname = 1\n", "5:8", "string"},
        BadFile{"[matrix]\ndomains = ['fake_domain']\npreset = 'medium'\n", "2:12", "medium"}));

TEST(MatrixFile, UnreadableFileIsAUsageError) {
  EXPECT_THAT(usage_error_of([] { read_matrix_file("no/such/file.toml"); }),
              HasSubstr("no/such/file.toml"));
  EXPECT_THAT(usage_error_of([] { read_matrix_file(std::filesystem::temp_directory_path()); }),
              HasSubstr("folder"));
}

}  // namespace
}  // namespace motifbench
