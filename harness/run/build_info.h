#pragma once

#include <string_view>

namespace motifbench {

/// The release this source belongs to, such as "0.1.0".
std::string_view build_version();

/// The git commit the binary was built from, or "unknown" outside a checkout.
std::string_view build_commit();

}  // namespace motifbench
