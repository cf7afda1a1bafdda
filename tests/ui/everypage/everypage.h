// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QWidget>

namespace spirula::ui::test
{

QList<QWidget *> shown(QWidget &window); ///< every visible one
/// What a person works with: buttons, fields, lists, sliders. Not what they are made of inside.
QList<QWidget *> controls(QWidget &window);
/// Who had the focus while Tab went once around.
QSet<QWidget *> reachedByTab(QWidget &window);
/// By Tab itself, or by arrows: one of its group was.
bool isReached(QWidget *control, const QSet<QWidget *> &reached);

QString textOf(const QWidget *widget);
/// Without letters, what files and numbers are called, or in the brackets of the language for tests.
bool isTranslated(const QString &text);
bool fits(QWidget *widget);
/// Nothing around it cuts it off; out of sight in what can be scrolled is no cut.
bool isWhole(const QWidget *widget);
QString describe(const QWidget *widget);

}
