// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The icons that are used, cut out of bootstrap-icons: as modules for the scripts, as C++ for the pages.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { header, literal } from './cpp.mjs';

/** The drawing alone, sized and coloured by the style sheet, unseen by screen readers. */
function markup(modules, own, name) {
    const file = name === 'spirula' ? join(own, 'spirula.svg') : join(modules, 'bootstrap-icons/icons', `${name}.svg`);
    const svg = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
    const viewBox = /viewBox="([^"]+)"/.exec(svg)[1];
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
    return `<svg xmlns="http://www.w3.org/2000/svg" class="icon" viewBox="${viewBox}" fill="currentColor" aria-hidden="true">${inner}</svg>`;
}

/** esbuild plugin: import play from 'icon:play-fill'. */
export function iconModules(modules, own) {
    return {
        name: 'icons',
        setup(build) {
            build.onResolve({ filter: /^icon:/ }, (args) => ({ path: args.path.slice(5), namespace: 'icon' }));
            build.onLoad({ filter: /.*/, namespace: 'icon' }, (args) => ({ contents: markup(modules, own, args.path), loader: 'text' }));
        },
    };
}

/** icons.cpp for core/node/web/icons.h. */
export function iconsSource(modules, own, names) {
    const rows = names.map((name) => `    {"${name}", ${literal(markup(modules, own, name))}},\n`).join('');
    return `${header}
#include "node/web/icons.h"

namespace spirula::node::web
{

std::span<const IconEntry> iconTable()
{
    static constexpr IconEntry table[] = {
${rows}    };
    return table;
}

}
`;
}
