#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "harness/core/error.h"

namespace motifbench {

/// Expects that `action` throws the project's error of this kind, on one line, with all of `parts`.
template <typename Action>
void expect_error(ErrorKind kind, const std::vector<std::string>& parts, Action action) {
  try {
    action();
  } catch (const Error& error) {
    const std::string message = error.what();
    EXPECT_EQ(error.kind(), kind) << message;
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
    for (const std::string& part : parts) {
      EXPECT_NE(message.find(part), std::string::npos) << "no \"" << part << "\" in: " << message;
    }
    return;
  }
  ADD_FAILURE() << "no error was thrown";
}

template <typename Action>
void expect_usage(const std::vector<std::string>& parts, Action action) {
  expect_error(ErrorKind::kUsage, parts, action);
}

template <typename Action>
void expect_failure(const std::vector<std::string>& parts, Action action) {
  expect_error(ErrorKind::kFailure, parts, action);
}

}  // namespace motifbench
