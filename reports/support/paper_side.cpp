#include "reports/support/paper_side.h"

#include <fmt/format.h>

#include <numeric>
#include <system_error>

#include "reports/support/claim_values.h"

namespace motifbench {
namespace {

constexpr std::string_view kPaperPreset = "paper";
constexpr std::string_view kPaperDataPreset = "lite";
constexpr std::string_view kClaims = "claims.toml";  // rules, no numbers

/// All of them; none where the folder is gone, as after the program was taken elsewhere.
const PaperNumbers& published_numbers() {
  static const PaperNumbers numbers = [] {
    PaperNumbers all;
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator(paper_folder(), gone)) {
      const std::filesystem::path& file = entry.path();
      if (file.extension() == ".toml" && file.filename() != kClaims) all.add_file(file);
    }
    return all;
  }();
  return numbers;
}

/// The more of the seeds a number speaks for and the better we know it, the higher; 0 for what is
/// no mean and no single run, such as a bound.
int rank(const PaperNumber& number) {
  const PaperLabel& label = number.label;
  if (label.aggregate != "mean" && label.aggregate != "seed") return 0;
  return 1 + (label.aggregate == "mean" ? 4 : 0) + (number.low ? 2 : 0) +
         (label.certainty == Certainty::kPrinted ? 1 : 0);
}

}  // namespace

PaperSide::PaperSide(const DomainRuns& domain)
    : domain_(domain.methods.front().runs.front().cell.id.domain),
      preset_(domain.preset),
      relation_(relation_of(domain.preset)) {}

PaperSide::Relation PaperSide::relation_of(std::string_view preset) {
  if (preset == kPaperPreset) return Relation::kSame;
  return preset == kPaperDataPreset ? Relation::kOtherNetworks : Relation::kOtherTask;
}

std::string PaperSide::name() const {
  if (relation_ == Relation::kSame) return "paper";
  return fmt::format("paper (preset {}: {})", kPaperPreset,
                     relation_ == Relation::kOtherNetworks ? "other networks" : "another task");
}

bool PaperSide::is_of(const PaperLabel& label, const Spec& method, std::string_view metric) const {
  // A few entries are of no method.
  return label.metric == metric && !label.method.empty() &&
         same_plugin(domain_, parse_spec(label.domain), /*is_domain=*/true) &&
         same_plugin(method, parse_spec(label.method), /*is_domain=*/false);
}

std::optional<PaperValue> PaperSide::value(const Spec& method, std::string_view metric) const {
  const PaperNumber* best = nullptr;
  for (const auto& [id, number] : published_numbers().all_numbers()) {
    if (rank(number) == 0 || !is_of(number.label, method, metric)) continue;
    if (best == nullptr || rank(number) > rank(*best)) best = &number;
  }
  const PaperSeeds* seeds = nullptr;
  for (const auto& [id, candidate] : published_numbers().all_seeds()) {
    if (is_of(candidate.label, method, metric)) seeds = &candidate;
  }
  if (best == nullptr && seeds == nullptr) return std::nullopt;
  PaperValue found;
  if (seeds != nullptr) {
    found.seeds = seeds->values;
    found.group = seeds->group;
    found.value = std::accumulate(found.seeds.begin(), found.seeds.end(), 0.0) /
                  static_cast<double>(found.seeds.size());
  }
  // A single run says less than the mean of those that are shown.
  if (best != nullptr && (seeds == nullptr || best->label.aggregate == "mean")) {
    found.value = best->value;
    found.low = best->low;
    found.high = best->high;
  }
  return found;
}

std::optional<double> PaperSide::constant(std::string_view metric) const {
  for (const auto& [id, number] : published_numbers().all_numbers()) {
    const PaperLabel& label = number.label;
    if (label.metric == metric && label.aggregate == "constant" && label.method.empty() &&
        same_plugin(domain_, parse_spec(label.domain), /*is_domain=*/true)) {
      return number.value;
    }
  }
  return std::nullopt;
}

const PaperCurve* PaperSide::by_density(const Spec& method, std::string_view metric) const {
  for (const auto& [id, curve] : published_numbers().all_curves()) {
    if (curve.axis == "density" && is_of(curve.label, method, metric)) return &curve;
  }
  return nullptr;
}

std::string PaperSide::note() const {
  if (relation_ == Relation::kSame) return "paper: as published, see results/paper.";
  return fmt::format("{}: as published. Ours are of {}: no reproduction.", name(),
                     preset_.empty() ? "no preset" : "preset " + preset_);
}

}  // namespace motifbench
