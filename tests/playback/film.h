// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "playback/layout.h"
#include "playback/slotplan.h"
#include "support/tempfolder.h"
#include "support/testmedia.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <sstream>

namespace spirula::test
{

inline std::vector<std::string> wordsOf(const std::string &line)
{
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

/// A made film in qualities as spirula-media packs them, and its virtual file on the disk.
class Film
{
public:
    explicit Film(int seconds = 12, int rate = 30)
        : m_seconds(seconds)
        , m_rate(rate)
    {
    }

    /// `encoding`: ffmpeg's words for one quality, with or without sound.
    playback::RenditionPointer add(int height, const std::string &encoding, bool picture = true,
                                   bool sound = true)
    {
        const std::string name = std::to_string(m_count++);
        const int width = height * 16 / 9 / 2 * 2;
        const std::string duration = std::to_string(m_seconds);
        std::string line = "ffmpeg -nostdin -v error -y";
        if (picture) {
            line += " -f lavfi -i testsrc2=size=" + std::to_string(width) + "x" + std::to_string(height)
                + ":rate=" + std::to_string(m_rate) + ":duration=" + duration;
        }
        if (sound) {
            line += " -f lavfi -i sine=frequency=440:duration=" + duration + " -c:a aac -b:a 64k";
        }
        line += " " + encoding
            + " -f hls -hls_time 4 -hls_playlist_type vod -hls_segment_type fmp4 -hls_flags "
              "single_file -hls_segment_filename "
            + (folder / (name + ".mp4")).string() + " " + (folder / (name + ".m3u8")).string();
        EXPECT_EQ(runProgram(wordsOf(line)), 0) << line;
        return open(name,
                    {picture ? height : 0, picture ? width : 0, picture ? height : 0, picture ? m_rate : 0,
                     std::int64_t(height) * 1000 + 64'000});
    }
    playback::RenditionPointer ladder(int height)
    {
        return add(height, "-c:v libx264 -preset ultrafast -bf 2 -g 60 -sc_threshold 0 -pix_fmt yuv420p");
    }
    playback::RenditionPointer open(const std::string &name, playback::Quality quality)
    {
        const auto source = playback::FileSource::open(folder / (name + ".mp4"));
        const auto opened
            = playback::Rendition::open(quality, *readFile(folder / (name + ".m3u8"), 1 << 22), *source);
        EXPECT_TRUE(opened) << opened.error().detail;
        return opened.value();
    }

    /// The whole virtual file, each slot in the rendition that `choose` names.
    std::string bytes(const playback::LayoutPointer &layout,
                      const std::function<std::size_t(std::size_t)> &choose)
    {
        std::string out = layout->head();
        for (std::size_t i = 0; i < layout->slots().size(); ++i) {
            const auto plan = playback::SlotPlan::build(layout, i, choose(i));
            EXPECT_TRUE(plan) << plan.error().detail;
            std::string slot(layout->slots()[i].size, 'x');
            EXPECT_TRUE((*plan)->read(0, slot));
            out += slot;
        }
        EXPECT_EQ(out.size(), layout->size());
        return out;
    }
    fs::path write(const playback::LayoutPointer &layout,
                   const std::function<std::size_t(std::size_t)> &choose)
    {
        const fs::path path = folder / ("virtual-" + std::to_string(m_count++) + ".mp4");
        std::ofstream(path, std::ios::binary) << bytes(layout, choose);
        return path;
    }

    TempFolder folder;

private:
    int m_seconds;
    int m_rate;
    int m_count = 0;
};

/// Times of all packets of one kind ("v" or "a"), sorted.
inline std::vector<double> timesOf(const fs::path &file, const std::string &kind)
{
    std::istringstream in(probe(file, "packet=pts_time", {"-select_streams", kind}));
    std::vector<double> times;
    for (std::string line; std::getline(in, line);) {
        times.push_back(std::stod(line));
    }
    std::ranges::sort(times);
    return times;
}

}
