// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "site/sitestate.h"

#include <QWidget>

#include <map>

namespace spirula::ui
{

class TextLabel;

/// What has to be true for strangers to reach the address, tried one by one: a tick, or one sentence with its
/// fix.
class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(SiteState &state, QWidget *parent = nullptr);

    /// Tries everything anew; answers of an earlier round do not count any more.
    void run();

Q_SIGNALS:
    void runningChanged(bool running);

private:
    void ask(wire::ReachCheckKind kind, int round);
    void showAnswer(wire::ReachCheckKind kind, const Result<wire::HomeReachCheck> &answer);

    SiteState &m_state;
    std::map<wire::ReachCheckKind, TextLabel *> m_lines;
    int m_round = 0;
    int m_open = 0;
};

}
