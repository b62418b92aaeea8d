#include "harness/run/cell_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "harness/core/error.h"
#include "harness/data/sha256.h"

namespace motifbench {
namespace {

struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

}  // namespace

std::filesystem::path results_file(const std::filesystem::path& out) {
  return out / "results.sqlite";
}

std::filesystem::path cell_folder(const std::filesystem::path& out, std::string_view identity) {
  return out / "cells" / to_hex(sha256(identity)).substr(0, 16);
}

std::optional<CellLock> CellLock::try_acquire(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_failure("cannot make folder {}: {}", folder.string(), error.message());
  const std::string file = folder / "lock";
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) throw_failure("cannot make {}: {}", file, std::strerror(errno));
  CellLock lock(descriptor);
  struct flock all = whole_file();
  if (fcntl(descriptor, F_OFD_SETLK, &all) == 0) return lock;
  if (errno == EAGAIN || errno == EACCES) return std::nullopt;
  throw_failure("cannot lock {}: {}", file, std::strerror(errno));
}

bool CellLock::is_held(const std::filesystem::path& folder) {
  const int descriptor = open((folder / "lock").c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const CellLock closes(descriptor);
  // Asks without taking it: a worker that starts now must not find it taken.
  struct flock all = whole_file();
  return fcntl(descriptor, F_OFD_GETLK, &all) == 0 && all.l_type != F_UNLCK;
}

CellLock::CellLock(CellLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

CellLock::~CellLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace motifbench
