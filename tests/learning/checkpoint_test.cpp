#include "harness/train/checkpoint.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <random>

#include "harness/core/domain.h"
#include "harness/core/method.h"
#include "harness/train/safetensors.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

TensorFile example_file() {
  return {{{"a", torch::arange(6, torch::kFloat32).view({2, 3})},
           {"b", torch::tensor(std::int64_t{42})},
           {"empty", torch::empty({0, 4})},
           {"flag", torch::tensor(true)}},
          {{"note", "with \"quotes\""}}};
}

TEST(Safetensors, RoundTrip) {
  const TemporaryFolder folder;
  save_tensors(example_file(), folder.path() / "x.safetensors");
  const TensorFile back = load_tensors(folder.path() / "x.safetensors");
  for (const auto& [name, tensor] : example_file().tensors) {
    EXPECT_TRUE(torch::equal(back.tensors.at(name), tensor)) << name;
    EXPECT_EQ(back.tensors.at(name).scalar_type(), tensor.scalar_type()) << name;
  }
  EXPECT_EQ(back.metadata.at("note"), "with \"quotes\"");
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "x.safetensors.writing"));
}

TEST(Safetensors, BadFilesAreFailuresThatNameTheFile) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "x.safetensors";
  EXPECT_THROW(load_tensors(file), Error);
  for (const std::string& bytes : {std::string(), std::string("abc"), std::string(8, '\xff'),
                                   std::string("\x02\0\0\0\0\0\0\0{", 9), std::string(100, 'x')}) {
    write_bytes(file, bytes);
    try {
      load_tensors(file);
      ADD_FAILURE() << "accepted " << bytes.size() << " bytes";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kFailure);
      EXPECT_NE(std::string(error.what()).find("x.safetensors"), std::string::npos);
    }
  }
}

TEST(Safetensors, EveryTruncationIsNoticed) {
  const TemporaryFolder folder;
  save_tensors(example_file(), folder.path() / "whole");
  const std::string bytes = read_bytes(folder.path() / "whole");
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    write_bytes(folder.path() / "part", bytes.substr(0, length));
    EXPECT_THROW(load_tensors(folder.path() / "part"), Error) << length;
  }
}

TEST(Safetensors, MutatedFilesNeverCrash) {
  const TemporaryFolder folder;
  save_tensors(example_file(), folder.path() / "whole");
  const std::string bytes = read_bytes(folder.path() / "whole");
  std::mt19937 random(1);
  for (int i = 0; i < 1'000; ++i) {
    std::string mutated = bytes;
    for (int j = 0; j < 3; ++j) mutated[random() % mutated.size()] = static_cast<char>(random());
    write_bytes(folder.path() / "mutated", mutated);
    try {
      load_tensors(folder.path() / "mutated");
    } catch (const Error&) {
    }
  }
}

TEST(Safetensors, UnwritableFolderIsAFailure) {
  EXPECT_THROW(save_tensors(example_file(), "/no/such/folder/x.safetensors"), Error);
}

class Checkpoints : public ::testing::Test {
 protected:
  std::unique_ptr<Model> make_model(const std::string& method) {
    const auto domain = DomainRegistry::instance().make("digit_circle", {{"preset", "tiny"}});
    const auto plan = MethodRegistry::instance().make(method, {})->plan(domain->facts());
    return std::make_unique<Model>(domain->make_g(), plan.make_bottleneck(), domain->make_h());
  }
  TemporaryFolder folder_;
};

TEST_F(Checkpoints, StateComesBackExactly) {
  const auto model = make_model("sparling_mt"), other = make_model("sparling_mt");
  Adam optimiser(*model), second(*other);
  optimiser.set_steps(17);
  TrainingState state{.samples = 320,
                      .cooldown_start = 160,
                      .accuracy = 0.1,
                      .loss_sum = 1.0 / 3,
                      .loss_count = 4,
                      .schedule = {{"threshold", 1.0 / 7}},
                      .completed = {0.5, 0.375},
                      .samples_at = {100, 200}};
  const CheckpointFolder checkpoints(folder_.path(), "cell");
  checkpoints.save_latest(*model, optimiser, state);
  const TrainingState back = checkpoints.load_latest(*other, second);
  EXPECT_EQ(back.samples, 320);
  EXPECT_EQ(back.cooldown_start, 160);
  EXPECT_EQ(back.loss_sum, state.loss_sum);
  EXPECT_EQ(back.schedule, state.schedule);
  EXPECT_EQ(back.completed, state.completed);
  EXPECT_EQ(back.samples_at, state.samples_at);
  EXPECT_EQ(second.steps(), 17);
  const auto a = model->parameters(), b = other->parameters();
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(torch::equal(a[i], b[i]));
}

