// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

class QAction;

namespace spirula::ui
{

/// A field to find things with: tells what to find a moment after the last key, Esc empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    /// The name is the placeholder and what screen readers say.
    explicit SearchField(const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void searched(const QString &text); ///< without space around it; not twice the same

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();

    QAction *m_clear;
    QTimer m_pause;
    QString m_last;
};

}
