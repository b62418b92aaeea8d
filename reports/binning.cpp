#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "reports/support/curves.h"
#include "reports/support/density_lines.h"
#include "reports/support/figures.h"
#include "reports/support/labels.h"
#include "reports/support/method_table.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

constexpr std::string_view kGapBegin = "e2ee_gap_";
constexpr std::string_view kGapEnd = "_bins";
const std::string kEntropy = "entropy_bound";
const std::string kMeasuredDensity = "density";
constexpr double kPercent = 100;
constexpr double kMargin = 1.15;  // of densities, on both sides

std::string gap_metric(std::int64_t bins) {
  return fmt::format("{}{}{}", kGapBegin, bins, kGapEnd);
}

/// The numbers of bins that the finished runs of a method were measured with, fewest first.
std::set<std::int64_t> bin_counts(const MethodRuns& method) {
  std::set<std::int64_t> counts;
  for (const SeedRun* run : method.finished()) {
    for (const DensityScores& model : run->models) {
      for (const MetricValue& metric : model.scores.metrics) {
        const std::string_view name = metric.name;
        if (!name.starts_with(kGapBegin) || !name.ends_with(kGapEnd)) continue;
        const std::size_t length = name.size() - kGapBegin.size() - kGapEnd.size();
        const auto bins = parse_integer(name.substr(kGapBegin.size(), length));
        if (bins) counts.insert(*bins);
      }
    }
  }
  return counts;
}

struct BinnedMethod {
  const MethodRuns* method = nullptr;
  std::set<std::int64_t> bins;
};

std::vector<BinnedMethod> binned_methods(const DomainRuns& domain) {
  std::vector<BinnedMethod> found;
  for (const MethodRuns& method : domain.methods) {
    std::set<std::int64_t> bins = bin_counts(method);
    if (!bins.empty()) found.push_back({&method, std::move(bins)});
  }
  return found;
}

/// A panel per method, a line per number of bins.
CurvePanel gap_panel(const DomainRuns& domain, const BinnedMethod& binned,
                     const std::vector<std::int64_t>& bins, const PaperSide& paper) {
  const Spec& method = binned.method->runs.front().cell.id.method;
  CurvePanel panel{.title = label_with_seeds(domain, *binned.method)};
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const std::string metric = gap_metric(bins[i]);
    const auto lines = density_lines(*binned.method, metric, kPercent);
    Curve curve{.series = i, .points = mean_line(lines)};
    if (lines.size() > 1) curve.faint = lines;
    // Densities of another task are other densities.
    const PaperCurve* published = paper.same_task() ? paper.by_density(method, metric) : nullptr;
    if (published != nullptr) curve.reference = density_line(*published, kPercent);
    panel.curves.push_back(std::move(curve));
  }
  return panel;
}

struct Extent {
  double least;
  double most;

