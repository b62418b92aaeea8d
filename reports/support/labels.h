#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/parameters.h"
#include "harness/core/spec.h"

namespace motifbench {

/// `spec` without the parameters that equal their defaults in `declared`.
Spec without_defaults(const Spec& spec, const std::vector<ParameterSpec>& declared);

/// A method as tables name it. All parameters are shown if the method is not registered here.
std::string method_label(const Spec& method);

/// Does a domain's provenance say that its data are not those of its name's study?
bool is_stand_in(std::string_view provenance);

/// "digit_circle (preset quick)": the preset is always shown, other parameters unless default, and
/// "audio_mnist_espeak, stand-in (preset quick)" where the provenance says so.
std::string domain_label(const Spec& domain, std::string_view provenance = "");
/// The same as part of a file name: "digit_circle_quick".
std::string domain_slug(const Spec& domain);

/// `text` as part of a file name: letters, digits, '.', '-' and single '_', at most 80 characters.
std::string slug(std::string_view text);

/// Ascending numbers as ranges: "1-3, 5".
std::string ranges(const std::vector<std::int64_t>& numbers);

}  // namespace motifbench
