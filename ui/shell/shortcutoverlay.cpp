// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shortcutoverlay.h"

#include "parts/sheet.h"
#include "parts/textlabel.h"
#include "words/format.h"
#include "words/partswords.h"
#include "words/shellwords.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace spirula::ui
{

namespace
{

constexpr int tallest = 520;

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts()) {
        keys.append(words::keyText(key));
    }
    return keys.join(words::orBetweenKeys());
}

/// A list of two columns: what, and by which keys.
class KeyTable : public QWidget
{
public:
    explicit KeyTable(QWidget *parent)
        : QWidget(parent)
        , m_grid(new QGridLayout(this))
    {
        const int end = metric::step16; // where the bar of the area is
        m_grid->setContentsMargins(isRightToLeft() ? end : 0, 0, isRightToLeft() ? 0 : end, 0);
        m_grid->setHorizontalSpacing(metric::step24);
        m_grid->setVerticalSpacing(metric::step8);
        m_grid->setColumnStretch(0, 1);
    }

    void addGroup(const QString &name)
    {
        auto *label = new TextLabel(TextRole::heading, name, this);
        label->setContentsMargins(0, m_grid->rowCount() > 1 ? metric::step12 : 0, 0, 0);
        m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
    }

    void addKeys(const QAction &action)
    {
        const int row = m_grid->rowCount();
        auto *text = new TextLabel(TextRole::body, action.text(), this);
        text->setFit(TextLabel::Fit::wrap);
        auto *keys = new TextLabel(TextRole::body, keysOf(action), this);
        keys->setInk(Token::muted);
        m_grid->addWidget(text, row, 0);
        m_grid->addWidget(keys, row, 1, Qt::AlignRight | Qt::AlignTop);
    }

private:
    QGridLayout *m_grid;
};

/// Grows with what it shows, up to a limit.
class KeyArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        return {widget()->sizeHint().width(), std::min(widget()->sizeHint().height(), tallest)};
    }
};

}

void showShortcuts(QWidget *window, const QList<Shortcuts::Entry> &entries, const QString &pageTitle,
                   const QList<QAction *> &page)
{
    if (Sheet::topmost(window)) {
        return; // it is open already, or something is asked for that comes first
    }
    auto *sheet = new Sheet(words::shortcutsTitle(), window);
    auto *area = new KeyArea(sheet);
    auto *table = new KeyTable(area);
    bool titled = false;
    for (const QAction *action : page) {
        if (!action->shortcuts().isEmpty()) {
            if (!std::exchange(titled, true)) {
                table->addGroup(pageTitle);
            }
            table->addKeys(*action);
        }
    }
    QString group;
    for (const Shortcuts::Entry &entry : entries) {
        if (entry.action->shortcuts().isEmpty()) {
            continue;
        }
        if (entry.group != group) {
            group = entry.group;
            table->addGroup(group);
        }
        table->addKeys(*entry.action);
    }
    area->setWidget(table);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    table->setAutoFillBackground(false);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(words::shortcutsTitle());
    sheet->setBody(area);
    QObject::connect(sheet->addButton(words::close(), Button::Kind::primary), &QPushButton::clicked, sheet,
                     &Sheet::close);
    sheet->open();
}

}
