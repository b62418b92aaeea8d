#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace motifbench {

/// "42s", "3m05s", "2h07m", "4d03h".
std::string duration_text(double seconds);

/// "90m", "2h", "1h30m", "1d12h": whole numbers of days, hours, minutes and seconds in that order,
/// more than nothing and at most a million of each. Throws a usage error naming `what`.
std::chrono::seconds parse_duration(std::string_view text, std::string_view what);

}  // namespace motifbench
