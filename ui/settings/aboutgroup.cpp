// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homeclient.h"
#include "parts/button.h"
#include "parts/textlabel.h"
#include "settings/settingsform.h"
#include "settings/settingsgroups.h"
#include "words/settingswords.h"

#include <QApplication>
#include <QClipboard>

namespace spirula::ui
{

namespace
{

TextLabel *fact(SettingsForm &form, const QString &id, const QString &title)
{
    auto *label = TextLabel::paragraph(TextRole::body, {}, &form);
    label->setObjectName(id);
    form.addRow(title, label, [] {});
    return label;
}

}

void fillAbout(SettingsForm &form, HomeClient &client)
{
    fact(form, QStringLiteral("version"), words::version())->setText(QCoreApplication::applicationVersion());
    fact(form, QStringLiteral("licence"), words::licenceOfSpirula())->setText(words::freeSoftware());
    TextLabel *site = fact(form, QStringLiteral("siteVersion"), words::siteVersion());
    TextLabel *folder = fact(form, QStringLiteral("dataFolder"), words::dataFolder());
    TextLabel *sandbox = fact(form, QStringLiteral("sandbox"), words::sandbox());
    const auto load = [&form, &client, site, folder, sandbox] {
        QCoro::connect(client.status(&form), &form, [=](const Result<wire::HomeStatus> &status) {
            if (!status) {
                return;
            }
            site->setText(QString::fromStdString(status->version));
            folder->setText(QString::fromStdString(status->dataFolder));
            QStringList missing;
            for (const wire::HomeMechanism &mechanism : status->sandbox) {
                if (!mechanism.available) {
                    missing << QString::fromStdString(mechanism.name);
                }
            }
            sandbox->setText(words::sandboxState(missing));
        });
    };
    QObject::connect(&client, &HomeClient::resync, &form, load);
    if (client.state() == HomeClient::State::online) {
        load();
    }
    auto *copy = new Button(Button::Kind::plain, words::copyFacts(), &form);
    copy->setObjectName(QStringLiteral("copyFacts"));
    form.addRow(words::forReports(), copy, [] {});
    QObject::connect(copy, &Button::clicked, &form, [site, sandbox] {
        QGuiApplication::clipboard()->setText(QStringLiteral("Spirula %1 · site %2 · Qt %3 · %4 · %5")
                                                  .arg(QCoreApplication::applicationVersion(), site->text(),
                                                       QString::fromLatin1(qVersion()),
                                                       QSysInfo::prettyProductName(), sandbox->text()));
    });
}

}
