// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the preview: accessible, fitting, obeying its policy; and what needs a site of its own: passwords, waiting,
// broken files, languages, life without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible, assertNoSideScroll, launch, until, video, visit } from './support.mjs';

const missing = ['404'];
const pages = ['/', '/?page=2', '/one', '/empty', '/search', '/search?q=crab', '/search?q=nothing', '/c/tidal_pools', '/a/mara',
    '/w/awkward', '/w/sound', '/w/preparing', '/w/failed', '/w/secret', '/nowhere', '/videos/embed/nowhere', '/videos/embed/preparing'];
const windows = [[320, 640], [768, 1024], [2560, 1440]];

let browser;
before(async () => {
    browser = await launch();
});
after(() => browser.close());

for (const path of pages) {
    test(`${path} is accessible and fits every window`, async () => {
        const visitor = await visit(browser, path, { expected: missing });
        for (const colorScheme of ['light', 'dark']) {
            await visitor.page.emulateMedia({ colorScheme });
            await assertAccessible(visitor.page);
        }
        for (const [width, height] of windows) {
            await visitor.page.setViewportSize({ width, height });
            await assertNoSideScroll(visitor.page);
        }
        await visitor.clean();
        await visitor.close();
    });
}

for (const language of ['de', 'fr', 'rtl']) {
    test(`a narrow window holds the words of ${language}`, async () => {
        const visitor = await visit(browser, `/w/clip?lang=${language}`, { viewport: { width: 320, height: 640 } });
        await visitor.page.waitForSelector('.player.ready');
        await assertNoSideScroll(visitor.page);
        await assertAccessible(visitor.page);
        await visitor.page.goto(`${new URL(visitor.page.url()).origin}/?lang=${language}`);
        await assertNoSideScroll(visitor.page);
        await visitor.clean();
        await visitor.close();
    });
}

describe('lists', () => {
    test('"Show more" adds the next page below, and the chosen language stays', async () => {
        const visitor = await visit(browser, '/?lang=de');
        const { page } = visitor;
        const first = await page.locator('.grid > li').count();
        await page.click('.pager-more');
        await page.waitForFunction((count) => document.querySelectorAll('.grid > li').length === count, first + 16);
        assert.equal(await page.locator('.pager').count(), 0);
        await page.click('.grid a');
        assert.match(page.url(), /lang=de/);
        await visitor.clean();
        await visitor.close();
    });

    test('a card follows the pointer through its video', async () => {
        const visitor = await visit(browser, '/');
        const box = await visitor.page.locator('.feature .thumb').boundingBox();
        await visitor.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await visitor.page.waitForSelector('.thumb-scrub');
        await visitor.page.mouse.move(5, 5);
        await visitor.page.waitForSelector('.thumb-scrub', { state: 'detached' });
        await visitor.clean();
        await visitor.close();
    });
});

describe('password', () => {
    test('opens with the right one only, and the tab remembers it', async () => {
        const visitor = await visit(browser, '/w/secret', { expected: ['403'] });
        const { page } = visitor;
        await page.fill('input[type=password]', 'wrong');
        await page.click('form.password button');
        await page.getByRole('alert').waitFor();
        await page.fill('input[type=password]', 'sésame');
        await page.click('form.password button');
        await page.click('.big-play');
        await until(page, (v) => v.currentTime > 1 && v.getVideoPlaybackQuality().totalVideoFrames > 5);
        assert.match(await page.$eval('.poster', (element) => element.src), /^blob:/);
        await page.reload();
        await page.waitForSelector('.player.ready');
        await visitor.clean();
        await visitor.close();
    });
});

/** Lets the first requests for media through, then none until it is opened: the clip is too short to fill a buffer. */
async function closeGate(page, closed = (route) => route.abort('internetdisconnected')) {
    const gate = { open: false, left: 3 };
    await page.route('**/*.mp4', (route) => (gate.open || gate.left-- > 0 ? route.continue() : closed(route)));
    return gate;
}

