// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QWidget>

namespace spirula::ui::test
{

// `whole` is a window, or what lies above its page.
QList<QWidget *> shown(QWidget &whole); ///< every visible one
/// What a person works with: buttons, fields, lists, sliders. Not what they are made of inside.
QList<QWidget *> controls(QWidget &whole);
/// Who had the focus while Tab went once around; above a page from where the focus is.
QSet<QWidget *> reachedByTab(QWidget &whole);
/// By Tab itself, or by arrows: one of its group was.
bool isReached(QWidget *control, const QSet<QWidget *> &reached);

QString textOf(const QWidget *widget);
/// Without letters, what files, numbers and keys are called, or in the brackets of the language for tests.
bool isTranslated(const QString &text);
bool fits(QWidget *widget);
/// Nothing around it cuts it off; out of sight in what can be scrolled is no cut.
bool isWhole(const QWidget *widget);
QString describe(const QWidget *widget);

}
