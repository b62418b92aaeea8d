#pragma once

#include <torch/torch.h>

#include <string>

namespace motifbench {

/// "cpu", "cuda" (the first GPU) or "cuda:1". Throws a usage error if this machine, or this build
/// of the framework, does not have it.
torch::Device usable_device(const std::string& name);

}  // namespace motifbench
