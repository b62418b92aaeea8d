#pragma once

#include <gtest/gtest.h>

#include <string>

#include "harness/core/error.h"

namespace motifbench {

/// The message of the usage error that `act` throws; a test failure if it throws none.
template <typename Act>
std::string usage_error_of(Act act) {
  try {
    act();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage) << error.what();
    EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos) << error.what();
    return error.what();
  }
  ADD_FAILURE() << "no error was thrown";
  return "";
}

}  // namespace motifbench
