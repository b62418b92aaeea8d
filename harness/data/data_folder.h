#pragma once

#include <filesystem>
#include <string>

namespace motifbench {

/// Where the data set of this name lies on this machine: $MOTIFBENCH_DATA/NAME, else
/// $XDG_DATA_HOME/motifbench/NAME, else ~/.local/share/motifbench/NAME. Variables that are empty
/// count as not set. Throws a failure if none is set.
std::filesystem::path data_folder(const std::string& name);

}  // namespace motifbench
