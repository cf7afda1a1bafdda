// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stand-in for the node: sample pages, media by ranges. server.mjs <pages folder> <media folder> [port]; prints its address.
// ?lang=de|fr|rtl chooses the pages. /private/ wants the password header. Port 0 takes any.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';

const password = Buffer.from('sésame').toString('latin1');
const types = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.m3u8': 'application/vnd.apple.mpegurl',
    '.mp4': 'video/mp4',
    '.jpg': 'image/jpeg',
    '.vtt': 'text/vtt; charset=utf-8',
};

function sendFile(request, response, file) {
    if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
    }
    const { size } = statSync(file);
    const headers = { 'Content-Type': types[extname(file)], 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff' };
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!range) {
        response.writeHead(200, { ...headers, 'Content-Length': size });
        createReadStream(file).pipe(response);
        return;
    }
    const start = Number(range[1]);
    const end = Math.min(range[2] ? Number(range[2]) : size - 1, size - 1);
    if (start > end) {
        response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
        return;
    }
    response.writeHead(206, { ...headers, 'Content-Length': end - start + 1, 'Content-Range': `bytes ${start}-${end}/${size}` });
    createReadStream(file, { start, end }).pipe(response);
}

export function serve(pages, media, port = 0) {
    const routes = JSON.parse(readFileSync(join(pages, 'routes.json')));

    function sendPage(response, language, route) {
        const found = routes[`${language}${route}`] ?? routes[`${language}${route.split('?')[0]}`] ?? routes[`${language}/nowhere`];
        response.writeHead(found.status, {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': found.policy,
            'X-Content-Type-Options': 'nosniff',
            'Cache-Control': 'no-cache',
        });
        response.end(readFileSync(join(pages, found.file)));
    }

    async function answer(request, response) {
        const url = new URL(request.url, 'http://x');
        const chosen = url.searchParams.get('lang') ?? '';
        const language = ['en', 'de', 'fr', 'rtl'].includes(chosen) ? chosen : 'en';
        const file = decodeURIComponent(basename(url.pathname));
        if (url.pathname.startsWith('/assets/')) return sendFile(request, response, join(pages, 'assets', file));
        if (url.pathname.startsWith('/media/')) return sendFile(request, response, join(media, file));
        if (url.pathname.startsWith('/private/')) {
            if (Buffer.from(request.headers['x-peertube-video-password'] ?? '', 'latin1').toString('latin1') !== password) {
                return response.writeHead(403).end();
            }
            return sendFile(request, response, join(media, file));
        }
        if (request.method === 'POST' && /^\/api\/v1\/videos\/[^/]+\/views$/.test(url.pathname)) {
            return response.writeHead(204).end();
        }
        if (request.method === 'POST') {
            let body = '';
            for await (const part of request) body += part;
            const right = new URLSearchParams(body).get('password') === 'sésame';
            return sendPage(response, language, `${url.pathname}#${right ? 'right' : 'wrong'}`);
        }
        url.searchParams.delete('lang');
        sendPage(response, language, url.pathname + url.search);
    }

    const server = createServer((request, response) => {
        answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
    return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (process.argv[1]?.endsWith('server.mjs')) {
    const [pages, media, port] = process.argv.slice(2);
    const server = await serve(pages, media, Number(port ?? 0));
    console.log(`http://127.0.0.1:${server.address().port}`);
}
