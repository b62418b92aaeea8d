#include "harness/run/worker_message.h"

#include <array>
#include <nlohmann/json.hpp>

#include "harness/core/error.h"

namespace motifbench {
namespace {

using nlohmann::json;
using Phase = LiveProgress::Phase;

constexpr std::array kPhases = {Phase::kTraining, Phase::kValidating, Phase::kEvaluating};

std::string dump(const json& message) {
  return message.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// JSON has no infinity or NaN: they were written as null.
double number(const json& message, const char* key) {
  const json& value = message.at(key);
  return value.is_null() ? 0.0 : value.get<double>();
}

Phase parse_phase(const std::string& text) {
  for (const Phase phase : kPhases) {
    if (to_text(phase) == text) return phase;
  }
  throw_failure("unknown phase '{}'", text);
}

LiveProgress read_live(const json& message) {
  LiveProgress live;
  live.phase = parse_phase(message.at("phase").get<std::string>());
  live.samples = message.at("samples").get<std::int64_t>();
  live.max_samples = message.at("max_samples").get<std::int64_t>();
  live.samples_per_second = number(message, "samples_per_second");
  live.density = number(message, "density");
  live.accuracy = number(message, "accuracy");
  live.threshold = number(message, "threshold");
  return live;
}

}  // namespace

std::string_view to_text(LiveProgress::Phase phase) {
  switch (phase) {
    case Phase::kTraining:
      return "training";
    case Phase::kValidating:
      return "validating";
    case Phase::kEvaluating:
      return "evaluating";
  }
  return "training";
}

std::string to_line(const LiveProgress& live) {
  return dump({{"event", "live"},
               {"phase", to_text(live.phase)},
               {"samples", live.samples},
               {"max_samples", live.max_samples},
               {"samples_per_second", live.samples_per_second},
               {"density", live.density},
               {"accuracy", live.accuracy},
               {"threshold", live.threshold}});
}

std::string to_line(CellStatus status, const std::string& message) {
  return dump({{"event", "finished"}, {"status", to_text(status)}, {"message", message}});
}

std::optional<WorkerMessage> parse_worker_line(std::string_view line) {
  try {
    const json message = json::parse(line);
    const std::string event = message.at("event").get<std::string>();
    WorkerMessage result;
    if (event == "live") {
      result.live = read_live(message);
    } else if (event == "finished") {
      result.kind = WorkerMessage::Kind::kFinished;
      result.status = parse_cell_status(message.at("status").get<std::string>());
      result.message = message.at("message").get<std::string>();
    } else {
      return std::nullopt;
    }
    return result;
  } catch (const json::exception&) {
    return std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace motifbench
