// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/framestrip.h"

#include "parts/filewish.h"
#include "parts/theme.h"
#include "words/format.h"
#include "words/publishwords.h"

#include <QGridLayout>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace spirula::ui
{

namespace
{
constexpr QSize previewSize(320, 180);
constexpr int againMs = 3000;
/// Not the very beginning and end: they are black too often.
constexpr std::array<int, 4> percentOfDuration{10, 35, 60, 85};

QSize scaled(const QSize &size)
{
    const Theme &theme = Theme::ofApplication();
    return {theme.scaled(size.width()), theme.scaled(size.height())};
}

/// The whole picture in the middle of black, with round corners.
void paintRounded(QPainter &painter, const QRectF &area, const QImage &picture, qreal radius)
{
    const QColor black = Theme::ofApplication().colour(Token::picture);
    QPainterPath shape;
    shape.addRoundedRect(area, radius, radius);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillPath(shape, picture.isNull() ? Theme::ofApplication().colour(Token::line) : black);
    if (!picture.isNull()) {
        QRectF inside(QPointF(), QSizeF(picture.size()).scaled(area.size(), Qt::KeepAspectRatio));
        inside.moveCenter(area.center());
        painter.setClipPath(shape);
        painter.drawImage(inside, picture);
        painter.setClipping(false);
    }
}
}

/// The picture as it will be seen.
class FramePreview : public QWidget
{
public:
    explicit FramePreview(QWidget *parent)
        : QWidget(parent)
    {
        setAccessibleName(words::picture());
        setFixedSize(scaled(previewSize));
    }

    bool isEmpty() const { return m_picture.isNull(); }
    void setPicture(const QImage &picture)
    {
        m_picture = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(painter, rect(), m_picture, metric::radiusCard);
        if (m_picture.isNull()) {
            const int side = metric::step32;
            QRect middle(0, 0, side, side);
            middle.moveCenter(rect().center());
            icon(Icon::picture, Token::muted).paint(&painter, middle);
        }
    }

private:
    QImage m_picture;
};

/// A moment to choose; chosen it has a frame in the accent and is ticked.
class FrameButton : public QToolButton
{
public:
    explicit FrameButton(QWidget *parent)
        : QToolButton(parent)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(scaled(previewSize).height() / 4);
    }

    QSize sizeHint() const override { return scaled(previewSize) / 4; }
    QSize minimumSizeHint() const override { return {metric::step48, sizeHint().height()}; }
    void setPicture(const QImage &picture)
    {
        m_picture = picture.isNull()
            ? picture
            : picture.scaled(sizeHint() * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        setEnabled(!picture.isNull());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::ofApplication();
        QPainter painter(this);
        paintRounded(painter, rect(), m_picture, metric::radiusControl);
        if (m_picture.isNull()) {
            painter.setPen(theme.colour(Token::muted));
            painter.setFont(theme.font(TextRole::caption));
            painter.drawText(rect(), Qt::AlignCenter, text());
        }
        if (isChecked() || underMouse()) {
            constexpr int width = 2;
            painter.setPen(QPen(theme.colour(isChecked() ? Token::accent : Token::edge), width));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), metric::radiusControl,
                                    metric::radiusControl);
        }
        if (isChecked()) {
            const QRect corner(metric::step4, metric::step4, metric::step16, metric::step16);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Token::accent));
            painter.drawEllipse(corner);
            ui::icon(Icon::check, Token::onAccent).paint(&painter, corner.adjusted(3, 3, -3, -3));
        }
    }

private:
    QImage m_picture;
};

