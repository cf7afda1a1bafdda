// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// What the program says outside its window, and when that is closed.
QString keepSharingQuestion();
QString keepSharingText();
QString keepSharing();
QString lostWhenQuit();
QString quitWithoutSaving();
QString saveAndQuit();
QString openWindow();
QString videoReady();
QString videoFailed(const QString &name);
QString watchIt();
QString showIt();
QString whyStayAwake();
QString whyScreenOn();
/// For the demonstration, from 0 on: what its clips are called; empty behind the last one.
QString demoTitle(int number);

}
