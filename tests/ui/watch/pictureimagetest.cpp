// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/pictureimage.h"

#include "watch/videocolours.h"

#include <gtest/gtest.h>

#include <cmath>

namespace spirula::ui
{
namespace
{

using Format = QVideoFrameFormat;

struct Sample {
    int y;
    int cb;
    int cr;
};

void PrintTo(const Sample &sample, std::ostream *out)
{
    *out << sample.y << ' ' << sample.cb << ' ' << sample.cr;
}

constexpr Sample samples[]{{81, 90, 240},   {145, 54, 34},  {41, 240, 110},
                           {235, 128, 128}, {16, 128, 128}, {120, 100, 150}};

/// A picture of one colour.
QVideoFrame plain(Format format, const Sample &sample)
{
    QVideoFrame frame(format);
    EXPECT_TRUE(frame.map(QVideoFrame::WriteOnly));
    const auto put = [&](int plane, std::initializer_list<int> values) {
        const bool low = format.pixelFormat() == Format::Format_YUV420P10;
        const bool high = format.pixelFormat() == Format::Format_P010;
        const int size = low || high ? 2 : 1;
        const int count = frame.mappedBytes(plane) / size;
        for (int i = 0; i < count; ++i) {
            const int value = *(values.begin() + i % int(values.size()));
            if (size == 1) {
                frame.bits(plane)[i] = uchar(value);
            } else {
                reinterpret_cast<std::uint16_t *>(frame.bits(plane))[i]
                    = std::uint16_t(low ? value * 4 : value * 256);
            }
        }
    };
    put(0, {sample.y});
    if (frame.planeCount() == 2) {
        put(1, {sample.cb, sample.cr});
    } else {
        put(1, {sample.cb});
        put(2, {sample.cr});
    }
    frame.unmap();
    return frame;
}

QColor expected(const Format &format, const Sample &sample)
{
    Format bytes(format.frameSize(), Format::Format_YUV420P); // the matrix takes samples of 0..1
    bytes.setColorSpace(format.colorSpace());
    bytes.setColorRange(format.colorRange());
    const QVector4D rgb = videoColours(bytes).toRgb
        * QVector4D(float(sample.y) / 255, float(sample.cb) / 255, float(sample.cr) / 255, 1);
    const auto level = [](float part) { return std::clamp(int(std::lround(part * 255)), 0, 255); };
    return QColor(level(rgb.x()), level(rgb.y()), level(rgb.z()));
}

class PictureImageTest : public testing::TestWithParam<Format::PixelFormat>
{
};

TEST_P(PictureImageTest, HasTheColoursOfTheGraphicsCard)
{
    for (const auto space : {Format::ColorSpace_Undefined, Format::ColorSpace_BT601, Format::ColorSpace_BT709,
                             Format::ColorSpace_BT2020}) {
        for (const auto range : {Format::ColorRange_Video, Format::ColorRange_Full}) {
            for (const Sample &sample : samples) {
                Format format(QSize(38, 18), GetParam());
                format.setColorSpace(space);
                format.setColorRange(range);
                PictureImage picture;
                ASSERT_TRUE(picture.take(plain(format, sample)));
                const QColor wanted = expected(format, sample);
                for (const QPoint at : {QPoint(0, 0), QPoint(37, 17), QPoint(17, 9)}) {
                    const QColor seen = picture.image().pixelColor(at);
                    EXPECT_NEAR(seen.red(), wanted.red(), 4)
                        << testing::PrintToString(sample) << " in " << space;
                    EXPECT_NEAR(seen.green(), wanted.green(), 4)
                        << testing::PrintToString(sample) << " in " << space;
                    EXPECT_NEAR(seen.blue(), wanted.blue(), 4)
                        << testing::PrintToString(sample) << " in " << space;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, PictureImageTest,
                         testing::Values(Format::Format_YUV420P, Format::Format_YUV422P, Format::Format_NV12,
                                         Format::Format_YUV420P10, Format::Format_P010),
                         [](const auto &test) {
                             return Format::pixelFormatToString(test.param).toStdString();
                         });

TEST(PictureImage, LeavesWhatItDoesNotKnow)
{
    PictureImage picture;
    EXPECT_FALSE(picture.take(QVideoFrame()));
    Format bright(QSize(16, 16), Format::Format_YUV420P10);
    bright.setColorTransfer(Format::ColorTransfer_ST2084);
    EXPECT_FALSE(picture.take(plain(bright, samples[0])));
    Format turned(QSize(16, 16), Format::Format_YUV420P);
    turned.setRotation(QtVideo::Rotation::Clockwise90);
    EXPECT_FALSE(picture.take(plain(turned, samples[0])));
    EXPECT_FALSE(picture.take(QVideoFrame(Format(QSize(16, 16), Format::Format_YUYV))));
    EXPECT_FALSE(picture.take(plain(Format(QSize(15, 15), Format::Format_YUV420P), samples[0])));
}

}
}
