// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/framestrip.h"

#include "parts/tokens.h"
#include "words/format.h"
#include "words/publishwords.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QImageReader>

namespace spirula::ui
{

namespace
{
constexpr QSize previewSize(320, 180);
constexpr QSize momentSize(72, 40);
/// Not the very beginning and end: they are black too often.
constexpr std::array<int, 4> percentOfDuration{10, 35, 60, 85};
}

FrameStrip::FrameStrip(HomeClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_preview(new QLabel(this))
    , m_own(new QPushButton(words::ownPicture(), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(metric::step4);
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    grid->addWidget(m_preview, 0, 0, 1, count);
    for (int i = 0; i < count; ++i) {
        auto *button = m_buttons[i] = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setEnabled(false);
        button->setIconSize(momentSize);
        connect(button, &QToolButton::clicked, this, [this, i] { choose(i); });
        grid->addWidget(button, 1, i);
    }
    grid->addWidget(m_own, 2, 0, 1, count);
    connect(m_own, &QPushButton::clicked, this, &FrameStrip::choosePicture);
    clear();
}

void FrameStrip::clear()
{
    m_video = {};
    m_durationMs = 0;
    m_asked = {};
    m_frames = {};
    m_preview->clear();
    for (int i = 0; i < count; ++i) {
        m_buttons[i]->setIcon({});
        m_buttons[i]->setText(QString::number(i + 1));
        m_buttons[i]->setEnabled(false);
    }
}

qint64 FrameStrip::momentOf(int index) const { return m_durationMs * percentOfDuration[index] / 100; }

void FrameStrip::showVideo(const Uuid &video, qint64 durationMs)
{
    if (video != m_video || durationMs != m_durationMs) {
        clear();
        m_video = video;
        m_durationMs = durationMs;
    }
    for (int i = 0; i < count && durationMs > 0; ++i) {
        const QString name = words::frame(i + 1, words::duration(momentOf(i)));
        m_buttons[i]->setToolTip(name);
        m_buttons[i]->setAccessibleName(name);
        if (m_frames[i].isNull() && !m_asked[i]) {
            ask(i);
        }
    }
}

void FrameStrip::ask(int index)
{
    m_asked[index] = true;
    QCoro::connect(m_client.frame(this, m_video, momentOf(index), previewSize.width() * 2), this,
                   [this, index, video = m_video](const Result<QImage> &frame) {
                       if (video != m_video) {
                           return;
                       }
                       m_asked[index] = false;
                       if (!frame) {
                           return; // asked again with the next news of the video
                       }
                       m_frames[index] = *frame;
                       m_buttons[index]->setIcon(QPixmap::fromImage(*frame));
                       m_buttons[index]->setEnabled(true);
                       if (m_preview->pixmap().isNull()) {
                           m_preview->setPixmap(QPixmap::fromImage(
                               frame->scaled(previewSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
                       }
                   });
}

void FrameStrip::choose(int index)
{
    if (m_frames[index].isNull()) {
        return;
    }
    m_buttons[index]->setChecked(true);
    m_preview->setPixmap(QPixmap::fromImage(
        m_frames[index].scaled(previewSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    Q_EMIT momentChosen(momentOf(index));
}

void FrameStrip::choosePicture()
{
    auto *dialog = new QFileDialog(this, words::ownPicture());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setMimeTypeFilters({QStringLiteral("image/jpeg"), QStringLiteral("image/png")});
    connect(dialog, &QFileDialog::fileSelected, this, &FrameStrip::usePicture);
    dialog->open();
}

void FrameStrip::usePicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setScaledSize(reader.size().scaled(previewSize, Qt::KeepAspectRatio));
    m_preview->setPixmap(QPixmap::fromImage(reader.read()));
    Q_EMIT pictureChosen(path);
}

}
