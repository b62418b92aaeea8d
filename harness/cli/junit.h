#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace motifbench {

/// A test case as continuous-integration servers show it.
struct JunitCase {
  std::string class_name;  // "digit_circle(preset=quick)/sparling_mt"
  std::string name;
  std::string failure;  // the test ran and failed; why
  std::string error;    // the test could not run; why
};

/// One suite in JUnit's XML; what XML has no place for (control characters, bytes that are not
/// UTF-8) becomes '?'. The file appears complete or not at all; a failure names it.
void write_junit(const std::string& suite, const std::vector<JunitCase>& cases,
                 const std::filesystem::path& file);

}  // namespace motifbench
