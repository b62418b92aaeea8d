#include <fmt/format.h>

#include <memory>
#include <set>

#include "harness/draw/table.h"
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

Figure figure_of(const MethodPair& pair, const std::string& stem) {
  const SlopeFigure slopes{pair};
  return {.stem = stem,
          .width = slopes.width(),
          .height = slopes.height(),
          .formats = {PictureFormat::kSvg, PictureFormat::kPng},
          .draw = [slopes](GnuplotSession& session) { draw_slopes(session, slopes); }};
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
  Sheet sheet;
  std::string markdown;
  for (const MethodPair& pair : pairs) {
    const Table table = pair_table(pair);
    const std::string_view gap = sheet.text.empty() ? "" : "\n";
    sheet.text += fmt::format("{}{}", gap, to_plain_text(table));
    markdown += fmt::format("{}{}", gap, to_markdown(table));
    if (pair.metrics.empty()) continue;
    const std::string sets =
        request.before_name.empty()
            ? ""
            : fmt::format("_{}_to_{}", slug(request.before_name), slug(request.after_name));
    sheet.figures.push_back(
        figure_of(pair, slug(fmt::format("{}{}", pair.slug, sets)) + "_" + pair.domain->slug));
  }
  sheet.files = {{stem + ".txt", sheet.text},
                 {stem + ".md", markdown},
                 {stem + ".csv", to_csv(pairs_data(pairs))}};
  return sheet;
}

MOTIFBENCH_REGISTER_COMPARISON(
    {"paired", "two sides paired by seed: differences, intervals, permutation test, effect sizes",
     "Fisher's randomisation test for pairs; Cliff (1993) for delta"},
    [](const Parameters&) { return std::make_unique<PairedComparison>(); });

}  // namespace motifbench
