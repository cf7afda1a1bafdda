// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsform.h"

#include "parts/rolelabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace spirula::ui
{

SettingsForm::SettingsForm(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(metric::step12);
    m_column->addWidget(new RoleLabel(title, TextRole::heading, this));
}

template<class T, class Show>
SettingRow *SettingsForm::addRow(const QString &title, QWidget *control, const Kept<T> &kept, Show show)
{
    auto *row = new SettingRow(title, control, this);
    m_column->addWidget(row);
    m_rows << row;
    const auto shown = [row, kept, show] {
        const T value = kept.read();
        show(value);
        row->setDiffers(value != kept.usual);
    };
    m_shows.push_back(shown);
    shown();
    connect(row, &SettingRow::resetWanted, this, [this, row, kept] {
        kept.write(kept.usual, *row);
        refresh();
    });
    return row;
}

void SettingsForm::addSwitch(const QString &id, const QString &title, Kept<bool> kept)
{
    auto *control = new QCheckBox(this);
    control->setObjectName(id);
    SettingRow *row = addRow(title, control, kept, [control](bool on) { control->setChecked(on); });
    connect(control, &QCheckBox::clicked, this, [this, row, kept](bool on) {
        kept.write(on, *row);
        refresh();
    });
}

void SettingsForm::addNumber(const QString &id, const QString &title, int least, int most,
                             const QString &unit, Kept<int> kept)
{
    auto *control = new QSpinBox(this);
    control->setObjectName(id);
    control->setRange(least, most);
    control->setSuffix(unit);
    control->setKeyboardTracking(false); // 91 on the way to 9100 is no value
    SettingRow *row = addRow(title, control, kept, [control](int value) {
        const QSignalBlocker quiet(control);
        control->setValue(value);
    });
    connect(control, &QSpinBox::valueChanged, this, [this, row, kept](int value) {
        kept.write(value, *row);
        refresh();
    });
}

void SettingsForm::addChoice(const QString &id, const QString &title,
                             const QList<std::pair<QString, int>> &choices, Kept<int> kept)
{
    auto *control = new QComboBox(this);
    control->setObjectName(id);
    for (const auto &[name, value] : choices) {
        control->addItem(name, value);
    }
    SettingRow *row = addRow(title, control, kept,
                             [control](int value) { control->setCurrentIndex(control->findData(value)); });
    connect(control, &QComboBox::activated, this, [this, row, kept, control](int index) {
        kept.write(control->itemData(index).toInt(), *row);
        refresh();
    });
}

void SettingsForm::refresh()
{
    for (const auto &show : m_shows) {
        show();
    }
}

int SettingsForm::filter(const QString &search)
{
    int found = 0;
    const bool whole = m_title.contains(search, Qt::CaseInsensitive);
    for (SettingRow *row : m_rows) {
        const bool fits = whole || row->title().contains(search, Qt::CaseInsensitive);
        row->setVisible(fits);
        found += fits ? 1 : 0;
    }
    return found;
}

}
