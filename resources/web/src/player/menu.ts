// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One layer of pop-up lists above the bar: quality, speed, captions. The current line is ticked.

import { h, icon } from '../dom';
import { icons } from './icons';

export interface MenuItem {
    label: string;
    hint?: string | undefined;
    checked: boolean;
    choose: () => void;
}

export interface MenuSection {
    title: string;
    items: MenuItem[];
}

const smallPlayer = 320; // pixels of height

/** A list that a button of the bar opens. Arrow keys move in it, Escape or a click elsewhere closes it. */
export class Menu {
    readonly element = h('div', { class: 'menu', role: 'menu', hidden: true });

    constructor(
        readonly button: HTMLButtonElement,
        private readonly sections: () => MenuSection[],
        private readonly opened: (open: boolean) => void,
    ) {
        button.setAttribute('aria-haspopup', 'menu');
        button.setAttribute('aria-expanded', 'false');
        button.addEventListener('click', () => (this.open ? this.close(true) : this.show()));
        this.element.addEventListener('keydown', (event) => this.#onKey(event));
        document.addEventListener('pointerdown', (event) => {
            const target = event.target as Node;
            if (this.open && !this.element.contains(target) && !button.contains(target)) this.close(false);
        });
    }

    get open(): boolean {
        return !this.element.hidden;
    }

    show(): void {
        this.refresh();
        this.element.hidden = false;
        this.#asSheet();
        this.button.setAttribute('aria-expanded', 'true');
        this.opened(true);
        (this.element.querySelector<HTMLElement>('[aria-checked=true]') ?? this.#items()[0])?.focus();
    }

    close(focusButton: boolean): void {
        if (!this.open) return;
        this.element.hidden = true;
        this.button.setAttribute('aria-expanded', 'false');
        this.opened(false);
        if (focusButton) this.button.focus();
    }

    /** A small player has no room for a list: then it is a sheet at the foot of the window. */
    #asSheet(): void {
        const small = (this.element.parentElement?.clientHeight ?? 0) < smallPlayer && 'popover' in this.element;
        this.element.classList.toggle('menu-sheet', small);
        if (small) {
            this.element.popover = 'manual';
            this.element.showPopover();
        } else {
            this.element.removeAttribute('popover');
        }
    }

    refresh(): void {
        this.element.replaceChildren(...this.sections().filter(({ items }) => items.length).map((section) => this.#section(section)));
    }

    #section({ title, items }: MenuSection): HTMLElement {
        const lines = items.map(({ label, hint, checked, choose }) =>
            h(
                'button',
                {
                    type: 'button',
                    class: 'menu-item',
                    role: 'menuitemradio',
                    tabindex: -1,
                    'aria-checked': String(checked),
                    onclick: () => {
                        choose();
                        this.close(true);
                    },
                },
                h('span', { class: 'menu-tick' }, checked && icon(icons.check)),
                h('span', { class: 'menu-label' }, label),
                hint ? h('span', { class: 'menu-hint' }, hint) : undefined,
            ),
        );
        return h('div', { class: 'menu-section', role: 'group', 'aria-label': title }, h('div', { class: 'menu-title', 'aria-hidden': 'true' }, title), ...lines);
    }

    #items(): HTMLElement[] {
        return [...this.element.querySelectorAll<HTMLElement>('.menu-item')];
    }

    #onKey(event: KeyboardEvent): void {
        const items = this.#items();
        const at = items.indexOf(document.activeElement as HTMLElement);
        const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 };
        const next = steps[event.key];
        if (next !== undefined) items[next % items.length]?.focus();
        else if (event.key === 'Escape') this.close(true);
        else if (event.key === 'Tab') this.close(false);
        else return event.stopPropagation();
        if (event.key !== 'Tab') event.preventDefault();
        event.stopPropagation();
    }
}
