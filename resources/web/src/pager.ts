// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Show more": fetches the next page and takes its cards, so that the server's template is the only one.

import { enhanceCards } from './cards';
import { enhanceTimes } from './enhance';
import { t } from './words';

async function more(link: HTMLAnchorElement): Promise<void> {
    const grid = document.querySelector('.grid');
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || !grid) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    enhanceTimes(page);
    const cards = [...page.querySelectorAll('.grid > li')].map((card) => document.importNode(card, true));
    const next = page.querySelector('.pager-more');
    grid.append(...cards);
    for (const card of cards) enhanceCards(card);
    cards[0]?.querySelector<HTMLElement>('a')?.focus();
    document.querySelector('.pager')?.replaceWith(...(next?.closest('.pager') ? [document.importNode(next.closest('.pager') as Element, true)] : []));
}

export function enhancePager(): void {
    document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a.pager-more');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (link.getAttribute('aria-busy') === 'true') return;
        link.setAttribute('aria-busy', 'true');
        more(link).catch(() => {
            link.removeAttribute('aria-busy');
            link.textContent = t('That didn’t work. Try again');
        });
    });
}
