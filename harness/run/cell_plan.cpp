#include "harness/run/cell_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "harness/core/error.h"
#include "harness/core/method.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

/// Orders cells depth first. Making a domain may read much data, so each is made once.
class Planner {
 public:
  void add(const CellId& cell) {
    const std::string identity = to_text(cell);
    if (done_.contains(identity)) return;
    const auto open = std::find(path_.begin(), path_.end(), identity);
    if (open != path_.end()) {
      const std::vector<std::string> cycle(open, path_.end());
      throw_failure("cells start from each other's weights: {} -> {}", join(cycle, " -> "),
                    identity);
    }
    path_.push_back(identity);
    PlannedCell planned = plan(cell, identity);
    if (planned.parent) add(*planned.parent);
    path_.pop_back();
    done_.insert(identity);
    cells_.push_back(std::move(planned));
  }

  PlannedCell plan(const CellId& cell, const std::string& identity) {
    const Domain& domain = domain_of(cell.domain);
    const DomainFacts& facts = domain.facts();
    PlannedCell planned{
        cell, identity, std::nullopt, domain.missing(), facts.minimum_density, facts.symbols};
    const std::unique_ptr<Method> method =
        MethodRegistry::instance().make(cell.method.name, cell.method.parameters);
    const TrainingPlan plan = method->plan(facts);
    if (plan.make_single_motif_head && !domain.single_motifs()) {
      throw_usage("method '{}' trains on single motifs, which domain '{}' does not have",
                  cell.method.name, cell.domain.name);
    }
    if (plan.parent) {
      planned.parent = canonical_cell({cell.domain, plan.parent->method, cell.seed});
    }
    return planned;
  }

  std::vector<PlannedCell> take() { return std::move(cells_); }

 private:
  const Domain& domain_of(const Spec& domain) {
    std::unique_ptr<Domain>& made = domains_[to_text(domain)];
    if (!made) made = DomainRegistry::instance().make(domain.name, domain.parameters);
    return *made;
  }

  std::map<std::string, std::unique_ptr<Domain>> domains_;
  std::set<std::string> done_;
  std::vector<std::string> path_;
  std::vector<PlannedCell> cells_;
};

}  // namespace

PlannedCell plan_cell(const CellId& cell) {
  const CellId canonical = canonical_cell(cell);
  return Planner().plan(canonical, to_text(canonical));
}

std::vector<PlannedCell> plan_cells(const Matrix& matrix) {
  Planner planner;
  for (const CellId& cell : matrix.cells) planner.add(canonical_cell(cell));
  return planner.take();
}

}  // namespace motifbench
