// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSlider>
#include <QPainter>

namespace spirula::ui
{

/// A thin track over a picture; a press goes where it is. Always from left to right, for it shows time and
/// loudness.
class BarSlider : public QAbstractSlider
{
    Q_OBJECT
public:
    BarSlider(const QString &name, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int value); ///< by the person

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

    /// Whether the arrows and the like are its own while it has the focus, although they are keys of the
    /// player too.
    virtual bool claimsArrows() const { return true; }
    virtual void paintTrack(QPainter &painter, const QRectF &track) const;
    QRectF track() const;
    qreal placeOf(int value) const; ///< its x
    int valueAt(qreal x) const;
    void fill(QPainter &painter, const QRectF &track, int from, int to, float opacity) const;
    void fillRest(QPainter &painter, const QRectF &track) const;
    void fillWatched(QPainter &painter, const QRectF &track) const;

private:
    void choose(int value);
};

}