TEST_F(Checkpoints, ALossThatIsNoNumberComesBackAsNone) {
  const auto model = make_model("sparling_mt");
  Adam optimiser(*model);
  const CheckpointFolder checkpoints(folder_.path(), "cell");
  for (const double loss : {std::nan(""), std::numeric_limits<double>::infinity()}) {
    TrainingState state;
    state.loss_sum = loss;
    checkpoints.save_latest(*model, optimiser, state);
    EXPECT_FALSE(std::isfinite(checkpoints.load_latest(*model, optimiser).loss_sum));
  }
}

TEST_F(Checkpoints, ModelsOfAnotherAttemptGoAway) {
  const auto model = make_model("sparling_mt");
  const CheckpointFolder checkpoints(folder_.path(), "cell");
  for (std::size_t rung = 0; rung < 4; ++rung) checkpoints.save_model(*model, rung, 0.5);
  checkpoints.remove_models_from(2);
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "density_01.safetensors"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "density_02.safetensors"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "density_03.safetensors"));
}

TEST_F(Checkpoints, WhatAKillLeftWithGapsGoesAway) {
  const auto model = make_model("sparling_mt");
  const CheckpointFolder checkpoints(folder_.path(), "cell");
  checkpoints.save_model(*model, 3, 0.5);
  checkpoints.save_evaluation({}, 7);
  write_bytes(folder_.path() / "evaluation_09.safetensors.writing", "half");
  checkpoints.remove_models_from(0);
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(Checkpoints, NewWeightsAreNotGivenOldScores) {
  const auto model = make_model("sparling_mt");
  const CheckpointFolder checkpoints(folder_.path(), "cell");
  checkpoints.save_evaluation({}, 0);
  checkpoints.save_model(*model, 0, 0.5);
  EXPECT_FALSE(checkpoints.load_evaluation(0));
}

TEST_F(Checkpoints, TrainingDoesNotGoOnWithOtherData) {
  const auto model = make_model("sparling_mt");
  Adam optimiser(*model);
  CheckpointFolder(folder_.path(), "cell", "recordings 1").save_latest(*model, optimiser, {});
  EXPECT_NO_THROW(
      CheckpointFolder(folder_.path(), "cell", "recordings 1").load_latest(*model, optimiser));
  expect_failure({"latest.safetensors", "other data (recordings 1; here: recordings 2)"}, [&] {
    CheckpointFolder(folder_.path(), "cell", "recordings 2").load_latest(*model, optimiser);
  });
}

TEST_F(Checkpoints, ForeignAndMisfitFilesAreRefused) {
  const auto model = make_model("sparling_mt");
  Adam optimiser(*model);
  CheckpointFolder(folder_.path(), "cell A").save_latest(*model, optimiser, {});
  expect_failure({"belongs to cell 'cell A'"}, [&] {
    CheckpointFolder(folder_.path(), "cell B").load_latest(*model, optimiser);
  });

  const auto other = make_model("l1");
  Adam other_optimiser(*other);
  expect_failure({"does not fit this model"}, [&] {
    CheckpointFolder(folder_.path(), "cell A").load_latest(*other, other_optimiser);
  });

  save_tensors(example_file(), folder_.path() / "latest.safetensors");
  expect_failure({"not a checkpoint of this program"}, [&] {
    CheckpointFolder(folder_.path(), "cell A").load_latest(*model, optimiser);
  });
}

TEST_F(Checkpoints, GOfAParentCanBeTakenOver) {
  const auto parent = make_model("sparling_mt"), child = make_model("l1");
  const CheckpointFolder checkpoints(folder_.path(), "parent");
  checkpoints.save_model(*parent, 0, 0.5);
  checkpoints.save_model(*parent, 1, 0.375);
  checkpoints.load_g(child->g(), /*rungs_up=*/0, /*final_density=*/0.375);
  const auto a = parent->g().parameters(), b = child->g().parameters();
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(torch::equal(a[i], b[i]));
  // The numbers of the cell were imported, and this is what an unfinished run of it left here.
  expect_failure({"no final model of cell 'parent'", "import"},
                 [&] { checkpoints.load_g(child->g(), 0, 0.28125); });
}

TEST_F(Checkpoints, AnEvaluationThatCannotBeReadIsMadeAgain) {
  const CheckpointFolder checkpoints(folder_.path(), "cell");
  EXPECT_FALSE(checkpoints.load_evaluation(0));
  KeptEvaluation evaluation;
  evaluation.wall_seconds = 1.5;
  evaluation.scores.density = 1.0 / 3;
  evaluation.scores.scores.metrics = {{"e2ee", 1.0 / 7, 10}};
  checkpoints.save_evaluation(evaluation, 0);
  const auto back = checkpoints.load_evaluation(0);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->wall_seconds, 1.5);
  EXPECT_EQ(back->scores.density, 1.0 / 3);
  EXPECT_EQ(back->scores.scores.metrics.at(0).value, 1.0 / 7);
  EXPECT_FALSE(CheckpointFolder(folder_.path(), "other cell").load_evaluation(0));
  std::filesystem::resize_file(folder_.path() / "evaluation_00.safetensors", 20);
  EXPECT_FALSE(checkpoints.load_evaluation(0));
}

}  // namespace
}  // namespace motifbench
