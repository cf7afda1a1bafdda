// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/pathfield.h"
#include "settings/settingsform.h"
#include "settings/settingsgroups.h"
#include "words/settingswords.h"

namespace spirula::ui
{

void fillStorage(SettingsForm &form, NodeSettings &node)
{
    auto *folder = new PathField(PathField::What::folder, &form);
    folder->setObjectName(QStringLiteral("mediaFolder"));
    SettingRow *row = form.addRow(words::keepVideosIn(), folder, [folder, &node] {
        const QString path = QString::fromStdString(node.now().mediaFolder);
        folder->setText(path.isEmpty() ? words::besideTheDatabase() : path);
        folder->setClearable(!path.isEmpty());
    });
    QObject::connect(folder, &PathField::chosen, &form, [&form, &node, row](const QString &path) {
        node.change([&](model::Settings &settings) { settings.mediaFolder = path.toStdString(); },
                    [&form, row](const Result<model::Settings> &done) {
                        row->showEnd(done);
                        if (done) {
                            row->showNote(words::atNextStart());
                        }
                        form.refresh();
                    });
    });
}

}
