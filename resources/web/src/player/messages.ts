// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the player says over the picture: short hints after keys, waiting, resuming, and what went wrong.

import { h, icon } from '../dom';
import { t } from '../words';
import { icons } from './icons';
import type { Failure } from './source';

const sentences = (): Record<Failure, [what: string, todo: string]> => ({
    network: [t('The video doesn’t arrive.'), t('The connection or the site may be down. It goes on where it stopped.')],
    gone: [t('This video isn’t here any more.'), t('It may have been removed or prepared anew.')],
    forbidden: [t('This video can’t be watched with this password.'), t('Its channel may have changed the password.')],
    decode: [t('The picture broke off.'), t('The file may be damaged, or this browser can’t play it.')],
    unsupported: [t('This browser can’t play this video.'), t('A newer browser can.')],
});

export class Messages {
    readonly hintElement = h('div', { class: 'hint', 'aria-hidden': 'true' });
    readonly spinner = h('div', { class: 'waiting', hidden: true }, h('div', { class: 'spinner' }), h('p', { class: 'waiting-reason' }));
    readonly problem = h('div', { class: 'problem', role: 'alert', hidden: true });
    readonly toast = h('div', { class: 'player-toast', role: 'status', hidden: true });
    readonly #live = h('div', { class: 'sr-only', 'aria-live': 'polite' });
    readonly elements = [this.hintElement, this.spinner, this.problem, this.toast, this.#live];
    #hintTimer = 0;
    #spinTimer = 0;
    #reasonTimer = 0;
    #toastTimer = 0;

    /** 600 ms in the middle of the picture. */
    hint(drawing: string | undefined, text: string): void {
        this.hintElement.replaceChildren(...(drawing ? [icon(drawing)] : []), ...(text ? [h('span', {}, text)] : []));
        this.hintElement.classList.remove('shown');
        void this.hintElement.offsetWidth; // starts the animation anew
        this.hintElement.classList.add('shown');
        clearTimeout(this.#hintTimer);
        this.#hintTimer = window.setTimeout(() => this.hintElement.classList.remove('shown'), 600);
    }

    /** For screen readers only. */
    say(text: string): void {
        this.#live.textContent = text;
    }

    /** A spinner after 300 ms, the reason after 3 s. */
    waiting(on: boolean): void {
        if (on === this.#spinTimer > 0) return;
        clearTimeout(this.#spinTimer);
        clearTimeout(this.#reasonTimer);
        this.#spinTimer = 0;
        this.spinner.hidden = true;
        const reason = this.spinner.lastElementChild;
        if (reason) reason.textContent = '';
        if (!on || this.failed) return;
        this.#spinTimer = window.setTimeout(() => (this.spinner.hidden = false), 300);
        this.#reasonTimer = window.setTimeout(() => {
            if (reason) reason.textContent = t('Waiting for %1', location.host);
        }, 3000);
    }

    /** Stays until `retry` was pressed. */
    fail(failure: Failure, retry: (() => void) | undefined): void {
        this.waiting(false);
        const [what, todo] = sentences()[failure];
        const again = retry && h('button', { type: 'button', class: 'player-button', onclick: retry }, t('Try again'));
        this.problem.replaceChildren(icon(icons.warning), h('p', { class: 'problem-what' }, what), h('p', { class: 'problem-todo' }, todo));
        if (again) this.problem.append(again);
        this.problem.hidden = false;
    }

    get failed(): boolean {
        return !this.problem.hidden;
    }

    clearFailure(): void {
        this.problem.hidden = true;
    }

    /** Six seconds at the foot of the picture, with one action. */
    offer(text: string, label: string, action: () => void): void {
        const button = h(
            'button',
            {
                type: 'button',
                class: 'toast-action',
                onclick: () => {
                    this.toast.hidden = true;
                    action();
                },
            },
            label,
        );
        this.toast.replaceChildren(h('span', {}, text), button);
        this.toast.hidden = false;
        clearTimeout(this.#toastTimer);
        this.#toastTimer = window.setTimeout(() => (this.toast.hidden = true), 6000);
    }
}
