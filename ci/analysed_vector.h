// Read first by ci/lint's analysis, and by nothing else. Clang cannot parse libtorch's IValue,
// which holds vectors of itself, with a std::vector whose members are all constexpr, as libstdc++
// 12 has it in C++20. Here it gets one without.
#pragma once

#include <algorithm>
#include <memory>
#include <string>

#pragma push_macro("_GLIBCXX20_CONSTEXPR")
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 fill_bits  // vector<bool> defines it, <algorithm> has declared it constexpr
#include <vector>
#undef __fill_a1
#pragma pop_macro("_GLIBCXX20_CONSTEXPR")
