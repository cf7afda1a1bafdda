// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clicks and taps on the picture: a mouse plays and pauses, a finger shows the bar, two taps skip.

export interface PictureActions {
    toggle(): void;
    skip(seconds: number): void;
    fullscreen(): void;
    wake(): void;
}

const doubleTap = 300;

export function bindTouch(root: HTMLElement, surfaces: HTMLElement[], actions: PictureActions): void {
    let lastTap = -Infinity;
    let touched = false;
    let waiting = 0;

    const tap = (event: PointerEvent): void => {
        const now = performance.now();
        const box = root.getBoundingClientRect();
        const part = (event.clientX - box.left) / box.width;
        const second = now - lastTap < doubleTap;
        lastTap = second ? -Infinity : now;
        clearTimeout(waiting);
        if (root.dataset.state === 'idle') actions.toggle();
        else if (second && part < 0.35) actions.skip(-10);
        else if (second && part > 0.65) actions.skip(10);
        else if (second) actions.toggle();
        else waiting = window.setTimeout(() => actions.wake(), doubleTap);
    };

    for (const surface of surfaces) {
        surface.addEventListener('pointerup', (event) => {
            touched = event.pointerType === 'touch';
            if (touched) tap(event);
        });
        surface.addEventListener('click', () => {
            if (!touched) actions.toggle();
        });
        surface.addEventListener('dblclick', () => {
            if (!touched) actions.fullscreen();
        });
    }
}