/** Holds hls.js, by far the largest script, back until it is released: then `answer` decides. */
async function holdHls(page, answer) {
    const held = { pattern: '**/assets/part-*.js' };
    let arrive;
    held.arrival = new Promise((resolve) => (arrive = resolve));
    const released = new Promise((resolve) => (held.release = resolve));
    await page.route(held.pattern, async (route) => {
        const response = await route.fetch();
        if ((await response.body()).length < 200_000) return route.fulfill({ response });
        arrive();
        await released;
        return answer(route);
    });
    return held;
}

describe('trouble', () => {
    test('a press on Play counts while the player is still coming', async () => {
        const visitor = await visit(browser, '/');
        const { page } = visitor;
        const held = await holdHls(page, (route) => route.continue());
        await page.goto(new URL('/w/clip', page.url()).href);
        await page.click('.big-play');
        await held.arrival;
        await page.waitForFunction(() => !document.querySelector('video').paused);
        held.release();
        await until(page, (v) => v.currentTime > 0.5);
        await visitor.clean();
        await visitor.close();
    });

    for (const pressed of [true, false]) {
        test(`a player that does not come is said, and comes ${pressed ? 'by a button' : 'by itself, but does not play by itself'}`, async () => {
            const visitor = await visit(browser, '/', { expected: ['ERR_INTERNET_DISCONNECTED'] });
            const { page } = visitor;
            const held = await holdHls(page, (route) => route.abort('internetdisconnected'));
            await page.goto(new URL('/w/clip', page.url()).href);
            await held.arrival;
            held.release();
            const problem = page.getByRole('alert');
            await problem.waitFor();
            await assertAccessible(page);
            await page.unroute(held.pattern);
            if (pressed) {
                await page.getByRole('button', { name: 'Try again' }).click();
            } else {
                await problem.waitFor({ state: 'hidden' });
                await new Promise((resolve) => setTimeout(resolve, 1000));
                assert.equal((await video(page)).paused, true);
                await page.click('.big-play');
            }
            await until(page, (v) => v.currentTime > 0.5);
            await visitor.clean();
            await visitor.close();
        });
    }

    test('a missing file is said, and tried again', async () => {
        const visitor = await visit(browser, '/w/broken', { expected: missing });
        const { page } = visitor;
        await page.getByRole('alert').waitFor();
        await assertAccessible(page);
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('alert').waitFor();
        await visitor.clean();
        await visitor.close();
    });

    for (const pressed of [true, false]) {
        test(`a connection that comes back goes on at the same place ${pressed ? 'by a button' : 'by itself'}`, async () => {
            const visitor = await visit(browser, '/w/clip', { expected: ['ERR_INTERNET_DISCONNECTED'] });
            const { page } = visitor;
            const gate = await closeGate(page);
            await page.click('.big-play');
            await until(page, (v) => v.currentTime > 1);
            await page.locator('#player').press('9');
            await page.getByRole('alert').waitFor();
            gate.open = true;
            if (pressed) await page.getByRole('button', { name: 'Try again' }).click();
            await until(page, (v) => !v.paused && v.currentTime > v.duration * 0.9 + 0.2);
            assert.equal(await page.getByRole('alert').count(), 0);
            await visitor.clean();
            await visitor.close();
        });
    }

    test('a slow connection is said after three seconds', async () => {
        const visitor = await visit(browser, '/w/clip');
        const { page } = visitor;
        const held = [];
        const gate = await closeGate(page, (route) => held.push(route));
        await page.click('.big-play');
        await until(page, (v) => v.currentTime > 1);
        await page.locator('#player').press('9');
        await page.waitForFunction(() => document.querySelector('.waiting-reason').textContent.includes(location.host));
        assert.equal(await page.locator('.spinner').isVisible(), true);
        gate.open = true;
        for (const route of held) await route.continue();
        await until(page, (v) => !v.paused && v.currentTime > v.duration * 0.9 + 0.2);
        await page.locator('.spinner').waitFor({ state: 'hidden' });
        await visitor.clean();
        await visitor.close();
    });

    test('plain files play where there is no HLS', async () => {
        const visitor = await visit(browser, '/w/files');
        await visitor.page.click('.big-play');
        await until(visitor.page, (v) => v.currentTime > 1 && v.videoHeight === 720);
        await visitor.clean();
        await visitor.close();
    });

    test('sound without picture keeps its cover', async () => {
        const visitor = await visit(browser, '/w/sound');
        await visitor.page.click('.big-play');
        await until(visitor.page, (v) => v.currentTime > 1);
        assert.equal(await visitor.page.locator('.poster').isVisible(), true);
        await visitor.clean();
        await visitor.close();
    });

    test('being prepared, the page looks again by itself', async () => {
        const visitor = await visit(browser, '/w/preparing');
        await visitor.page.waitForRequest((request) => request.url().endsWith('/w/preparing'), { timeout: 8000 });
        await visitor.clean();
        await visitor.close();
    });
});

