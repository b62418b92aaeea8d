#include "harness/run/plugin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "harness/core/registry.h"
#include "tests/unit/error_text.h"

namespace motifbench {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct Gear {
  static constexpr const char* kKind = "gear";
};

class Plugin : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = std::filesystem::temp_directory_path() / "motifbench-plugin-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }

  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  /// Compiles C, which needs none of our headers and takes no time.
  std::filesystem::path shared_object(const std::string& name, const std::string& source) const {
    const std::filesystem::path input = write(name + ".c", source);
    const std::filesystem::path output = folder_ / (name + ".so");
    const std::string command =
        "cc -shared -fPIC -o '" + output.string() + "' '" + input.string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return output;
  }

  std::filesystem::path folder_;
};

TEST_F(Plugin, MissingFile) {
  const std::filesystem::path file = folder_ / "none.so";
  EXPECT_THAT(usage_error_of([&] { load_plugin(file); }),
              AllOf(HasSubstr(file.string()), HasSubstr("does not exist")));
  EXPECT_THAT(usage_error_of([&] { load_plugin(folder_); }), HasSubstr("does not exist"));
}

TEST_F(Plugin, NotASharedObject) {
  const std::filesystem::path file = write("text.so", "not a shared object");
  EXPECT_THAT(usage_error_of([&] { load_plugin(file); }),
              AllOf(HasSubstr(file.string()), HasSubstr("cannot be loaded")));
}

TEST_F(Plugin, SharedObjectThatIsNoPlugin) {
  const std::filesystem::path file = shared_object("other", "int answer(void) { return 42; }\n");
  EXPECT_THAT(usage_error_of([&] { load_plugin(file); }), HasSubstr("not a motifbench plugin"));
}

TEST_F(Plugin, OtherAbi) {
  const std::filesystem::path file =
      shared_object("old", "const int motifbench_plugin_abi = 999;\n");
  EXPECT_THAT(usage_error_of([&] { load_plugin(file); }),
              AllOf(HasSubstr("ABI 999"), HasSubstr("ABI " + std::to_string(kPluginAbi))));
}

TEST_F(Plugin, OtherAbiRegistersNothingHere) {
  const Descriptor old{.name = "old", .summary = "", .source = ""};
  Registry<Gear, kPluginAbi - 1>::instance().add({old, nullptr, "old.cpp"});
  EXPECT_FALSE(Registry<Gear>::instance().contains("old"));
}

TEST_F(Plugin, SameAbiLoads) {
  const std::filesystem::path file = shared_object(
      "good", "const int motifbench_plugin_abi = " + std::to_string(kPluginAbi) + ";\n");
  EXPECT_NO_THROW(load_plugin(file));
}

}  // namespace
}  // namespace motifbench
