#pragma once

#include <string>

#include "harness/core/method.h"

namespace motifbench {

/// What every method must do. Each check returns what is wrong, or an empty text. `facts` is the
/// domain the method is planned for; small shapes keep the checks fast.
using MethodCheck = std::string (*)(const Method& method, const DomainFacts& facts);

struct NamedMethodCheck {
  const char* name;
  MethodCheck check;
};

extern const NamedMethodCheck kMethodChecks[];
extern const int kMethodCheckCount;

/// Facts of a made-up domain of `channels` × 8 × 8 sites.
DomainFacts small_facts(int channels);

}  // namespace motifbench
