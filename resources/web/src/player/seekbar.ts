// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar under the picture: where we are, what is loaded, chapters with gaps, a look ahead under the pointer.

import { h } from '../dom';
import { clock, spoken } from '../time';
import { language, t } from '../words';
import type { Chapter } from './data';
import type { Preview } from './preview';

interface Segment {
    start: number;
    end: number;
    title: string;
    loaded: HTMLElement;
    played: HTMLElement;
}

/** Fires "seek" (detail: seconds) when the visitor lets go. */
export class SeekBar extends EventTarget {
    readonly element: HTMLElement;
    readonly #rail = h('div', { class: 'seek-rail' });
    readonly #knob = h('div', { class: 'seek-knob' });
    readonly #preview: Preview;
    #segments: Segment[] = [];
    #duration = 0;
    #drag: number | undefined;
    #time = 0;

    constructor(preview: Preview, chapters: Chapter[], duration: number) {
        super();
        this.#preview = preview;
        this.element = h(
            'div',
            { class: 'seek', role: 'slider', tabindex: 0, 'aria-label': t('Position'), 'aria-valuemin': 0 },
            this.#rail,
            this.#knob,
            preview.element,
        );
        this.setDuration(duration, chapters);
        this.#listen();
    }

    setDuration(duration: number, chapters: Chapter[]): void {
        this.#duration = duration;
        this.element.setAttribute('aria-valuemax', String(Math.floor(duration)));
        const inside = chapters.filter(({ start }) => start > 0 && start < duration);
        const starts = [0, ...inside.map(({ start }) => start)];
        const first = chapters.find(({ start }) => start <= 0)?.title ?? '';
        const titles = [first, ...inside.map(({ title }) => title)];
        this.#segments = starts.map((start, index) => {
            const loaded = h('div', { class: 'seek-loaded' });
            const played = h('div', { class: 'seek-played' });
            return { start, end: starts[index + 1] ?? duration, title: titles[index] ?? '', loaded, played };
        });
        this.#rail.replaceChildren(
            ...this.#segments.map(({ start, end, loaded, played }) => {
                const part = h('div', { class: 'seek-segment' }, loaded, played);
                part.style.flexGrow = String(Math.max(end - start, 0.001));
                return part;
            }),
        );
        this.show(this.#time, 0);
    }

    /** The chapter at a time, or "". */
    chapterAt(seconds: number): string {
        return this.#segments.findLast(({ start }) => start <= seconds)?.title ?? '';
    }

    get dragging(): boolean {
        return this.#drag !== undefined;
    }

    show(time: number, loadedTo: number): void {
        this.#time = time;
        const shown = this.#drag ?? time;
        for (const { start, end, loaded, played } of this.#segments) {
            const part = (value: number): string => String(Math.min(1, Math.max(0, (value - start) / Math.max(end - start, 0.001))));
            played.style.setProperty('--part', part(shown));
            loaded.style.setProperty('--part', part(loadedTo));
        }
        this.#knob.style.setProperty('--at', String(this.#duration > 0 ? Math.min(1, shown / this.#duration) : 0));
        this.element.setAttribute('aria-valuenow', String(Math.floor(shown)));
        const chapter = this.chapterAt(shown);
        const text = t('%1 of %2', spoken(shown, language), spoken(this.#duration, language));
        this.element.setAttribute('aria-valuetext', chapter ? `${text}, ${chapter}` : text);
    }

    #timeAt(event: PointerEvent): number {
        const box = this.#rail.getBoundingClientRect();
        return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * this.#duration;
    }

    #look(time: number): void {
        const label = clock(time, this.#duration);
        this.#preview.show(time, this.#duration > 0 ? time / this.#duration : 0, label, this.chapterAt(time));
    }

    #listen(): void {
        const { element } = this;
        element.addEventListener('pointerdown', (event) => {
            if (event.button !== 0) return;
            element.setPointerCapture(event.pointerId);
            this.#drag = this.#timeAt(event);
            element.classList.add('dragging');
            this.#look(this.#drag);
            this.show(this.#time, 0);
        });
        element.addEventListener('pointermove', (event) => {
            const time = this.#timeAt(event);
            this.#look(time);
            if (this.#drag === undefined) return;
            this.#drag = time;
            this.show(this.#time, 0);
        });
        const drop = (event: PointerEvent): void => {
            const time = this.#drag;
            this.#drag = undefined;
            element.classList.remove('dragging');
            if (event.pointerType !== 'mouse') this.#preview.hide();
            if (time !== undefined && event.type === 'pointerup') this.dispatchEvent(new CustomEvent<number>('seek', { detail: time }));
        };
        element.addEventListener('pointerup', drop);
        element.addEventListener('pointercancel', drop);
        element.addEventListener('pointerleave', () => {
            if (!this.dragging) this.#preview.hide();
        });
    }
}
