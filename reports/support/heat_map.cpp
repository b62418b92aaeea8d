#include "reports/support/heat_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kPageTitle = 44;
constexpr int kTop = 56;   // what the columns are, and their names
constexpr int kFoot = 46;  // below the columns
constexpr int kLeft = 150;
constexpr int kRight = 24;
constexpr int kNarrowest = 560, kWidest = 1000;
constexpr std::size_t kManyCells = 14;
constexpr int kLargeCell = 44;
constexpr int kSmallCell = 34;
constexpr double kDark = 0.55;  // white text from this tint on

// From paper white to the blue of the style.
constexpr std::array<double, 3> kFull = {0x00, 0x72, 0xb2};

int cell(const HeatMap& map) {
  return std::max(map.columns.size(), map.rows.size()) > kManyCells ? kSmallCell : kLargeCell;
}

/// The root of a share, so that a confusion of a few per cent is seen.
double tint(double share) { return std::sqrt(std::clamp(share, 0.0, 1.0)); }

std::string colour(double amount) {
  std::string text = "#";
  for (const double full : kFull) {
    text += fmt::format("{:02x}", static_cast<int>(std::lround(255 + amount * (full - 255))));
  }
  return text;
}

/// In percent; nothing for what rounds to 0.
std::string cell_text(double share) {
  const double value = 100 * share;
  if (std::isnan(value) || value < 0.05) return "";
  return value >= 99.95 ? "100" : fmt::format("{:.1f}", value);
}

void write_label(std::ostream& out, const std::string& text, double x, double y,
                 std::string_view place, std::string_view colour_name, int size) {
  out << fmt::format("set label {} at {:.9g},{:.9g} {} front textcolor rgb '{}' font ',{}'\n",
                     gnuplot_text(text), x, y, place, colour_name, size);
}

void write_cells(std::ostream& out, const HeatMap& map) {
  const int size = cell(map) == kLargeCell ? style::kFontSize - 2 : style::kFontSize - 4;
  for (std::size_t r = 0; r < map.rows.size(); ++r) {
    for (std::size_t c = 0; c < map.columns.size(); ++c) {
      const double share = map.shares[r][c];
      if (std::isnan(share)) continue;
      const auto x = static_cast<double>(c);
      const auto y = static_cast<double>(r);
      out << fmt::format(
          "set object rectangle from {},{} to {},{} fillcolor rgb '{}' fillstyle solid border "
          "linecolor rgb '{}' linewidth 0.5\n",
          x, y, x + 1, y + 1, colour(tint(share)), style::kGrid);
      const std::string text = cell_text(share);
      if (text.empty()) continue;
      write_label(out, text, x + 0.5, y + 0.5, "center",
                  tint(share) > kDark ? "#ffffff" : style::kInk, size);
    }
  }
}

void write_names(std::ostream& out, const HeatMap& map) {
  const auto columns = static_cast<double>(map.columns.size());
  const auto rows = static_cast<double>(map.rows.size());
  const double unit = 1.0 / cell(map);  // one pixel
  constexpr int kSize = style::kFontSize - 1;
  for (std::size_t c = 0; c < map.columns.size(); ++c) {
    const double x = static_cast<double>(c) + 0.5;
    const double room = cell(map) - 4.0;
    write_label(out, style::fit(map.columns[c], room, kSize), x, -12 * unit, "center", style::kInk,
                kSize);
    write_label(out, style::fit(map.feet[c], room, kSize - 2), x, rows + 12 * unit, "center",
                "#666666", kSize - 2);
  }
  for (std::size_t r = 0; r < map.rows.size(); ++r) {
    write_label(out, style::fit(map.rows[r], kLeft - 30.0, kSize), -8 * unit,
                static_cast<double>(r) + 0.5, "right", style::kInk, kSize);
  }
  write_label(out, map.across, columns / 2, -38 * unit, "center", style::kInk, kSize);
  write_label(out, map.down, -8 * unit, -12 * unit, "right", style::kInk, kSize);
  write_label(out, "channel", -8 * unit, rows + 12 * unit, "right", "#666666", kSize - 2);
}

std::string fitted_title(const std::string& title, int width) {
  return style::fit(title, width - 30.0, style::kFontSize + 1);
}

}  // namespace

int HeatMap::width() const {
  int width = std::max(kLeft + cell(*this) * static_cast<int>(columns.size()) + kRight, kNarrowest);
  // The title says which data are a stand-in: nothing of it is left out unless it is very long.
  while (width < kWidest && fitted_title(title, width) != title) width += 10;
  return width;
}

int HeatMap::height() const {
  return kPageTitle + kTop + cell(*this) * static_cast<int>(rows.size()) + kFoot;
}

void HeatMap::draw(GnuplotSession& session) const {
  std::ostream& out = session.out();
  const auto across_screen = [&](int x) { return static_cast<double>(x) / width(); };
  const auto up = [&](int y) { return 1 - static_cast<double>(y) / height(); };
  out << "unset border\nunset tics\nunset key\n"
      << fmt::format(
             "set lmargin at screen {:.9g}\nset rmargin at screen {:.9g}\n"
             "set tmargin at screen {:.9g}\nset bmargin at screen {:.9g}\n",
             across_screen(kLeft),
             across_screen(kLeft + cell(*this) * static_cast<int>(columns.size())),
             up(kPageTitle + kTop),
             up(kPageTitle + kTop + cell(*this) * static_cast<int>(rows.size())))
      << fmt::format("set xrange [0:{}]\nset yrange [{}:0]\n", columns.size(), rows.size())
      << fmt::format("set label {} at screen 0.5,{:.9g} center textcolor rgb '{}' font ',{}'\n",
                     gnuplot_text(fitted_title(title, width())), up(22), style::kInk,
                     style::kFontSize + 1);
  write_cells(out, *this);
  write_names(out, *this);
  out << "plot NaN notitle\n";
}

}  // namespace motifbench
