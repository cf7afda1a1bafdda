// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

namespace spirula::ui
{

/// Every action that a key can start, by a lasting id: where the overlay of keys, the palette and the
/// settings find them, and where the person's own keys are kept apart from the standard ones.
class Shortcuts : public QObject
{
    Q_OBJECT
public:
    struct Entry {
        QString id; ///< lasting and not translated: "window.find"
        QString group; ///< heading in lists, translated
        QPointer<QAction> action; ///< its text says what the key does
        QList<QKeySequence> standard;
    };
    /// Own keys by id, each a list of portable texts. An empty list takes the keys away.
    using Changes = QMap<QString, QStringList>;

    using QObject::QObject;

    /// The keys that the action has now are its standard ones; the person's own ones are set at once.
    void add(const QString &id, const QString &group, QAction *action);
    QList<Entry> entries() const; ///< in the order of add(), without actions that are gone

    Changes changes() const { return m_changes; }
    void setChanges(const Changes &changes);
    void change(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id);
    void resetAll();
    bool isChanged(const QString &id) const { return m_changes.contains(id); }
    /// Who has this key already; empty id: nobody. `except` does not count.
    Entry user(const QKeySequence &key, const QString &except) const;

Q_SIGNALS:
    void changed();

private:
    void apply(const Entry &entry) const;

    QList<Entry> m_entries;
    Changes m_changes; ///< also of actions that are not there yet
};

}
