// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/filewish.h"

namespace spirula::ui
{

void askForFiles(QWidget *asker, const FileWish &wish, std::function<void(const QStringList &)> chosen)
{
    auto *dialog = new QFileDialog(asker, wish.title, wish.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(wish.mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, wish.mode == QFileDialog::Directory);
    if (!wish.mimeTypes.isEmpty()) {
        dialog->setMimeTypeFilters(wish.mimeTypes);
    }
    if (!wish.nameFilter.isEmpty()) {
        dialog->setNameFilter(wish.nameFilter);
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, asker, std::move(chosen));
    dialog->open();
}

}
