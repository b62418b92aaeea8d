#include "reports/html/ledger_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <variant>

#include "harness/core/text.h"
#include "harness/draw/number_text.h"
#include "reports/support/claim_values.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

constexpr std::array<Verdict, 4> kVerdicts = {Verdict::kReproduced, Verdict::kNotReproduced,
                                              Verdict::kNotComparable, Verdict::kNotRun};

/// A sign beside the word, for colour alone says nothing to some.
std::string_view sign(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kSigns = {"✓", "✗", "≠", "○"};
  return kSigns[static_cast<std::size_t>(verdict)];
}

/// "not-comparable": class and filter value.
std::string verdict_name(Verdict verdict) {
  std::string name(to_text(verdict));
  for (char& c : name) c = c == ' ' ? '-' : c;
  return name;
}

std::size_t count_of(const LedgerCounts& counts, Verdict verdict) {
  const std::array<std::size_t, 4> all = {counts.reproduced, counts.not_reproduced,
                                          counts.not_comparable, counts.not_run};
  return all[static_cast<std::size_t>(verdict)];
}

Html tiles(const std::vector<JudgedClaim>& claims) {
  const LedgerCounts counts = count_verdicts(claims);
  Html items;
  for (const Verdict verdict : kVerdicts) {
    const std::size_t count = count_of(counts, verdict);
    Html content =
        element("span", {{"class", "count"}}, fmt::to_string(count)) +
        element("span", {{"class", "word"}}, fmt::format("{} {}", sign(verdict), to_text(verdict)));
    if (verdict == Verdict::kNotComparable && count > 0) {
      content += element("span", {{"class", "more"}},
                         fmt::format("in the presets that were run, {} hold, {} fail",
                                     counts.hold_elsewhere, counts.fail_elsewhere));
    }
    // Leads to the group of the verdict; with scripts it shows that group alone.
    items += element("li", {{"class", "tile " + verdict_name(verdict)}},
                     count == 0 ? element("span", {}, content)
                                : element("a",
                                          {{"href", "#ledger-" + verdict_name(verdict)},
                                           {"data-choice", verdict_name(verdict)}},
                                          content));
  }
  return element("ul", {{"class", "tiles"}}, items);
}

/// Link to the runs of a measure at a preset, with `text` in it; the text alone if there are none.
Html runs_of(const PageMap& map, const Measure& measure, const std::string& preset,
             const std::string& text) {
  for (const DomainRuns& domain : map.snapshot().domains) {
    const Spec& stored = domain.methods.front().runs.front().cell.id.domain;
    if (domain.preset != preset || !same_plugin(stored, measure.domain, /*is_domain=*/true)) {
      continue;
    }
    for (const MethodRuns& method : domain.methods) {
      const Spec& spec = method.runs.front().cell.id.method;
      if (!same_plugin(spec, measure.method, /*is_domain=*/false)) continue;
      return link_to(map.runs_link(domain, method), text);
    }
  }
  return Html::text(text);
}

std::string seeds_of(const Claim& claim, const Evidence& evidence) {
  if (evidence.preset == claim.preset) {
    return fmt::format("{}/{} {}", evidence.seeds, claim.seeds,
                       claim.seeds == 1 ? "seed" : "seeds");
  }
  return fmt::format("{} {}", evidence.seeds, evidence.seeds == 1 ? "seed" : "seeds");
}

Html evidence_item(const PageMap& map, const Claim& claim, const Evidence& evidence) {
  Html content = element("span", {{"class", "preset"}}, evidence.preset) + Html::text(" ");
  if (evidence.holds) {
    content += element("span", {{"class", "value"}},
                       runs_of(map, claim.subject, evidence.preset, evidence.ours));
    if (const auto* below = std::get_if<BelowRule>(&claim.rule)) {
      content += Html::text(" of ") +
                 runs_of(map, below->than, evidence.preset, method_label(below->than.method));
    }
    content += Html::text(" ") + element("span", {{"class", "meta"}},
                                         fmt::format("{}, rule {}", seeds_of(claim, evidence),
                                                     *evidence.holds ? "holds" : "fails"));
  } else {
    content += element("span", {{"class", "meta"}},
                       fmt::format("{}: {}", seeds_of(claim, evidence), evidence.missing));
  }
  return element("li", {{"data-preset", map.presets().value(evidence.preset)}}, content);
}