  void include(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
};

template <typename Action>
void for_each_point(const CurvePanel& panel, Action action) {
  const auto all = [&](const std::vector<Point>& line) {
    for (const Point& point : line) action(point);
  };
  for (const Curve& curve : panel.curves) {
    all(curve.points);
    all(curve.reference);
    for (const auto& line : curve.faint) all(line);
  }
}

/// Every panel has axes of its own: beside a method that loses everything, or that stays at a
/// thousand times the density, one could not see what the others lose.
void set_axes(CurveFigure& figure) {
  constexpr double kLeastHeight = 5;   // points: less is noise
  constexpr double kLeastFactor = 10;  // of densities: a single one stands in the middle
  for (CurvePanel& panel : figure.panels) {
    Extent densities{1, 0};
    Extent rises{0, kLeastHeight};
    for_each_point(panel, [&](const Point& point) {
      densities.include(point.first);
      rises.include(point.second);
    });
    const double factor = densities.most * kMargin / (densities.least / kMargin);
    const double widen = kMargin * std::sqrt(std::max(1.0, kLeastFactor / factor));
    panel.x = {.label = "nominal density",
               .begin = densities.most * widen,
               .end = densities.least / widen,
               .logarithmic = true};
    panel.y = {.begin = rises.least - 0.06 * rises.most, .end = 1.06 * rises.most};
  }
}

CurveFigure make_figure(const DomainRuns& domain, const std::vector<BinnedMethod>& methods,
                        const PaperSide& paper) {
  std::set<std::int64_t> all;
  for (const BinnedMethod& binned : methods) all.insert(binned.bins.begin(), binned.bins.end());
  const std::vector<std::int64_t> bins(all.begin(), all.end());
  CurveFigure figure{
      .title = fmt::format("E2EE rise in points, activations binned, {}, {} {}", domain.label,
                           domain.seeds.size() == 1 ? "seed" : "seeds", ranges(domain.seeds)),
      .columns = methods.size() > 1 ? 2 : 1,
      .panel_width = methods.size() > 1 ? 400 : 640};
  for (const std::int64_t count : bins) figure.series.push_back(fmt::format("{} bins", count));
  for (const BinnedMethod& binned : methods) {
    figure.panels.push_back(gap_panel(domain, binned, bins, paper));
    for (const Curve& curve : figure.panels.back().curves) {
      if (!curve.reference.empty()) figure.reference_name = paper.name();
    }
  }
  set_axes(figure);
  return figure;
}

/// A metric at one density over the seeds that have it there.
MeanInterval at_density(const MethodRuns& method, const std::string& metric, double density) {
  std::vector<double> values;
  for (const auto& line : density_lines(method, metric, 1)) {
    for (const auto& [at, value] : line) {
      if (at == density) values.push_back(value);
    }
  }
  return bootstrap_mean(values);
}

std::string mean_text(NumberKind kind, const MeanInterval& found) {
  std::string text = number_text(kind, found.mean);
  if (found.count > 1) text += fmt::format(" [{}]", interval_text(kind, found.low, found.high));
  return text;
}

/// A row per density, largest first.
Table make_table(const DomainRuns& domain, const BinnedMethod& binned, const PaperSide& paper) {
  const MethodRuns& method = *binned.method;
  Table table{.caption = fmt::format("{}, {}: rise of E2EE in percentage points, seeds {}",
                                     method.label, domain.label, seeds_text(domain, method)),
              .columns = {{"nominal density", Align::kRight},
                          {"measured density", Align::kRight},
                          {"seeds", Align::kRight}},
              .rows = {},
              .notes = {"Mean [95 % bootstrap interval] over seeds.",
                        "Entropy bound: bits that the bottleneck can carry about one input at its "
                        "measured density."}};
  std::map<double, std::size_t, std::greater<>> densities;  // and the most seeds there
  bool papers = false;
  for (const std::int64_t bins : binned.bins) {
    table.columns.push_back({fmt::format("{} bins", bins), Align::kRight});
    for (const auto& line : density_lines(method, gap_metric(bins), 1)) {
      for (const auto& point : line) densities.try_emplace(point.first, 0);
    }
    const Spec& spec = method.runs.front().cell.id.method;
    papers = papers || (paper.same_task() && paper.by_density(spec, gap_metric(bins)) != nullptr);
  }
  table.columns.push_back({"entropy bound, bits", Align::kRight});
  for (auto& [density, seeds] : densities) {
    std::vector<std::string> cells;
    for (const std::int64_t bins : binned.bins) {
      const MeanInterval found = at_density(method, gap_metric(bins), density);
      seeds = std::max(seeds, found.count);
      cells.push_back(mean_text(NumberKind::kPercent, found));
    }
    cells.push_back(mean_text(NumberKind::kPlain, at_density(method, kEntropy, density)));
    const MeanInterval measured = at_density(method, kMeasuredDensity, density);
    std::vector<std::string> row = {
        density_text(density),
        measured.count == 0 ? std::string(kNoNumber) : density_text(measured.mean),
        fmt::format("{}/{}", seeds, domain.seeds.size())};
    row.insert(row.end(), cells.begin(), cells.end());
    table.rows.push_back(std::move(row));
  }
  if (papers) table.notes.push_back(paper.note() + " Its curves are in the figure.");
  return table;
}

class Binning : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      const std::vector<BinnedMethod> methods = binned_methods(domain);
      if (methods.empty()) continue;
      const PaperSide paper(domain);
      const CurveFigure figure = make_figure(domain, methods, paper);
      sheet.figures.push_back(figure_of("binning_" + domain.slug, figure));
      for (const BinnedMethod& binned : methods) {
        sheet.tables.push_back(
            {.stem = fmt::format("binning_{}_{}", domain.slug, binned.method->slug),
             .table = make_table(domain, binned, paper)});
      }
    }
    if (sheet.figures.empty()) {
      throw_failure("report binning: no finished cell has a metric {}N{}", kGapBegin, kGapEnd);
    }
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"binning",
                            "figure and tables: rise of E2EE when activations are replaced by bin "
                            "means, and the entropy bound",
                            "Sparling paper, appendix B (figure 7 of v1)"},
                           [](const Parameters&) { return std::make_unique<Binning>(); });

}  // namespace motifbench
