#pragma once

#include <string>

#include "harness/core/domain.h"

namespace motifbench {

/// What every domain must do, as for methods: empty text = fine.
using DomainCheck = std::string (*)(const Domain& domain);

struct NamedDomainCheck {
  const char* name;
  DomainCheck check;
  bool runs_networks = false;
};

extern const NamedDomainCheck kDomainChecks[];
extern const int kDomainCheckCount;

}  // namespace motifbench
