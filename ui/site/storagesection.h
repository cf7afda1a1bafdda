// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <QTreeView>

namespace spirula::ui
{

class Navigator;
class ProgressLine;
class TextLabel;
class StorageRows;

/// What the videos take on the disk: how full it is, by kind of file, and by video.
class StorageSection : public QWidget
{
    Q_OBJECT
public:
    StorageSection(HomeClient &client, Navigator &navigator, QWidget *parent = nullptr);

    void load();

Q_SIGNALS:
    void failed(const spirula::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showParts(const wire::HomeStorage &storage);

    HomeClient &m_client;
    TextLabel *m_total;
    ProgressLine *m_bar;
    TextLabel *m_parts;
    TextLabel *m_videosTitle;
    QTreeView *m_videos;
    StorageRows *m_rows;
};

}
