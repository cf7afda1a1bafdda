// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/commandlist.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace spirula::ui
{

class Surface;
class TextLabel;

/// Finds a command by a few letters and does it: a field and what fits, above the window.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<QAction *> &commands);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool steer(int key);
    void close();
    void run(const QModelIndex &index);
    void typedChanged(const QString &text);
    void place();

    CommandList m_commands;
    Surface *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_nothing;
    QPointer<QWidget> m_before; ///< had the focus
};

}
