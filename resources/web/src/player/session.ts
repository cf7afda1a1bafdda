// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to this viewing: where it starts and stops, what is remembered, what the system's media keys do.

import { recallNumber, recallPosition, remember, rememberPosition } from '../memory';
import type { PlayerData, PlayerOptions } from './data';
import { Views } from './views';

export interface MediaKeys {
    play(): void;
    pause(): void;
    skip(seconds: number): void;
    seek(to: number): void;
}

export class Session {
    /** Seconds to start at, if not the beginning. */
    readonly start: number | undefined;
    /** True when it starts where the visitor left. */
    readonly resumed: boolean;
    readonly #page: string;
    readonly #views: Views;
    #stop: number | undefined;
    #kept = 0;

    constructor(
        data: PlayerData,
        private readonly options: PlayerOptions,
    ) {
        this.#page = new URL(data.watchUrl).pathname;
        this.#views = new Views(data);
        const left = options.embedded || options.start !== undefined ? undefined : recallPosition(this.#page);
        this.resumed = left !== undefined && left < data.duration;
        const asked = options.start !== undefined && options.start > 0 ? options.start : undefined;
        this.start = asked !== undefined ? Math.min(asked, Math.max(0, data.duration - 1)) : this.resumed ? left : undefined;
        this.#stop = options.stop;
        if ('mediaSession' in navigator) {
            navigator.mediaSession.metadata = new MediaMetadata({ title: data.title, artist: data.site });
        }
    }

    speed(rate: number): void {
        if (!this.options.embedded) remember('speed', String(rate));
    }

    get rememberedSpeed(): number {
        const rate = this.options.embedded ? 1 : (recallNumber('speed') ?? 1);
        return rate >= 0.25 && rate <= 3 ? rate : 1;
    }

    /** ?stop= holds once; who moves on wants the rest. */
    stopsAt(time: number): boolean {
        if (this.#stop === undefined || time < this.#stop) return false;
        this.#stop = undefined;
        return true;
    }

    moved(): void {
        this.#stop = undefined;
        this.#views.jumped();
    }

    /** Called often while it plays. */
    playing(time: number, duration: number): void {
        this.#views.watched(time);
        if (Math.abs(time - this.#kept) >= 5) this.#keep(time, duration);
    }

    /** Paused, ended or left. */
    rests(time: number, duration: number): void {
        this.#views.tell(time);
        this.#keep(time, duration);
    }

    #keep(time: number, duration: number): void {
        if (this.options.embedded) return;
        this.#kept = time;
        rememberPosition(this.#page, time, duration);
    }

    artwork(url: string): void {
        if (!('mediaSession' in navigator) || !navigator.mediaSession.metadata) return;
        navigator.mediaSession.metadata.artwork = [{ src: new URL(url, location.href).href }];
    }

    handle(keys: MediaKeys): void {
        if (!('mediaSession' in navigator)) return;
        const actions: [MediaSessionAction, MediaSessionActionHandler][] = [
            ['play', () => keys.play()],
            ['pause', () => keys.pause()],
            ['seekbackward', (details) => keys.skip(-(details.seekOffset ?? 10))],
            ['seekforward', (details) => keys.skip(details.seekOffset ?? 10)],
            ['seekto', (details) => keys.seek(details.seekTime ?? 0)],
        ];
        for (const [action, handler] of actions) {
            try {
                navigator.mediaSession.setActionHandler(action, handler);
            } catch {
                // Not every browser knows every key.
            }
        }
    }
}
