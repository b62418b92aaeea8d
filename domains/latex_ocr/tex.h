#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "domains/latex_ocr/token.h"

namespace motifbench {

/// Debian's names of what typesetting needs; error messages and `describe` print them.
inline constexpr const char* kTexPackages = "texlive-latex-base";

/// The programs of a TeX installation: names to be found in PATH, or paths.
struct TexPrograms {
  std::string latex = "latex";
  std::string kpsewhich = "kpsewhich";  // finds TeX's files
};

/// Are both programs there? Says nothing of the fonts.
bool tex_is_installed(const TexPrograms& programs);

/// Typesets each formula as a page of its own, `\displaystyle` at 10 points in Computer Modern, in
/// one run of LaTeX: the bytes of a DVI file. Page i holds formula i, with its box's upper left
/// corner in the page's origin and a special "motifbench WIDTH HEIGHT DEPTH" (scaled points).
/// Throws a failure that says what to install if there is no LaTeX or it does not work.
std::vector<std::uint8_t> typeset(std::span<const Formula> formulas, const TexPrograms& programs);

/// Paths of files of the TeX installation, such as "cmr10.pfb", in the order asked for. Throws a
/// failure that names those that are missing.
std::vector<std::filesystem::path> find_tex_files(const std::vector<std::string>& names,
                                                  const TexPrograms& programs);

/// The bytes of a file; throws a failure if it cannot be read.
std::vector<std::uint8_t> read_tex_file(const std::filesystem::path& file);

}  // namespace motifbench
