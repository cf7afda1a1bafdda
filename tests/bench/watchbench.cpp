// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench-watch DATA-FOLDER SEEKS: opens every video of the node that runs there by a click on its card, then
// seeks in the longest one. Prints a line per figure: "open MS" from the click and "seek MS" from the wish
// until its picture is painted, "gap MS" the longest that the event loop stood still in each part, "hang MS"
// a seek that was given up.

#include "benchwindow.h"

#include "parts/cardview.h"
#include "watch/watchpage.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QRandomGenerator>

#include <cstdio>

using namespace spirula::ui;

namespace
{

constexpr int shortSeekMs = 10'000;
constexpr int beforeEndMs = 1500;
constexpr int restMs = 150; ///< between two acts, as nobody is faster
constexpr int lookMs = 700; ///< from a window that has just come to the first click
constexpr int givenUpMs = 1500; ///< MediaEngine ends a seek then, with or without its picture

/// Notes how long the event loop does not come to a timer of 5 ms.
class FreezeWatch
{
public:
    FreezeWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(5);
        m_since.start();
    }
    qint64 take() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Knows when the window has painted what was new when arrived() came.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &window) { window.installEventFilter(this); }
    void begin()
    {
        m_arrived = m_painted = false;
        m_clock.start();
    }
    void arrive() { m_arrived = true; }
    bool isDone() const { return m_painted; }
    double ms() const { return m_ms; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest && m_arrived && !m_painted) {
            QMetaObject::invokeMethod( // after the window has handled it
                this,
                [this] {
                    if (!std::exchange(m_painted, true)) {
                        m_ms = double(m_clock.nsecsElapsed()) / 1e6;
                    }
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    QElapsedTimer m_clock;
    double m_ms = 0;
    bool m_arrived = false;
    bool m_painted = false;
};

void rest(int ms)
{
    const QDeadlineTimer over(ms);
    BenchWindow::waitFor([&over] { return over.hasExpired(); });
}

void click(CardView &view, const QModelIndex &index)
{
    const QPointF at = view.geometryOf(index).picture.center();
    QWidget *port = view.viewport();
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const auto buttons = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(type, at, port->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(port, &event);
    }
}

class Bench
{
public:
    explicit Bench(BenchWindow &bench)
        : m_bench(bench)
        , m_paints(bench.window())
    {
        QObject::connect(&bench.window().pages(), &PageStack::pageMade, &m_paints,
                         [this](Place::Page, Page *made) {
                             if (auto *page = dynamic_cast<WatchPage *>(made)) {
                                 m_page = page;
                                 QObject::connect(&page->player().engine(), &MediaEngine::arrived, &m_paints,
                                                  [this] { m_paints.arrive(); });
                             }
                         });
    }

    bool openAll()
    {
        int row = 0;
        qint64 longest = 0;
        int longestRow = 0;
        rest(lookMs);
        do {
            if (!open(row, true)) {
                return false;
            }
            if (const qint64 duration = m_page->player().engine().duration(); duration > longest) {
                longest = duration;
                longestRow = row;
            }
            m_page->player().engine().pause(); // else it would play on, small
            m_bench.window().back();
        } while (BenchWindow::waitFor([this] { return m_bench.list() != nullptr; })
                 && ++row < m_bench.list()->model()->rowCount());
        std::printf("gap %lld\n", static_cast<long long>(m_freezes.take()));
        return open(longestRow, false);
    }

    bool seek(int times)
    {
        QRandomGenerator random(1); // the same in each run
        MediaEngine &engine = m_page->player().engine();
        rest(1000);
        m_freezes.take();
        for (int time = 0; time < times; ++time) {
            const int last = int(engine.duration()) - beforeEndMs;
            const qint64 to = time % 2 == 0
                ? random.bounded(last)
                : std::clamp<qint64>(engine.position() + random.bounded(-shortSeekMs, shortSeekMs), 0, last);
            m_paints.begin();
            engine.seek(to);
            if (!BenchWindow::waitFor([this] { return m_paints.isDone(); })) {
                return false;
            }
            std::printf("%s %.1f\n", m_paints.ms() >= givenUpMs ? "hang" : "seek", m_paints.ms());
            rest(restMs);
        }
        std::printf("gap %lld\n", static_cast<long long>(m_freezes.take()));
        return engine.state() == MediaEngine::State::playing;
    }

private:
    bool open(int row, bool counts)
    {
        auto *view = qobject_cast<CardView *>(m_bench.list());
        if (!view) {
            return false;
        }
        const QModelIndex index = view->model()->index(row, 0);
        view->scrollTo(index);
        rest(2 * restMs);
        m_paints.begin();
        click(*view, index);
        const bool shown = BenchWindow::waitFor([this] { return m_paints.isDone(); });
        if (shown && counts) {
            std::printf("open %.1f\n", m_paints.ms());
        }
        rest(2 * restMs);
        return shown;
    }

    BenchWindow &m_bench;
    PaintWatch m_paints;
    FreezeWatch m_freezes;
    WatchPage *m_page = nullptr;
};

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("bench-watch DATA-FOLDER SEEKS\n", stderr);
        return 2;
    }
    BenchWindow window(application, argv[1]);
    Bench bench(window);
    const bool done = BenchWindow::waitFor([&window] { return window.list() != nullptr; }) && bench.openAll()
        && bench.seek(QString::fromLocal8Bit(argv[2]).toInt());
    if (!done) {
        std::fputs("no picture came\n", stderr);
    }
    return done ? 0 : 1;
}
