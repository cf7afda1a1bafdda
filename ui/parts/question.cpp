// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/question.h"

#include "parts/sheet.h"

#include <QLabel>
#include <QPushButton>

namespace spirula::ui
{

Sheet *question(QWidget *parent, const QString &headline, const QString &text,
                const QList<Answering> &answers)
{
    auto *sheet = new Sheet(headline, parent);
    sheet->addText(text);
    QWidget *first = nullptr;
    for (const Answering &answer : answers) {
        QPushButton *button = sheet->addButton(answer.text, answer.kind);
        if (answer.kind != Answering::Kind::danger && (!first || answer.kind == Answering::Kind::primary)) {
            first = button;
        }
        QObject::connect(button, &QPushButton::clicked, sheet, [sheet, action = answer.action] {
            sheet->close();
            if (action) {
                action();
            }
        });
    }
    sheet->open(first);
    return sheet;
}

}
