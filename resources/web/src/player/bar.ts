// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The buttons below the seek bar and their menus.

import { h, icon } from '../dom';
import { clock } from '../time';
import { language, t } from '../words';
import type { Captions } from './captions';
import { icons } from './icons';
import { Menu, type MenuSection } from './menu';
import { fullscreenElement, type Screen } from './screen';
import type { Quality, Source } from './source';
import type { Volume } from './volume';

export const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export const speedLabel = (rate: number): string => `${new Intl.NumberFormat(language).format(rate)}×`;

/** "1080p", "720p60", "Audio only". */
export function qualityLabel({ resolution, fps }: Quality): string {
    if (!resolution) return t('Audio only');
    return `${resolution}p${fps > 31 ? fps : ''}`;
}

export interface BarParts {
    video: HTMLVideoElement;
    source: Source;
    volume: Volume;
    captions: Captions;
    screen: Screen;
    toggle: () => void;
    speed: (rate: number) => void;
    share: (() => void) | undefined;
}

/** The row of buttons. Fires "menu" when a pop-up opens or closes. */
export class Bar extends EventTarget {
    readonly element: HTMLElement;
    readonly menus: Menu[];
    readonly #play: HTMLButtonElement;
    readonly #time = h('span', { class: 'bar-time' });
    readonly #chapter = h('span', { class: 'bar-chapter' });
    readonly #captions: HTMLButtonElement;
    readonly #speed: HTMLButtonElement;
    readonly #quality: HTMLButtonElement;
    readonly #more: HTMLButtonElement;
    readonly #fullscreen: HTMLButtonElement;
    readonly #pip: HTMLButtonElement;

    constructor(private readonly parts: BarParts) {
        super();
        const { screen, share, toggle } = parts;
        this.#play = this.#button('play', icons.play, '', toggle);
        this.#captions = this.#button('captions', icons.captions, t('Captions'));
        this.#speed = this.#button('speed', undefined, t('Speed'));
        this.#quality = this.#button('quality', undefined, t('Quality'));
        this.#more = this.#button('more', icons.gear, t('Settings'));
        this.#pip = this.#button('pip', icons.pip, t('Picture in picture'), () => screen.togglePip(), 'I');
        this.#fullscreen = this.#button('fullscreen', icons.fullscreen, '', () => screen.toggleFullscreen());
        const sharing = share && this.#button('share', icons.share, t('Share'), share);
        const menu = (button: HTMLButtonElement, sections: () => MenuSection[]): Menu =>
            new Menu(button, sections, () => this.dispatchEvent(new Event('menu')));
        this.menus = [
            menu(this.#captions, () => [this.#captionLines()]),
            menu(this.#speed, () => [this.#speedLines()]),
            menu(this.#quality, () => [this.#qualityLines()]),
            menu(this.#more, () => [this.#qualityLines(), this.#speedLines()]),
        ];
        this.#pip.hidden = !screen.canPip;
        this.#fullscreen.hidden = !screen.canFullscreen;
        this.#captions.hidden = !parts.captions.all.length;
        this.element = h(
            'div',
            { class: 'bar' },
            this.#play,
            parts.volume.element,
            this.#time,
            this.#chapter,
            h('span', { class: 'bar-space' }),
            this.#captions,
            this.#speed,
            this.#quality,
            this.#more,
            sharing,
            this.#pip,
            this.#fullscreen,
        );
        this.refresh();
    }

    get menuOpen(): boolean {
        return this.menus.some(({ open }) => open);
    }

    showTime(time: number, duration: number, chapter: string): void {
        const text = `${clock(time, duration)} / ${clock(duration)}`;
        if (this.#time.textContent !== text) this.#time.textContent = text;
        if (this.#chapter.textContent !== chapter) this.#chapter.textContent = chapter;
    }

    /** Labels and drawings that follow the state. */
    refresh(): void {
        const { video, source, captions } = this.parts;
        const playing = !video.paused && !video.ended;
        this.#label(this.#play, playing ? t('Pause') : video.ended ? t('Play again') : t('Play'), 'K');
        this.#play.replaceChildren(icon(playing ? icons.pause : video.ended ? icons.replay : icons.play));
        const full = !!fullscreenElement();
        this.#label(this.#fullscreen, full ? t('Leave full screen') : t('Full screen'), 'F');
        this.#fullscreen.replaceChildren(icon(full ? icons.exitFullscreen : icons.fullscreen));
        this.#captions.replaceChildren(icon(captions.shown ? icons.captionsOn : icons.captions));
        this.#captions.classList.toggle('on', !!captions.shown);
        this.#speed.textContent = speedLabel(video.playbackRate);
        this.#speed.setAttribute('aria-label', `${t('Speed')}: ${speedLabel(video.playbackRate)}`);
        const { qualities, shown, chosen } = source;
        const name = shown ? qualityLabel(shown) : '';
        this.#quality.hidden = qualities.length < 2;
        const auto = h('span', { class: 'quality-auto' }, `${t('Auto')} `);
        this.#quality.replaceChildren(...(chosen < 0 ? [auto] : []), h('span', { class: 'quality-name' }, name));
        this.#quality.setAttribute('aria-label', `${t('Quality')}: ${chosen < 0 ? `${t('Auto')} ` : ''}${name}`);
    }

    #button(name: string, drawing: string | undefined, label: string, click?: () => void, key?: string): HTMLButtonElement {
        const button = h('button', { type: 'button', class: `bar-button ${name}-button`, onclick: click });
        if (drawing) button.append(icon(drawing));
        if (label) this.#label(button, label, key);
        return button;
    }

    #label(button: HTMLButtonElement, label: string, key?: string): void {
        button.setAttribute('aria-label', label);
        button.dataset.tip = key ? `${label} (${key})` : label;
    }

    #captionLines(): MenuSection {
        const { captions } = this.parts;
        const lines = captions.all.map((one) => ({
            label: captions.label(one),
            checked: captions.shown === one,
            choose: () => void captions.choose(one),
        }));
        const off = { label: t('Off'), checked: !captions.shown, choose: () => void captions.choose(undefined) };
        return { title: t('Captions'), items: [off, ...lines] };
    }

    #speedLines(): MenuSection {
        const { video, speed } = this.parts;
        const items = speeds.map((rate) => ({
            label: rate === 1 ? t('Normal') : speedLabel(rate),
            checked: video.playbackRate === rate,
            choose: () => speed(rate),
        }));
        return { title: t('Speed'), items };
    }

    #qualityLines(): MenuSection {
        const { source } = this.parts;
        const { qualities, shown, chosen } = source;
        if (qualities.length < 2) return { title: t('Quality'), items: [] };
        const items = qualities.map((one) => ({
            label: qualityLabel(one),
            checked: chosen === one.id,
            choose: () => source.choose(one.id),
        }));
        const hint = chosen < 0 && shown ? qualityLabel(shown) : undefined;
        const auto = { label: t('Auto'), hint, checked: chosen < 0, choose: () => source.choose(-1) };
        return { title: t('Quality'), items: source.adaptive ? [auto, ...items] : items };
    }
}
