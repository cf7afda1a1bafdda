// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The player alone, in a frame of another page.

import { enhancePassword, forgetPost } from './password';
import { mountPlayer } from './player/mount';
import { awaitPrepared } from './prepared';

enhancePassword();
awaitPrepared();
const player = mountPlayer(true);
if (player?.data.password) forgetPost();
