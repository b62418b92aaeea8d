#include <fmt/format.h>

#include <memory>
#include <set>

#include "harness/draw/table.h"
#include "reports/support/figures.h"
#include "reports/support/labels.h"
#include "reports/support/pair_tables.h"
#include "reports/support/paired_sheet.h"
#include "reports/support/pairs.h"
#include "reports/support/slopes.h"

namespace motifbench {
namespace {

/// Of the files that hold all pairs: by the pair if there is one, else by the sets.
std::string stem_of(const std::vector<MethodPair>& pairs, const ComparisonRequest& request) {
  std::set<std::string> slugs;
  for (const MethodPair& pair : pairs) slugs.insert(pair.slug);
  const std::string sets =
      request.before_name.empty()
          ? ""
          : fmt::format("{}_to_{}", slug(request.before_name), slug(request.after_name));
  const std::string methods = slugs.size() == 1 ? *slugs.begin() : "all";
  return slug(sets.empty() ? methods : fmt::format("{}_{}", methods, sets));
}

class PairedComparison : public Comparison {
 public:
  ReportOutput render(const Store& before, const Store& after, const ComparisonRequest& request,
                      const std::filesystem::path& folder) const override {
    const Snapshot second = read_snapshot(after);
    if (&before == &after) return publish(compose_comparison(second, second, request), folder);
    const Snapshot first = read_snapshot(before);
    return publish(compose_comparison(first, second, request), folder);
  }
};

}  // namespace

Sheet compose_comparison(const Snapshot& before, const Snapshot& after,
                         const ComparisonRequest& request) {
  const std::vector<MethodPair> pairs = pair_up(before, after, request);
  const std::string stem = stem_of(pairs, request);
  const std::string sets =
      request.before_name.empty()
          ? ""
          : fmt::format("_{}_to_{}", slug(request.before_name), slug(request.after_name));
  Sheet sheet;
  for (const MethodPair& pair : pairs) {
    const std::string name = slug(pair.slug + sets) + "_" + pair.domain->slug;
    sheet.tables.push_back({.stem = pairs.size() == 1 ? stem : name,
                            .table = pair_table(pair),
                            .data = pairs_data({pair})});
    if (!pair.metrics.empty()) sheet.figures.push_back(figure_of(name, SlopeFigure{pair}));
  }
  sheet.text = plain_text(sheet.tables);
  sheet.files = {{stem + ".txt", sheet.text}};
  return sheet;
}

MOTIFBENCH_REGISTER_COMPARISON(
    {"paired", "two sides paired by seed: differences, intervals, permutation test, effect sizes",
     "Fisher's randomisation test for pairs; Cliff (1993) for delta"},
    [](const Parameters&) { return std::make_unique<PairedComparison>(); });

}  // namespace motifbench
