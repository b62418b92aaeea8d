#include "harness/core/whole_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "harness/core/error.h"

namespace motifbench {

void write_whole_file(const std::filesystem::path& file, std::string_view content) {
  const std::filesystem::path part =
      file.string() + fmt::format(".part-{}", static_cast<long>(::getpid()));
  errno = 0;
  std::ofstream out(part, std::ios::binary);
  out << content;
  out.close();
  std::error_code error;
  if (out) {
    std::filesystem::rename(part, file, error);
  } else {
    error = std::error_code(errno != 0 ? errno : EIO, std::generic_category());
  }
  if (!error) return;
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  throw_failure("cannot write {}: {}", file.string(), error.message());
}

}  // namespace motifbench
