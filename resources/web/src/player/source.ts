// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the picture comes from: HLS through hls.js, the browser's own HLS, or a plain file; in this order.

import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';

import { recallNumber, remember } from '../memory';
import { passwordHeader, withToken, type PlayerData } from './data';

export interface Quality {
    id: number;
    resolution: number; // short edge, 0 = sound only
    fps: number;
}

export type Failure = 'network' | 'gone' | 'forbidden' | 'decode' | 'unsupported';

const automatic = -1;

/** A home connection may stall for a while, but after about ten seconds in vain somebody has to say so. */
const fragmentPatience = {
    maxTimeToFirstByteMs: 10_000,
    maxLoadTimeMs: 120_000,
    timeoutRetry: { maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: 3, retryDelayMs: 500, maxRetryDelayMs: 4000 },
};

interface Engine {
    qualities(): Quality[];
    chosen(): number;
    shown(): number;
    choose(id: number): void;
    begin(at: number): void;
    destroy(): void;
}

/** Fires "qualities", "quality" and "failure" (detail: Failure). */
export class Source extends EventTarget {
    #engine: Engine | undefined;
    #start: number | undefined; // where to begin, once somebody wants to watch
    #recovered = -Infinity;

    constructor(
        readonly video: HTMLVideoElement,
        public data: PlayerData,
    ) {
        super();
        video.addEventListener('error', () => {
            // hls.js handles its own; a plain file has only this.
            if (!(this.#engine instanceof HlsEngine)) this.fail(video.error?.code === 2 ? 'network' : 'decode');
        });
    }

    get qualities(): Quality[] {
        return this.#engine?.qualities() ?? [];
    }

    /** The chosen quality's id; -1 = automatic. */
    get chosen(): number {
        return this.#engine?.chosen() ?? automatic;
    }

    /** The quality on the screen. */
    get shown(): Quality | undefined {
        return this.qualities.find(({ id }) => id === this.#engine?.shown());
    }

    /** True where the quality can be left to the player. */
    get adaptive(): boolean {
        return this.#engine instanceof HlsEngine;
    }

    get begun(): boolean {
        return this.#engine !== undefined && this.#start !== undefined;
    }

    /** Reads the lists of segments; no media yet, unless begin() was called meanwhile. */
    async open(): Promise<void> {
        const engine = await this.#makeEngine();
        if (!engine) return this.fail('unsupported');
        this.#engine = engine;
        this.changed('qualities');
        if (this.#start !== undefined) engine.begin(this.#start);
    }

    async #makeEngine(): Promise<Engine | undefined> {
        const { hls, files } = this.data;
        if (hls) {
            const { default: Library } = await import('hls.js');
            if (Library.isSupported()) return new HlsEngine(this, Library);
            if (this.video.canPlayType('application/vnd.apple.mpegurl') && !this.data.password) return new NativeEngine(this, hls);
        }
        return files.length ? new FileEngine(this) : undefined;
    }

    /** Starts loading media, as soon as there is an engine. */
    begin(at: number): void {
        if (this.begun) return;
        this.#start = at;
        this.#engine?.begin(at);
    }

    choose(id: number): void {
        this.#engine?.choose(id);
        const quality = this.qualities.find((one) => one.id === id);
        remember('quality', quality ? String(quality.resolution) : '');
        this.changed('quality');
    }

    /** Starts anew, with what may be newer data. */
    async reopen(data: PlayerData): Promise<void> {
        this.destroy();
        this.data = data;
        await this.open();
    }

    /** True once in ten seconds: the first try to go on after a broken picture. */
    mayRecover(): boolean {
        const now = performance.now();
        const may = now - this.#recovered > 10_000;
        this.#recovered = now;
        return may;
    }

    changed(what: 'qualities' | 'quality'): void {
        this.dispatchEvent(new Event(what));
    }

    fail(failure: Failure): void {
        this.dispatchEvent(new CustomEvent<Failure>('failure', { detail: failure }));
    }

    destroy(): void {
        this.#engine?.destroy();
        this.#engine = undefined;
        this.#start = undefined;
    }
}

/** hls.js: chooses the quality by the measured rate, never higher than the player is large. */
class HlsEngine implements Engine {
    readonly #hls: Hls;

    constructor(
        private readonly source: Source,
        Library: typeof Hls,
    ) {
        const headers = Object.entries(passwordHeader(source.data));
        this.#hls = new Library({
            autoStartLoad: false,
            enableWorker: false, // fragments are passed on as they are: nothing to do for a worker
            capLevelToPlayerSize: true,
            startLevel: automatic,
            abrEwmaDefaultEstimate: recallNumber('rate') ?? 4_000_000,
            backBufferLength: 60,
            fragLoadPolicy: { default: fragmentPatience },
            xhrSetup: (request) => headers.forEach(([name, value]) => request.setRequestHeader(name, value)),
        });
        const { Events } = Library;
        this.#hls.on(Events.MANIFEST_PARSED, () => {
            this.#restore();
            source.changed('qualities');
        });
        this.#hls.on(Events.LEVEL_SWITCHED, () => source.changed('quality'));
        this.#hls.on(Events.FRAG_BUFFERED, () => remember('rate', String(Math.round(this.#hls.bandwidthEstimate))));
        this.#hls.on(Events.ERROR, (_, error) => this.#onError(error, Library));
        this.#hls.loadSource(source.data.hls ?? '');
        this.#hls.attachMedia(source.video);
    }

    #restore(): void {
        const wanted = recallNumber('quality');
        const quality = this.qualities().find(({ resolution }) => resolution === wanted);
        if (quality) this.#hls.loadLevel = quality.id;
    }

    #onError(error: ErrorData, Library: typeof Hls): void {
        if (!error.fatal) return;
        if (error.type === Library.ErrorTypes.MEDIA_ERROR && this.source.mayRecover()) {
            this.#hls.recoverMediaError();
            return;
        }
        const status = error.response?.code ?? 0;
        this.#hls.stopLoad();
        if (status === 401 || status === 403) this.source.fail('forbidden');
        else if (status === 404 || status === 410) this.source.fail('gone');
        else this.source.fail(error.type === Library.ErrorTypes.NETWORK_ERROR ? 'network' : 'decode');
    }

    qualities(): Quality[] {
        return this.#hls.levels
            .map((level, id) => ({
                id,
                resolution: Math.min(level.width || 0, level.height || 0),
                fps: Math.round(level.frameRate || 0),
            }))
            .sort((a, b) => b.resolution - a.resolution || b.fps - a.fps);
    }

    chosen(): number {
        return this.#hls.manualLevel;
    }

    shown(): number {
        return this.#hls.currentLevel >= 0 ? this.#hls.currentLevel : this.#hls.loadLevel;
    }

    choose(id: number): void {
        this.#hls.nextLevel = id;
    }

    begin(at: number): void {
        const start = at > 0 ? at : -1;
        this.#hls.config.startPosition = start; // holds when the list of qualities is still on its way
        this.#hls.startLoad(start);
    }

    destroy(): void {
        this.#hls.destroy();
    }
}

