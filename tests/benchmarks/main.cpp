// motifbench-bench: how fast the parts are, each with one thread. See README.md.

#include <benchmark/benchmark.h>

#include <string>

#include "harness/run/build_info.h"
#include "harness/train/cell_run.h"

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;

  motifbench::prepare_process(/*threads=*/1);
  for (const auto& [name, value] : motifbench::describe_environment("cpu")) {
    benchmark::AddCustomContext(name, value);
  }
  benchmark::AddCustomContext("commit", std::string(motifbench::build_commit()));
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
