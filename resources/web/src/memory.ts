// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the browser remembers for the visitor, on this site only. Everything works without it.

const prefix = 'spirula.';

function storage(): Storage | undefined {
    try {
        return localStorage;
    } catch {
        return undefined; // blocked, as in a frame of another site
    }
}

export function remember(key: string, value: string): void {
    try {
        storage()?.setItem(prefix + key, value);
    } catch {
        // Full or read-only: the visitor only loses the convenience.
    }
}

export function recall(key: string): string | undefined {
    try {
        return storage()?.getItem(prefix + key) ?? undefined;
    } catch {
        return undefined;
    }
}

export function recallNumber(key: string): number | undefined {
    const value = Number.parseFloat(recall(key) ?? '');
    return Number.isFinite(value) ? value : undefined;
}

const kept = 200;
type Positions = Record<string, [seconds: number, at: number]>;

function positions(): Positions {
    try {
        const value: unknown = JSON.parse(recall('positions') ?? '{}');
        return value && typeof value === 'object' ? (value as Positions) : {};
    } catch {
        return {};
    }
}

/** Where the video of a page ("/w/…") was left. The first and last seconds do not count as having started or as not having finished. */
export function rememberPosition(path: string, seconds: number, duration: number): void {
    const all = positions();
    delete all[path];
    if (seconds >= 10 && seconds < duration - Math.max(10, duration * 0.03)) {
        all[path] = [Math.floor(seconds), Date.now()];
    }
    const newest = Object.entries(all)
        .sort(([, a], [, b]) => b[1] - a[1])
        .slice(0, kept);
    remember('positions', JSON.stringify(Object.fromEntries(newest)));
}

export function recallPosition(path: string): number | undefined {
    const seconds = positions()[path]?.[0];
    return typeof seconds === 'number' && seconds > 0 ? seconds : undefined;
}

/** The password of a video, for as long as the tab lives. */
export function tabPassword(uuid: string, value?: string | null): string | undefined {
    try {
        const key = `${prefix}password.${uuid}`;
        if (value === null) sessionStorage.removeItem(key);
        else if (value !== undefined) sessionStorage.setItem(key, value);
        return sessionStorage.getItem(key) ?? undefined;
    } catch {
        return undefined;
    }
}