/** The browser's own HLS (Safari without media source): one address, the browser chooses. */
class NativeEngine implements Engine {
    constructor(
        private readonly source: Source,
        private readonly path: string,
    ) {}

    qualities = (): Quality[] => [];
    chosen = (): number => automatic;
    shown = (): number => automatic;
    choose = (): void => undefined;

    begin(at: number): void {
        openAt(this.source.video, this.path, at);
    }

    destroy(): void {
        release(this.source.video);
    }
}

/** Plain files, one per quality; the best that is not larger than the screen is taken first. */
class FileEngine implements Engine {
    #current: number;

    constructor(private readonly source: Source) {
        const wanted = recallNumber('quality');
        const pixels = Math.min(screen.width, screen.height) * devicePixelRatio;
        const { files } = source.data;
        const remembered = files.findIndex(({ resolution }) => resolution === wanted);
        const fitting = files.findIndex(({ resolution }) => resolution <= pixels);
        this.#current = remembered >= 0 ? remembered : Math.max(0, fitting);
    }

    qualities(): Quality[] {
        return this.source.data.files.map(({ resolution, fps }, id) => ({ id, resolution, fps }));
    }

    chosen = (): number => this.#current;
    shown = (): number => this.#current;

    choose(id: number): void {
        const { video } = this.source;
        const playing = !video.paused;
        this.#current = id;
        if (!this.source.begun) return;
        if (playing) video.addEventListener('loadedmetadata', () => void video.play().catch(() => undefined), { once: true });
        this.begin(video.currentTime);
    }

    begin(at: number): void {
        const { data, video } = this.source;
        const path = data.files[this.#current]?.path ?? '';
        if (!data.password) return openAt(video, path, at);
        withToken(data, path).then(
            (address) => {
                const wanted = !video.paused;
                openAt(video, address, at);
                if (wanted) void video.play().catch(() => undefined);
            },
            () => this.source.fail('forbidden'),
        );
    }

    destroy(): void {
        release(this.source.video);
    }
}

function openAt(video: HTMLVideoElement, path: string, at: number): void {
    video.src = path;
    if (at > 0) video.addEventListener('loadedmetadata', () => (video.currentTime = at), { once: true });
}

function release(video: HTMLVideoElement): void {
    video.removeAttribute('src');
    video.load();
}
