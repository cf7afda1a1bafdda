// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/button.h"
#include "parts/surface.h"

#include <QPointer>
#include <QVariantAnimation>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace spirula::ui
{

/// Asks for something above the window: slides up from below, keeps the focus until Esc or a button ends it,
/// and gives it back then.
class Sheet : public QWidget
{
    Q_OBJECT
public:
    /// Over the whole window of `parent`; deletes itself when it has closed.
    Sheet(const QString &title, QWidget *parent);

    void setBody(QWidget *body);
    void addText(const QString &text);
    /// In reading order; closing is up to the caller. The primary one also takes Enter.
    QPushButton *addButton(const QString &text, Button::Kind kind = Button::Kind::plain);
    /// `first` gets the focus; nullptr: the first control that can have it.
    void open(QWidget *first = nullptr);
    void close();
    /// The open sheet that lies above all others of a window; nullptr: none is open.
    static Sheet *topmost(const QWidget *window);

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QWidget *> controls() const; ///< in tab order
    void place();

    Surface *m_panel;
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons;
    QVariantAnimation m_slide;
    QPointer<QWidget> m_before; ///< had the focus
    QPointer<QPushButton> m_primary;
    double m_risen = 0;
    bool m_closing = false;
};

}
