// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The player: joins picture, bar, keys and messages.

import { h, icon } from '../dom';
import { showShare } from '../share';
import { showSheet } from '../sheet';
import { clock } from '../time';
import { t } from '../words';
import { Bar, speedLabel, speeds } from './bar';
import { Captions } from './captions';
import { reachable, type PlayerData, type PlayerOptions } from './data';
import { icons } from './icons';
import { Idle } from './idle';
import { bindKeys, keyHelp } from './keys';
import { Messages } from './messages';
import { Preview } from './preview';
import { Screen } from './screen';
import { SeekBar } from './seekbar';
import { Session } from './session';
import { Source, type Failure } from './source';
import { bindTouch } from './touch';
import { Volume } from './volume';

const mostChecks = 60; // after a lost connection
const lastPossible = 0.1; // seconds before the end that End goes to, so that a frame stays

export class Player {
    readonly video = h('video', { class: 'picture', playsinline: true, preload: 'none', tabindex: -1 });
    readonly #poster = h('img', { class: 'poster', alt: '', decoding: 'async', hidden: true });
    readonly #messages = new Messages();
    readonly #seek: SeekBar;
    readonly #bar: Bar;
    readonly #source: Source;
    readonly #captions: Captions;
    readonly #volume: Volume;
    readonly #session: Session;
    readonly #idle: Idle;
    readonly #bigPlay = h('button', { type: 'button', class: 'big-play', 'aria-label': t('Play') }, icon(icons.play));
    #check = 0;
    #checks = 0;
    #wanted: number | undefined; // a position asked for before there is a picture

