// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hides bar and pointer after 2.5 s of stillness; never while paused, hovered or focused.

const stillness = 2500;

export class Idle {
    #timer = 0;

    constructor(
        private readonly root: HTMLElement,
        private readonly mayHide: () => boolean,
    ) {
        root.addEventListener('pointermove', (event) => {
            if (event.pointerType === 'mouse') this.wake();
        });
        root.addEventListener('pointerleave', (event) => {
            if (event.pointerType === 'mouse') this.#hide();
        });
        root.addEventListener('keydown', () => this.wake());
        // The picture itself gets the focus by every click: only a control counts.
        root.addEventListener('focusin', (event) => {
            if ((event.target as Element).closest('.controls')) this.wake();
        });
        this.wake();
    }

    wake(): void {
        this.root.classList.remove('still');
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.#hide(), stillness);
    }

    /** A tap: shows the bar, or hides it at once. */
    toggle(): void {
        if (this.root.classList.contains('still')) this.wake();
        else this.#hide();
    }

    #hide(): void {
        const controls = this.root.querySelector('.controls');
        const busy = controls?.matches(':hover') || controls?.querySelector(':focus-visible');
        if (this.mayHide() && !busy) this.root.classList.add('still');
        else if (busy) this.#again();
    }

    #again(): void {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.#hide(), stillness);
    }
}
