// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/place.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <optional>

namespace spirula::ui
{

/// One page of the window. It lives as long as the window; arrive() and leave() say when it is seen.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// For the window's title and the history's menus.
    virtual QString title() const = 0;
    /// It is shown from now on, at this place. Also called when it is shown already and the place changes.
    virtual void arrive(const Place &place) = 0;
    /// Another page is shown: stop what costs, keep what was typed.
    virtual void leave() {}
    /// What was typed is on its way to the node: it should not be stopped just now.
    virtual bool isSaving() const { return false; }
    /// Where something was typed that counts only once a button saves it; none: nothing was.
    virtual std::optional<Place> unsaved() const { return std::nullopt; }
    /// As that button does. What cannot be saved is unsaved() still, and the page says why.
    virtual void saveUnsaved() {}
    /// Load anew (F5).
    virtual void refresh() {}
    /// What the command palette offers while this page is shown; their texts are verbs.
    virtual QList<QAction *> commands() { return {}; }

Q_SIGNALS:
    void titleChanged();
};

}
