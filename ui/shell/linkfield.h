// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/pastedtext.h"

#include <QLineEdit>
#include <QPointer>

namespace spirula::ui
{

class EntryButton;
class HomeClient;
class Surface;

/// The field on top of the window: finds, and takes links and paths. It says what a text is before Enter.
class LinkField : public QLineEdit
{
    Q_OBJECT
public:
    explicit LinkField(HomeClient &client, QWidget *parent = nullptr);

    void setSiteUrls(const QStringList &urls) { m_siteUrls = urls; }
    const QStringList &siteUrls() const { return m_siteUrls; }
    /// With the focus and a text to begin with, all of it selected.
    void begin(const QString &text);

Q_SIGNALS:
    void wanted(const spirula::ui::PastedText &what, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();
    void askTitle();
    void place();
    void go();

    HomeClient &m_client;
    QStringList m_siteUrls;
    PastedText m_what;
    QPointer<Surface> m_panel; ///< below the field, above the page
    QPointer<EntryButton> m_answer;
};

}
