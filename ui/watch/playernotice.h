// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace spirula::ui
{

class ProgressLine;
class Spinner;
class TextLabel;

/// What stands on the picture's place while there is none to show, or while it stands still: a sentence, how
/// far it is, what can be done.
class PlayerNotice : public QWidget
{
    Q_OBJECT
public:
    explicit PlayerNotice(QWidget *parent);

    /// Nothing but what turns; the text, if any, says why it takes so long.
    void showWaiting(const QString &reason = {});
    void showText(const QString &headline, const QString &text);
    void setText(const QString &text);
    void setProgress(int perMille); ///< below the text; starts anew with showText()
    QPushButton *addButton(const QString &text);
    void clear();

    bool isWaiting() const;
    QString headline() const;
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void reset(bool dark);

    Spinner *m_spinner;
    TextLabel *m_headline;
    TextLabel *m_text;
    ProgressLine *m_progress;
    QWidget *m_choices; ///< no room for it over the small picture: its bar can do the same
    QHBoxLayout *m_buttons;
    bool m_dark = false; ///< over a picture
};

}
