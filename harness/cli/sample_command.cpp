#include <cctype>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/cli/sample_json.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/core/whole_file.h"
#include "harness/draw/example_picture.h"
#include "harness/run/matrix.h"

namespace motifbench {
namespace {

constexpr std::int64_t kValidationSeed = -1;
constexpr std::int64_t kTestSeed = -2;
constexpr const char* kMotifTest = "motif-test";

SampleKey key_of(const ParsedOptions& given) {
  SampleKey key;
  if (given.has("seed")) {
    key.seed = given.integer("seed", kTestSeed);
  } else if (!given.has("split")) {
    throw_usage("sample: --seed is missing: a training seed, -1 or -2, or --split {}", kMotifTest);
  }
  if (key.seed == kValidationSeed) key.split = Split::kValidation;
  if (key.seed == kTestSeed) key.split = Split::kTest;
  if (const std::optional<std::string> split = given.maybe("split")) {
    if (*split != kMotifTest) {
      throw_usage("sample: unknown split '{}'{}; valid: {}; --seed chooses the others", *split,
                  nearest_hint(*split, {kMotifTest}), kMotifTest);
    }
    key.split = Split::kMotifTest;
  }
  return key;
}

/// "digit_circle_circle_quick_seed1_0": samples of two variants of a domain do not meet.
std::string file_stem(const Spec& spec, const SampleKey& key) {
  std::string domain = spec.name;
  for (const auto& [name, value] : spec.parameters) domain += "_" + value;
  for (char& c : domain) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '.') c = '-';
  }
  if (key.split == Split::kTrain) {
    return fmt::format("{}_seed{}_{}", domain, key.seed, key.index);
  }
  return fmt::format("{}_{}_{}", domain, to_text(key.split), key.index);
}

OptionSet sample_options() {
  OptionSet options(kSampleCommand);
  options.required("domain", "SPEC", "the domain, such as 'digit_circle(preset=paper)'")
      .value("seed", "N", "training seed; -1: validation data, -2: test data")
      .required("index", "RANGES", "which samples, such as 0-4 or 3,7")
      .required("out", "DIR", "folder for the PNG and the JSON of each sample")
      .value("split", kMotifTest, "the samples that show the motifs, instead of the seed's")
      .example(
          "motifbench sample --domain 'digit_circle(preset=paper)' --seed 1 --index 0-4 "
          "--out samples")
      .example("motifbench sample --domain digit_circle --seed -2 --index 7 --out samples");
  return add_plugin(options);
}

int run_sample(const Arguments& arguments) {
  const std::optional<ParsedOptions> given = sample_options().parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  const Spec spec = canonical_domain(parse_spec(given->text("domain")));
  const SampleKey first = key_of(*given);
  const std::vector<std::int64_t> indexes = parse_integer_ranges(given->text("index"), "--index");
  for (const std::int64_t index : indexes) {
    if (index < 0) throw_usage("sample: --index {} is negative; valid: 0 or more", index);
  }
  const auto domain = DomainRegistry::instance().make(spec.name, spec.parameters);
  const std::filesystem::path folder = given->text("out");
  make_folder(folder);
  for (const std::int64_t index : indexes) {
    SampleKey key = first;
    key.index = index;
    const Example example = domain->sample(key);
    const std::filesystem::path base = folder / file_stem(spec, key);
    const std::string domain_text = to_text(spec);
    write_whole_file(base.string() + ".json", sample_json(domain_text, *domain, key, example));
    draw_sample(example, domain->facts(),
                fmt::format("{}: {}", sample_identity(domain_text, key),
                            domain->target_text(example.target)),
                base.string() + ".png");
    fmt::print("{0}.json {0}.png\n", base.string());
  }
  return 0;
}

}  // namespace

constinit const Command kSampleCommand = {
    "sample", "Write samples of a domain with their true motifs as PNG and JSON", run_sample};

}  // namespace motifbench
