// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small things of every page: exact times, folded texts, pop-up lists.

import { h } from './dom';
import { language, t } from './words';

/** <time>: the tooltip says the exact moment as the visitor writes it; data-date ones show the day. */
export function enhanceTimes(root: ParentNode): void {
    const exact = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
    for (const element of root.querySelectorAll('time')) {
        const moment = new Date(element.dateTime);
        if (Number.isNaN(moment.getTime())) continue;
        element.title = exact.format(moment);
        if ('date' in element.dataset) element.textContent = day.format(moment);
    }
}

/** Long texts are cut by the style sheet; this adds the way to the rest. */
export function enhanceClamps(root: ParentNode): void {
    for (const text of root.querySelectorAll<HTMLElement>('.clamp')) {
        if (text.scrollHeight <= text.clientHeight + 4) {
            text.classList.add('whole');
            continue;
        }
        const button = h('button', { type: 'button', class: 'link-button', 'aria-expanded': 'false' }, t('Show more'));
        button.addEventListener('click', () => {
            const open = text.classList.toggle('open');
            button.textContent = open ? t('Show less') : t('Show more');
            button.setAttribute('aria-expanded', String(open));
            if (!open && text.getBoundingClientRect().top < 0) text.scrollIntoView({ block: 'nearest' });
        });
        text.after(button);
        // What lies below the cut is reached by Tab: then it must be seen.
        text.addEventListener('focusin', () => {
            if (!text.classList.contains('open')) button.click();
        });
    }
}

/** <details class="popup">: closes with Escape and a click elsewhere. */
export function enhanceMenus(): void {
    const open = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('details.popup[open]');
    document.addEventListener('pointerdown', (event) => {
        for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
    });
    document.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        for (const menu of open()) {
            menu.open = false;
            menu.querySelector('summary')?.focus();
        }
    });
}
