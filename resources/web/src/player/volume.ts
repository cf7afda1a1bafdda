// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loudness, remembered from video to video.

import { h, icon } from '../dom';
import { recall, recallNumber, remember } from '../memory';
import { t } from '../words';
import { icons } from './icons';

export class Volume {
    readonly button = h('button', { type: 'button', class: 'bar-button volume-button', onclick: () => this.toggle() });
    readonly slider = h('input', { type: 'range', class: 'volume-slider', min: 0, max: 100, step: 1, 'aria-label': t('Volume') });
    readonly element = h('div', { class: 'volume' }, this.button, this.slider);

    constructor(
        private readonly video: HTMLVideoElement,
        muted: boolean,
    ) {
        video.volume = Math.min(1, Math.max(0, recallNumber('volume') ?? 1));
        video.muted = muted || recall('muted') === 'yes';
        this.slider.addEventListener('input', () => this.set(this.slider.valueAsNumber / 100));
        video.addEventListener('volumechange', () => this.#show());
        this.#show();
    }

    get drawing(): string {
        const { muted, volume } = this.video;
        return muted || volume === 0 ? icons.muted : volume < 0.5 ? icons.quiet : icons.volume;
    }

    get percent(): number {
        return this.video.muted ? 0 : Math.round(this.video.volume * 100);
    }

    set(volume: number): void {
        this.video.volume = Math.min(1, Math.max(0, volume));
        this.video.muted = this.video.volume === 0;
        this.#keep();
    }

    change(by: number): void {
        this.set(Math.round(((this.video.muted ? 0 : this.video.volume) + by) * 100) / 100);
    }

    toggle(): void {
        this.video.muted = !this.video.muted;
        if (!this.video.muted && this.video.volume === 0) this.video.volume = 0.5;
        this.#keep();
    }

    #keep(): void {
        remember('volume', String(this.video.volume || 0.5));
        remember('muted', this.video.muted ? 'yes' : 'no');
    }

    #show(): void {
        const label = this.video.muted ? t('Unmute') : t('Mute');
        this.button.replaceChildren(icon(this.drawing));
        this.button.setAttribute('aria-label', label);
        this.button.dataset.tip = `${label} (M)`;
        this.slider.value = String(this.percent);
        this.slider.style.setProperty('--part', String(this.percent / 100));
        this.slider.setAttribute('aria-valuetext', `${this.percent} %`);
    }
}
