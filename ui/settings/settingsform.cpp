// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsform.h"

#include "parts/switch.h"
#include "parts/textlabel.h"
#include "settings/longtext.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

#include <memory>

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

template<class Field>
SettingRow *SettingsForm::addTyped(const QString &title, Field *field, const Kept<QString> &kept)
{
    SettingRow *row = addKept(title, field, kept, [this, field](const QString &text) {
        const bool isLocked = isEnabled() && !field->isEnabled(); // nobody can finish what is typed there
        if ((isLocked || !field->isModified()) && field->text() != text) {
            field->setText(text);
        }
    });
    const auto sent = std::make_shared<std::optional<QString>>(); // on its way; the next goes after it
    const auto write = [row, field, kept, sent] {
        if (!field->isModified() || !field->isEnabled() || *sent) {
            return;
        }
        if (field->text() == kept.read()) {
            field->setModified(false);
            return;
        }
        *sent = field->text();
        kept.write(field->text(), *row);
    };
    m_writes.push_back(write);
    connect(field, &Field::editingFinished, this, write);
    connect(row, &SettingRow::changeEnded, this, [this, field, sent, write](bool taken) {
        const std::optional<QString> was = std::exchange(*sent, std::nullopt);
        if (was && field->text() != *was) {
            if (!field->hasFocus()) {
                write(); // typed and left while the one before was on its way
            }
        } else if (taken) {
            field->setModified(false);
            refresh();
        }
    });
    return row;
}

void SettingsForm::addText(const QString &id, const QString &title, int most, Kept<QString> kept)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(id);
    field->setMaxLength(most);
    addTyped(title, field, kept);
}

void SettingsForm::addLongText(const QString &id, const QString &title, int most, Kept<QString> kept)
{
    auto *field = new LongText(most, this);
    field->setObjectName(id);
    addTyped(title, field, kept)->putBelow();
}

/// What was typed when the form was disabled is written when it can be again.
void SettingsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && isEnabled()) {
        for (const auto &write : m_writes) {
            write();
        }
    }
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
