// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes bytes and texts as C++ literals.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const header = `// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made by the build from resources/web and translations.
`;

const lineBytes = 200;

/** A std::string_view literal of a Buffer or string: several "…" lines, octal where a character could be misread. */
export function literal(value) {
    const bytes = Buffer.from(value);
    const lines = [];
    for (let start = 0; start < bytes.length; start += lineBytes) {
        let line = '';
        for (const byte of bytes.subarray(start, start + lineBytes)) {
            const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c && byte !== 0x3f;
            line += plain ? String.fromCharCode(byte) : '\\' + byte.toString(8).padStart(3, '0');
        }
        lines.push(`"${line}"`);
    }
    return `std::string_view(${lines.join('\n') || '""'}, ${bytes.length})`;
}

/** A C++ string_view constant. */
export function constant(name, value) {
    return `constexpr auto ${name} = ${literal(value)};\n`;
}

export function write(file, text) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}
