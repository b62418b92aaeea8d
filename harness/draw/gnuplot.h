#pragma once

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motifbench {

/// `text` as a gnuplot string that prints exactly `text` and does nothing else. Double-quoted, with
/// every ASCII sign that could mean anything as an octal escape: gnuplot runs back-quoted commands
/// inside double quotes, and misreads a doubled quote at the start of a single-quoted string.
/// Control characters become blanks, bytes that are not UTF-8 become U+FFFD.
std::string gnuplot_text(std::string_view text);

enum class PictureFormat { kSvg, kPng };

/// The format that belongs to the extension ".svg" or ".png"; throws a usage error for others.
PictureFormat picture_format(const std::filesystem::path& file);

/// x and y on a figure's axes.
using Point = std::pair<double, double>;

/// One picture in the making: a gnuplot script, written through gnuplot-iostream, with its data
/// inside. File names never enter the script: gnuplot draws to its standard output, which `save`
/// has opened, and it is started without a shell.
class GnuplotSession {
 public:
  /// Sizes in pixels. Throws a failure when no temporary file can be made.
  GnuplotSession(PictureFormat format, int width, int height);
  ~GnuplotSession();

  /// Takes commands as they are: everything that may come from a user passes `gnuplot_text` first.
  std::ostream& out();

  /// Data of the next `'-'` of a plot command. A NaN leaves a gap.
  void send(const std::vector<Point>& points);

  /// Everything written so far.
  std::string script();

  /// Runs gnuplot; `file` appears complete or not at all. Throws a failure when gnuplot is not
  /// installed, stops with an error (its message is quoted) or draws nothing.
  void save(const std::filesystem::path& file);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace motifbench
