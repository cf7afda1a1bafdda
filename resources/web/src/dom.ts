// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small helpers to make elements. Text is always text: nothing here parses markup but the icons of the bundle.

type Child = Node | string | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>;

/** Makes an element: h('button', {class: 'x', onclick: f}, 'Label'). `false` and `undefined` leave an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === 'function') {
            element.addEventListener(name.slice(2), value as (event: Event) => void);
        } else if (value !== undefined && value !== false) {
            element.setAttribute(name, value === true ? '' : String(value));
        }
    }
    element.append(...children.filter((child): child is Node | string => !!child));
    return element;
}

const parsed = new Map<string, Element>();

/** A drawing from an 'icon:…' module. */
export function icon(markup: string): Element {
    let drawing = parsed.get(markup);
    if (!drawing) {
        drawing = document.importNode(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement, true);
        parsed.set(markup, drawing);
    }
    return drawing.cloneNode(true) as Element;
}

/** JSON of a data block of the page, or undefined. */
export function pageData<T>(id: string, root: Document = document): T | undefined {
    const text = root.getElementById(id)?.textContent;
    return text ? (JSON.parse(text) as T) : undefined;
}

/** Copies text; also where the page has no secure context and so no clipboard. */
export async function copyText(text: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        field.focus();
        field.select();
        return document.execCommand('copy');
    }
}

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
