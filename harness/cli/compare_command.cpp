#include <optional>
#include <system_error>

#include "harness/cli/common_options.h"
#include "harness/core/domain.h"
#include "harness/core/error.h"
#include "harness/run/cell_folder.h"
#include "harness/run/matrix.h"
#include "harness/store/comparison.h"

namespace motifbench {
namespace {

OptionSet compare_options() {
  OptionSet options(kCompareCommand);
  options.arguments("[METHOD...]", 0, 100)
      .repeated("domain", "SPEC",
                "only domains of this name and these parameters (default: all that both ran on)")
      .value("with", "DIR", "result folder A, against the same methods in --out, which is B")
      .value("to", "FOLDER", "where the files go (default: DIR/compare)")
      .note(
          "Two methods A and B of one result folder; or, --with an earlier result folder, each\n"
          "METHOD (default: all that both folders hold) before and after a change. Seeds pair the\n"
          "cells: those that finished on one side only are left out and named. Per metric: means,\n"
          "mean difference B - A with its 95 % bootstrap interval, the p-value of a two-sided\n"
          "sign-flip permutation test (exact up to 16 seeds), d_z, Cliff's delta, wins, ties and\n"
          "losses. Written as text, Markdown, CSV and pictures.")
      .example("motifbench compare sparling_mt sparling_st")
      .example(
          "motifbench compare sparling_mt 'l1(lambda=10)' --domain 'digit_circle(preset=quick)'")
      .example("motifbench compare --with results-before --out results-after");
  add_out(options);
  return add_plugin(options);
}

/// With the values as cells have them ("1.0" → "1") but without defaults: what is not given is
/// free.
Spec wanted_domain(const std::string& text) {
  Spec given = parse_spec(text);
  const Spec full = canonical_domain(given);
  for (auto& [name, value] : given.parameters) value = full.parameters.at(name);
  return given;
}

/// A folder as figures name it.
std::string set_name(const std::filesystem::path& folder) {
  const std::filesystem::path name = folder.lexically_normal();
  return name.has_filename() ? name.filename().string() : name.parent_path().filename().string();
}

ComparisonRequest request_of(const ParsedOptions& given) {
  ComparisonRequest request;
  std::vector<Spec> methods;
  methods.reserve(given.arguments().size());
  for (const std::string& text : given.arguments()) {
    methods.push_back(canonical_method(parse_spec(text)));
  }
  for (const std::string& text : given.list("domain")) {
    request.domains.push_back(wanted_domain(text));
  }
  if (const std::optional<std::string> with = given.maybe("with")) {
    request.before_name = set_name(*with);
    request.after_name = set_name(out_folder(given));
    // Folders of one name are told apart by their whole paths.
    if (request.before_name == request.after_name) {
      request.before_name = *with;
      request.after_name = out_folder(given).string();
    }
    for (const Spec& method : methods) request.methods.emplace_back(method, method);
    return request;
  }
  if (methods.size() != 2) {
    throw_usage("compare: {} methods given; valid: two of one result folder, or any --with DIR",
                methods.size());
  }
  if (methods[0] == methods[1]) {
    throw_usage("compare: {} is on both sides; --with DIR compares it with another result folder",
                to_text(methods[0]));
  }
  request.methods.emplace_back(methods[0], methods[1]);
  return request;
}

int run_compare(const Arguments& arguments) {
  const std::optional<ParsedOptions> given = compare_options().parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  const ComparisonRequest request = request_of(*given);
  const Store after = open_results(*given);
  std::optional<Store> before;
  if (const std::optional<std::string> with = given->maybe("with")) {
    std::error_code ignored;
    if (std::filesystem::equivalent(results_file(*with), after.file(), ignored)) {
      throw_usage("compare: --with {} is the folder of --out: a result set equals itself", *with);
    }
    before.emplace(Store::open(results_file(*with), Store::Access::kReadOnly));
  }
  const std::filesystem::path folder =
      given->has("to") ? std::filesystem::path(given->text("to")) : out_folder(*given) / "compare";
  make_folder(folder);
  const auto comparison = ComparisonRegistry::instance().make("paired", {});
  const ReportOutput output = comparison->render(before ? *before : after, after, request, folder);
  fmt::print("{}\n", output.text);
  for (const std::filesystem::path& file : output.files) fmt::print("wrote {}\n", file.string());
  return 0;
}

}  // namespace

constinit const Command kCompareCommand = {
    "compare", "Set two methods, or one before and after a change, against each other by seed",
    run_compare};

}  // namespace motifbench
