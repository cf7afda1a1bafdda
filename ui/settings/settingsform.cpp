// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsform.h"

#include "parts/switch.h"
#include "parts/textlabel.h"
#include "settings/longtext.h"

#include <QComboBox>
#include <QLineEdit>
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
    m_column->addWidget(TextLabel::paragraph(TextRole::heading, title, this));
}

SettingRow *SettingsForm::addRow(const QString &title, QWidget *control, std::function<void()> shows)
{
    auto *row = new SettingRow(title, control, this);
    m_column->addWidget(row);
    m_rows << row;
    m_shows.push_back(std::move(shows));
    m_shows.back()();
    return row;
}

template<class T, class Show>
SettingRow *SettingsForm::addKept(const QString &title, QWidget *control, const Kept<T> &kept, Show show)
{
    SettingRow *row = addRow(title, control, [show, kept] { show(kept.read()); });
    const auto differs
        = [row, kept] { row->setDiffers(kept.usual.has_value() && kept.read() != *kept.usual); };
    m_shows.push_back(differs);
    differs();
    connect(row, &SettingRow::resetWanted, this, [this, row, kept] {
        kept.write(*kept.usual, *row);
        refresh();
    });
    return row;
}

void SettingsForm::addSwitch(const QString &id, const QString &title, Kept<bool> kept)
{
    auto *control = new Switch(title, this);
    control->setObjectName(id);
    SettingRow *row = addKept(title, control, kept, [control](bool on) { control->setChecked(on); });
    connect(control, &Switch::clicked, this, [this, row, kept](bool on) {
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
    SettingRow *row = addKept(title, control, kept, [control](int value) {
        const QSignalBlocker quiet(control);
        control->setValue(value);
    });
    connect(control, &QSpinBox::valueChanged, this, [this, row, kept](int value) {
        kept.write(value, *row);
        refresh();
    });
}

template<class T>
void SettingsForm::addChoice(const QString &id, const QString &title,
                             const QList<std::pair<QString, T>> &choices, Kept<T> kept)
{
    auto *control = new QComboBox(this);
    control->setObjectName(id);
    control->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    control->setMinimumContentsLength(8); // long names are elided before titles are
    for (const auto &[name, value] : choices) {
        control->addItem(name, value);
    }
    SettingRow *row = addKept(title, control, kept, [control](const T &value) {
        control->setCurrentIndex(control->findData(value));
    });
    connect(control, &QComboBox::activated, this, [this, row, kept, control](int index) {
        kept.write(control->itemData(index).template value<T>(), *row);
        refresh();
    });
}

template void SettingsForm::addChoice(const QString &, const QString &,
                                      const QList<std::pair<QString, int>> &, Kept<int>);
template void SettingsForm::addChoice(const QString &, const QString &,
                                      const QList<std::pair<QString, QString>> &, Kept<QString>);

void SettingsForm::addText(const QString &id, const QString &title, int most, Kept<QString> kept)
{
    auto *control = new QLineEdit(this);
    control->setObjectName(id);
    control->setMaxLength(most);
    SettingRow *row = addKept(title, control, kept, [control](const QString &text) {
        if (!control->hasFocus()) { // what is being typed stays
            control->setText(text);
        }
    });
    connect(control, &QLineEdit::editingFinished, this, [this, row, kept, control] {
        if (control->text() != kept.read()) {
            kept.write(control->text(), *row);
            refresh();
        }
    });
}

void SettingsForm::addLongText(const QString &id, const QString &title, int most, Kept<QString> kept)
{
    auto *control = new LongText(most, this);
    control->setObjectName(id);
    SettingRow *row = addKept(title, control, kept, [control](const QString &text) {
        if (!control->hasFocus()) {
            control->setPlainText(text);
        }
    });
    row->putBelow();
    connect(control, &LongText::editingFinished, this, [this, row, kept, control] {
        if (control->toPlainText() != kept.read()) {
            kept.write(control->toPlainText(), *row);
            refresh();
        }
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
