#pragma once

#include <memory>
#include <string>

#include "domains/audio_mnist/recordings.h"

namespace motifbench {

inline constexpr const char* kPublishedName = "audio_mnist";
inline constexpr const char* kStandInName = "audio_mnist_espeak";

/// The recordings of a data set that `motifbench data make` made on this machine, opened at the
/// first use: until then nothing need be there. Where they are missing, `samples` is a failure that
/// says how to make them.
std::shared_ptr<const Recordings> recordings_on_disk(const std::string& data_set);

}  // namespace motifbench
