#pragma once

#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <string>

namespace motifbench {

/// A safetensors file: named tensors and a map of texts. The format is an 8-byte little-endian
/// header length, a JSON header, then raw tensor bytes; nothing in it can execute.
struct TensorFile {
  std::map<std::string, torch::Tensor>
      tensors;  // on the CPU; float32, float64, int64, uint8 or bool
  std::map<std::string, std::string> metadata;
};

/// Writes to a temporary name in the same folder, flushes it to the disk and renames it: after a
/// crash the file is the old one or the new one, never a part. Throws a failure that names the
/// file.
void save_tensors(const TensorFile& content, const std::filesystem::path& file);

/// Throws a failure that names the file and what is wrong with it: missing, truncated, not
/// safetensors, or a type that is not supported. Sizes are checked against the file before memory
/// is taken.
TensorFile load_tensors(const std::filesystem::path& file);

}  // namespace motifbench
