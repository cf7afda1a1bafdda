// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the browser tests against the preview: run.mjs <program that writes the pages> <work folder> [test files...]

import { execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from './server.mjs';

const [program, work, ...files] = process.argv.slice(2).map((path) => resolve(path));
const here = fileURLToPath(new URL('.', import.meta.url));
execFileSync(join(here, 'media.sh'), [join(work, 'media')], { stdio: 'inherit' });
execFileSync(program, [join(work, 'pages')], { stdio: 'inherit' });
const server = await serve(join(work, 'pages'), join(work, 'media'));
const environment = { ...process.env, SPIRULA_BASE_URL: `http://127.0.0.1:${server.address().port}`, SPIRULA_VIDEO: 'clip' };
const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { stdio: 'inherit', env: environment });
tests.on('exit', (code) => {
    server.close();
    process.exit(code ?? 1);
});
