// A plugin built against other contracts must be refused by its number, so the number has to rise
// with them.

#include "harness/core/plugin_abi.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "harness/data/sha256.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

/// Of the code of all headers that plugins see.
constexpr const char* kContracts = "1c5614418f58a0b5";

/// A header without what changes no layout: comments to the end of the line, and blanks.
std::string code_of(const fs::path& header) {
  std::ifstream in(header);
  std::string code;
  for (std::string line; std::getline(in, line);) {
    line.erase(std::min(line.find("//"), line.size()));
    std::copy_if(line.begin(), line.end(), std::back_inserter(code),
                 [](unsigned char c) { return std::isspace(c) == 0; });
  }
  return code;
}

TEST(PluginAbi, RisesWithTheContracts) {
  std::vector<fs::path> headers = {MOTIFBENCH_SOURCE_DIR "/harness/store/report.h"};
  for (const char* const folder : {"/harness/core", "/harness/nn"}) {
    for (const auto& entry : fs::directory_iterator(std::string(MOTIFBENCH_SOURCE_DIR) + folder)) {
      if (entry.path().extension() == ".h") headers.push_back(entry.path());
    }
  }
  std::sort(headers.begin(), headers.end());
  std::string all;
  for (const fs::path& header : headers) all += code_of(header);
  EXPECT_EQ(to_hex(sha256(all)).substr(0, 16), kContracts)
      << "headers that plugins see have changed: raise kPluginAbi (now " << kPluginAbi
      << ") in harness/core/plugin_abi.h, unless neither layout nor meaning did, and keep the new "
         "hash here";
}

}  // namespace
}  // namespace motifbench
