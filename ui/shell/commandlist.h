// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace spirula::ui
{

/// The commands that fit what was typed, the best first.
class CommandList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeysRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(const QList<QAction *> &commands); ///< in the order in which nothing typed shows them
    void setTyped(const QString &text);
    QAction *at(int row) const { return m_shown.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<QPointer<QAction>> m_commands;
    QList<QPointer<QAction>> m_shown;
};

}
