#pragma once

#include <filesystem>
#include <string_view>

namespace motifbench {

/// Writes a file under a temporary name, then renames it: it appears complete or not at all, and
/// what stood there before stays until then. Throws a failure that names the file and says why.
void write_whole_file(const std::filesystem::path& file, std::string_view content);

}  // namespace motifbench
