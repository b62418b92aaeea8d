#include "reports/support/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "harness/core/domain.h"
#include "harness/core/method.h"
#include "harness/core/text.h"
#include "harness/draw/table.h"

namespace motifbench {
namespace {

constexpr std::size_t kLongestSlug = 80;

template <typename Product>
Spec shorten(const Spec& spec) {
  const Registry<Product>& registry = Registry<Product>::instance();
  if (!registry.contains(spec.name)) return spec;
  return without_defaults(spec, registry.find(spec.name).descriptor.parameters);
}

/// The domain's preset, taken out of `spec`.
std::string take_preset(Spec& spec) {
  const auto node = spec.parameters.extract("preset");
  return node.empty() ? "" : node.mapped();
}

/// A domain without defaults and preset.
Spec bare_domain(const Spec& domain) {
  Spec spec = shorten<Domain>(domain);
  take_preset(spec);
  return spec;
}

}  // namespace

Spec without_defaults(const Spec& spec, const std::vector<ParameterSpec>& declared) {
  // Defaults are written for people ("1.0"), stored values are canonical ("1").
  const ParameterMap defaults = canonical_parameters(spec.name, declared, {});
  Spec shorter{.name = spec.name, .parameters = {}};
  for (const auto& [name, value] : spec.parameters) {
    const auto standard = defaults.find(name);
    if (standard == defaults.end() || standard->second != value) shorter.parameters[name] = value;
  }
  return shorter;
}

std::string method_label(const Spec& method) { return one_line(to_text(shorten<Method>(method))); }

bool is_stand_in(std::string_view provenance) { return provenance.starts_with("stand-in"); }

std::string domain_label(const Spec& domain, std::string_view provenance) {
  Spec rest = domain;
  const std::string preset = take_preset(rest);
  std::string name = to_text(bare_domain(domain));
  if (is_stand_in(provenance)) name += ", stand-in";
  return one_line(preset.empty() ? name : fmt::format("{} (preset {})", name, preset));
}

std::string domain_slug(const Spec& domain) {
  Spec rest = domain;
  const std::string preset = take_preset(rest);
  const Spec bare = bare_domain(domain);
  std::string text = bare.name + "_" + preset;
  for (const auto& [name, value] : bare.parameters) text += fmt::format("_{}_{}", name, value);
  return slug(text);
}

std::string slug(std::string_view text) {
  std::string slug;
  for (const char c : text) {
    const bool alphanumeric = std::isalnum(static_cast<unsigned char>(c)) != 0;
    const bool inside = !slug.empty() && slug.back() != '_' && slug.back() != '.';
    if (alphanumeric || (c == '-') || (c == '.' && inside)) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '_') {
      slug += '_';
    }
  }
  slug.resize(std::min(slug.size(), kLongestSlug));
  while (!slug.empty() && slug.back() == '_') slug.pop_back();
  return slug.empty() ? "unnamed" : slug;
}

std::string ranges(const std::vector<std::int64_t>& numbers) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < numbers.size();) {
    std::size_t end = begin + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    parts.push_back(end - begin == 1 ? fmt::format("{}", numbers[begin])
                                     : fmt::format("{}-{}", numbers[begin], numbers[end - 1]));
    begin = end;
  }
  return join(parts, ", ");
}

}  // namespace motifbench
