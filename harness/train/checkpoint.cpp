#include "harness/train/checkpoint.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/store/codec.h"
#include "harness/train/cell_run.h"
#include "harness/train/safetensors.h"

namespace motifbench {
namespace {

constexpr const char* kFormat = "motifbench-checkpoint-1";
constexpr const char* kLatest = "latest.safetensors";
constexpr std::string_view kEvaluationPrefix = "evaluation_";
constexpr std::string_view kModelPrefix = "density_";
constexpr std::string_view kSuffix = ".safetensors";
constexpr std::string_view kWriting = ".writing";  // behind it while it is written

/// Parameters and buffers by their path in the model.
std::map<std::string, torch::Tensor> module_tensors(const torch::nn::Module& module,
                                                    const std::string& prefix) {
  std::map<std::string, torch::Tensor> tensors;
  for (const auto& item : module.named_parameters()) tensors[prefix + item.key()] = item.value();
  for (const auto& item : module.named_buffers()) tensors[prefix + item.key()] = item.value();
  return tensors;
}

std::map<std::string, torch::Tensor> model_tensors(const Model& model) {
  return module_tensors(model, "model.");
}

/// The file's tensors whose names begin with `prefix` must be exactly the targets.
void copy_into(const std::map<std::string, torch::Tensor>& targets, const TensorFile& content,
               const std::filesystem::path& file, const std::string& prefix) {
  const torch::NoGradGuard no_grad;
  for (const auto& [name, tensor] : content.tensors) {
    if (name.starts_with(prefix) && !targets.contains(name)) {
      throw_failure("checkpoint {} does not fit this model, which has no '{}'", file.string(),
                    name);
    }
  }
  for (const auto& [name, target] : targets) {
    const auto source = content.tensors.find(name);
    if (source == content.tensors.end()) {
      throw_failure("checkpoint {} does not fit this model: '{}' is missing", file.string(), name);
    }
    if (source->second.sizes() != target.sizes() ||
        source->second.scalar_type() != target.scalar_type()) {
      throw_failure("checkpoint {} does not fit this model: '{}' has another shape or type",
                    file.string(), name);
    }
    target.data().copy_(source->second);
  }
}

/// As many digits as give the same number back.
std::string density_text(double density) { return fmt::format("{}", density); }

TensorFile load_checked(const std::filesystem::path& file, const std::string& identity) {
  TensorFile content = load_tensors(file);
  if (content.metadata["format"] != kFormat) {
    throw_failure("{} is not a checkpoint of this program", file.string());
  }
  if (content.metadata["cell"] != identity) {
    throw_failure("checkpoint {} belongs to cell '{}', not to '{}'", file.string(),
                  content.metadata["cell"], identity);
  }
  return content;
}

nlohmann::json state_to_json(const TrainingState& state, const Adam& optimiser) {
  nlohmann::json json = {
      {"samples", state.samples},         {"accuracy", state.accuracy},
      {"density", state.density},         {"loss_sum", state.loss_sum},
      {"loss_count", state.loss_count},   {"seconds", state.seconds},
      {"cpu_seconds", state.cpu_seconds}, {"schedule", state.schedule},
      {"completed", state.completed},     {"samples_at", state.samples_at},
      {"steps", optimiser.steps()},       {"validation_due", state.validation_due}};
  if (state.cooldown_start) json["cooldown_start"] = *state.cooldown_start;
  return json;
}

using RungFiles = std::vector<std::pair<std::size_t, std::filesystem::path>>;

/// Also those that a kill left half written; the last rung first.
RungFiles rung_files(const std::filesystem::path& folder, std::string_view prefix) {
  RungFiles files;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    std::string name = entry.path().filename().string();
    if (name.ends_with(kWriting)) name.resize(name.size() - kWriting.size());
    if (!name.starts_with(prefix) || !name.ends_with(kSuffix)) continue;
    if (name.size() < prefix.size() + kSuffix.size()) continue;
    const auto rung =
        parse_integer(name.substr(prefix.size(), name.size() - prefix.size() - kSuffix.size()));
    if (rung && *rung >= 0) files.emplace_back(static_cast<std::size_t>(*rung), entry.path());
  }
  std::sort(files.rbegin(), files.rend());
  return files;
}

void remove_file(const std::filesystem::path& file) {
  std::error_code error;
  std::filesystem::remove(file, error);
  if (error) throw_failure("cannot remove {}: {}", file.string(), error.message());
}

}  // namespace

bool has_checkpoint(const std::filesystem::path& folder) {
  return std::filesystem::exists(folder / kLatest);
}

// What says that there is something to remove goes last: a kill in between is made good.
void remove_checkpoint(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& [rung, file] : rung_files(folder, kEvaluationPrefix)) {
    std::filesystem::remove(file, ignored);
  }
  std::filesystem::remove(folder / kLatest, ignored);
}

CheckpointFolder::CheckpointFolder(std::filesystem::path folder, std::string identity,
                                   std::string data_version)
    : folder_(std::move(folder)),
      identity_(std::move(identity)),
      data_version_(std::move(data_version)) {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  if (error) throw_failure("cannot make folder {}: {}", folder_.string(), error.message());
}

std::filesystem::path CheckpointFolder::model_file(std::size_t rung) const {
  return folder_ / fmt::format("{}{:02}{}", kModelPrefix, rung, kSuffix);
}

std::filesystem::path CheckpointFolder::evaluation_file(std::size_t rung) const {
  return folder_ / fmt::format("{}{:02}{}", kEvaluationPrefix, rung, kSuffix);
}