    constructor(
        readonly root: HTMLElement,
        public data: PlayerData,
        readonly options: PlayerOptions,
        readonly fresh: () => Promise<PlayerData | undefined>,
    ) {
        const { video } = this;
        video.loop = options.loop;
        this.#session = new Session(data, options);
        video.defaultPlaybackRate = this.#session.rememberedSpeed;
        video.playbackRate = this.#session.rememberedSpeed;
        this.#source = new Source(video, data);
        this.#captions = new Captions(video, data, options.caption);
        this.#volume = new Volume(video, options.muted);
        this.#seek = new SeekBar(new Preview(data), data.chapters, data.duration);
        const screen = new Screen(root, video, () => this.#bar.refresh());
        this.#bar = new Bar({
            video,
            source: this.#source,
            volume: this.#volume,
            captions: this.#captions,
            screen,
            toggle: () => this.toggle(),
            speed: (rate) => this.#setSpeed(rate),
            share: options.embedded ? () => this.share() : undefined,
        });
        this.#build();
        this.#idle = new Idle(root, () => !this.video.paused && !this.#bar.menuOpen && !this.#seek.dragging && !this.#messages.failed);
        this.#listen(screen);
        this.#wanted = this.#session.start;
        this.#showTime();
        void this.#open();
    }

    get time(): number {
        return this.#wanted ?? this.video.currentTime;
    }

    get duration(): number {
        const { duration } = this.video;
        return Number.isFinite(duration) && duration > 0 ? duration : this.data.duration;
    }

    toggle(): void {
        if (this.video.paused || this.video.ended) this.play();
        else this.video.pause();
    }

    play(): void {
        this.#begin();
        void this.video.play().catch((error: unknown) => {
            // Without a gesture only silence may start by itself.
            if ((error as DOMException).name !== 'NotAllowedError' || this.video.muted) return;
            this.video.muted = true;
            void this.video.play().catch(() => undefined);
        });
    }

    seek(seconds: number): void {
        const to = Math.min(Math.max(0, seconds), Math.max(0, this.duration - lastPossible));
        if (this.video.readyState > 0) {
            this.video.currentTime = to;
        } else {
            this.#wanted = to;
            this.#begin();
        }
        this.#session.moved();
        this.#showTime();
        this.#idle.wake();
    }

    share(): void {
        this.video.pause();
        showShare(this.data, this.time);
    }

    async #open(): Promise<void> {
        this.#showPoster();
        try {
            await this.#source.open();
        } catch {
            this.#fail('network'); // the player's own parts did not come
            return;
        }
        if (this.#session.resumed) {
            this.#messages.offer(t('Goes on at %1', clock(this.time, this.duration)), t('Start over'), () => this.seek(0));
        }
        if (this.options.autoplay) this.play();
    }

    /** Media bytes are asked for only when somebody wants to watch. */
    #begin(): void {
        if (this.#source.begun) return;
        this.#source.begin(this.#wanted ?? 0);
    }

    #showPoster(): void {
        const { poster } = this.data;
        if (!poster) return;
        reachable(this.data, poster).then(
            (url) => {
                this.#poster.src = url;
                this.#poster.hidden = false;
                if (this.data.password) return;
                this.#session.artwork(url);
            },
            () => undefined, // black does as well
        );
    }

    #build(): void {
        const { root, video } = this;
        const controls = h('div', { class: 'controls' }, this.#seek.element, this.#bar.element);
        const head = root.querySelector('.player-head');
        const parts: Node[] = [video, this.#poster, this.#captions.element, h('div', { class: 'shade' }), ...this.#messages.elements];
        root.replaceChildren(...parts, this.#bigPlay, ...(head ? [head] : []), controls, ...this.#bar.menus.map(({ element }) => element));
        root.classList.add('ready');
        root.classList.toggle('sound-only', this.data.height === 0);
        root.dataset.state = 'idle';
        root.tabIndex = -1;
    }

    #setSpeed(rate: number): void {
        this.video.playbackRate = rate;
        this.#session.speed(rate);
        this.#messages.hint(icons.gauge, speedLabel(rate));
        this.#messages.say(`${t('Speed')}: ${speedLabel(rate)}`);
    }

    #state(state: 'idle' | 'playing' | 'paused' | 'ended' | 'failed'): void {
        this.root.dataset.state = state;
        this.#bigPlay.hidden = state !== 'idle';
        this.#bar.refresh();
        this.#idle.wake();
    }

    #showTime(): void {
        const { buffered, currentTime } = this.video;
        let loadedTo = 0;
        for (let i = 0; i < buffered.length; ++i) {
            if (buffered.start(i) <= currentTime + 0.5) loadedTo = Math.max(loadedTo, buffered.end(i));
        }
        this.#seek.show(this.time, loadedTo);
        this.#bar.showTime(this.time, this.duration, this.#seek.chapterAt(this.time));
    }

    #listen(screen: Screen): void {
        const { video, root } = this;
        this.#bigPlay.addEventListener('click', () => this.play());
        this.#seek.addEventListener('seek', (event) => this.seek((event as CustomEvent<number>).detail));
        this.#bar.addEventListener('menu', () => this.#idle.wake());
        this.#captions.addEventListener('change', () => this.#bar.refresh());
        this.#source.addEventListener('qualities', () => this.#bar.refresh());
        this.#source.addEventListener('quality', () => this.#bar.refresh());
        this.#source.addEventListener('failure', (event) => this.#fail((event as CustomEvent<Failure>).detail));
        video.addEventListener('play', () => this.#state('playing'));
        video.addEventListener('pause', () => {
            if (!video.ended) this.#state('paused');
            this.#messages.waiting(false);
            if (this.#source.begun) this.#session.rests(this.time, this.duration);
        });
        video.addEventListener('ended', () => {
            this.#state('ended');
            this.#session.rests(this.duration, this.duration);
        });
        video.addEventListener('waiting', () => this.#messages.waiting(!video.paused));
        video.addEventListener('seeking', () => this.#messages.waiting(!video.paused));
        for (const name of ['playing', 'canplay', 'seeked']) {
            video.addEventListener(name, () => this.#messages.waiting(video.readyState < 3 && !video.paused));
        }
        video.addEventListener('playing', () => {
            root.classList.add('started');
            this.#messages.clearFailure();
            this.#checks = 0;
        });
        video.addEventListener('loadedmetadata', () => {
            if (Math.abs(this.duration - this.data.duration) > 0.5) this.#seek.setDuration(this.duration, this.data.chapters);
        });
        video.addEventListener('durationchange', () => this.#showTime());
        video.addEventListener('progress', () => this.#showTime());
        video.addEventListener('timeupdate', () => this.#onTime());
        video.addEventListener('ratechange', () => this.#bar.refresh());
        video.addEventListener('click', () => root.focus({ preventScroll: true }));
        addEventListener('pagehide', () => this.#leave());
        bindTouch(root, [video, this.#poster], {
            toggle: () => this.toggle(),
            skip: (seconds) => this.#skip(seconds),
            fullscreen: () => screen.toggleFullscreen(),
            wake: () => this.#idle.toggle(),
        });
        this.#bindKeys(screen);
        this.#session.handle({ play: () => this.play(), pause: () => video.pause(), skip: (seconds) => this.#skip(seconds), seek: (to) => this.seek(to) });
    }

    #onTime(): void {
        if (this.#wanted !== undefined && this.video.readyState > 1) this.#wanted = undefined;
        this.#showTime();
        if (this.#session.stopsAt(this.video.currentTime)) this.video.pause();
        if (!this.video.paused) this.#session.playing(this.time, this.duration);
    }

    #leave(): void {
        if (this.#source.begun && !this.video.paused) this.#session.rests(this.time, this.duration);
    }

    #skip(seconds: number): void {
        this.seek(this.time + seconds);
        const drawing = seconds < 0 ? icons.back : icons.forward;
        this.#messages.hint(drawing, t('%1 s', `${seconds > 0 ? '+' : '−'}${Math.abs(seconds)}`));
    }

    #fail(failure: Failure): void {
        const final = failure === 'unsupported' || failure === 'forbidden';
        this.#state('failed');
        this.#messages.fail(failure, final ? undefined : () => this.#tryAgain());
        if (failure === 'network') this.#checkLater();
    }

    /** Goes on by itself when the site is back; asks less and less often. */
    #checkLater(): void {
        clearTimeout(this.#check);
        if (this.#checks++ >= mostChecks) return;
        this.#check = window.setTimeout(() => {
            this.fresh().then(
                (data) => (data && this.#messages.failed ? void this.#retry() : this.#checkLater()),
                () => this.#checkLater(),
            );
        }, Math.min(60_000, 5000 * this.#checks));
    }

    /** Pressed: whoever does that wants to watch, also when it takes more tries. */
    #tryAgain(): void {
        this.play();
        void this.#retry();
    }

    /** Asks the page again first: after a new preparation its files have other names. Nothing plays that nobody wanted to. */
    async #retry(): Promise<void> {
        const at = this.time;
        const { begun } = this.#source;
        const plays = !this.video.paused || (this.options.autoplay && !begun);
        clearTimeout(this.#check);
        this.#messages.clearFailure();
        this.#messages.waiting(true);
        try {
            this.data = (await this.fresh()) ?? this.data;
            this.#wanted = at;
            await this.#source.reopen(this.data);
        } catch {
            this.#fail('network');
            return;
        }
        if (plays) {
            this.play();
            return;
        }
        this.#messages.waiting(false);
        this.#state('idle');
        if (begun) this.#begin(); // the picture it rested at
    }

    #bindKeys(screen: Screen): void {
        const { video } = this;
        bindKeys(this.root, {
            toggle: () => {
                this.toggle();
                this.#messages.hint(video.paused ? icons.pause : icons.play, '');
            },
            skip: (seconds) => this.#skip(seconds),
            seekPart: (part) => {
                this.seek(part * this.duration);
                this.#messages.hint(undefined, clock(this.time, this.duration));
            },
            chapter: (step) => this.#chapter(step),
            volume: (by) => {
                this.#volume.change(by);
                this.#messages.hint(this.#volume.drawing, `${this.#volume.percent} %`);
            },
            mute: () => {
                this.#volume.toggle();
                this.#messages.hint(this.#volume.drawing, `${this.#volume.percent} %`);
            },
            fullscreen: () => screen.toggleFullscreen(),
            pip: () => screen.togglePip(),
            captions: () => this.#toggleCaptions(),
            speed: (step) => {
                const nearest = speeds.findIndex((rate) => rate >= video.playbackRate);
                this.#setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, nearest + step))] ?? 1);
            },
            frame: (step) => {
                video.pause();
                this.seek(this.time + step / (this.#source.shown?.fps || 25));
            },
            help: () => showSheet(t('Keys'), keyHelp()),
        });
    }

    #chapter(step: 1 | -1): void {
        const starts = [0, ...this.data.chapters.map(({ start }) => start).filter((start) => start > 0)];
        const next = step > 0 ? starts.find((start) => start > this.time + 0.5) : starts.findLast((start) => start < this.time - 2);
        if (next === undefined) return;
        this.seek(next);
        this.#messages.hint(step > 0 ? icons.forward : icons.back, this.#seek.chapterAt(next));
    }

    #toggleCaptions(): void {
        if (!this.#captions.all.length) return;
        const shown = this.#captions.toggle();
        const text = shown ? this.#captions.label(shown) : t('Captions off');
        this.#messages.hint(shown ? icons.captionsOn : icons.captions, text);
        this.#messages.say(text);
    }
}
