#include "reports/support/verdicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "harness/core/text.h"
#include "reports/support/claim_values.h"

namespace motifbench {
namespace {

/// The claim's preset first, whether the snapshot holds it or not; then those where the rule means
/// anything.
std::vector<std::string> presets_to_try(const Claim& claim, const Snapshot& snapshot) {
  std::vector<std::string> presets = presets_of(snapshot, claim.subject.domain);
  std::erase_if(presets, [&](const std::string& preset) {
    const auto& valid = claim.presets;
    const bool meaningful =
        valid.empty() || std::find(valid.begin(), valid.end(), preset) != valid.end();
    return preset == claim.preset || !meaningful;
  });
  presets.insert(presets.begin(), claim.preset);
  return presets;
}

/// "quick: holds".
std::string outcome_text(const Evidence& evidence) {
  return fmt::format("{}: {}", evidence.preset, *evidence.holds ? "holds" : "fails");
}

/// Why nothing could be evaluated: at the claim's preset if its domain was run there, else at the
/// first where it was.
std::string missing_text(const std::vector<Evidence>& evidence, bool own_was_run) {
  const Evidence& shown = evidence[!own_was_run && evidence.size() > 1 ? 1 : 0];
  return fmt::format("{}: {}", shown.preset, shown.missing);
}

void decide(JudgedClaim& judged, bool own_was_run) {
  const Evidence& own = judged.evidence.front();
  const auto needed = static_cast<std::size_t>(judged.claim.seeds);
  std::vector<std::string> outcomes;
  if (own.holds && own.seeds >= needed) {
    judged.verdict = *own.holds ? Verdict::kReproduced : Verdict::kNotReproduced;
    return;
  }
  if (own.holds) {
    outcomes.push_back(
        fmt::format("{}/{} seeds of preset {}", own.seeds, needed, outcome_text(own)));
  }
  bool elsewhere = false;
  for (std::size_t i = 1; i < judged.evidence.size(); ++i) {
    if (!judged.evidence[i].holds) continue;
    elsewhere = true;
    outcomes.push_back(outcome_text(judged.evidence[i]));
  }
  judged.verdict = own.holds || elsewhere ? Verdict::kNotComparable : Verdict::kNotRun;
  judged.detail =
      outcomes.empty() ? missing_text(judged.evidence, own_was_run) : join(outcomes, ", ");
}

}  // namespace

std::string_view to_text(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kTexts = {"reproduced", "not reproduced",
                                                      "not comparable", "not run"};
  return kTexts[static_cast<std::size_t>(verdict)];
}

std::vector<JudgedClaim> judge_claims(const std::vector<Claim>& claims, const Snapshot& snapshot) {
  std::vector<JudgedClaim> result;
  for (const Claim& claim : claims) {
    JudgedClaim judged{.claim = claim, .verdict = Verdict::kNotRun, .detail = {}, .evidence = {}};
    for (const std::string& preset : presets_to_try(claim, snapshot)) {
      judged.evidence.push_back(evaluate(claim, snapshot, preset));
    }
    const auto run = presets_of(snapshot, claim.subject.domain);
    decide(judged, std::find(run.begin(), run.end(), claim.preset) != run.end());
    result.push_back(std::move(judged));
  }
  return result;
}

namespace {

/// Rules of a claim in the presets that were run: do they hold in each, fail in one, or cannot be
/// told?
std::optional<bool> holds_elsewhere(const JudgedClaim& judged) {
  std::optional<bool> all;
  for (const Evidence& evidence : judged.evidence) {
    if (evidence.holds) all = all.value_or(true) && *evidence.holds;
  }
  return all;
}

}  // namespace

LedgerCounts count_verdicts(const std::vector<JudgedClaim>& claims) {
  LedgerCounts counts;
  for (const JudgedClaim& claim : claims) {
    switch (claim.verdict) {
      case Verdict::kReproduced:
        ++counts.reproduced;
        break;
      case Verdict::kNotReproduced:
        ++counts.not_reproduced;
        break;
      case Verdict::kNotComparable:
        ++counts.not_comparable;
        if (const auto holds = holds_elsewhere(claim)) {
          ++(*holds ? counts.hold_elsewhere : counts.fail_elsewhere);
        }
        break;
      case Verdict::kNotRun:
        ++counts.not_run;
        break;
    }
  }
  return counts;
}

}  // namespace motifbench
