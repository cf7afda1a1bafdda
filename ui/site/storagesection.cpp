// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/storagesection.h"

#include "parts/navigator.h"
#include "parts/progressline.h"
#include "parts/textlabel.h"
#include "site/storagerows.h"
#include "words/format.h"
#include "words/sitewords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace spirula::ui
{

StorageSection::StorageSection(HomeClient &client, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_total(TextLabel::paragraph(TextRole::body, {}, this))
    , m_bar(new ProgressLine(words::storage(), this))
    , m_parts(TextLabel::paragraph(TextRole::caption, {}, this, Token::muted))
    , m_videosTitle(TextLabel::paragraph(TextRole::strong, words::whatVideosTake(), this))
    , m_videos(new QTreeView(this))
    , m_rows(new StorageRows(client, this))
{
    m_total->setObjectName(QStringLiteral("storageTotal"));
    m_parts->setObjectName(QStringLiteral("storageParts"));
    m_videos->setObjectName(QStringLiteral("storageVideos"));
    m_videos->setAccessibleName(words::whatVideosTake());
    m_videos->setModel(m_rows);
    m_videos->setHeaderHidden(true);
    m_videos->setRootIsDecorated(false);
    m_videos->setUniformRowHeights(true);
    m_videos->setFrameShape(QFrame::NoFrame);
    m_videos->setMinimumHeight(metric::row * 4);
    m_videos->header()->setStretchLastSection(false);
    m_videos->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_videos->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    column->addWidget(TextLabel::paragraph(TextRole::heading, words::storage(), this));
    for (QWidget *line : std::initializer_list<QWidget *>{m_total, m_bar, m_parts, m_videosTitle, m_videos}) {
        column->addWidget(line);
    }
    const auto showVideos = [this] {
        m_videosTitle->setVisible(m_rows->rowCount() > 0);
        m_videos->setVisible(m_rows->rowCount() > 0);
    };
    showVideos();
    connect(m_rows, &StorageRows::modelReset, this, showVideos);
    connect(m_rows, &StorageRows::failed, this, &StorageSection::failed);
    connect(m_videos, &QTreeView::activated, this, [this, &navigator](const QModelIndex &index) {
        navigator.open({Place::Page::watch, QString::fromStdString(m_rows->idAt(index.row()).toString())});
    });
}

void StorageSection::load()
{
    QCoro::connect(m_client.storage(this), this, [this](const Result<wire::HomeStorage> &storage) {
        if (!storage) {
            Q_EMIT failed(storage.error());
            return;
        }
        showParts(*storage);
    });
    m_rows->load();
}

/// An item view passes on the Enter that it has taken, and by then another page may have the focus: it ends
/// here.
void StorageSection::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
    }
}

void StorageSection::showParts(const wire::HomeStorage &storage)
{
    const std::int64_t whole = storage.used + storage.free;
    m_total->setText(words::storageTotal(storage.used, storage.free));
    const int share = whole > 0
        ? static_cast<int>(static_cast<double>(storage.used) * 1000 / static_cast<double>(whole))
        : 0;
    if (share < m_bar->value()) {
        m_bar->restart(); // something was deleted
    }
    m_bar->advance(share);
    QStringList parts;
    for (const wire::HomeStoragePart &part : storage.parts) {
        if (part.bytes > 0) {
            parts << words::storagePart(part.name, part.bytes);
        }
    }
    m_parts->setTextOrHide(parts.join(QStringLiteral(" · ")));
}

}
