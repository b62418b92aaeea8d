#pragma once

// Compiled once for all sources that use torch: the framework's headers alone take 25 seconds.

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>
