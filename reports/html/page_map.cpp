#include "reports/html/page_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reports/support/labels.h"

namespace motifbench {
namespace {

/// `name` with a number behind it if it is taken. Compared without case, for some file systems
/// ignore it.
std::string unique_name(const std::string& name, std::set<std::string>& taken) {
  const auto lower = [](std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
  };
  std::string candidate = name;
  for (int number = 2; !taken.insert(lower(candidate)).second; ++number) {
    candidate = fmt::format("{}_{}", name, number);
  }
  return candidate;
}

}  // namespace

std::string FilterField::add(const std::string& label) {
  std::string known = value(label);
  if (!known.empty()) return known;
  std::set<std::string> taken;
  for (const auto& choice : choices_) taken.insert(choice.second);
  choices_.emplace_back(label, unique_name(slug(label), taken));
  return choices_.back().second;
}

std::string FilterField::value(const std::string& label) const {
  const auto position = std::find_if(choices_.begin(), choices_.end(),
                                     [&](const auto& choice) { return choice.first == label; });
  return position == choices_.end() ? "" : position->second;
}

std::string bare_domain_label(const Spec& domain) {
  Spec bare = domain;
  bare.parameters.erase("preset");
  return domain_label(bare);
}

PageMap::PageMap(const Snapshot& snapshot, const std::vector<JudgedClaim>& claims)
    : snapshot_(&snapshot) {
  std::set<std::string> taken;
  for (const DomainRuns& domain : snapshot.domains) {
    domains_.add(bare_domain_label(domain.methods.front().runs.front().cell.id.domain));
    presets_.add(domain.preset);
    for (const MethodRuns& method : domain.methods) {
      methods_.add(method.label);
      for (const SeedRun& run : method.runs) {
        cells_[&run] = unique_name(
            fmt::format("{}_{}_seed_{}", domain.slug, method.slug, run.cell.id.seed), taken);
      }
    }
  }
  for (const JudgedClaim& judged : claims) {
    domains_.add(bare_domain_label(judged.claim.subject.domain));
    methods_.add(method_label(judged.claim.subject.method));
    for (const Evidence& evidence : judged.evidence) presets_.add(evidence.preset);
  }
}

const std::string& PageMap::cell_name(const SeedRun& run) const { return cells_.at(&run); }

std::string PageMap::cell_file(const SeedRun& run) const {
  return fmt::format("cells/{}.html", cell_name(run));
}

std::string PageMap::domain_anchor(const DomainRuns& domain) { return "domain-" + domain.slug; }

std::string PageMap::runs_anchor(const DomainRuns& domain, const MethodRuns& method) {
  return fmt::format("cells-{}--{}", domain.slug, method.slug);
}

std::string PageMap::runs_link(const DomainRuns& domain, const MethodRuns& method) const {
  if (method.runs.size() == 1) return cell_file(method.runs.front());
  return "#" + runs_anchor(domain, method);
}

std::string PageMap::domain_filter(const DomainRuns& domain) const {
  return domains_.value(bare_domain_label(domain.methods.front().runs.front().cell.id.domain));
}

}  // namespace motifbench
