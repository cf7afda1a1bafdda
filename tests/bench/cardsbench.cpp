// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench-cards: scrolls through 10,000 cards in a window of 1280x800 painted in software, and prints the
// frames' times.

#include "parts/cardview.h"

#include <QApplication>
#include <QCache>
#include <QScrollBar>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace
{

using namespace spirula::ui;

constexpr int cardCount = 10'000;
constexpr int frames = 500;
constexpr double goalMs = 16;

/// Every card has a picture of its own; like the image cache it keeps the last few hundred.
class Rows : public QAbstractListModel
{
public:
    Rows()
    {
        for (int y = 0; y < m_image.height(); ++y) {
            for (int x = 0; x < m_image.width(); ++x) {
                m_image.setPixel(x, y, qRgb(x * 255 / 640, y * 255 / 360, (x ^ y) & 255));
            }
        }
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : cardCount; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != CardRole) {
            return {};
        }
        Card card;
        card.title
            = QStringLiteral("Video number %1, on the way from here to there and back").arg(index.row());
        card.lines = {QStringLiteral("%1 views · 3 days ago").arg(index.row())};
        card.durationText = QStringLiteral("12:40");
        card.badge.text = index.row() % 5 == 0 ? QStringLiteral("Only me") : QString();
        card.watched = index.row() % 3 == 0 ? 400 : 0;
        QImage *image = m_images.object(index.row());
        if (!image) {
            image = new QImage(m_image.copy());
            m_images.insert(index.row(), image);
        }
        card.image = *image;
        return QVariant::fromValue(card);
    }

private:
    QImage m_image{640, 360, QImage::Format_RGB32};
    mutable QCache<int, QImage> m_images{200};
};

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The frames' 95th percentile in milliseconds; false: missed.
bool scroll(CardView &view, const char *name, int step)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    QScrollBar *bar = view.verticalScrollBar();
    bar->setValue(0);
    QCoreApplication::processEvents();
    for (int frame = 0; frame < frames; ++frame) {
        const double before = threadMs();
        const auto begin = std::chrono::steady_clock::now();
        bar->setValue(static_cast<int>(qint64(frame + 1) * step % std::max(1, bar->maximum())));
        QCoreApplication::processEvents();
        wall.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        cpu.push_back(threadMs() - before);
    }
    std::ranges::sort(wall);
    std::ranges::sort(cpu);
    const size_t at = frames * 95 / 100;
    std::printf("%-8s 95 %% of %d frames within %.1f ms (%.1f ms of the processor), goal %.0f ms\n", name,
                frames, wall[at], cpu[at], goalMs);
    return cpu[at] <= goalMs * 1.15;
}

}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QApplication::setPalette(Theme::ofApplication().palette());
    Rows rows;
    CardView view;
    view.setModel(&rows);
    view.resize(1280, 800);
    view.show();
    QCoreApplication::processEvents();
    const bool wheel = scroll(view, "wheel", 72);
    const bool dash = scroll(view, "dash", 400);
    if (argc > 1) {
        view.grab().save(QString::fromLocal8Bit(argv[1]));
    }
    return wheel && dash ? 0 : 1;
}
