#pragma once

#include <string>

#include "harness/core/domain.h"
#include "harness/core/registry.h"
#include "harness/metrics/definitions.h"

namespace motifbench {

/// What `describe` prints of a plugin: summary, source and parameters. `kind` is "method", ...
std::string describe_plugin(std::string_view kind, const Descriptor& descriptor);

/// Shapes, symbols, densities, budgets and provenance of a domain at one preset.
std::string describe_facts(const DomainFacts& facts);

std::string describe_metric(const MetricDefinition& metric);

}  // namespace motifbench
