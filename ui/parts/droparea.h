// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace spirula::ui
{

/// Takes files that are dropped on it or pasted into it; shows while they hover that it will.
/// What it contains is up to its layout; a button for who does not drag belongs into it.
class DropArea : public QWidget
{
    Q_OBJECT
public:
    explicit DropArea(QWidget *parent = nullptr);

    bool isHovered() const { return m_hovered; }
    static QStringList filesOf(const QMimeData &data); ///< paths of what is on this computer

Q_SIGNALS:
    void dropped(const QStringList &files);
    void hoveredChanged(bool hovered);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool hovered);

    bool m_hovered = false;
};

}