Html paper_cell(const PageLedger& ledger, const Claim& claim) {
  const auto value = ledger.paper.find(claim.id);
  if (value == ledger.paper.end()) {
    return element("span", {{"class", "meta"}}, "no number: the rule compares our own runs");
  }
  return element("span", {{"class", "value"}}, value->second.text) +
         element("p", {{"class", "meta"}}, value->second.origin);
}

Html cell(const std::string& label, const Html& content) {
  return element("td", {{"role", "cell"}, {"data-label", label}}, content);
}

Html claim_row(const PageLedger& ledger, const PageMap& map, const JudgedClaim& judged,
               FilterField& anchors) {
  const Claim& claim = judged.claim;
  const std::string anchor = "claim-" + anchors.add(claim.id);
  const std::string subject = fmt::format("{}, {}", bare_domain_label(claim.subject.domain),
                                          method_label(claim.subject.method));
  Html words = element("p", {{"class", "claim-text"}}, claim.text);
  words += element("p", {{"class", "meta"}},
                   element("a", {{"href", "#" + anchor}, {"class", "name"}}, claim.id) +
                       Html::text(fmt::format(" · {} · {}", subject, claim.source)));
  Html items;
  std::vector<std::string> presets;
  for (const Evidence& evidence : judged.evidence) {
    items += evidence_item(map, claim, evidence);
    presets.push_back(map.presets().value(evidence.preset));
  }
  const Html verdict = element("span", {{"class", "badge " + verdict_name(judged.verdict)}},
                               fmt::format("{} {}", sign(judged.verdict), to_text(judged.verdict)));
  return element("tr",
                 {{"role", "row"},
                  {"id", anchor},
                  {"data-domain", map.domains().value(bare_domain_label(claim.subject.domain))},
                  {"data-method", map.methods().value(method_label(claim.subject.method))},
                  {"data-preset", join(presets, " ")},
                  {"data-verdict", verdict_name(judged.verdict)}},
                 cell("claim", words) + cell("holds if", Html::text(rule_text(claim))) +
                     cell("paper", paper_cell(ledger, claim)) +
                     cell("ours", element("ul", {{"class", "evidence"}}, items)) +
                     cell("verdict", verdict));
}

Html ledger_table(const PageLedger& ledger, const PageMap& map) {
  Html heads;
  for (const char* const head :
       {"The paper says", "Holds if", "Paper's value", "Our runs, by preset", "Verdict"}) {
    heads += element("th", {{"scope", "col"}, {"role", "columnheader"}}, head);
  }
  Html groups;
  FilterField anchors;
  for (const Verdict verdict : kVerdicts) {
    Html rows;
    for (const JudgedClaim& judged : ledger.claims) {
      if (judged.verdict == verdict) rows += claim_row(ledger, map, judged, anchors);
    }
    if (rows.empty()) continue;
    const Html title =
        element("th", {{"role", "rowheader"}, {"scope", "rowgroup"}, {"colspan", "5"}},
                fmt::format("{} {}", sign(verdict), to_text(verdict)));
    groups += element("tbody", {{"role", "rowgroup"}, {"id", "ledger-" + verdict_name(verdict)}},
                      element("tr", {{"role", "row"}, {"class", "group"}}, title) + rows);
  }
  return element(
      "table", {{"class", "ledger"}, {"role", "table"}, {"aria-labelledby", "claims-title"}},
      element("thead", {{"role", "rowgroup"}}, element("tr", {{"role", "row"}}, heads)) + groups);
}

}  // namespace

Html ledger_section(const PageLedger& ledger, const PageMap& map) {
  Html content = element("h2", {{"id", "claims-title"}}, "Claims of the paper");
  if (!ledger.problem.empty()) {
    content += element("p", {{"class", "problem"}}, ledger.problem);
  } else {
    content += tiles(ledger.claims);
    content += element(
        "p", {{"class", "lead"}},
        fmt::format("{} claims, each decided by a rule that is written down beside it. Only runs "
                    "of the paper's preset with enough seeds count; what other presets say is "
                    "shown, and not comparable. In square brackets: the 95 % bootstrap interval of "
                    "our mean, or the interval that the paper states.",
                    ledger.claims.size()));
    content +=
        element("p", {{"class", "shown"}, {"aria-live", "polite"}, {"hidden", "hidden"}}, Html());
    content += ledger_table(ledger, map);
  }
  return element("section", {{"id", "claims"}, {"aria-labelledby", "claims-title"}}, content);
}

}  // namespace motifbench
