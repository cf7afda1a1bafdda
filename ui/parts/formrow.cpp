// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/formrow.h"

#include "parts/textlabel.h"

#include <QVBoxLayout>

namespace spirula::ui
{

FormRow::FormRow(const QString &label, QWidget *control, Place place, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_label(new TextLabel(place == Place::beside ? TextRole::body : TextRole::strong, label, this))
    , m_help(new TextLabel(TextRole::caption, {}, this))
    , m_end(new QHBoxLayout)
{
    m_label->setFit(TextLabel::Fit::wrap);
    m_label->setBuddy(control);
    m_help->setFit(TextLabel::Fit::wrap);
    m_help->hide();
    if (control->accessibleName().isEmpty()) {
        control->setAccessibleName(label);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metric::step4);
    texts->addWidget(m_label);
    if (place == Place::beside) {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins({});
        row->setSpacing(metric::step16);
        texts->addWidget(m_help);
        row->addLayout(texts, 1);
        row->addLayout(m_end);
        m_end->addWidget(control);
    } else {
        texts->addLayout(m_end);
        texts->addWidget(m_help);
        texts->setContentsMargins({});
        setLayout(texts);
        m_end->addWidget(control, 1);
    }
    m_end->setSpacing(metric::step8);
}

QString FormRow::label() const { return m_label->text(); }

QString FormRow::help() const { return m_helpText; }

void FormRow::setHelp(const QString &help)
{
    m_helpText = help;
    describe();
}

void FormRow::setError(const QString &error)
{
    m_error = error;
    describe();
}

void FormRow::addTrailing(QWidget *widget) { m_end->addWidget(widget); }

void FormRow::describe()
{
    const QString &text = m_error.isEmpty() ? m_helpText : m_error;
    m_help->setText(text);
    m_help->setInk(m_error.isEmpty() ? Token::muted : Token::bad);
    m_help->setVisible(!text.isEmpty());
    m_control->setAccessibleDescription(text);
}

}
