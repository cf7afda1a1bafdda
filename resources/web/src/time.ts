// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times as people write and read them.

/** "90", "90s", "1m30", "1h2m3s", "1:30", "1:02:03" in seconds; undefined for anything else. */
export function parseTime(text: string | null): number | undefined {
    const clean = (text ?? '').trim().toLowerCase();
    const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2}(?:\.\d+)?)$/.exec(clean);
    const units = /^(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,7}(?:\.\d+)?)s?)?$/.exec(clean);
    const parts = clock ?? units;
    if (!clean || !parts) return undefined;
    return Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
}

/** "0:42", "12:40", "1:02:03"; with hours when `longest` has them. */
export function clock(seconds: number, longest = seconds): string {
    const total = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
    const two = (value: number): string => String(value).padStart(2, '0');
    const hours = Math.floor(total / 3600);
    const minutes = Math.floor(total / 60) % 60;
    return longest >= 3600 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

/** "2 minutes, 5 seconds", for screen readers, in words of the browser. */
export function spoken(seconds: number, language: string): string {
    const total = Math.max(0, Math.floor(seconds));
    const units: [number, string][] = [
        [Math.floor(total / 3600), 'hour'],
        [Math.floor(total / 60) % 60, 'minute'],
        [total % 60, 'second'],
    ];
    const shown = units.filter(([value, unit]) => value > 0 || (unit === 'second' && total === 0));
    return shown
        .map(([value, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value))
        .join(' ');
}

/** "1m30s" for ?start=. */
export function startParameter(seconds: number): string {
    const total = Math.max(0, Math.floor(seconds));
    const hours = Math.floor(total / 3600);
    const minutes = Math.floor(total / 60) % 60;
    return `${hours ? `${hours}h` : ''}${hours || minutes ? `${minutes}m` : ''}${total % 60}s`;
}
