#include "reports/support/ledger_tables.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "harness/core/text.h"
#include "reports/support/numbers.h"

namespace motifbench {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;

std::string verdict_text(const JudgedClaim& judged) {
  const std::string verdict(to_text(judged.verdict));
  return judged.detail.empty() ? verdict : fmt::format("{} ({})", verdict, judged.detail);
}

/// The evidence worth a row: what could be evaluated.
std::vector<const Evidence*> shown_evidence(const JudgedClaim& judged) {
  std::vector<const Evidence*> shown;
  for (const Evidence& evidence : judged.evidence) {
    if (evidence.holds) shown.push_back(&evidence);
  }
  return shown;
}

std::string subject_text(const Claim& claim) {
  return fmt::format("{} / {}", to_text(claim.subject.domain), to_text(claim.subject.method));
}

/// `head` describes the claim; further rows of a claim leave it blank.
template <typename Head>
void add_rows(Table& table, const std::vector<JudgedClaim>& claims, const Head& head) {
  for (const JudgedClaim& judged : claims) {
    const std::vector<const Evidence*> shown = shown_evidence(judged);
    std::vector<std::string> row = head(judged);
    const std::size_t width = row.size();
    for (std::size_t i = 0; i < std::max<std::size_t>(1, shown.size()); ++i) {
      if (i > 0) row.assign(width, "");
      const Evidence* const evidence = i < shown.size() ? shown[i] : nullptr;
      row.push_back(evidence != nullptr ? evidence->ours : std::string(kNoNumber));
      row.push_back(evidence != nullptr ? evidence->preset : "");
      row.push_back(evidence != nullptr ? fmt::to_string(evidence->seeds) : "0");
      row.push_back(i == 0 ? verdict_text(judged) : "");
      table.rows.push_back(row);
    }
  }
}

Table new_ledger(const std::vector<JudgedClaim>& claims, const std::vector<std::string>& heads) {
  Table table;
  table.caption = counts_text(count_verdicts(claims));
  for (const std::string& head : heads) table.columns.push_back({head, Align::kLeft});
  table.columns.insert(table.columns.end(), {{"ours", Align::kLeft},
                                             {"preset", Align::kLeft},
                                             {"seeds", Align::kRight},
                                             {"verdict", Align::kLeft}});
  table.notes = {
      "Verdicts follow from the rules; a number in square brackets is the 95 % bootstrap interval "
      "of "
      "our mean.",
      "Not comparable: of the paper's preset there are too few seeds, or none. What other presets "
      "say is shown, and "
      "never counts as a reproduction."};
  return table;
}

std::string number(const std::optional<double>& value) { return value ? shortest(*value) : ""; }

Json number_json(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Json evidence_json(const Evidence& evidence) {
  return {{"preset", evidence.preset},
          {"seeds", evidence.seeds},
          {"value", number_json(evidence.value)},
          {"low", number_json(evidence.low)},
          {"high", number_json(evidence.high)},
          {"ours", evidence.ours},
          {"holds", evidence.holds ? Json(*evidence.holds) : Json()},
          {"missing", evidence.missing}};
}

Json claim_json(const JudgedClaim& judged) {
  const Claim& claim = judged.claim;
  Json evidence = Json::array();
  for (const Evidence& one : judged.evidence) evidence.push_back(evidence_json(one));
  return {{"id", claim.id},
          {"claim", claim.text},
          {"source", claim.source},
          {"domain", to_text(claim.subject.domain)},
          {"method", to_text(claim.subject.method)},
          {"metric", claim.subject.metric},
          {"aggregate", to_text(claim.subject.aggregate)},
          {"preset", claim.preset},
          {"seeds_needed", claim.seeds},
          {"rule", rule_text(claim)},
          {"verdict", to_text(judged.verdict)},
          {"detail", judged.detail},
          {"evidence", evidence}};
}

}  // namespace

std::string counts_text(const LedgerCounts& counts) {
  const std::string elsewhere =
      counts.not_comparable == 0 ? ""
                                 : fmt::format(" (in the presets that were run {} hold, {} fail)",
                                               counts.hold_elsewhere, counts.fail_elsewhere);
  return fmt::format(
      "{} claims of the paper: {} reproduced, {} not reproduced, {} not comparable{}, {} not run",
      counts.reproduced + counts.not_reproduced + counts.not_comparable + counts.not_run,
      counts.reproduced, counts.not_reproduced, counts.not_comparable, elsewhere, counts.not_run);
}

Table short_ledger(const std::vector<JudgedClaim>& claims) {
  Table table = new_ledger(claims, {"claim", "method", "holds if"});
  add_rows(table, claims, [](const JudgedClaim& judged) -> std::vector<std::string> {
    return {judged.claim.id, to_text(judged.claim.subject.method), rule_text(judged.claim)};
  });
  return table;
}

Table full_ledger(const std::vector<JudgedClaim>& claims) {
  Table table = new_ledger(claims, {"claim", "the paper says", "where", "of", "holds if"});
  add_rows(table, claims, [](const JudgedClaim& judged) -> std::vector<std::string> {
    return {judged.claim.id, judged.claim.text, judged.claim.source, subject_text(judged.claim),
            rule_text(judged.claim)};
  });
  return table;
}

Table ledger_data(const std::vector<JudgedClaim>& claims) {
  Table table;
  for (const char* const name :
       {"claim", "text", "source", "domain", "method", "metric", "aggregate", "paper_preset",
        "rule", "verdict", "preset", "seeds", "value", "low", "high", "holds", "missing"}) {
    table.columns.push_back({name, Align::kLeft});
  }
  for (const JudgedClaim& judged : claims) {
    const Claim& claim = judged.claim;
    for (const Evidence& evidence : judged.evidence) {
      table.rows.push_back(
          {claim.id, claim.text, claim.source, to_text(claim.subject.domain),
           to_text(claim.subject.method), claim.subject.metric,
           std::string(to_text(claim.subject.aggregate)), claim.preset, rule_text(claim),
           std::string(to_text(judged.verdict)), evidence.preset, fmt::to_string(evidence.seeds),
           number(evidence.value), number(evidence.low), number(evidence.high),
           evidence.holds ? (*evidence.holds ? "yes" : "no") : "", evidence.missing});
    }
  }
  return table;
}

std::string ledger_json(const std::vector<JudgedClaim>& claims) {
  const LedgerCounts counts = count_verdicts(claims);
  Json root = {{"counts",
                {{"reproduced", counts.reproduced},
                 {"not_reproduced", counts.not_reproduced},
                 {"not_comparable", counts.not_comparable},
                 {"hold_elsewhere", counts.hold_elsewhere},
                 {"fail_elsewhere", counts.fail_elsewhere},
                 {"not_run", counts.not_run}}},
               {"claims", Json::array()}};
  for (const JudgedClaim& judged : claims) root["claims"].push_back(claim_json(judged));
  // A preset may hold any bytes.
  return root.dump(kIndent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace) + "\n";
}

}  // namespace motifbench
