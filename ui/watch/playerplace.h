// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace spirula::ui
{

/// Where the player's view is: in its page, small over the other pages, or alone over the whole screen.
class PlayerPlace : public QObject
{
    Q_OBJECT
public:
    enum class Where { page, mini, fullScreen };
    Q_ENUM(Where)

    /// `stage` is the view's room inside the page.
    PlayerPlace(QWidget &view, QWidget &stage, QObject *parent = nullptr);
    ~PlayerPlace() override;

    Where where() const { return m_where; }
    void move(Where where);

Q_SIGNALS:
    void moved(spirula::ui::PlayerPlace::Where where);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *aroundPages() const;
    void fit();

    QWidget &m_view;
    QPointer<QWidget> m_stage;
    QPointer<QWidget> m_around; ///< what the small one lies over
    Where m_where = Where::page;
};

}
