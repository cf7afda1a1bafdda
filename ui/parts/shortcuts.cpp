// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/shortcuts.h"

namespace spirula::ui
{

void Shortcuts::add(const QString &id, const QString &group, QAction *action)
{
    m_entries.append({id, group, action, action->shortcuts()});
    apply(m_entries.constLast());
}

QList<Shortcuts::Entry> Shortcuts::entries() const
{
    QList<Entry> living;
    std::ranges::copy_if(m_entries, std::back_inserter(living),
                         [](const Entry &entry) { return entry.action; });
    return living;
}

void Shortcuts::setChanges(const Changes &changes)
{
    if (changes == m_changes) {
        return;
    }
    m_changes = changes;
    for (const Entry &entry : entries()) {
        apply(entry);
    }
    Q_EMIT changed();
}

void Shortcuts::change(const QString &id, const QList<QKeySequence> &keys)
{
    const QList<Entry> all = entries();
    const auto entry = std::ranges::find(all, id, &Entry::id);
    if (entry != all.end() && entry->standard == keys) {
        reset(id);
        return;
    }
    QStringList texts;
    for (const QKeySequence &key : keys) {
        texts.append(key.toString(QKeySequence::PortableText));
    }
    Changes changes = m_changes;
    changes[id] = texts;
    setChanges(changes);
}

void Shortcuts::reset(const QString &id)
{
    Changes changes = m_changes;
    changes.remove(id);
    setChanges(changes);
}

void Shortcuts::resetAll() { setChanges({}); }

Shortcuts::Entry Shortcuts::user(const QKeySequence &key, const QString &except) const
{
    for (const Entry &entry : entries()) {
        if (entry.id != except && entry.action->shortcuts().contains(key)) {
            return entry;
        }
    }
    return {};
}

void Shortcuts::apply(const Entry &entry) const
{
    const auto own = m_changes.constFind(entry.id);
    if (own == m_changes.constEnd()) {
        entry.action->setShortcuts(entry.standard);
        return;
    }
    QList<QKeySequence> keys;
    for (const QString &text : *own) {
        const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!key.isEmpty()) { // the settings file may hold anything
            keys.append(key);
        }
    }
    entry.action->setShortcuts(keys);
}

}
