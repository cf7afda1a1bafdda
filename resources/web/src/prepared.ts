// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of a video that is being prepared.

/** While it is being prepared: looks again, at first often, and loads the page when something plays. */
export function awaitPrepared(): void {
    const place = document.querySelector<HTMLElement>('[data-preparing]');
    if (!place) return;
    let pause = 2000;
    const look = async (): Promise<void> => {
        pause = Math.min(15_000, pause * 1.3);
        try {
            const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            if (!page.querySelector('[data-preparing]')) location.reload();
        } catch {
            // The site is away for a moment: the next look tells.
        }
        setTimeout(() => void look(), pause);
    };
    setTimeout(() => void look(), pause);
}
