// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileDialog>

#include <functional>

namespace spirula::ui
{

/// What a person is asked to choose from the disk.
struct FileWish {
    QString title;
    QString folder{}; ///< to begin in; empty: where the last one ended
    QFileDialog::FileMode mode = QFileDialog::ExistingFile;
    QStringList mimeTypes{}; ///< empty: all
    QString nameFilter{}; ///< where files have no type of their own: "Captions (*.vtt *.srt)"
};

/// Asks without holding the window up. `chosen` gets at least one path, and nothing once `asker` is gone.
void askForFiles(QWidget *asker, const FileWish &wish, std::function<void(const QStringList &)> chosen);

}
