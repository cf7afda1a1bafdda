// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Share": the link, the link at this moment, the code for other pages.

import { copyText, h } from './dom';
import { showSheet } from './sheet';
import { clock, startParameter } from './time';
import { t } from './words';

export interface Shared {
    title: string;
    watchUrl: string;
    embedUrl: string;
    width: number;
    height: number;
}

/** How far a link to this site reaches; an address of this computer or network is no gift to a friend. */
function reach(url: string): string {
    const { hostname } = new URL(url, location.href);
    if (hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')) return t('This link opens only on this computer.');
    if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd]|\[fe80)/.test(hostname) || hostname.endsWith('.local')) {
        return t('This link opens only on this network.');
    }
    return '';
}

function escapeAttribute(text: string): string {
    return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function embedCode({ title, embedUrl, width, height }: Shared, start: number | undefined): string {
    const shownHeight = width > 0 && height > 0 ? Math.min(720, Math.round((560 * height) / width)) : 315;
    const url = start ? `${embedUrl}?start=${startParameter(start)}` : embedUrl;
    return (
        `<iframe title="${escapeAttribute(title)}" src="${escapeAttribute(url)}" width="560" height="${shownHeight}" ` +
        'allow="fullscreen; picture-in-picture; autoplay" loading="lazy"></iframe>'
    );
}

function copyLine(label: string, field: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
    const status = h('span', { class: 'sr-only', role: 'status' });
    const button = h('button', { type: 'button', class: 'button' }, t('Copy'));
    button.addEventListener('click', () => {
        void copyText(field.value, field).then((done) => {
            const text = done ? t('Copied') : t('Press Ctrl+C');
            button.textContent = text;
            status.textContent = text;
            setTimeout(() => (button.textContent = t('Copy')), 2000);
        });
    });
    field.addEventListener('focus', () => field.select());
    return h('div', { class: 'field' }, h('label', {}, h('span', { class: 'field-label' }, label), field), button, status);
}

export function showShare(shared: Shared, seconds: number): void {
    const link = h('input', { type: 'text', readonly: true, class: 'input', value: shared.watchUrl, spellcheck: 'false' });
    const code = h('textarea', { readonly: true, class: 'input', rows: 4, spellcheck: 'false' });
    const at = h('input', { type: 'checkbox' });
    const refresh = (): void => {
        const start = at.checked ? seconds : undefined;
        link.value = start ? `${shared.watchUrl}?start=${startParameter(start)}` : shared.watchUrl;
        code.value = embedCode(shared, start);
    };
    at.addEventListener('change', refresh);
    refresh();
    const note = reach(shared.watchUrl);
    const content: HTMLElement[] = [];
    if (note) content.push(h('p', { class: 'note' }, note));
    content.push(copyLine(t('Link'), link));
    if (Math.floor(seconds) > 0) content.push(h('label', { class: 'check' }, at, t('Start at %1', clock(seconds))));
    content.push(copyLine(t('Embed code'), code));
    if (navigator.share !== undefined && !note) {
        const more = h('button', { type: 'button', class: 'button' }, t('More ways to share'));
        more.addEventListener('click', () => void navigator.share({ title: shared.title, url: link.value }).catch(() => undefined));
        content.push(more);
    }
    showSheet(t('Share'), ...content);
    link.focus();
}
