#include "reports/html/page_folder.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

class PageFolderTest : public testing::Test {
 protected:
  bool there(const std::string& name) const {
    return std::filesystem::exists(folder_.path() / name);
  }
  void write_all(const std::vector<std::string>& files) const {
    for (const std::string& name : files) folder_.write(name, "x");
  }
  void write_pages(const std::vector<std::string>& files) const {
    const PageFolder pages(folder_.path(), files);
    write_all(files);
    pages.remove_others();
  }

  TemporaryFolder folder_;
};

TEST_F(PageFolderTest, WhatALaterTimeDoesNotHaveGoesAway) {
  write_pages({"cells/b.html", "cells/a.html", "figures/a.svg", "index.html"});
  write_pages({"cells/b.html", "tables/t.csv", "index.html"});
  EXPECT_FALSE(there("cells/a.html"));
  EXPECT_FALSE(there("figures/a.svg"));
  EXPECT_TRUE(there("cells/b.html"));
  EXPECT_TRUE(there("tables/t.csv"));
  EXPECT_TRUE(there("index.html"));
}

TEST_F(PageFolderTest, FilesOfOthersStay) {
  std::filesystem::create_directories(folder_.path() / "cells");
  write_all({"cells/notes.html", "mine.html"});
  write_pages({"cells/a.html"});
  write_pages({"cells/b.html"});
  EXPECT_FALSE(there("cells/a.html"));
  EXPECT_TRUE(there("cells/notes.html"));
  EXPECT_TRUE(there("mine.html"));
}

TEST_F(PageFolderTest, AfterAKillNothingIsLostTrackOf) {
  write_pages({"cells/a.html"});
  const PageFolder killed(folder_.path(), {"cells/b.html"});
  write_all({"cells/b.html"});
  EXPECT_TRUE(there("cells/a.html"));
  write_pages({"cells/c.html"});
  EXPECT_FALSE(there("cells/a.html"));
  EXPECT_FALSE(there("cells/b.html"));
  EXPECT_TRUE(there("cells/c.html"));
}

TEST_F(PageFolderTest, AListChangedByHandRemovesNothingElsewhere) {
  write_pages({"cells/a.html"});
  write_all({"mine.html", "cells/.hidden"});
  folder_.write("files.txt", "mine.html\ncells/../mine.html\n" +
                                 (folder_.path() / "mine.html").string() +
                                 "\ncells/..\ncells/\n\n");
  write_pages({"cells/b.html"});
  EXPECT_TRUE(there("mine.html"));
  EXPECT_TRUE(there("cells/.hidden"));
}

TEST_F(PageFolderTest, NamesTheFolderThatCannotBeMade) {
  folder_.write("cells", "a file");
  expect_failure({"cannot make folder", "cells"}, [&] { PageFolder(folder_.path(), {}); });
}

}  // namespace
}  // namespace motifbench
