// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/surface.h"

class QPlainTextEdit;
class QPushButton;

namespace spirula::ui
{

class FlowLayout;

/// Says at the top of a page what is wrong, for as long as it is, with what can be done about it.
class Banner : public Surface
{
    Q_OBJECT
public:
    enum class Kind { note, warning, error };

    Banner(Kind kind, const QString &headline, const QString &text, QWidget *parent = nullptr);

    /// Folded below, and copyable.
    void setDetails(const QString &details);
    /// A button; what it does, its clicked() says.
    QPushButton *addAction(const QString &text);
    /// Puts a button at the end that takes the banner away.
    void setDismissible();

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect signArea() const;

    Kind m_kind;
    QWidget *m_buttons;
    FlowLayout *m_flow;
    QWidget *m_details = nullptr;
    QPlainTextEdit *m_detailsText = nullptr;
};

}
