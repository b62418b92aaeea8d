#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string_view>

namespace motifbench {

/// Writes a file under a temporary name, then renames it: it appears complete or not at all, and
/// what stood there before stays until then, and its permissions after. Of a link the target is
/// replaced; devices, pipes and links to nothing are written to as they are. Throws a failure that
/// names the file and says why.
void write_whole_file(const std::filesystem::path& file,
                      const std::function<void(std::ostream&)>& write);
void write_whole_file(const std::filesystem::path& file, std::string_view content);

}  // namespace motifbench
