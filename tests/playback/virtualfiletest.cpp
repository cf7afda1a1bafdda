// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "film.h"

#include <cmath>
#include <random>

namespace spirula::test
{

namespace
{

using playback::LayoutPointer;
using playback::layoutsOf;
using playback::SlotPlan;

std::size_t best(std::size_t) { return 0; }

/// Every picture of a film of `seconds`, exactly when it is due.
void expectPictures(const fs::path &file, int seconds, int rate)
{
    EXPECT_EQ(decodeErrors(file), "");
    const std::vector<double> times = timesOf(file, "v");
    ASSERT_EQ(times.size(), static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < times.size(); ++i) {
        ASSERT_NEAR(times[i], double(i) / rate, 0.000002) << i;
    }
}

/// Sound without a gap or an overlap from the begin to the end.
void expectSound(const fs::path &file, double seconds)
{
    const std::vector<double> times = timesOf(file, "a");
    ASSERT_GT(times.size(), 2U);
    EXPECT_NEAR(times.front(), 0, 0.03);
    EXPECT_NEAR(times.back(), seconds, 0.06);
    for (std::size_t i = 1; i < times.size(); ++i) {
        ASSERT_NEAR(times[i] - times[i - 1], 1024 / 44100.0, 0.0001) << i;
    }
}

/// MD5 of the picture shown at `seconds`, decoded at the size of `size`.
std::string pictureAt(const fs::path &file, double seconds)
{
    std::string sum;
    EXPECT_EQ(runProgram({"ffmpeg", "-nostdin", "-v", "error", "-ss", std::to_string(seconds), "-i",
                          file.string(), "-map", "0:v:0", "-frames:v", "1", "-f", "md5", "-"},
                         &sum),
              0);
    return sum;
}

}

TEST(VirtualFile, HasEveryPictureAndSoundInTime)
{
    Film film;
    const auto layouts = layoutsOf({film.ladder(360), film.ladder(144)});
    ASSERT_TRUE(layouts);
    ASSERT_EQ(layouts->size(), 1U);
    const LayoutPointer &layout = layouts->front();
    EXPECT_EQ(layout->slots().size(), 3U);
    EXPECT_EQ(layout->durationMs(), 12'000);
    for (const std::size_t rendition : {0U, 1U}) {
        const fs::path file = film.write(layout, [&](std::size_t) { return rendition; });
        expectPictures(file, 12, 30);
        expectSound(file, 12);
    }
}

TEST(VirtualFile, QualitiesFollowEachOther)
{
    Film film(20);
    // Pictures that are reordered more or less deep, and their own parameter sets.
    const auto layouts = layoutsOf(
        {film.ladder(360), film.add(240, "-c:v libx264 -preset veryfast -bf 0 -refs 1 -g 60 -sc_threshold 0"),
         film.add(144,
                  "-c:v libx264 -preset medium -bf 4 -g 60 -sc_threshold 0 -video_track_timescale 90000")});
    ASSERT_TRUE(layouts);
    ASSERT_EQ(layouts->size(), 1U);
    const fs::path file = film.write(layouts->front(), [](std::size_t slot) { return slot % 3; });
    expectPictures(file, 20, 30);
    expectSound(file, 20);
    std::string sizes = probe(file, "frame=height", {"-select_streams", "v"});
    EXPECT_NE(sizes.find("360"), std::string::npos);
    EXPECT_NE(sizes.find("240"), std::string::npos);
    EXPECT_NE(sizes.find("144"), std::string::npos);
}

TEST(VirtualFile, SeekingLandsOnThePicture)
{
    Film film;
    const auto rendition = film.ladder(240);
    const auto layouts = layoutsOf({rendition, film.ladder(144)});
    ASSERT_TRUE(layouts);
    const fs::path file = film.write(layouts->front(), best);
    for (const double at : {0.0, 1.5, 4.0, 6.1, 7.9, 10.0, 11.9}) {
        std::string sum;
        ASSERT_EQ(runProgram({"ffmpeg", "-nostdin", "-v", "error", "-i", file.string(), "-map", "0:v:0",
                              "-ss", std::to_string(at), "-frames:v", "1", "-f", "md5", "-"},
                             &sum),
                  0);
        EXPECT_EQ(pictureAt(file, at), sum) << at;
    }
}

/// As a person does it: one open file, from slot to slot, over ends of slots, back to what was never read.
TEST(VirtualFile, JumpingAboutLandsOnTheKeyFrameBefore)
{
    Film film(60);
    const auto layouts = layoutsOf({film.ladder(144)});
    ASSERT_TRUE(layouts);
    const fs::path file = film.write(layouts->front(), best);
    constexpr std::size_t picturesEach = 70; // more than a group: into the next slot from half of the places
    const std::vector<double> jumps{12.4, 13.7, 44.1, 48.1, 40.9, 34.2, 52.2,  43.8,
                                    42.4, 49.3, 46.6, 41.9, 8.1,  20.5, 31.99, 28.01};
    std::string intervals;
    for (const double at : jumps) {
        intervals
            += (intervals.empty() ? "" : ",") + std::to_string(at) + "%+#" + std::to_string(picturesEach);
    }
    std::istringstream in(
        probe(file, "packet=pts_time", {"-select_streams", "v", "-read_intervals", intervals}));
    for (const double at : jumps) {
        std::vector<double> times;
        for (std::string line; times.size() < picturesEach && std::getline(in, line);) {
            times.push_back(std::stod(line));
        }
        std::ranges::sort(times);
        ASSERT_EQ(times.size(), picturesEach) << at;
        EXPECT_NEAR(times.front(), std::floor(at / 2) * 2, 0.001) << at;
        EXPECT_EQ(std::ranges::adjacent_find(times), times.end()) << at << ": a picture comes twice";
        EXPECT_NEAR(times.back() - times.front(), picturesEach / 30.0, 0.2)
            << at << ": pictures are left out";
    }
}

TEST(VirtualFile, LongGroupsBesideALadder)
{
    Film film(30);
    const auto top
        = film.add(360, "-c:v libx264 -preset ultrafast -bf 2 -g 250 -keyint_min 250 -sc_threshold 0");
    const auto layouts = layoutsOf({top, film.ladder(240), film.ladder(144)});
    ASSERT_TRUE(layouts);
    ASSERT_EQ(layouts->size(), 2U);
    EXPECT_EQ((*layouts)[0]->renditions().size(), 1U);
    EXPECT_EQ((*layouts)[1]->renditions().size(), 2U);
    for (const LayoutPointer &layout : *layouts) {
        const fs::path file = film.write(layout, best);
        expectPictures(file, 30, 30);
        expectSound(file, 30);
    }
}

TEST(VirtualFile, SoundOfAnotherFileIsCutAtTheSlots)
{
    Film film(20);
    const std::string silent = "-c:v libx264 -preset ultrafast -bf 2 -g 60 -sc_threshold 0";
    const auto layouts = layoutsOf({film.add(240, silent, true, false), film.add(144, silent, true, false),
                                    film.add(0, "-vn", false, true)});
    ASSERT_TRUE(layouts);
    ASSERT_EQ(layouts->size(), 2U);
    EXPECT_TRUE(layouts->front()->cutsSound());
    const fs::path file = film.write(layouts->front(), [](std::size_t slot) { return slot % 2; });
    expectPictures(file, 20, 30);
    expectSound(file, 20);
    const fs::path sound = film.write(layouts->back(), best);
    EXPECT_FALSE(layouts->back()->hasVideo());
    EXPECT_EQ(decodeErrors(sound), "");
    expectSound(sound, 20);
}

TEST(VirtualFile, PicturesWithoutSound)
{
    Film film;
    const auto layouts
        = layoutsOf({film.add(144, "-c:v libx264 -preset ultrafast -g 60 -sc_threshold 0", true, false)});
    ASSERT_TRUE(layouts);
    EXPECT_EQ(layouts->front()->sound(), nullptr);
    expectPictures(film.write(layouts->front(), best), 12, 30);
}

TEST(VirtualFile, CodecsDoNotMix)
{
    Film film(8);
    const auto other
        = film.add(240, "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 60 -strict experimental");
    const auto layouts = layoutsOf({other, film.ladder(144)});
    ASSERT_TRUE(layouts);
    ASSERT_EQ(layouts->size(), 2U);
    expectPictures(film.write(layouts->front(), best), 8, 30);
    expectPictures(film.write(layouts->back(), best), 8, 30);
}

TEST(VirtualFile, AnyRangeIsTheSameBytes)
{
    Film film;
    const auto layouts = layoutsOf({film.ladder(240), film.ladder(144)});
    ASSERT_TRUE(layouts);
    const LayoutPointer &layout = layouts->front();
    std::mt19937 random(7);
    for (std::size_t slot = 0; slot < layout->slots().size(); ++slot) {
        const auto plan = SlotPlan::build(layout, slot, slot % 2);
        const auto again = SlotPlan::build(layout, slot, slot % 2);
        ASSERT_TRUE(plan && again);
        std::string whole((*plan)->size(), 'x');
        ASSERT_TRUE((*plan)->read(0, whole));
        for (int i = 0; i < 300; ++i) {
            const std::size_t from = random() % whole.size();
            const std::size_t count = 1 + random() % std::min<std::size_t>(whole.size() - from, 5000);
            std::string part(count, 'y');
            ASSERT_TRUE((*again)->read(from, part));
            ASSERT_EQ(part, whole.substr(from, count)) << slot << " " << from;
        }
    }
}

}
