// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"

#include "client/preferences.h"
#include "parts/question.h"
#include "parts/sheet.h"
#include "words/programwords.h"
#include "words/shellwords.h"

namespace spirula::ui
{

namespace
{
const QString sheetName = QStringLiteral("closeQuestion");
}

void askAboutClosing(QWidget *window, Preferences &preferences, std::function<void()> decided)
{
    const auto *open = Sheet::topmost(window);
    if (open && open->objectName() == sheetName) {
        return; // whoever closes the window twice is asked once
    }
    const auto decide = [&preferences, decided = std::move(decided)](Preferences::CloseChoice choice) {
        return [&preferences, decided, choice] {
            preferences.setCloseChoice(choice);
            decided();
        };
    };
    question(window, words::keepSharingQuestion(), words::keepSharingText(),
             {{.text = words::quit(), .action = decide(Preferences::CloseChoice::quit)},
              {.text = words::keepSharing(),
               .kind = Answering::Kind::primary,
               .action = decide(Preferences::CloseChoice::keepSharing)}})
        ->setObjectName(sheetName);
}

}
