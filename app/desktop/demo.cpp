// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo.h"

#include "words/programwords.h"

#include <QDir>
#include <QTcpServer>

namespace spirula
{

namespace
{

constexpr int draftNumber = 5; ///< of the clips
constexpr int unlistedNumber = 7;

wire::TestClipRequest clip(int number, const QString &title)
{
    return {.clip = {.seconds = 8 + 3 * number,
                     .width = 1280,
                     .height = 720,
                     .pattern = number % model::TestClip::patterns},
            .name = title.toStdString(),
            .draft = number == draftNumber};
}

}

Demo::Demo(QObject *parent)
    : QObject(parent)
    , m_folder(QDir::tempPath() + QStringLiteral("/spirula-demo-XXXXXX"))
{
}

fs::path Demo::folder() const { return m_folder.path().toStdString(); }

QStringList Demo::nodeArguments()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return {QStringLiteral("--public-listen"), QStringLiteral("127.0.0.1:%1").arg(server.serverPort())};
}

void Demo::fill(ui::HomeClient &client)
{
    if (!std::exchange(m_begun, true)) {
        makeClips(client);
    }
}

QCoro::Task<> Demo::makeClips(ui::HomeClient &client)
{
    for (int number = 0; !ui::words::demoTitle(number).isEmpty(); ++number) {
        const auto made = co_await client.testClip(this, clip(number, ui::words::demoTitle(number)));
        if (!made) {
            co_return; // the window says why
        }
        if (number == unlistedNumber) {
            wire::VideoChangeRequest change;
            change.privacy = model::Privacy::unlisted;
            co_await client.change(this, made->video.uuid, std::move(change));
        }
    }
}

}

#include "moc_demo.cpp"
