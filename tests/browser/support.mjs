// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real Chromium for the tests, and a page that notes everything it should not do.
//
// From the environment: SPIRULA_BASE_URL (http://127.0.0.1:9100), SPIRULA_CHROMIUM (/usr/bin/chromium).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium } from 'playwright-core';

export const base = process.env.SPIRULA_BASE_URL?.replace(/\/$/, '');
if (!base) throw new Error('SPIRULA_BASE_URL names no site');

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function launch() {
    return chromium.launch({
        executablePath: process.env.SPIRULA_CHROMIUM ?? '/usr/bin/chromium',
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--mute-audio',
        ],
    });
}

/** A new visitor. `expected`: texts of console errors that belong to the test. */
export async function visit(browser, path, { expected = [], ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(60_000); // the machine may be busy with builds
    const page = await context.newPage();
    const problems = [];
    page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        if (!expected.some((text) => message.text().includes(text))) problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
    page.on('request', (request) => {
        const url = new URL(request.url());
        if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== new URL(base).host) problems.push(`foreign: ${url}`);
    });
    await page.addInitScript(() => {
        window.policyViolations = [];
        document.addEventListener('securitypolicyviolation', (event) => window.policyViolations.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    await page.goto(base + path);
    return {
        page,
        /** Nothing forbidden has happened so far. */
        async clean() {
            const violations = await page.evaluate(() => window.policyViolations ?? []);
            assert.deepEqual([...problems, ...violations], []);
            assert.deepEqual(await context.cookies(), [], 'cookies');
        },
        close: () => context.close(),
    };
}

/** Every rule of axe-core for WCAG 2.2 AA and its best practices. */
export async function assertAccessible(page) {
    // Colours on their way from light to dark are neither.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished)));
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    assert.deepEqual(found, []);
}

/** Nothing sticks out sideways. */
export async function assertNoSideScroll(page) {
    const { wide, inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: innerWidth }));
    assert.ok(wide <= inner, `${wide} px wide in a window of ${inner}`);
}

/** The state of the <video>. */
export function video(page) {
    return page.$eval('video', (element) => ({
        time: element.currentTime,
        duration: element.duration,
        paused: element.paused,
        ended: element.ended,
        rate: element.playbackRate,
        volume: element.volume,
        muted: element.muted,
        height: element.videoHeight,
        frames: element.getVideoPlaybackQuality().totalVideoFrames,
    }));
}

/** Waits until the <video> is as `condition` (a function of the element and `argument`) wants it. */
export async function until(page, condition, argument, timeout = 30_000) {
    const text = `(${condition})(document.querySelector('video'), ${JSON.stringify(argument ?? null)})`;
    const deadline = Date.now() + timeout;
    // Asked from outside: inside the page its policy forbids to make a function of a text.
    while (!(await page.evaluate(text))) {
        if (Date.now() > deadline) assert.fail(`not so within ${timeout} ms: ${text}; video: ${JSON.stringify(await video(page))}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/** Moves the pointer over the player, so that the bar shows. */
export async function showBar(page) {
    const box = await page.locator('#player').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 60);
    await page.mouse.move(box.x + box.width / 2 + 5, box.y + box.height / 2 - 60);
    await page.waitForFunction(() => !document.querySelector('#player').classList.contains('still'));
}
