// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testmedia.h"
#include "ui/client/waiting.h"

#include <gtest/gtest.h>

namespace spirula::ui::test
{

inline bool isPlayable(const wire::HomeVideo &video)
{
    return std::ranges::any_of(
        video.files, [](const wire::HomeVideoFile &file) { return file.kind == model::FileKind::hls; });
}

/// The video once nothing is to be prepared any more.
inline wire::HomeVideo prepared(HomeClient &client, const Uuid &id)
{
    QObject asker;
    wire::HomeVideo video;
    const bool ready = waitUntil(
        [&] {
            auto answer = await(client.video(&asker, id));
            if (answer) {
                video = *std::move(answer);
            }
            return answer && isPlayable(video) && video.jobs.empty();
        },
        90'000);
    EXPECT_TRUE(ready);
    return video;
}

/// 12 s whose best quality is copied with key frames of its own, so it is a group of its own.
inline fs::path redThenBlue()
{
    return spirula::test::clip("redthenblue.mp4",
                               {"-f",
                                "lavfi",
                                "-i",
                                "color=c=red:s=640x360:r=25:d=6",
                                "-f",
                                "lavfi",
                                "-i",
                                "color=c=blue:s=640x360:r=25:d=6",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=f=440:r=48000:d=12",
                                "-filter_complex",
                                "[0][1]concat[v]",
                                "-map",
                                "[v]",
                                "-map",
                                "2:a",
                                "-c:v",
                                "libx264",
                                "-g",
                                "250",
                                "-sc_threshold",
                                "0",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:a",
                                "aac",
                                "-shortest"});
}

/// A generated clip that plays already, without its further qualities if there are any.
inline wire::HomeVideo playableClip(HomeClient &client, wire::TestClipRequest request)
{
    QObject asker;
    const auto made = await(client.testClip(&asker, std::move(request)));
    EXPECT_TRUE(made);
    return made ? prepared(client, made->video.uuid) : wire::HomeVideo();
}

}