describe('the address', () => {
    const times = [['12', '0:12'], ['12s', '0:12'], ['0m12', '0:12'], ['0m12s', '0:12'], ['0:12', '0:12'], ['00:00:12', '0:12'], ['12.7s', '0:12'],
        ['900', '0:47'], ['0', '0:00'], ['-5', '0:00'], ['1e3', '0:00'], ['12 s', '0:00'], ['x', '0:00'], ['', '0:00']];

    test('says where to start, in every way that people write it', async () => {
        const visitor = await visit(browser, '/videos/embed/clip');
        for (const [written, shown] of times) {
            await visitor.page.goto(`${new URL(visitor.page.url()).origin}/videos/embed/clip?start=${encodeURIComponent(written)}`);
            await visitor.page.waitForSelector('.player.ready');
            assert.equal(await visitor.page.locator('.bar-time').textContent(), `${shown} / 0:48`, `?start=${written}`);
        }
        await visitor.clean();
        await visitor.close();
    });

    test('says where to stop, once', async () => {
        const visitor = await visit(browser, '/videos/embed/clip?autoplay=1&muted=1&start=10&stop=11');
        await until(visitor.page, (v) => v.paused && v.currentTime >= 11 && v.currentTime < 12.5);
        await visitor.page.locator('#player').press('k');
        await until(visitor.page, (v) => !v.paused && v.currentTime > 12.6);
        await visitor.clean();
        await visitor.close();
    });

    test('chooses captions and repeats', async () => {
        const visitor = await visit(browser, '/videos/embed/clip?autoplay=1&muted=1&loop=1&start=46&subtitle=de');
        await visitor.page.waitForFunction(() => document.querySelector('.cues .cue')?.textContent.includes('Untertitel'));
        await until(visitor.page, (v) => !v.paused && v.currentTime > 0.3 && v.currentTime < 20);
        await visitor.clean();
        await visitor.close();
    });
});

describe('without scripts', () => {
    test('a video, the next page and the search are all there', async () => {
        const visitor = await visit(browser, '/w/clip', { javaScriptEnabled: false });
        const { page } = visitor;
        assert.equal(await page.locator('noscript video').count(), 1);
        assert.equal(await page.locator('[data-action=share]').isVisible(), false);
        assert.equal(await page.locator('.chapters a').first().getAttribute('href'), '/w/clip?start=0s');
        await page.goto(`${new URL(page.url()).origin}/`);
        await page.click('.pager-more');
        assert.match(page.url(), /page=2/);
        await page.fill('.top input[type=search]', 'crab');
        await page.press('.top input[type=search]', 'Enter');
        assert.match(page.url(), /search\?q=crab/);
        await visitor.close();
    });
});
