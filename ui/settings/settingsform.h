// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/kept.h"

#include <QVBoxLayout>

namespace spirula::ui
{

/// The rows of one group of settings; each applies at once.
class SettingsForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsForm(const QString &title, QWidget *parent = nullptr);

    void addSwitch(const QString &id, const QString &title, Kept<bool> kept);
    void addNumber(const QString &id, const QString &title, int least, int most, const QString &unit,
                   Kept<int> kept);
    /// T: int or QString.
    template<class T>
    void addChoice(const QString &id, const QString &title, const QList<std::pair<QString, T>> &choices,
                   Kept<T> kept);

    /// Of at most so many characters; written when the focus leaves it. What is typed stays the person's
    /// until it has been taken: nothing is shown over it, a refusal leaves it there, and while the form is
    /// disabled it waits. `kept` tells the row how a change has ended.
    void addText(const QString &id, const QString &title, int most, Kept<QString> kept);
    void addLongText(const QString &id, const QString &title, int most, Kept<QString> kept);
    /// Anything else; `shows` brings the control up to date.
    SettingRow *addRow(const QString &title, QWidget *control, std::function<void()> shows);

    /// Shows what is kept now.
    void refresh();
    /// Shows only rows whose title has the words; how many those are.
    int filter(const QString &search);

protected:
    void changeEvent(QEvent *event) override;

private:
    template<class T, class Show>
    SettingRow *addKept(const QString &title, QWidget *control, const Kept<T> &kept, Show show);
    template<class Field>
    SettingRow *addTyped(const QString &title, Field *field, const Kept<QString> &kept);

    QString m_title;
    QVBoxLayout *m_column;
    QList<SettingRow *> m_rows;
    std::vector<std::function<void()>> m_shows;
    std::vector<std::function<void()>> m_writes; ///< of what has been typed and not been taken
};

}
