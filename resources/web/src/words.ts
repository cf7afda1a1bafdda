// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the scripts say to people. English stands in the sources; the page brings the visitor's language along.

let words: Record<string, string> | undefined;

function catalogue(): Record<string, string> {
    words ??= JSON.parse(document.getElementById('words')?.textContent || '{}') as Record<string, string>;
    return words;
}

function fill(text: string, values: (string | number)[]): string {
    return text.replace(/%([1-9])/g, (place, index: string) => String(values[Number(index) - 1] ?? place));
}

/** The translation of an English text; %1 to %9 are replaced by the values. */
export function t(text: string, ...values: (string | number)[]): string {
    return fill(catalogue()[text] ?? text, values);
}

/** The same with a context, for short words that mean several things. */
export function tc(context: string, text: string, ...values: (string | number)[]): string {
    return fill(catalogue()[`${context}\u0004${text}`] ?? text, values);
}

export const language = document.documentElement.lang || 'en';
