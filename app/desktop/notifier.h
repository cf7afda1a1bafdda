// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <QSet>

#include <functional>
#include <set>

namespace spirula
{

/// Tells the person that a video can be watched now, or that it failed, while the window is not what they
/// look at.
class Notifier : public QObject
{
    Q_OBJECT
public:
    /// Tests give a `show` of their own; else it is the desktop's notification.
    struct Message {
        bool good = true;
        QString title;
        QString text;
        Uuid video;
    };
    using Show = std::function<void(const Message &)>;

    Notifier(ui::HomeClient &client, std::function<bool()> wanted, QObject *parent = nullptr);

    void setShow(Show show) { m_show = std::move(show); }

Q_SIGNALS:
    void openWanted(const spirula::Uuid &video, bool ready);

private:
    void take(const wire::HomeJob &job);
    void showOnDesktop(const Message &message);

    std::function<bool()> m_wanted;
    Show m_show;
    QSet<qint64> m_failed; ///< told already
    std::set<Uuid> m_begun; ///< their first quality was under way while we looked
};

}
