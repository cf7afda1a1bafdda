// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

namespace spirula
{

/// The places inside a data folder. Everything that the node owns lies below root, or what is large below
/// `large`.
struct DataFolder {
    fs::path root;
    fs::path large = root; ///< jobs and media, which share a file system; elsewhere if the owner says so

    fs::path database() const { return root / "spirula.db"; }
    fs::path lock() const { return root / "lock"; }
    fs::path keys() const { return root / "keys"; } ///< private keys, 0600
    fs::path run() const { return root / "run"; }
    fs::path homeJson() const { return run() / "home.json"; } ///< port, token, pid, version, public URL; 0600
    fs::path jobs() const { return large / "jobs"; } ///< one folder per media job, removed with it
    fs::path media() const { return large / "media"; } ///< see files/mediafiles.h

    /// XDG_DATA_HOME/spirula, else ~/.local/share/spirula.
    static fs::path defaultRoot();
};

} // namespace spirula
