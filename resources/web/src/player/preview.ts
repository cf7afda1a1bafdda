// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small picture above the seek bar, cut out of the storyboard.

import { h } from '../dom';
import { reachable, type PlayerData, type Storyboard } from './data';

/** Where the sprite of a time lies in its sheet. */
export function spriteAt(board: Storyboard, seconds: number): { x: number; y: number } {
    const columns = Math.max(1, Math.floor(board.totalWidth / board.spriteWidth));
    const rows = Math.max(1, Math.floor(board.totalHeight / board.spriteHeight));
    const index = Math.min(columns * rows - 1, Math.max(0, Math.floor(seconds / Math.max(1, board.spriteDuration))));
    return { x: (index % columns) * board.spriteWidth, y: Math.floor(index / columns) * board.spriteHeight };
}

/** Shows a sprite as the background of an element that has the sprite's own size times `scale`. */
export function showSprite(element: HTMLElement, board: Storyboard, url: string, seconds: number, scale = 1): void {
    const { x, y } = spriteAt(board, seconds);
    element.style.backgroundImage = `url(${JSON.stringify(url)})`;
    element.style.backgroundSize = `${board.totalWidth * scale}px ${board.totalHeight * scale}px`;
    element.style.backgroundPosition = `${-x * scale}px ${-y * scale}px`;
}

export class Preview {
    readonly element: HTMLElement;
    readonly #picture = h('div', { class: 'preview-picture', hidden: true });
    readonly #time = h('span', { class: 'preview-time' });
    readonly #chapter = h('span', { class: 'preview-chapter' });
    #url: Promise<string> | undefined;

    constructor(private readonly data: PlayerData) {
        this.element = h('div', { class: 'preview', hidden: true, 'aria-hidden': 'true' }, this.#picture, this.#chapter, this.#time);
        const board = data.storyboard;
        if (board) {
            this.#picture.style.width = `${board.spriteWidth}px`;
            this.#picture.style.height = `${board.spriteHeight}px`;
        }
    }

    show(seconds: number, part: number, time: string, chapter: string): void {
        this.#time.textContent = time;
        this.#chapter.textContent = chapter;
        this.element.hidden = false;
        this.#place(part);
        const board = this.data.storyboard;
        if (!board) return;
        this.#url ??= reachable(this.data, board.path);
        this.#url.then(
            (url) => {
                this.#picture.hidden = false;
                showSprite(this.#picture, board, url, seconds);
                this.#place(part);
            },
            () => (this.#picture.hidden = true), // the time alone still helps
        );
    }

    hide(): void {
        this.element.hidden = true;
    }

    /** Above the pointer, but never beyond the ends of the bar. Positions are physical: time runs left to right everywhere. */
    #place(part: number): void {
        const width = this.element.parentElement?.clientWidth ?? 0;
        const half = this.element.offsetWidth / 2;
        const centre = Math.min(Math.max(part * width, half), Math.max(half, width - half));
        this.element.style.left = `${centre}px`;
    }
}
