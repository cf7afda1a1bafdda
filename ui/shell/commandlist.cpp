// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commandlist.h"

#include "shell/fuzzymatch.h"
#include "words/format.h"

namespace spirula::ui
{

void CommandList::setCommands(const QList<QAction *> &commands)
{
    m_commands.clear();
    for (QAction *command : commands) {
        if (command->isEnabled() && command->isVisible() && !command->text().isEmpty()) {
            m_commands.append(command);
        }
    }
    setTyped({});
}

void CommandList::setTyped(const QString &text)
{
    QList<std::pair<int, QPointer<QAction>>> scored;
    for (const QPointer<QAction> &command : m_commands) {
        const auto score = command ? fuzzyMatch(text, command->text()) : std::nullopt;
        if (score) {
            scored.append({-*score, command});
        }
    }
    std::ranges::stable_sort(scored, {}, [](const auto &pair) { return pair.first; });
    beginResetModel();
    m_shown.clear();
    for (const auto &pair : scored) {
        m_shown.append(pair.second);
    }
    endResetModel();
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    const QAction *command = at(index.row());
    if (!command) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return QString(command->text()).remove(u'&');
    }
    return role == KeysRole ? words::keyText(command->shortcut()) : QVariant();
}

}

#include "moc_commandlist.cpp"
