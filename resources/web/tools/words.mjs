// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes C++ of the catalogues: words.mjs <translations folder> <output file>
// msgfmt reads the .po files, so what is fuzzy or broken is treated as gettext treats it.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { constant, header, literal, write } from './cpp.mjs';

const [translations, out] = process.argv.slice(2);
// A star stops at a slash.
const pages = ['core/node/web/*'];
const scripts = ['resources/web/src/*', 'resources/web/src/*/*'];
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** The messages of `po` that stand in files matching one of the patterns, as [key, forms] pairs and the formula of plurals. */
function messages(po, patterns) {
    const part = execFileSync('msggrep', [...patterns.flatMap((pattern) => ['-N', pattern]), po], { maxBuffer: 1 << 26 });
    const mo = execFileSync('msgfmt', ['-o', '-', '-'], { input: part, maxBuffer: 1 << 26 });
    const count = mo.readUInt32LE(8);
    const text = (table, index) => {
        const length = mo.readUInt32LE(table + index * 8);
        const start = mo.readUInt32LE(table + index * 8 + 4);
        return mo.toString('utf8', start, start + length);
    };
    const pairs = new Map();
    for (let i = 0; i < count; ++i) {
        const key = text(mo.readUInt32LE(12), i);
        pairs.set(key.split('\0')[0], text(mo.readUInt32LE(16), i).split('\0'));
    }
    const formula = /plural=([^;\n]+)/.exec(pairs.get('')?.[0] ?? '')?.[1] ?? 'n != 1';
    if (!/^[n0-9 ()<>=!%&|?:+-]+$/.test(formula)) throw new Error(`${po}: strange plural formula ${formula}`);
    pairs.delete('');
    return { pairs, formula };
}

/** JSON without anything that could end a script element. */
function scriptJson(value) {
    return JSON.stringify(value).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}

function nativeName(language) {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language);
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function catalogue(language, page, scripts) {
    const keys = [...page.pairs.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    let text = '';
    keys.forEach((key, i) => {
        text += `constexpr std::string_view ${language}Forms${i}[] = {${page.pairs.get(key).map((form) => literal(form)).join(', ')}};\n`;
    });
    const entries = keys.map((key, i) => `    {${literal(key)}, ${language}Forms${i}},\n`).join('');
    if (keys.length) text += `constexpr Catalogue::Entry ${language}Entries[] = {\n${entries}};\n`;
    text += constant(`${language}Client`, scriptJson(Object.fromEntries([...scripts.pairs].map(([key, forms]) => [key, forms[0]]))));
    text += `std::size_t ${language}Plural([[maybe_unused]] std::uint64_t n)\n{\n    return static_cast<std::size_t>(${page.formula});\n}\n`;
    const span = keys.length ? `${language}Entries` : 'std::span<const Catalogue::Entry>()';
    const row = `        {"${language}", ${literal(nativeName(language))}, ${rightToLeft.has(language)}, &${language}Plural, ${span}, ${language}Client},\n`;
    return { text, row };
}

const none = { pairs: new Map(), formula: 'n != 1' };
const all = [catalogue('en', none, none)];
for (const language of readdirSync(translations).sort()) {
    const po = join(translations, language, 'spirula.po');
    if (existsSync(po)) all.push(catalogue(language, messages(po, pages), messages(po, scripts)));
}

write(
    out,
    `${header}
#include "node/web/wordstable.h"

namespace spirula::node::web
{
namespace
{

${all.map(({ text }) => text).join('\n')}
}

std::span<const Catalogue> wordsTable()
{
    static constexpr Catalogue table[] = {
${all.map(({ row }) => row).join('')}    };
    return table;
}

}
`,
);
