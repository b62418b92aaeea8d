#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

constexpr const char* kPlugin = R"cpp(
#include <memory>

#include "harness/core/method.h"
#include "harness/run/plugin.h"

  MOTIFBENCH_PLUGIN

  namespace {

  class Visitor : public motifbench::Method {
   public:
    explicit Visitor(const motifbench::Parameters& parameters)
        : share_(parameters.number("shar"
                                   "e")) {}
    motifbench::TrainingPlan plan(const motifbench::DomainFacts&) const override {
      motifbench::TrainingPlan plan;
      plan.max_samples = static_cast<std::int64_t>(share_);
      return plan;
    }

   private:
    double share_;
  };

  MOTIFBENCH_REGISTER_METHOD({"visitor",
                              "a method from outside",
                              "none",
                              {{"share", motifbench::ParameterType::kNumber, "0.5", "a share", 0.0,
                                1.0}}},
                             [](const motifbench::Parameters& parameters) {
                               return std::make_unique<Visitor>(parameters);
                             });

  }  // namespace
)cpp";

TEST(PluginOption, AMethodFromASharedObjectIsLikeAnyOther) {
  const TemporaryFolder folder;
  write_text(folder / "visitor.cpp", kPlugin);
  const std::string command = "c++ -std=c++20 -shared -fPIC -I'" MOTIFBENCH_SOURCE_DIR "' -o '" +
                              (folder / "visitor.so") + "' '" + (folder / "visitor.cpp") + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  const std::string file = folder / "visitor.so";
  EXPECT_THAT(run_binary({"list", "methods", "--plugin", file}).out,
              HasSubstr("a method from outside"));
  EXPECT_THAT(run_binary({"describe", "visitor", "--plugin", file}).out, HasSubstr("share ("));
  const Finished dry = run_binary({"run", "--domain", "digit_circle", "--method",
                                   "visitor(share=0.25)", "--dry-run", "--plugin", file});
  EXPECT_EQ(dry.code, 0) << dry.err;
  EXPECT_THAT(dry.out, HasSubstr("/visitor(share=0.25)/seed=1\n"));
  const Finished twice = run_binary({"list", "--plugin", file});
  EXPECT_EQ(twice.code, 0) << twice.err;
  EXPECT_EQ(run_binary({"describe", "visitor"}).code, 2) << "known without the plugin";
}

}  // namespace
}  // namespace motifbench
