// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions: the browser reads the WebVTT and keeps the time, we draw the lines, so that they stay above the bar.

import { h } from '../dom';
import { recall, remember } from '../memory';
import { language, t } from '../words';
import { reachable, type Caption, type PlayerData } from './data';

/** Fires "change" when another language (or none) is shown. */
export class Captions extends EventTarget {
    readonly element = h('div', { class: 'cues', 'aria-hidden': 'true' });
    #shown: Caption | undefined;
    #last: Caption | undefined;
    #tracks = new Map<Caption, HTMLTrackElement>();

    constructor(
        private readonly video: HTMLVideoElement,
        private readonly data: PlayerData,
        asked: string | undefined,
    ) {
        super();
        const wanted = asked ?? recall('captions');
        const first = data.captions.find((one) => one.language === wanted);
        if (first) void this.choose(first, false);
        // A phone's own full screen shows nothing of the page: there the browser draws.
        video.addEventListener('webkitbeginfullscreen', () => this.#setMode('showing'));
        video.addEventListener('webkitendfullscreen', () => this.#setMode('hidden'));
    }

    get all(): Caption[] {
        return this.data.captions;
    }

    get shown(): Caption | undefined {
        return this.#shown;
    }

    label({ language: code, label, automatic }: Caption): string {
        let name = label;
        try {
            name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ?? label;
        } catch {
            // Not a language tag: the node's own label does.
        }
        name = name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
        return automatic ? t('%1 (automatic)', name) : name;
    }

    /** Off, or what was shown last, or the visitor's own language, or the first. */
    toggle(): Caption | undefined {
        const preferred = navigator.languages.flatMap((tag) => this.all.filter((one) => tag.startsWith(one.language)));
        const next = this.#shown ? undefined : (this.#last ?? preferred[0] ?? this.all[0]);
        void this.choose(next);
        return next;
    }

    async choose(caption: Caption | undefined, keep = true): Promise<void> {
        this.#setMode('disabled');
        this.#last = this.#shown ?? this.#last;
        this.#shown = caption;
        this.element.replaceChildren();
        if (keep) remember('captions', caption?.language ?? '');
        this.dispatchEvent(new Event('change'));
        if (!caption) return;
        try {
            await this.#load(caption);
        } catch {
            if (this.#shown !== caption) return;
            this.#shown = undefined;
            this.dispatchEvent(new Event('change'));
        }
        if (this.#shown === caption) this.#setMode('hidden');
    }

    async #load(caption: Caption): Promise<void> {
        if (this.#tracks.has(caption)) return;
        const src = await reachable(this.data, caption.path);
        if (this.#tracks.has(caption)) return;
        const track = h('track', { kind: 'subtitles', src, srclang: caption.language, label: caption.label });
        this.#tracks.set(caption, track);
        this.video.append(track);
        track.track.addEventListener('cuechange', () => this.#draw(track.track));
    }

    #setMode(mode: TextTrackMode): void {
        const track = this.#shown && this.#tracks.get(this.#shown);
        if (!track) return;
        track.track.mode = mode;
        if (mode === 'hidden') this.#draw(track.track);
    }

    #draw(track: TextTrack): void {
        if (track.mode !== 'hidden') return;
        const cues = [...(track.activeCues ?? [])].filter((cue): cue is VTTCue => 'getCueAsHTML' in cue);
        this.element.replaceChildren(
            ...cues.map((cue) => {
                const top = typeof cue.line === 'number' && (cue.snapToLines ? cue.line >= 0 && cue.line < 4 : cue.line < 40);
                return h('p', { class: top ? 'cue top' : 'cue', lang: track.language, dir: 'auto' }, h('span', {}, cue.getCueAsHTML()));
            }),
        );
    }
}
