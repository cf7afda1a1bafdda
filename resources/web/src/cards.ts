// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cards: after 400 ms under the pointer the picture follows it through the video.

import { h } from './dom';
import { recallPosition } from './memory';
import type { Storyboard } from './player/data';
import { showSprite } from './player/preview';

const delay = 400;

function scrub(card: HTMLElement, board: Storyboard, duration: number): void {
    const picture = card.querySelector<HTMLElement>('.thumb');
    if (!picture) return;
    let timer = 0;
    let layer: HTMLElement | undefined;

    const show = (part: number): void => {
        layer ??= picture.appendChild(h('div', { class: 'thumb-scrub', 'aria-hidden': 'true' }, h('div', { class: 'thumb-sprite' })));
        const sprite = layer.firstElementChild as HTMLElement;
        sprite.style.width = `${board.spriteWidth}px`;
        sprite.style.height = `${board.spriteHeight}px`;
        const scale = Math.min(picture.clientWidth / board.spriteWidth, picture.clientHeight / board.spriteHeight);
        sprite.style.transform = `translate(-50%, -50%) scale(${scale})`;
        showSprite(sprite, board, board.path, part * duration);
        layer.style.setProperty('--part', String(part));
    };
    let part: number | undefined; // undefined: not over the picture
    const begin = (): void => {
        const sheet = new Image();
        sheet.onload = () => {
            if (part !== undefined) show(part);
        };
        sheet.src = board.path;
    };
    // The title's link lies over the whole card, so it is the card that hears the pointer.
    card.addEventListener('pointermove', (event) => {
        if (event.pointerType !== 'mouse') return;
        const box = picture.getBoundingClientRect();
        if (event.clientY > box.bottom || event.clientX < box.left || event.clientX > box.right) return leave();
        if (part === undefined) timer = window.setTimeout(begin, delay);
        part = Math.min(0.999, Math.max(0, (event.clientX - box.left) / box.width));
        if (layer) show(part);
    });
    const leave = (): void => {
        part = undefined;
        clearTimeout(timer);
        layer?.remove();
        layer = undefined;
    };
    card.addEventListener('pointerleave', leave);
}

/** The 3 px bar of how far the visitor has watched. */
function watched(card: HTMLElement, duration: number): void {
    const seconds = recallPosition(card.querySelector('a')?.pathname ?? '');
    if (seconds === undefined || duration <= 0) return;
    const bar = h('div', { class: 'thumb-watched', 'aria-hidden': 'true' });
    bar.style.setProperty('--part', String(Math.min(1, seconds / duration)));
    card.querySelector('.thumb')?.append(bar);
}

export function enhanceCards(root: ParentNode): void {
    for (const card of root.querySelectorAll<HTMLElement>('.card[data-duration]')) {
        const duration = Number(card.dataset.duration);
        watched(card, duration);
        if (card.dataset.storyboard) scrub(card, JSON.parse(card.dataset.storyboard) as Storyboard, duration);
    }
}
