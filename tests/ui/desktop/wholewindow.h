// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "client/nodeprocess.h"
#include "client/preferences.h"
#include "parts/spirulastyle.h"
#include "shell/mainwindow.h"
#include "support/tempfolder.h"
#include "ui/client/runningnode.h"
#include "ui/client/waiting.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <gtest/gtest.h>

#include <csignal>

namespace spirula::ui::test
{

/// The window on a real node of its own. With SPIRULA_PICTURES set to a folder it leaves pictures there.
class WholeWindow : public testing::Test
{
protected:
    WholeWindow()
    {
        preferences.setWelcomed(true);
        preferences.setReducedMotion(true);
    }
    ~WholeWindow() override { killNode(); }

    void SetUp() override
    {
        applyLook(*qApp);
        node.start();
        window = std::make_unique<MainWindow>(Desk{client, images, preferences, node});
        window->resize(1280, 800);
        window->begin();
        window->show();
        ASSERT_TRUE(waitUntil([this] { return client.state() == HomeClient::State::online; }, 30'000));
    }

    DataFolder folder() const { return {m_folder / "data"}; }

    void killNode() const
    {
        const auto content = readFile(folder().homeJson(), 65536);
        if (content) {
            ::kill(static_cast<pid_t>(wire::decodeHomeFile(*content).value().pid), SIGKILL);
        }
    }

    void picture(const QString &name) const
    {
        const QString pictures = qEnvironmentVariable("SPIRULA_PICTURES");
        if (!pictures.isEmpty()) {
            QTest::qWait(300);
            window->grab().save(QDir(pictures).filePath(name + QStringLiteral(".png")));
        }
    }

    bool says(const QString &text) const
    {
        return std::ranges::any_of(window->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    std::vector<wire::HomeVideo> videos()
    {
        const auto page = await(client.videos(&asker, {}));
        return page ? page->rows : std::vector<wire::HomeVideo>();
    }

    /// As a person does it with files of a file manager.
    void drop(const QStringList &files)
    {
        QMimeData content;
        QList<QUrl> urls;
        for (const QString &file : files) {
            urls.append(QUrl::fromLocalFile(file));
        }
        content.setUrls(urls);
        const QPoint middle = window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent dropped(middle, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &dropped);
    }

    /// Two seconds of a test card.
    QString videoFile()
    {
        const QString file = QString::fromStdString((m_folder / "holiday.mkv").string());
        QProcess::execute(QStringLiteral("ffmpeg"),
                          {QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-f"),
                           QStringLiteral("lavfi"), QStringLiteral("-i"),
                           QStringLiteral("testsrc2=size=320x180:rate=25:duration=2"), QStringLiteral("-c:v"),
                           QStringLiteral("libx264"), file});
        return file;
    }

    QObject asker;
    spirula::test::TempFolder m_folder;
    Preferences preferences{QString::fromStdString((m_folder / "desktop.ini").string())};
    NodeProcess node{
        {.program = SPIRULA_NODE,
         .dataFolder = folder().root,
         .arguments = {QStringLiteral("--public-listen"), QStringLiteral("127.0.0.1:%1").arg(freePort())},
         .pauses = {std::chrono::milliseconds(50), std::chrono::milliseconds(100)}}};
    NodeClient client{folder()};
    ImageCache images{client, QString::fromStdString((m_folder / "pictures").string())};
    std::unique_ptr<MainWindow> window;
};

}
