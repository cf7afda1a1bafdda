// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bundles scripts and styles and writes them as C++: bundle.mjs <source folder> <node_modules> <output folder>

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { constant, header, write } from './cpp.mjs';
import { iconModules, iconsSource } from './icons.mjs';

const [source, modules, out] = process.argv.slice(2).map((path) => resolve(path));
const esbuild = createRequire(join(modules, 'x.js'))('esbuild');
const own = join(source, 'icons');

const types = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

const result = await esbuild.build({
    entryPoints: ['src/site.ts', 'src/watch.ts', 'src/embed.ts', 'styles/site.css', 'styles/embed.css', 'icons/favicon.svg'].map(
        (name) => ({ in: join(source, name), out: basename(name, extname(name)) }),
    ),
    absWorkingDir: source,
    outdir: join(out, 'assets'),
    bundle: true,
    minify: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox100', 'safari16'],
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    loader: { '.svg': 'copy' },
    legalComments: 'none',
    nodePaths: [modules],
    plugins: [iconModules(modules, own)],
    logLevel: 'warning',
});

/** The modules that `output` needs before it runs, and hls.js, which every player asks for next. */
function needs(output, outputs, seen = new Set()) {
    for (const { path, kind } of outputs[output].imports) {
        const late = kind === 'dynamic-import' && !outputs[path].entryPoint?.includes('hls');
        if (kind === 'file-loader' || late || seen.has(path)) continue;
        seen.add(path);
        needs(path, outputs, seen);
    }
    return [...seen].map((path) => `/assets/${basename(path)}`);
}

const assets = result.outputFiles.map((file, index) => {
    const output = Object.keys(result.metafile.outputs).find((name) => basename(name) === basename(file.path));
    const meta = result.metafile.outputs[output];
    // A copied file is its own only input; scripts and styles name their entry point.
    const entry = meta.entryPoint ?? (Object.keys(meta.inputs).length === 1 ? Object.keys(meta.inputs)[0] : '');
    const name = /(^|\/)(src|styles|icons)\/[^/]+$/.test(entry) ? basename(entry).replace(/\.ts$/, '.js') : basename(file.path);
    const bytes = Buffer.from(file.contents);
    const zipped = gzipSync(bytes, { level: 9 });
    return {
        index,
        name,
        path: `/assets/${basename(file.path)}`,
        type: types[extname(file.path)],
        etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
        bytes,
        gzip: zipped.length < bytes.length * 0.9 ? zipped : Buffer.alloc(0),
        needs: needs(output, result.metafile.outputs),
    };
});

// What others wrote goes out with their terms.
const foreign = ['hls.js', 'bootstrap-icons'].map((name) => {
    const { version, license } = JSON.parse(readFileSync(join(modules, name, 'package.json')));
    return `${name} ${version} (${license})\n\n${readFileSync(join(modules, name, 'LICENSE'), 'utf8').trim()}\n`;
});
const licences = Buffer.from(foreign.join(`\n${'-'.repeat(80)}\n\n`));
const licencesHash = createHash('sha256').update(licences).digest('hex');
assets.push({
    index: assets.length,
    name: 'licences.txt',
    path: `/assets/licences-${licencesHash.slice(0, 8)}.txt`,
    type: 'text/plain; charset=utf-8',
    etag: `"${licencesHash.slice(0, 16)}"`,
    bytes: licences,
    gzip: gzipSync(licences, { level: 9 }),
    needs: [],
});

const constants = assets.map(({ index, bytes, gzip, needs: list }) => {
    const names = list.map((path) => `"${path}"`).join(', ');
    const array = list.length ? `constexpr std::string_view needs${index}[] = {${names}};\n` : '';
    return constant(`bytes${index}`, bytes) + constant(`gzip${index}`, gzip) + array;
});
const rows = assets.map(({ index, name, path, type, etag, needs: list }) => {
    const span = list.length ? `needs${index}` : 'std::span<const std::string_view>()';
    return `        {"${name}", "${path}", "${type}", ${JSON.stringify(etag)}, bytes${index}, gzip${index}, ${span}},\n`;
});

write(
    join(out, 'assets.cpp'),
    `${header}
#include "node/web/assets.h"

namespace spirula::node::web
{
namespace
{

${constants.join('\n')}
}

std::span<const Asset> assetTable()
{
    static constexpr Asset table[] = {
${rows.join('')}    };
    return table;
}

}
`,
);
write(join(out, 'icons.cpp'), iconsSource(modules, own, ['spirula', ...JSON.parse(readFileSync(join(source, 'icons.json')))]));
