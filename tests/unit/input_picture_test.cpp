#include "harness/data/input_picture.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

using Pixels = std::vector<std::uint8_t>;

TEST(InputPicture, OneRowOfSeveralChannelsIsDrawnChannelByChannelUpwards) {
  const GridShape input{.channels = 3, .rows = 1, .cols = 2};
  const GridShape picture = picture_shape(input);
  EXPECT_EQ(picture.rows, 3);
  EXPECT_EQ(picture.cols, 2);
  const Example example{.input = {-40, -40, -20, 10, 35, 60}, .target = {}, .motifs = {}};
  EXPECT_EQ(picture_ink(example, input, Ink::kHigh), (Pixels{191, 255, 51, 128, 0, 0}));
}

TEST(InputPicture, AnImageIsItsFirstChannelAsItLies) {
  const GridShape input{.channels = 2, .rows = 2, .cols = 2};
  EXPECT_EQ(picture_shape(input).rows, 2);
  const Example example{.input = {0, 1, 0.5F, 0, 7, 7, 7, 7}, .target = {}, .motifs = {}};
  EXPECT_EQ(picture_ink(example, input, Ink::kHigh), (Pixels{0, 255, 128, 0}));
  const GridShape line{.channels = 1, .rows = 1, .cols = 4};
  EXPECT_EQ(picture_ink(example, line, Ink::kHigh), (Pixels{0, 255, 128, 0}));
  EXPECT_EQ(picture_ink(example, line, Ink::kLow), (Pixels{255, 0, 128, 255}));
}

TEST(InputPicture, WhatLiesOnTheBottlenecksGridIsScaled) {
  const GridShape motifs{.channels = 10, .rows = 1, .cols = 8};
  const GridShape picture{.channels = 1, .rows = 64, .cols = 16};
  EXPECT_EQ(on_picture(Footprint{0, 2, 1, 5}, motifs, picture), (Footprint{0, 4, 64, 10}));
  const PredictedMotif placed = on_picture(PredictedMotif{7, 0, 3, 1.5F}, motifs, picture);
  EXPECT_EQ(placed.channel, 7);
  EXPECT_EQ(placed.row, 32);
  EXPECT_EQ(placed.col, 7);
  EXPECT_EQ(placed.value, 1.5F);
  // An equal grid changes nothing.
  EXPECT_EQ(on_picture(Footprint{1, 2, 3, 4}, picture, picture), (Footprint{1, 2, 3, 4}));
  EXPECT_EQ(on_picture(PredictedMotif{0, 5, 9, 1}, picture, picture).row, 5);
  EXPECT_EQ(on_picture(PredictedMotif{0, 5, 9, 1}, picture, picture).col, 9);
}

TEST(InputPicture, TooFewValuesAreAFailure) {
  expect_failure({"5 values", "3 x 2"}, [] {
    picture_ink({.input = std::vector<float>(5), .target = {}, .motifs = {}},
                {.channels = 3, .rows = 1, .cols = 2}, Ink::kHigh);
  });
}

}  // namespace
}  // namespace motifbench
