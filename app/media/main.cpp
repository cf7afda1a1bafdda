// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/worker.h"

#include <unistd.h>

int main() { return spirula::media::runWorker(STDIN_FILENO, STDOUT_FILENO); }
