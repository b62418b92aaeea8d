#include "domains/latex_ocr/tex.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "harness/core/child_process.h"
#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

// LaTeX's kernel without a document class: the fonts and macros of a class at 10 points. New
// kernels hook into \shipout, for which a formula has no use.
constexpr const char* kOpening =
    "\\ifdefined\\RawShipout\\else\\let\\RawShipout\\shipout\\fi\n"
    "\\fontsize{10}{12}\\selectfont\n"
    "\\def\\formula#1{\\setbox0\\hbox{$\\displaystyle#1$}\\RawShipout\\hbox{"
    "\\special{motifbench \\number\\wd0 \\space\\number\\ht0 \\space\\number\\dp0}\\box0}}\n";
// Also where \begin{document} was never seen.
constexpr const char* kClosing = "\\csname @@end\\endcsname\n";

/// A fresh folder that goes with its owner.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::error_code error;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(error);
    std::string pattern = (parent / "motifbench-tex-XXXXXX").string();
    if (error || ::mkdtemp(pattern.data()) == nullptr) {
      throw_failure("cannot make a temporary folder for TeX in '{}': {}", parent.string(),
                    error ? error.message() : std::strerror(errno));
    }
    path_ = pattern;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class OpenFile {
 public:
  OpenFile(const std::filesystem::path& file, int flags)
      : descriptor_(::open(file.c_str(), flags | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) throw_failure("cannot open '{}': {}", file.string(), std::strerror(errno));
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor_); }

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

struct Ended {
  ChildEnd end;
  std::string output;  // of both streams
};

Ended run_program(const std::vector<std::string>& command, const ScratchFolder& scratch) {
  const std::filesystem::path output = scratch.path() / "output";
  const OpenFile input("/dev/null", O_RDONLY);
  const OpenFile both(output, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND);
  const ChildEnd end = run_child(command, input.descriptor(), both.descriptor(), both.descriptor());
  const std::vector<std::uint8_t> bytes = read_tex_file(output);
  return {end, {bytes.begin(), bytes.end()}};
}

[[noreturn]] void fail_not_found(const std::string& program) {
  throw_failure("latex_ocr needs TeX: there is no program '{}'; install the package {}", program,
                kTexPackages);
}

/// The line that says what is wrong: TeX's errors begin with an exclamation mark; else the last
/// line that is not empty.
std::string complaint_in(const std::string& text) {
  std::string last = "no message";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (trim(line).empty()) continue;
    last = trim(line);
    if (last.front() == '!') break;
  }
  return last;
}

}  // namespace

bool tex_is_installed(const TexPrograms& programs) {
  const char* const path = std::getenv("PATH");
  const auto there = [&](const std::string& program) {
    if (program.find('/') != std::string::npos) return ::access(program.c_str(), X_OK) == 0;
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
      if (::access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
    }
    return false;
  };
  return there(programs.latex) && there(programs.kpsewhich);
}

std::vector<std::uint8_t> typeset(std::span<const Formula> formulas, const TexPrograms& programs) {
  const ScratchFolder scratch;
  const std::filesystem::path source = scratch.path() / "formulas.tex";
  std::ofstream file(source, std::ios::binary);
  file << kOpening;
  for (const Formula& formula : formulas) {
    file << "\\formula{";
    for (const Token token : formula) file << token_latex(token);
    file << "}\n";
  }
  file << kClosing;
  file.close();
  if (!file) throw_failure("cannot write '{}': {}", source.string(), std::strerror(errno));

  // TeX looks for the source in its output folder first; a path could have characters that are
  // commands to it.
  const Ended run =
      run_program({programs.latex, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape",
                   "-output-directory=" + scratch.path().string(), source.filename().string()},
                  scratch);
  if (run.end == ChildEnd::kNotFound) fail_not_found(programs.latex);
  if (run.end == ChildEnd::kSignal) {
    throw_failure("{} was ended by a signal while it typeset {} formulas", programs.latex,
                  formulas.size());
  }
  const std::filesystem::path pages = scratch.path() / "formulas.dvi";
  if (run.end == ChildEnd::kError || !std::filesystem::exists(pages)) {
    throw_failure("{} could not typeset {} formulas: {} (the package {} has all that it needs)",
                  programs.latex, formulas.size(), complaint_in(run.output), kTexPackages);
  }
  return read_tex_file(pages);
}

std::vector<std::filesystem::path> find_tex_files(const std::vector<std::string>& names,
                                                  const TexPrograms& programs) {
  const ScratchFolder scratch;
  std::vector<std::string> command = {programs.kpsewhich};
  command.insert(command.end(), names.begin(), names.end());
  // Fails if one file of many is missing, and prints the paths of the others all the same.
  const Ended run = run_program(command, scratch);
  if (run.end == ChildEnd::kNotFound) fail_not_found(programs.kpsewhich);

  std::vector<std::filesystem::path> printed;
  std::istringstream lines(run.output);
  for (std::string line; std::getline(lines, line);) printed.emplace_back(line);
  std::vector<std::filesystem::path> paths;
  std::vector<std::string> missing;
  for (const std::string& name : names) {
    const auto found =
        std::find_if(printed.begin(), printed.end(),
                     [&](const std::filesystem::path& path) { return path.filename() == name; });
    if (found == printed.end()) {
      missing.push_back(name);
    } else {
      paths.push_back(*found);
    }
  }
  if (!missing.empty()) {
    throw_failure("latex_ocr needs TeX's fonts: {} cannot find {}; install the package {}",
                  programs.kpsewhich, join(missing, ", "), kTexPackages);
  }
  return paths;
}

std::vector<std::uint8_t> read_tex_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(stream), {});
  if (!stream) throw_failure("cannot read '{}': {}", file.string(), std::strerror(errno));
  return bytes;
}

}  // namespace motifbench