FrameStrip::FrameStrip(HomeClient &client, ImageCache &images, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_images(images)
    , m_preview(new FramePreview(this))
    , m_own(new Button(Button::Kind::quiet, Icon::picture, words::ownPicture(), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(metric::step8);
    grid->addWidget(m_preview, 0, 0, 1, count);
    for (int i = 0; i < count; ++i) {
        auto *button = m_buttons[i] = new FrameButton(this);
        connect(button, &QToolButton::clicked, this, [this, i] { choose(i); });
        grid->addWidget(button, 1, i);
    }
    grid->addWidget(m_own, 2, 0, 1, count, Qt::AlignLeading);
    setFixedWidth(m_preview->width());
    connect(m_own, &QPushButton::clicked, this, &FrameStrip::choosePicture);
    connect(&m_images, &ImageCache::arrived, this, [this](const QString &key) {
        if (key == m_pictureKey) {
            showPicture();
        }
    });
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        m_preview->setFixedSize(scaled(previewSize));
        setFixedWidth(m_preview->width());
        for (FrameButton *button : m_buttons) {
            button->setFixedHeight(button->sizeHint().height());
        }
        update();
    });
    clear();
}

void FrameStrip::clear()
{
    m_video = {};
    m_durationMs = 0;
    m_pictureKey.clear();
    m_chosen = false;
    m_asked = {};
    m_frames = {};
    m_pause.setRemainingTime(0);
    m_preview->setPicture({});
    for (int i = 0; i < count; ++i) {
        m_buttons[i]->setAutoExclusive(false); // or the chosen one could not be unchecked
        m_buttons[i]->setChecked(false);
        m_buttons[i]->setAutoExclusive(true);
        m_buttons[i]->setPicture({});
        m_buttons[i]->setText(QString::number(i + 1));
    }
}

qint64 FrameStrip::momentOf(int index) const { return m_durationMs * percentOfDuration[index] / 100; }

void FrameStrip::showVideo(const wire::HomeVideo &home)
{
    const model::Video &video = home.video;
    if (video.uuid != m_video || video.durationMs != m_durationMs) {
        clear();
        m_video = video.uuid;
        m_durationMs = video.durationMs;
    }
    const QString key = ImageCache::key(home.previewUrl.empty() ? home.thumbnailUrl : home.previewUrl);
    if (key != m_pictureKey) {
        m_pictureKey = key;
        showPicture();
    }
    const bool soundOnly = m_durationMs > 0 && video.height == 0 && !home.files.empty();
    for (int i = 0; i < count; ++i) {
        m_buttons[i]->setVisible(!soundOnly);
        if (m_durationMs == 0 || soundOnly) {
            continue;
        }
        const QString name = words::frame(i + 1, words::duration(momentOf(i)));
        m_buttons[i]->setToolTip(name);
        m_buttons[i]->setAccessibleName(name);
        if (m_frames[i].isNull() && !m_asked[i] && m_pause.hasExpired()) {
            ask(i);
        }
    }
}

/// What the video has already, until the person chooses.
void FrameStrip::showPicture()
{
    if (m_chosen || m_pictureKey.isEmpty()) {
        return;
    }
    if (const QImage picture = m_images.request(m_video, m_pictureKey); !picture.isNull()) {
        m_preview->setPicture(picture);
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
                       if (frame) {
                           takeFrame(index, *frame);
                       } else {
                           m_pause.setRemainingTime(againMs);
                       }
                   });
}

void FrameStrip::takeFrame(int index, const QImage &frame)
{
    m_frames[index] = frame;
    m_buttons[index]->setPicture(frame);
    if (m_preview->isEmpty()) {
        m_preview->setPicture(frame);
    }
}

void FrameStrip::choose(int index)
{
    if (m_frames[index].isNull()) {
        return;
    }
    m_chosen = true;
    m_buttons[index]->setChecked(true);
    m_preview->setPicture(m_frames[index]);
    Q_EMIT momentChosen(momentOf(index));
}

void FrameStrip::choosePicture()
{
    askForFiles(this,
                {.title = words::ownPicture(),
                 .mimeTypes = {QStringLiteral("image/jpeg"), QStringLiteral("image/png")}},
                [this](const QStringList &paths) { usePicture(paths.front()); });
}

void FrameStrip::usePicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setScaledSize(reader.size().scaled(previewSize * 2, Qt::KeepAspectRatio));
    m_chosen = true;
    m_preview->setPicture(reader.read());
    Q_EMIT pictureChosen(path);
}

}
