// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingrow.h"

#include <QVBoxLayout>

#include <functional>

namespace spirula::ui
{

/// Where a setting is kept: how to read it, how to set it (errors go to the row), and what it usually is.
template<class T>
struct Kept {
    std::function<T()> read;
    std::function<void(const T &, SettingRow &)> write;
    T usual;
};

/// The rows of one group of settings; each applies at once.
class SettingsForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsForm(const QString &title, QWidget *parent = nullptr);

    void addSwitch(const QString &id, const QString &title, Kept<bool> kept);
    void addNumber(const QString &id, const QString &title, int least, int most, const QString &unit,
                   Kept<int> kept);
    void addChoice(const QString &id, const QString &title, const QList<std::pair<QString, int>> &choices,
                   Kept<int> kept);

    /// Shows what is kept now.
    void refresh();
    /// Shows only rows whose title has the words; how many those are.
    int filter(const QString &search);

private:
    template<class T, class Show>
    SettingRow *addRow(const QString &title, QWidget *control, const Kept<T> &kept, Show show);

    QString m_title;
    QVBoxLayout *m_column;
    QList<SettingRow *> m_rows;
    std::vector<std::function<void()>> m_shows;
};

}
