#include "harness/core/whole_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <optional>
#include <system_error>

#include "harness/core/error.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

/// What a rename may put a new file in the place of; nothing for a device, a pipe, or a link to
/// what is not there or has no name any more.
std::optional<fs::path> replaceable(const fs::path& file) {
  std::error_code ignored;
  const fs::file_status status = fs::status(file, ignored);
  if (!fs::exists(status)) {
    if (fs::is_symlink(fs::symlink_status(file, ignored))) return std::nullopt;
    return file;
  }
  if (!fs::is_regular_file(status)) return std::nullopt;
  const fs::path target = fs::canonical(file, ignored);
  return target.empty() ? std::nullopt : std::optional(target);
}

/// What replaces a file may be read and written by those who might before.
void keep_permissions(const fs::path& of, const fs::path& replacement) {
  std::error_code ignored;
  const fs::file_status status = fs::status(of, ignored);
  if (fs::exists(status)) fs::permissions(replacement, status.permissions(), ignored);
}

/// Why it could not be written, if so.
std::error_code write_to(const fs::path& file, const std::function<void(std::ostream&)>& write) {
  errno = 0;
  std::ofstream out(file, std::ios::binary);
  try {
    if (out) write(out);
  } catch (...) {
    if (out) throw;  // else what it complains of is the stream
  }
  const int reason = errno;
  out.close();
  if (out) return {};
  return {reason != 0 ? reason : errno != 0 ? errno : EIO, std::generic_category()};
}

}  // namespace

void write_whole_file(const fs::path& file, const std::function<void(std::ostream&)>& write) {
  const std::optional<fs::path> target = replaceable(file);
  const fs::path written =
      target ? fs::path(target->string() + fmt::format(".part-{}", static_cast<long>(::getpid())))
             : file;
  std::error_code error;
  std::error_code ignored;
  try {
    error = write_to(written, write);
  } catch (...) {
    if (target) fs::remove(written, ignored);
    throw;
  }
  if (!error && target) {
    keep_permissions(*target, written);
    fs::rename(written, *target, error);
  }
  if (!error) return;
  if (target) fs::remove(written, ignored);
  throw_failure("cannot write {}: {}", file.string(), error.message());
}

void write_whole_file(const fs::path& file, std::string_view content) {
  write_whole_file(file, [&](std::ostream& out) { out << content; });
}

}  // namespace motifbench
