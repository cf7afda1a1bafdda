// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/theme.h"

#include <QLabel>

#include <optional>

namespace spirula::ui
{

/// Text in one of the theme's roles. It is never read as markup, whoever wrote it.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Fit { wrap, elide, line }; ///< more lines; one that ends in "…"; one as long as it is

    TextLabel(TextRole role, const QString &text, QWidget *parent = nullptr);
    /// One that wraps and can be copied.
    static TextLabel *paragraph(TextRole role, const QString &text, QWidget *parent = nullptr,
                                std::optional<Token> ink = {});

    void setFit(Fit fit); ///< line if never said
    void setInk(Token ink); ///< text if never said; captions: muted
    void setSelectable(bool selectable);
    void setTextOrHide(const QString &text); ///< an empty one takes no room

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void alignToStart();
    QString shown() const; ///< as it fits in one line

    TextRole m_role;
    Token m_ink;
    Fit m_fit = Fit::line;
};

}
