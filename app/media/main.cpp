// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/worker.h"

#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SPIRULA_WITH_ASAN
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SPIRULA_WITH_ASAN
#endif
#endif

#ifdef SPIRULA_WITH_ASAN
/// The search for leaks at the end looks into its own process, which the sandbox forbids.
extern "C" const char *__asan_default_options() { return "detect_leaks=0"; }
#endif

int main() { return spirula::media::runWorker(STDIN_FILENO, STDOUT_FILENO); }
