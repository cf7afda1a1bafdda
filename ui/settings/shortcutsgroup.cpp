// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/shortcuts.h"
#include "settings/settingsform.h"
#include "settings/settingsgroups.h"
#include "words/format.h"
#include "words/settingswords.h"

#include <QKeySequenceEdit>
#include <QLineEdit>

namespace spirula::ui
{

namespace
{

QString plainText(const QAction &action) { return action.text().remove(u'&'); }

void addKeys(SettingsForm &form, const Shortcuts &shortcuts, const Shortcuts::Entry &entry,
             Preferences &preferences)
{
    const QKeySequence usual = entry.standard.value(0);
    auto *edit = new QKeySequenceEdit(&form);
    edit->setObjectName(entry.id);
    edit->setMaximumSequenceLength(1);
    edit->setClearButtonEnabled(true);
    const auto prompt
        = [line = edit->findChild<QLineEdit *>()] { line->setPlaceholderText(words::pressKeys()); };
    SettingRow *row
        = form.addRow(plainText(*entry.action), edit, [edit, prompt, id = entry.id, usual, &preferences] {
              edit->setKeySequence(preferences.shortcut(id, usual));
              prompt(); // Qt has put its own back
          });
    const auto showReset = [row, id = entry.id, usual, &preferences] {
        row->setDiffers(preferences.shortcut(id, usual) != usual);
    };
    showReset();
    QObject::connect(&preferences, &Preferences::shortcutChanged, row, [&form, showReset] {
        showReset();
        form.refresh();
    });
    QObject::connect(row, &SettingRow::resetWanted, row, [row, id = entry.id, &preferences] {
        preferences.resetShortcut(id);
        row->showProblem({});
    });
    QObject::connect(
        edit, &QKeySequenceEdit::editingFinished, row,
        [row, edit, id = entry.id, usual, &shortcuts, &preferences] {
            const QKeySequence keys = edit->keySequence();
            const Shortcuts::Entry user = keys.isEmpty() ? Shortcuts::Entry() : shortcuts.user(keys, id);
            if (user.action) {
                row->showProblem(words::keysTaken(words::keyText(keys), plainText(*user.action)));
                edit->setKeySequence(preferences.shortcut(id, usual));
                return;
            }
            row->showProblem({});
            preferences.setShortcut(id, keys);
        });
}

}

void fillShortcuts(SettingsForm &form, const Shortcuts &shortcuts, Preferences &preferences)
{
    for (const Shortcuts::Entry &entry : shortcuts.entries()) {
        addKeys(form, shortcuts, entry, preferences);
    }
}

}