std::filesystem::path CheckpointFolder::latest_file() const { return folder_ / kLatest; }

bool CheckpointFolder::has_latest() const { return std::filesystem::exists(latest_file()); }

void CheckpointFolder::save_latest(const Model& model, const Adam& optimiser,
                                   const TrainingState& state) const {
  TensorFile content;
  content.tensors = model_tensors(model);
  for (auto& [name, tensor] : optimiser.state()) content.tensors["optimiser." + name] = tensor;
  content.metadata = {{"format", kFormat},
                      {"cell", identity_},
                      {"data", data_version_},
                      {"state", state_to_json(state, optimiser).dump()}};
  save_tensors(content, latest_file());
}

TrainingState CheckpointFolder::load_latest(Model& model, Adam& optimiser) const {
  TensorFile content = load_checked(latest_file(), identity_);
  if (const auto data = content.metadata.find("data");
      data != content.metadata.end() && data->second != data_version_) {
    throw_failure("checkpoint {} was trained on other data ({}; here: {}): remove it to train anew",
                  latest_file().string(), data->second, data_version_);
  }
  std::map<std::string, torch::Tensor> targets = model_tensors(model);
  for (auto& [name, tensor] : optimiser.state()) targets["optimiser." + name] = tensor;
  copy_into(targets, content, latest_file(), "");

  try {
    const auto json = nlohmann::json::parse(content.metadata["state"]);
    TrainingState state;
    state.samples = json.at("samples");
    state.density = json.at("density");
    state.accuracy = json.at("accuracy");
    // JSON has no NaN. Training goes on to the next validation, which finds that it diverged.
    state.loss_sum = json.at("loss_sum").is_null() ? std::numeric_limits<double>::quiet_NaN()
                                                   : json.at("loss_sum").get<double>();
    state.loss_count = json.at("loss_count");
    state.validation_due = json.value("validation_due", false);
    state.seconds = json.at("seconds");
    state.cpu_seconds = json.at("cpu_seconds");
    state.schedule = json.at("schedule").get<std::map<std::string, double>>();
    state.completed = json.at("completed").get<std::vector<double>>();
    state.samples_at = json.at("samples_at").get<std::vector<std::int64_t>>();
    if (json.contains("cooldown_start")) state.cooldown_start = json["cooldown_start"];
    optimiser.set_steps(json.at("steps"));
    return state;
  } catch (const nlohmann::json::exception& error) {
    throw_failure("checkpoint {} is damaged: {}", latest_file().string(), error.what());
  }
}

void CheckpointFolder::save_model(const Model& model, std::size_t rung, double density) const {
  remove_file(evaluation_file(rung));  // of other weights
  TensorFile content;
  content.tensors = model_tensors(model);
  content.metadata = {{"format", kFormat}, {"cell", identity_}, {"density", density_text(density)}};
  save_tensors(content, model_file(rung));
}

void CheckpointFolder::load_model(Model& model, std::size_t rung) const {
  const TensorFile content = load_checked(model_file(rung), identity_);
  copy_into(model_tensors(model), content, model_file(rung), "");
}

void CheckpointFolder::remove_models_from(std::size_t rung) const {
  for (const std::string_view prefix : {kEvaluationPrefix, kModelPrefix}) {
    for (const auto& [kept, file] : rung_files(folder_, prefix)) {
      if (kept >= rung) remove_file(file);
    }
  }
}

void CheckpointFolder::save_evaluation(const KeptEvaluation& evaluation, std::size_t rung) const {
  // A file without tensors, so that it is written and checked as all others are.
  const Json json = {{"wall_seconds", evaluation.wall_seconds},
                     {"cpu_seconds", evaluation.cpu_seconds},
                     {"model", model_to_json(evaluation.scores)}};
  TensorFile content;
  content.metadata = {{"format", kFormat}, {"cell", identity_}, {"evaluation", dump_line(json)}};
  save_tensors(content, evaluation_file(rung));
}

std::optional<KeptEvaluation> CheckpointFolder::load_evaluation(std::size_t rung) const {
  const std::filesystem::path file = evaluation_file(rung);
  if (!std::filesystem::exists(file)) return std::nullopt;
  try {
    TensorFile content = load_checked(file, identity_);
    const Json json = Json::parse(content.metadata["evaluation"]);
    return KeptEvaluation{.scores = model_from_json(json.at("model")),
                          .wall_seconds = json.at("wall_seconds"),
                          .cpu_seconds = json.at("cpu_seconds")};
  } catch (const std::exception&) {
    return std::nullopt;  // it can be made again
  }
}

void CheckpointFolder::load_g(FirstHalf& g, int rungs_up, double final_density) const {
  std::size_t kept = 0;
  while (std::filesystem::exists(model_file(kept))) ++kept;
  const auto has_final_density = [&](std::size_t rung) {
    return load_checked(model_file(rung), identity_).metadata["density"] ==
           density_text(final_density);
  };
  if (kept == 0 || !has_final_density(kept - 1)) {
    throw_failure(
        "{} holds no final model of cell '{}', as after an import, which brings numbers only; run "
        "both cells in a folder of their own and import their export",
        folder_.string(), identity_);
  }
  const std::size_t rung = kept - 1 - std::min(kept - 1, static_cast<std::size_t>(rungs_up));
  const TensorFile content = load_checked(model_file(rung), identity_);
  copy_into(module_tensors(g, "model.g."), content, model_file(rung), "model.g.");
}

}  // namespace motifbench
