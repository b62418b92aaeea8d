#pragma once

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <initializer_list>
#include <string>

namespace motifbench {

/// Registers `function(state, value)` once per value, under the name "name/key:value" with numbers
/// in as few digits as they need: "BM_ThresholdUpdate/density:0.001". The result has no meaning; it
/// lets a file-scope object do this before main.
template <typename Value, typename Function>
bool register_each(const std::string& name, const char* key, std::initializer_list<Value> values,
                   Function function, benchmark::TimeUnit unit = benchmark::kMicrosecond) {
  for (const Value& value : values) {
    benchmark::RegisterBenchmark(fmt::format("{}/{}:{}", name, key, value).c_str(),
                                 [=](benchmark::State& state) { function(state, value); })
        ->Unit(unit);
  }
  return true;
}

/// Counts `count` items per iteration: "items_per_second" in the output.
inline void set_items(benchmark::State& state, std::int64_t count) {
  state.SetItemsProcessed(state.iterations() * count);
}

}  // namespace motifbench
