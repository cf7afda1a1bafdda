// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A video behind a password: the form is posted and the page answered to it plays. A reload of the tab does not ask again.

import { tabPassword } from './memory';

/** On the page that asks. */
export function enhancePassword(): void {
    const form = document.querySelector<HTMLFormElement>('form.password');
    const field = form?.querySelector<HTMLInputElement>('input[type=password]');
    const uuid = form?.dataset.uuid;
    if (!form || !field || !uuid) return;
    const known = tabPassword(uuid);
    if (form.dataset.wrong) {
        tabPassword(uuid, null);
    } else if (known !== undefined) {
        field.value = known;
        form.submit();
    }
    form.addEventListener('submit', () => tabPassword(uuid, field.value));
}

/** On the page that a right one opened: a reload is a plain visit, not the form sent again. */
export function forgetPost(): void {
    history.replaceState(null, '', location.href);
}
