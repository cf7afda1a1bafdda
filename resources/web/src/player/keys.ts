// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of the player: the same as on the desktop.

import { h } from '../dom';
import { t } from '../words';

export interface KeyActions {
    toggle(): void;
    skip(seconds: number): void;
    seekPart(part: number): void;
    chapter(step: 1 | -1): void;
    volume(by: number): void;
    mute(): void;
    fullscreen(): void;
    pip(): void;
    captions(): void;
    speed(step: 1 | -1): void;
    frame(step: 1 | -1): void;
    help(): void;
}

/** Typing and choosing belong to the field; Space and Enter to the focused button or link. */
function isBusy(event: KeyboardEvent): boolean {
    const target = event.target as HTMLElement;
    if (event.altKey || event.metaKey || event.defaultPrevented) return true;
    if (target.isContentEditable || target.closest('input:not([type=range]), textarea, select, dialog, [role=menu]')) return true;
    return (event.key === ' ' || event.key === 'Enter') && !!target.closest('button, a, summary');
}

/** Keys that also scroll the page: the player's only while it has the focus. */
const scrolling = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

export function bindKeys(root: HTMLElement, actions: KeyActions): void {
    const table: Record<string, () => void> = {
        ' ': () => actions.toggle(),
        k: () => actions.toggle(),
        j: () => actions.skip(-10),
        l: () => actions.skip(10),
        ArrowLeft: () => actions.skip(-5),
        ArrowRight: () => actions.skip(5),
        ArrowUp: () => actions.volume(0.05),
        ArrowDown: () => actions.volume(-0.05),
        PageUp: () => actions.skip(60),
        PageDown: () => actions.skip(-60),
        Home: () => actions.seekPart(0),
        End: () => actions.seekPart(1),
        m: () => actions.mute(),
        f: () => actions.fullscreen(),
        i: () => actions.pip(),
        c: () => actions.captions(),
        '<': () => actions.speed(-1),
        '>': () => actions.speed(1),
        ',': () => actions.frame(-1),
        '.': () => actions.frame(1),
        '?': () => actions.help(),
    };
    document.addEventListener('keydown', (event) => {
        if (isBusy(event)) return;
        const inside = root.contains(event.target as Node) || document.fullscreenElement === root;
        if (scrolling.has(event.key) && !inside) return;
        const sliding = (event.target as HTMLElement).closest('input[type=range]');
        if (sliding && (scrolling.has(event.key) || event.key.startsWith('Arrow'))) return;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        let action = table[key];
        if (event.ctrlKey) {
            if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
            action = () => actions.chapter(key === 'ArrowRight' ? 1 : -1);
        } else if (/^[0-9]$/.test(key)) {
            action = () => actions.seekPart(Number(key) / 10);
        }
        if (!action) return;
        event.preventDefault();
        action();
    });
}

/** The list that "?" shows. */
export function keyHelp(): HTMLElement {
    const rows: [keys: string[], what: string][] = [
        [['Space', 'K'], t('Play or pause')],
        [['J', 'L'], t('10 seconds back or on')],
        [['←', '→'], t('5 seconds back or on')],
        [['Ctrl ←', 'Ctrl →'], t('Previous or next chapter')],
        [['0', '…', '9'], t('Jump to 0 … 90 %')],
        [['Home', 'End'], t('Beginning or end')],
        [['↑', '↓'], t('Volume')],
        [['M'], t('Mute')],
        [['C'], t('Captions')],
        [['<', '>'], t('Slower or faster')],
        [[',', '.'], t('Previous or next frame')],
        [['F'], t('Full screen')],
        [['I'], t('Picture in picture')],
    ];
    const lines = rows.map(([keys, what]) =>
        h('div', { class: 'key-row' }, h('dt', {}, ...keys.map((key) => (key === '…' ? key : h('kbd', {}, key)))), h('dd', {}, what)),
    );
    return h('dl', { class: 'key-list' }, ...lines);
}
