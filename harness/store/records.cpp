#include "harness/store/records.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

/// In the order of CellStatus.
constexpr std::array<std::string_view, 7> kStatusNames = {
    "pending", "running", "ok", "failed", "diverged", "timeout", "interrupted"};

}  // namespace

bool is_settled(CellStatus status) {
  return status == CellStatus::kOk || status == CellStatus::kDiverged;
}

std::string_view to_text(CellStatus status) {
  return kStatusNames.at(static_cast<std::size_t>(status));
}

CellStatus parse_cell_status(std::string_view text) {
  const auto position = std::ranges::find(kStatusNames, text);
  if (position == kStatusNames.end()) {
    throw_usage("unknown cell status '{}'; valid: {}", text,
                join({kStatusNames.begin(), kStatusNames.end()}, ", "));
  }
  return static_cast<CellStatus>(position - kStatusNames.begin());
}

}  // namespace motifbench
