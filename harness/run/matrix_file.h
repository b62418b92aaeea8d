#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "harness/run/matrix.h"

namespace motifbench {

/// A matrix written as TOML:
///
///     [matrix]
///     name = "smoke"                                   # optional; default: the file's stem
///     domains = ["digit_circle"]
///     methods = ["sparling_mt", "l1(lambda=1)"]
///     seeds = "1-3"                                    # or one integer
///     preset = "quick"                                 # optional
///
/// Whatever is wrong, an unknown key included, is a usage error that opens with file:line:column.
Matrix read_matrix_file(const std::filesystem::path& file);
Matrix parse_matrix(std::string_view toml, const std::filesystem::path& file);

}  // namespace motifbench
