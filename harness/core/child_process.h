#pragma once

#include <string>
#include <vector>

namespace motifbench {

enum class ChildEnd { kSuccess, kError, kSignal, kNotFound };

/// Runs a program of PATH to its end, without a shell, on the given file descriptors. `kError` is a
/// non-zero exit status; `kSignal`: something ended it from outside, or it crashed.
ChildEnd run_child(const std::vector<std::string>& command, int input, int output, int messages);

}  // namespace motifbench
