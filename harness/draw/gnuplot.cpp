#include "harness/draw/gnuplot.h"

#include <fcntl.h>
#include <gnuplot-iostream.h>
#include <unistd.h>

#include <cctype>
#include <cstdio>
#include <iomanip>
#include <sstream>

#include "harness/core/child_process.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

File scratch_file() {
  File file(std::tmpfile(), &std::fclose);
  if (!file) throw_failure("cannot make a temporary file for gnuplot in {}", P_tmpdir);
  return file;
}

std::string read_all(std::FILE* file) {
  std::rewind(file);
  std::string text;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text.append(buffer, got);
  }
  return text;
}

/// The line of gnuplot's complaint that says what is wrong: the last one that is not empty.
std::string last_line(const std::string& text) {
  std::string found = "no message";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!trim(line).empty()) found = trim(line);
  }
  return found;
}

/// Length of the UTF-8 sequence at `text[at]`, or 0 if there is none.
std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF5   ? 0
                             : lead >= 0xF0 ? 4
                             : lead >= 0xE0 ? 3
                             : lead >= 0xC2 ? 2
                                            : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  }
  // Overlong forms, surrogates and code points above U+10FFFF.
  const unsigned char second = byte(at + 1);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
      (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90)) {
    return 0;
  }
  return length;
}

}  // namespace

std::string gnuplot_text(std::string_view text) {
  constexpr std::string_view kPlainPunctuation = " _.,:=()/+-";
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    const auto byte = static_cast<unsigned char>(text[at]);
    if (length == 0) {
      quoted += "\xEF\xBF\xBD";
    } else if (byte < 0x20 || byte == 0x7F) {
      quoted += ' ';
    } else if (byte >= 0x80 || std::isalnum(byte) ||
               kPlainPunctuation.find(text[at]) != std::string_view::npos) {
      quoted += text.substr(at, length);
    } else {
      quoted += fmt::format("\\{:03o}", byte);
    }
    at += length == 0 ? 1 : length;
  }
  return quoted + "\"";
}

PictureFormat picture_format(const std::filesystem::path& file) {
  if (file.extension() == ".svg") return PictureFormat::kSvg;
  if (file.extension() == ".png") return PictureFormat::kPng;
  throw_usage("cannot draw '{}': a picture's name must end in .svg or .png", file.string());
}

struct GnuplotSession::Impl {
  Impl() : file(scratch_file()), stream(duplicate(file.get())) {
    stream << std::defaultfloat << std::setprecision(9);
  }

  // gnuplot-iostream closes the handle it is given.
  static std::FILE* duplicate(std::FILE* original) {
    const int copy = ::dup(::fileno(original));
    std::FILE* handle = copy < 0 ? nullptr : ::fdopen(copy, "w");
    if (handle == nullptr) throw_failure("cannot open another file: too many are open");
    return handle;
  }

  File file;
  Gnuplot stream;
};

GnuplotSession::GnuplotSession(PictureFormat format, int width, int height)
    : impl_(std::make_unique<Impl>()) {
  const bool svg = format == PictureFormat::kSvg;
  out() << "set encoding utf8\n"
        << fmt::format("set terminal {} size {},{} noenhanced font '{},{}' {}\n",
                       svg ? "svg" : "pngcairo", width, height, style::kFont, style::kFontSize,
                       svg ? "background '#ffffff'" : "background rgb '#ffffff'");
}

GnuplotSession::~GnuplotSession() = default;

std::ostream& GnuplotSession::out() { return impl_->stream; }

void GnuplotSession::send(const std::vector<Point>& points) { impl_->stream.send1d(points); }

std::string GnuplotSession::script() {
  impl_->stream.flush();
  return read_all(impl_->file.get());
}

void GnuplotSession::save(const std::filesystem::path& file) {
  impl_->stream.flush();
  if (!impl_->stream) throw_failure("cannot write the gnuplot script of '{}'", file.string());
  const std::filesystem::path part =
      file.string() + fmt::format(".part-{}", static_cast<long>(::getpid()));
  const File picture(std::fopen(part.c_str(), "wbe"), &std::fclose);
  if (!picture) throw_failure("cannot write '{}'", file.string());
  const File complaints = scratch_file();
  ::lseek(::fileno(impl_->file.get()), 0, SEEK_SET);

  std::error_code ignored;
  const ChildEnd end = run_child({"gnuplot", "--default-settings"}, ::fileno(impl_->file.get()),
                                 ::fileno(picture.get()), ::fileno(complaints.get()));
  const bool drew = std::filesystem::file_size(part, ignored) > 0 && !ignored;
  if (end == ChildEnd::kSuccess && drew) {
    std::filesystem::rename(part, file, ignored);
    if (!ignored) return;
  }
  const std::string reason = ignored.message();
  std::filesystem::remove(part, ignored);
  switch (end) {
    case ChildEnd::kNotFound:
      throw_failure("cannot draw '{}': gnuplot is not installed; install the package gnuplot-nox",
                    file.string());
    case ChildEnd::kError:
    case ChildEnd::kSignal:
      throw_failure("cannot draw '{}': gnuplot failed: {}", file.string(),
                    last_line(read_all(complaints.get())));
    case ChildEnd::kSuccess:
      if (drew) throw_failure("cannot write '{}': {}", file.string(), reason);
      throw_failure("cannot draw '{}': gnuplot drew nothing: {}", file.string(),
                    last_line(read_all(complaints.get())));
  }
}

}  // namespace motifbench
