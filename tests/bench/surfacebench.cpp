// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videopicture.h"
#include "watch/videosurface.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMediaPlayer>
#include <QTimer>
#include <QVideoSink>
#include <QVideoWidget>

#include <cstdio>
#include <memory>
#include <sys/resource.h>

// bench-surface qt|own|overlay|card FILE [SECONDS]: CPU seconds of this process while the file plays in a
// 1280x720 window, and the frames per second. qt: QVideoWidget; own: the player's picture; overlay: with a
// half transparent bar above it; card: the same by OpenGL even if that is software.
namespace
{

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QString kind = arguments[1];
    const int seconds = arguments.size() > 3 ? arguments[3].toInt() : 15;

    QWidget window;
    window.resize(1280, 720);
    QMediaPlayer player;
    QVideoSink sink;
    std::unique_ptr<QWidget> picture; // only the one that is measured: each changes how the window is drawn
    const auto showBy = [&]<class Picture>(Picture *shown) {
        picture.reset(shown);
        player.setVideoSink(&sink);
        QObject::connect(&sink, &QVideoSink::videoFrameChanged, shown, &Picture::showFrame);
    };
    int frames = 0;
    if (kind == QStringLiteral("qt")) {
        auto *plain = new QVideoWidget(&window);
        picture.reset(plain);
        player.setVideoOutput(plain);
    } else if (kind == QStringLiteral("card")) {
        showBy(new spirula::ui::VideoSurface(&window));
    } else {
        showBy(new spirula::ui::VideoPicture(&window));
    }
    picture->resize(window.size());
    QLabel bar(&window);
    bar.setStyleSheet(QStringLiteral("background: rgba(0,0,0,120); color: white"));
    bar.setText(QStringLiteral("0:00 / 0:30"));
    bar.setGeometry(0, 640, 1280, 80);
    bar.setVisible(kind == QStringLiteral("overlay") || kind == QStringLiteral("card"));
    QObject::connect(player.videoSink(), &QVideoSink::videoFrameChanged, &window, [&] { ++frames; });

    window.show();
    player.setSource(QUrl::fromLocalFile(arguments[2]));
    player.play();
    double before = 0;
    QTimer::singleShot(2000, &window, [&] {
        before = cpuSeconds();
        frames = 0;
    });
    QTimer::singleShot(2000 + seconds * 1000, &window, [&] {
        std::printf("%.2f %.1f\n", cpuSeconds() - before, double(frames) / seconds);
        QApplication::quit();
    });
    return QApplication::exec();
}
