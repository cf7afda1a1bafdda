// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells the site, and only it, how far the video was watched: that is what its number of views is made of
// (protocol/rest-api.md section 4: POST /videos/:id/views).

import { passwordHeader, type PlayerData } from './data';

const step = 5; // seconds between two reports

export class Views {
    #last: number | undefined;
    #jumped = false;

    constructor(private readonly data: PlayerData) {}

    /** The visitor moved: what lies between was not watched. */
    jumped(): void {
        this.#jumped = true;
    }

    watched(time: number): void {
        if (this.#last === undefined || this.#jumped || Math.abs(time - this.#last) >= step) this.tell(time);
    }

    tell(time: number): void {
        const currentTime = Math.max(0, Math.floor(time));
        if (currentTime === this.#last && !this.#jumped) return;
        const body = JSON.stringify(this.#jumped ? { currentTime, viewEvent: 'seek' } : { currentTime });
        this.#last = currentTime;
        this.#jumped = false;
        const headers = { 'Content-Type': 'application/json', ...passwordHeader(this.data) };
        // Lost reports only make the number smaller.
        fetch(`/api/v1/videos/${this.data.uuid}/views`, { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
    }
}
