#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

#include "harness/draw/gnuplot.h"
#include "harness/draw/style.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

/// A variable of the environment, put back at the end.
class ScopedVariable {
 public:
  ScopedVariable(const char* name, const std::string& value) : name_(name) {
    const char* old = std::getenv(name);
    if (old != nullptr) old_ = old;
    ::setenv(name, value.c_str(), 1);
  }
  ScopedVariable(const ScopedVariable&) = delete;
  ScopedVariable& operator=(const ScopedVariable&) = delete;
  ~ScopedVariable() { ::setenv(name_, old_.c_str(), 1); }

 private:
  const char* name_;
  std::string old_;
};

void write_small_plot(GnuplotSession& session, const std::string& title) {
  session.out() << "set title " << gnuplot_text(title) << "\nplot '-' with lines title "
                << gnuplot_text(title) << "\n";
  session.send({{0, 1}, {1, 2}});
}

std::string content(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(GnuplotText, LeavesPlainTextReadable) {
  EXPECT_EQ(gnuplot_text("l1(lambda=0.1), seed 3"), "\"l1(lambda=0.1), seed 3\"");
  EXPECT_EQ(gnuplot_text("376 → 27946"), "\"376 → 27946\"");
}

TEST(GnuplotText, EscapesWhateverCouldMeanSomething) {
  EXPECT_EQ(gnuplot_text("a'b\"c"), "\"a\\047b\\042c\"");
  EXPECT_EQ(gnuplot_text("\\"), "\"\\134\"");
  EXPECT_EQ(gnuplot_text("`x`"), "\"\\140x\\140\"");
  EXPECT_EQ(gnuplot_text("$(x)@y"), "\"\\044(x)\\100y\"");
  EXPECT_EQ(gnuplot_text("two\nlines\r\x7F"), "\"two lines  \"");
}

TEST(GnuplotText, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(gnuplot_text("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
  EXPECT_EQ(gnuplot_text("\xC3"), "\"\xEF\xBF\xBD\"");
  EXPECT_EQ(gnuplot_text("\xE2\x86"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(Gnuplot, PrintsHostileTextAndRunsNoneOfIt) {
  const TemporaryFolder folder;
  const std::filesystem::path marker = folder.path() / "ran";
  const std::string touch = "touch " + marker.string();
  for (const std::string& text :
       {"`" + touch + "`", "$(" + touch + ")", "'; system '" + touch + "' #",
        "\"; system \"" + touch + "\" #", "x\n!" + touch + "\n", "\\\"; !" + touch, "'''" + touch,
        std::string("@x %s {/:Bold y}_z \\")}) {
    SCOPED_TRACE(text);
    GnuplotSession session(PictureFormat::kSvg, 400, 300);
    write_small_plot(session, text);
    session.save(folder.path() / "x.svg");
    EXPECT_FALSE(std::filesystem::exists(marker));
  }
  // The last one, verbatim: no markup, macro or format was read into it.
  EXPECT_NE(content(folder.path() / "x.svg").find("@x %s {/:Bold y}_z \\"), std::string::npos);
}

TEST(Gnuplot, FileNamesNeverReachAnInterpreter) {
  const TemporaryFolder folder;
  const std::filesystem::path marker = folder.path() / "ran";
  const std::filesystem::path file = folder.path() / "a'b\"c `touch ran` $(touch ran)\n\\ é.png";
  GnuplotSession session(PictureFormat::kPng, 400, 300);
  write_small_plot(session, "x");
  session.save(file);
  EXPECT_EQ(content(file).substr(1, 3), "PNG");
  EXPECT_FALSE(std::filesystem::exists(marker));
}

TEST(Gnuplot, SendsPointsAsText) {
  GnuplotSession session(PictureFormat::kSvg, 400, 300);
  session.send({{1, 2.5}, {0.75, std::numeric_limits<double>::quiet_NaN()}});
  EXPECT_NE(session.script().find("\n1 2.5\n0.75 nan\ne\n"), std::string::npos) << session.script();
}

TEST(Gnuplot, QuotesTheComplaintAndLeavesNothingBehind) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.write("x.png", "the picture of last time");
  GnuplotSession session(PictureFormat::kPng, 400, 300);
  session.out() << "set nonsense\n";
  expect_failure({"x.png", "gnuplot failed", "line"}, [&] { session.save(file); });
  EXPECT_EQ(content(file), "the picture of last time");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Gnuplot, SaysThatNothingWasDrawn) {
  const TemporaryFolder folder;
  GnuplotSession session(PictureFormat::kPng, 400, 300);
  expect_failure({"x.png", "drew nothing"}, [&] { session.save(folder.path() / "x.png"); });
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Gnuplot, SaysThatItIsNotInstalled) {
  const TemporaryFolder folder;
  GnuplotSession session(PictureFormat::kPng, 400, 300);
  write_small_plot(session, "x");
  const ScopedVariable path("PATH", folder.path().string());
  expect_failure({"x.png", "gnuplot is not installed", "gnuplot-nox"},
                 [&] { session.save(folder.path() / "x.png"); });
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Gnuplot, SaysThatTheFolderIsNotThere) {
  const TemporaryFolder folder;
  GnuplotSession session(PictureFormat::kPng, 400, 300);
  write_small_plot(session, "x");
  expect_failure({"cannot write", "none/x.png"},
                 [&] { session.save(folder.path() / "none" / "x.png"); });
}

TEST(Gnuplot, FormatFollowsTheName) {
  EXPECT_EQ(picture_format("a/b.svg"), PictureFormat::kSvg);
  EXPECT_EQ(picture_format("b.png"), PictureFormat::kPng);
  expect_usage({"b.gif", ".svg", ".png"}, [] { picture_format("b.gif"); });
}

TEST(Style, LongTextIsCutBetweenCharacters) {
  EXPECT_EQ(style::fit("short", 200, 10), "short");
  EXPECT_EQ(style::fit("ééééééééééé", 35, 10), "éééé…");
}

TEST(Style, SeriesLookDifferent) {
  for (std::size_t a = 0; a < 35; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto x = style::series_look(a);
      const auto y = style::series_look(b);
      EXPECT_TRUE(x.colour != y.colour || x.dash != y.dash) << a << " and " << b;
    }
  }
}

}  // namespace
}  // namespace motifbench
