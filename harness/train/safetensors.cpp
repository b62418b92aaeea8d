#include "harness/train/safetensors.h"

#include <fcntl.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string_view>
#include <vector>

#include "harness/core/error.h"

namespace motifbench {
namespace {

static_assert(std::endian::native == std::endian::little, "tensor bytes are written as they are");

constexpr std::uint64_t kLongestHeader = 100'000'000;  // the format's own limit

struct TypeName {
  torch::ScalarType type;
  std::string_view name;
};
constexpr TypeName kTypes[] = {{torch::kFloat32, "F32"},
                               {torch::kFloat64, "F64"},
                               {torch::kInt64, "I64"},
                               {torch::kUInt8, "U8"},
                               {torch::kBool, "BOOL"}};

std::string_view type_name(torch::ScalarType type) {
  for (const TypeName& entry : kTypes) {
    if (entry.type == type) return entry.name;
  }
  throw_failure("tensors of type {} cannot be saved", torch::toString(type));
}

/// A file being written: removed again unless it was committed.
class PendingFile {
 public:
  explicit PendingFile(const std::filesystem::path& target)
      : target_(target), name_(target.string() + ".writing") {
    descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor_ < 0) fail("create");
  }
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  ~PendingFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!committed_) ::unlink(name_.c_str());
  }

  void write(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const char*>(data);
    while (size > 0) {
      const ssize_t written = ::write(descriptor_, bytes, size);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) fail("write");
      bytes += written;
      size -= static_cast<std::size_t>(written);
    }
  }

  void commit() {
    if (::fsync(descriptor_) != 0) fail("flush");
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    if (result != 0) fail("close");
    if (::rename(name_.c_str(), target_.c_str()) != 0) fail("rename");
    committed_ = true;
    const int folder = ::open(target_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
      ::fsync(folder);
      ::close(folder);
    }
  }

 private:
  [[noreturn]] void fail(const char* action) const {
    throw_failure("cannot {} checkpoint {}: {}", action, target_.string(), std::strerror(errno));
  }

  std::filesystem::path target_;
  std::string name_;
  int descriptor_ = -1;
  bool committed_ = false;
};

torch::Tensor read_tensor(const nlohmann::json& entry, const char* data, std::uint64_t size) {
  const auto name = entry.at("dtype").get<std::string>();
  const auto shape = entry.at("shape").get<std::vector<std::int64_t>>();
  const auto range = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
  for (const TypeName& type : kTypes) {
    if (type.name != name) continue;
    if (range.size() != 2 || range[0] > range[1] || range[1] > size) {
      throw std::out_of_range("a tensor lies outside the file");
    }
    std::uint64_t bytes = torch::elementSize(type.type);
    for (const std::int64_t extent : shape) {
      if (extent < 0 || (extent > 0 && bytes > size / static_cast<std::uint64_t>(extent))) {
        throw std::out_of_range("a shape does not fit the file");
      }
      bytes *= static_cast<std::uint64_t>(extent);
    }
    if (bytes != range[1] - range[0]) throw std::out_of_range("shape and size disagree");
    torch::Tensor tensor = torch::empty(shape, torch::TensorOptions().dtype(type.type));
    if (bytes > 0) std::memcpy(tensor.data_ptr(), data + range[0], bytes);
    return tensor;
  }
  throw std::out_of_range("type '" + name + "' is not supported");
}

}  // namespace

void save_tensors(const TensorFile& content, const std::filesystem::path& file) {
  nlohmann::json header = nlohmann::json::object();
  header["__metadata__"] = content.metadata;
  std::vector<torch::Tensor> ordered;
  ordered.reserve(content.tensors.size());
  std::uint64_t offset = 0;
  for (const auto& [name, tensor] : content.tensors) {
    ordered.push_back(tensor.detach().cpu().contiguous());
    const std::uint64_t end = offset + ordered.back().nbytes();
    header[name] = {{"dtype", type_name(tensor.scalar_type())},
                    {"shape", tensor.sizes().vec()},
                    {"data_offsets", {offset, end}}};
    offset = end;
  }
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8,
              ' ');  // the format allows blanks; tensors then lie aligned
  const std::uint64_t length = text.size();

  PendingFile out(file);
  out.write(&length, sizeof length);
  out.write(text.data(), text.size());
  for (const torch::Tensor& tensor : ordered) out.write(tensor.data_ptr(), tensor.nbytes());
  out.commit();
}

TensorFile load_tensors(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw_failure("cannot read checkpoint {}: {}", file.string(), std::strerror(errno));
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());

  std::uint64_t length = 0;
  if (bytes.size() < sizeof length) {
    throw_failure("checkpoint {} is truncated: {} bytes", file.string(), bytes.size());
  }
  std::memcpy(&length, bytes.data(), sizeof length);
  if (length > kLongestHeader || length > bytes.size() - sizeof length) {
    throw_failure("{} is not a checkpoint, or is truncated: its header claims {} bytes of {}",
                  file.string(), length, bytes.size());
  }
  try {
    const auto header =
        nlohmann::json::parse(bytes.data() + sizeof length, bytes.data() + sizeof length + length);
    const char* data = bytes.data() + sizeof length + length;
    const std::uint64_t size = bytes.size() - sizeof length - length;
    TensorFile content;
    for (const auto& [name, entry] : header.items()) {
      if (name == "__metadata__") {
        content.metadata = entry.get<std::map<std::string, std::string>>();
      } else {
        content.tensors[name] = read_tensor(entry, data, size);
      }
    }
    return content;
  } catch (const std::exception& error) {
    throw_failure("checkpoint {} is damaged: {}", file.string(), error.what());
  }
}

}  // namespace motifbench
