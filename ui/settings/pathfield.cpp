// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/pathfield.h"

#include "parts/button.h"
#include "parts/filewish.h"
#include "parts/tokens.h"
#include "words/settingswords.h"

#include <QHBoxLayout>

namespace spirula::ui
{

PathField::PathField(What what, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_text(new QLineEdit(this))
    , m_clear(new Button(Button::Kind::quiet, words::takeAway(), this))
{
    m_text->setReadOnly(true);
    m_text->setFrame(false);
    m_text->setFocusPolicy(Qt::NoFocus); // the buttons are what can be done
    m_clear->hide();
    auto *choose = new Button(Button::Kind::plain, words::choose(), this);
    choose->setObjectName(QStringLiteral("choose"));
    choose->setAccessibleName(what == What::folder ? words::chooseFolder() : words::choosePicture());
    m_clear->setAccessibleName(what == What::folder ? words::takeFolderAway() : words::takePictureAway());
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins({});
    across->setSpacing(metric::step8);
    across->addWidget(m_text, 1);
    across->addWidget(m_clear);
    across->addWidget(choose);
    connect(choose, &Button::clicked, this, &PathField::choose);
    connect(m_clear, &Button::clicked, this, [this] { Q_EMIT chosen({}); });
}

void PathField::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setToolTip(text);
    m_text->setCursorPosition(0);
}

void PathField::setClearable(bool clearable) { m_clear->setVisible(clearable); }

void PathField::choose()
{
    FileWish wish{.title = accessibleName()};
    if (m_what == What::folder) {
        wish.mode = QFileDialog::Directory;
    } else {
        wish.mimeTypes
            = {QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/webp")};
    }
    askForFiles(this, wish, [this](const QStringList &paths) { Q_EMIT chosen(paths.front()); });
}

}
