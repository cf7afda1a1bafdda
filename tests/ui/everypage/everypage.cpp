// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "everypage.h"

#include "parts/textlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

namespace spirula::ui::test
{

namespace
{

template<class... Kinds>
bool isOneOf(const QWidget *widget)
{
    return (qobject_cast<const Kinds *>(widget) || ...);
}

bool isInside(const QWidget *widget)
{
    // Fields of spin boxes, boxes and key fields; buttons that Qt puts into a field.
    for (const QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        if (isOneOf<QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit>(outer)) {
            return true;
        }
    }
    return false;
}

}

QList<QWidget *> shown(QWidget &whole)
{
    QList<QWidget *> list;
    for (QWidget *widget : whole.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == whole.window()) {
            list << widget;
        }
    }
    return list;
}

QList<QWidget *> controls(QWidget &whole)
{
    QList<QWidget *> list;
    for (QWidget *widget : shown(whole)) {
        const bool works = isOneOf<QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox,
                                   QComboBox, QKeySequenceEdit, QLineEdit, QPlainTextEdit, QTextEdit>(widget);
        const auto *field = qobject_cast<const QLineEdit *>(widget);
        const bool isText = field && field->isReadOnly();
        if (works && !isText && !isInside(widget) && !qobject_cast<QScrollBar *>(widget)) {
            list << widget;
        }
    }
    return list;
}

QSet<QWidget *> reachedByTab(QWidget &whole)
{
    QSet<QWidget *> reached;
    QWidget &window = *whole.window();
    if (&window == &whole) {
        window.activateWindow();
        window.setFocus();
    }
    constexpr int most = 400; // ends also where the focus is held fast
    const QWidget *first = nullptr;
    for (int i = 0; i < most; ++i) {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
        QWidget *focus = window.focusWidget();
        if (focus && focus == first) {
            break;
        }
        if (focus && focus != &window) {
            first = first ? first : focus;
            reached << focus;
        }
    }
    return reached;
}

bool isReached(QWidget *control, const QSet<QWidget *> &reached)
{
    for (QWidget *widget : reached) {
        if (widget == control || control->isAncestorOf(widget) || widget->focusProxy() == control
            || control->focusProxy() == widget) {
            return true;
        }
        // Of buttons where one is chosen only one stops Tab: arrows go on.
        const auto *button = qobject_cast<QAbstractButton *>(control);
        const auto *other = qobject_cast<QAbstractButton *>(widget);
        if (button && other && button->isCheckable() && button->parent() == other->parent()
            && (button->autoExclusive() || button->group())) {
            return true;
        }
    }
    return false;
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return button->text();
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
        return field->text().isEmpty() ? field->placeholderText() : QString();
    }
    return {};
}

bool isTranslated(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2}"));
    static const QRegularExpression names(
        QStringLiteral("[/@]|Spirula|^((Ctrl|Alt|Shift)\\+)+\\S+$|^owner$|^test "
                       "clip$|Deutsch|Français|English|^\\d+p$|localhost|^[\\d.,]+\\s*[kMG]?B$"));
    return !letters.match(text).hasMatch() || text.contains(u'⟦') || names.match(text).hasMatch();
}

bool fits(QWidget *widget)
{
    if (const auto *label = qobject_cast<QLabel *>(widget)) {
        if (label->text().isEmpty() || label->visibleRegion().isEmpty()) {
            return true; // scrolled out of sight
        }
        if (label->wordWrap()) {
            return label->heightForWidth(label->width()) <= label->height() + 1;
        }
        const auto *text = qobject_cast<TextLabel *>(widget);
        return (text && text->minimumSizeHint().width() < label->sizeHint().width()) // elides by itself
            || label->sizeHint().width() <= label->width() + 1;
    }
    if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
        return button->text().size() < 2 || button->toolTip() == button->text() // cut off, but told
            || button->sizeHint().width() <= button->width() + 1;
    }
    return true;
}

bool isWhole(const QWidget *widget)
{
    for (const QWidget *outer = widget->parentWidget(); outer; outer = widget->parentWidget()) {
        const auto *scrolled = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
        if (widget->isWindow() || (scrolled && scrolled->viewport() == outer)) {
            return widget->isWindow() || scrolled->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
                || widget->width() <= outer->width();
        }
        if (!outer->rect().contains(widget->geometry())) {
            return false;
        }
        widget = outer;
    }
    return true;
}

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *outer = widget; outer && path.size() < 4; outer = outer->parentWidget()) {
        path.prepend(QString::fromLatin1(outer->metaObject()->className()).section(QStringLiteral("::"), -1)
                     + (outer->objectName().isEmpty() ? QString() : QLatin1Char('#') + outer->objectName()));
    }
    const QSize size = widget->size();
    const QSize wanted = widget->sizeHint();
    return QStringLiteral("%1 “%2” %3x%4, wants %5x%6")
        .arg(path.join(u'>'), textOf(widget))
        .arg(size.width())
        .arg(size.height())
        .arg(wanted.width())
        .arg(wanted.height());
}

}
