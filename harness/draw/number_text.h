#pragma once

#include <string>
#include <string_view>

/// Numbers as tables print them.
namespace motifbench {

/// What stands where a number does not exist.
inline constexpr std::string_view kNoNumber = "–";

/// A fraction in percent: two decimals, one from 10 on, two significant digits below 0.1; "–" for
/// NaN.
std::string percent(double fraction);
/// "0.07–4.23", both in percent.
std::string percent_interval(double low, double high);
/// A density: "5.02e-05".
std::string density_text(double density);
/// "1.12×".
std::string ratio_text(double ratio);

}  // namespace motifbench
