// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page: what makes the server's pages nicer to use. They work without it.

import { enhanceCards } from './cards';
import { enhanceClamps, enhanceMenus, enhanceTimes } from './enhance';
import { enhancePager } from './pager';
import { enhancePassword } from './password';

enhanceTimes(document);
enhanceClamps(document);
enhanceMenus();
enhanceCards(document);
enhancePager();
enhancePassword();
