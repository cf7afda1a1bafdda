// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sheet over the page, for input and lists. Escape, the cross and a click beside it close it.

import { h, icon } from './dom';
import { icons } from './player/icons';
import { t } from './words';

export function showSheet(title: string, ...content: Node[]): HTMLDialogElement {
    const close = h('button', { type: 'button', class: 'sheet-close', 'aria-label': t('Close') }, icon(icons.close));
    const heading = h('h2', { id: 'sheet-title' }, title);
    const body = h('div', { class: 'sheet-body' }, h('div', { class: 'sheet-head' }, heading, close), ...content);
    const sheet = h('dialog', { class: 'sheet', 'aria-labelledby': 'sheet-title' }, body);
    close.addEventListener('click', () => sheet.close());
    sheet.addEventListener('click', (event) => {
        if (event.target === sheet) sheet.close();
    });
    sheet.addEventListener('close', () => sheet.remove());
    // In full screen only what lies inside the player is seen.
    (document.fullscreenElement ?? document.body).append(sheet);
    sheet.showModal();
    return sheet;
}
