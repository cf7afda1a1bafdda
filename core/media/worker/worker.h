// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace spirula::media
{

/// The whole life of spirula-media: reads one WorkerJob from `input`, locks the process in, runs the commands
/// and writes WorkerLines to `output`. Returns the exit code: 0 when a last line was written.
int runWorker(int input, int output);

}
