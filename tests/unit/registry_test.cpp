#include "harness/core/registry.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

/// A plugin kind of its own for each test, because registries live as long as the program.
template <int kTest>
struct Gadget {
  static constexpr const char* kKind = "gadget";
  double size = 0;
};

const std::vector<ParameterSpec> kSize = {
    {.name = "size", .default_value = "2", .help = "how large", .minimum = 0.0}};

template <int kTest>
void add(const char* name, const char* file) {
  const Registrar<Gadget<kTest>> registrar(
      file, {name, "a gadget", "nowhere", kSize}, [](const Parameters& parameters) {
        return std::make_unique<Gadget<kTest>>(Gadget<kTest>{parameters.number("size")});
      });
}

/// Registers the two gadgets of a test once, however often the test is repeated.
template <int kTest>
const Registry<Gadget<kTest>>& wheel_and_axle() {
  static const bool added = [] {
    add<kTest>("wheel", "wheel.cpp");
    add<kTest>("axle", "axle.cpp");
    return true;
  }();
  EXPECT_TRUE(added);
  return Registry<Gadget<kTest>>::instance();
}

TEST(Registry, FindsAndMakesByName) {
  const auto& registry = wheel_and_axle<1>();
  EXPECT_EQ(registry.names(), (std::vector<std::string>{"axle", "wheel"}));
  EXPECT_TRUE(registry.contains("wheel"));
  EXPECT_FALSE(registry.contains("cog"));
  EXPECT_EQ(registry.find("wheel").file, "wheel.cpp");
  EXPECT_EQ(registry.make("wheel", {})->size, 2);
  EXPECT_EQ(registry.make("wheel", {{"size", "0.5"}})->size, 0.5);
}

TEST(Registry, AnUnknownNameListsTheValidOnesAndTheNearest) {
  expect_usage({"unknown gadget 'whele'", "did you mean 'wheel'", "axle, wheel"},
               [] { wheel_and_axle<2>().find("whele"); });
}

TEST(Registry, ADuplicateNamesBothFiles) {
  add<3>("wheel", "first.cpp");
  add<3>("wheel", "second.cpp");
  const auto& registry = Registry<Gadget<3>>::instance();
  const std::vector<std::string> parts = {"gadget 'wheel'", "twice", "first.cpp", "second.cpp"};
  expect_failure(parts, [&] { registry.names(); });
  expect_failure(parts, [&] { registry.find("wheel"); });
}

TEST(Registry, BadParametersNameThePlugin) {
  const auto& registry = wheel_and_axle<4>();
  expect_usage({"gadget 'wheel'", "'siz'", "did you mean 'size'"}, [&] {
    registry.make("wheel", {{"siz", "1"}});
  });
  expect_usage({"gadget 'wheel'", "'size'", "-1"}, [&] {
    registry.make("wheel", {{"size", "-1"}});
  });
}

TEST(Registry, APluginThatNeverReadsItsParameterIsAnError) {
  static const Registrar<Gadget<5>> registrar(
      "lazy.cpp", {"lazy", "ignores its size", "nowhere", kSize},
      [](const Parameters&) { return std::make_unique<Gadget<5>>(); });
  expect_failure({"gadget 'lazy'", "never reads: size"},
                 [] { Registry<Gadget<5>>::instance().make("lazy", {}); });
}

}  // namespace
}  // namespace motifbench
