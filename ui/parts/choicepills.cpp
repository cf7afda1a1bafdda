// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/choicepills.h"

#include "parts/brush.h"
#include "parts/flowlayout.h"
#include "parts/hover.h"
#include "parts/theme.h"

#include <QPainter>
#include <QRadioButton>

namespace spirula::ui
{

namespace
{

/// One of the choices.
class Pill : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

    QSize sizeHint() const override
    {
        const Theme &theme = Theme::ofApplication();
        const int width = QFontMetrics(theme.font(TextRole::strong)).horizontalAdvance(text());
        return {width + 2 * metric::step16, theme.scaled(metric::control)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::ofApplication();
        QPainter painter(this);
        const QColor hovered
            = brush::mix(theme.colour(Token::surface), theme.colour(Token::hover), m_hover.amount());
        brush::panel(painter, rect(), isChecked() ? theme.colour(Token::tint) : hovered,
                     theme.colour(isChecked() ? Token::accent : Token::line), height() / 2.0);
        painter.setFont(theme.font(isChecked() ? TextRole::strong : TextRole::body));
        painter.setPen(theme.colour(isEnabled() ? Token::text : Token::muted));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    Hover m_hover{this};
};

}

ChoicePills::ChoicePills(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, metric::step8))
{
    setAccessibleName(name);
    connect(&m_group, &QButtonGroup::idClicked, this, &ChoicePills::chosen);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        for (auto *pill : m_group.buttons()) {
            pill->updateGeometry();
            pill->update();
        }
    });
}

void ChoicePills::addChoice(int id, const QString &text)
{
    auto *pill = new Pill(text, this);
    m_group.addButton(pill, id);
    m_row->addWidget(pill);
    if (m_group.checkedId() == -1) {
        pill->setChecked(true);
    }
}

void ChoicePills::setText(int id, const QString &text)
{
    if (auto *pill = m_group.button(id)) {
        pill->setText(text);
        pill->updateGeometry();
    }
}

void ChoicePills::setCurrent(int id)
{
    if (auto *pill = m_group.button(id)) {
        pill->setChecked(true);
    }
}

}
