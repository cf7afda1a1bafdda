// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"

#include "client/preferences.h"
#include "parts/question.h"
#include "parts/sheet.h"
#include "words/programwords.h"
#include "words/publishwords.h"
#include "words/shellwords.h"

namespace spirula::ui
{

namespace
{
const QString closeSheet = QStringLiteral("closeQuestion");
const QString unsavedSheet = QStringLiteral("unsavedQuestion");

/// Whoever wants the same twice is asked once.
bool isAsked(QWidget *window, const QString &name)
{
    const auto *open = Sheet::topmost(window);
    return open && open->objectName() == name;
}

}

void askAboutClosing(QWidget *window, Preferences &preferences, std::function<void()> decided)
{
    if (isAsked(window, closeSheet)) {
        return;
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
        ->setObjectName(closeSheet);
}

void askAboutUnsaved(QWidget *window, std::function<void()> save, std::function<void()> leave)
{
    if (isAsked(window, unsavedSheet)) {
        return;
    }
    question(window, words::notSavedYet(), words::lostWhenQuit(),
             {{.text = words::quitWithoutSaving(), .action = std::move(leave)},
              {.text = words::saveAndQuit(), .kind = Answering::Kind::primary, .action = std::move(save)}})
        ->setObjectName(unsavedSheet);
}

}
