#pragma once

#include <string>

#include "harness/core/domain.h"

namespace motifbench {

/// "train", "validation", "test", "motif-test".
std::string_view to_text(Split split);

/// `digit_circle(preset=paper)/test/index=3`; training samples also name their seed.
std::string sample_identity(const std::string& domain, const SampleKey& key);

/// Target, motifs with footprints, and the SHA-256 of the input: a binary input is hashed as bits
/// packed row-major, most significant first; another one as little-endian float32.
std::string sample_json(const std::string& domain_text, const Domain& domain, const SampleKey& key,
                        const Example& example);

}  // namespace motifbench
