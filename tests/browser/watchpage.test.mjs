// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One video on its page and in an embed, as a stranger watches it: against the preview or a real node.
//
// From the environment: SPIRULA_VIDEO (what stands behind /w/), SPIRULA_EMBED (behind /videos/embed/, else the same),
// SPIRULA_PARTS (what the video has, comma-separated; all of qualities,captions,chapters,storyboard by default). It
// must be at least 20 s long.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible, assertNoSideScroll, launch, showBar, until, video, visit } from './support.mjs';

const id = process.env.SPIRULA_VIDEO;
const embedId = process.env.SPIRULA_EMBED ?? id;
const parts = (process.env.SPIRULA_PARTS ?? 'qualities,captions,chapters,storyboard').split(',');
const has = (part) => (parts.includes(part) ? {} : { skip: `the video has no ${part}` });
if (!id) throw new Error('SPIRULA_VIDEO names no video');

const data = (page) => page.$eval('#player-data', (element) => JSON.parse(element.textContent));

describe('watch page', () => {
    let browser;
    let visitor;
    let page;

    before(async () => {
        browser = await launch();
        visitor = await visit(browser, `/w/${id}`);
        page = visitor.page;
    });
    after(() => browser.close());

    test('is accessible in light and dark', async () => {
        await page.waitForSelector('.player.ready');
        await assertAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await assertAccessible(page);
        await page.emulateMedia({ colorScheme: 'light' });
        await assertNoSideScroll(page);
        await visitor.clean();
    });

    test('says to other sites what it is', async () => {
        const meta = (name) => page.$eval(`meta[property="${name}"], meta[name="${name}"]`, (element) => element.content);
        const { title } = await data(page);
        assert.equal(await meta('og:title'), title);
        assert.match(await meta('og:url'), /^https?:\/\/.+\/w\/.+/);
        assert.equal(await meta('twitter:card'), 'player');
        assert.match(await meta('twitter:player'), /\/videos\/embed\//);
        const structured = await page.$eval('script[type="application/ld+json"]', (element) => JSON.parse(element.textContent));
        assert.equal(structured['@type'], 'VideoObject');
        assert.equal(structured.name, title);
    });

    test('asks for no media before somebody wants to watch', async () => {
        const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        assert.deepEqual(loaded.filter((name) => name.endsWith('.mp4')), []);
    });

    test('plays when asked to: time passes, frames are decoded', async () => {
        const told = page.waitForResponse((response) => response.url().endsWith('/views'));
        await page.click('.big-play');
        await until(page, (v) => v.currentTime > 1 && v.getVideoPlaybackQuality().totalVideoFrames > 10);
        const first = await video(page);
        await until(page, (v, a) => v.currentTime > a.time + 1 && v.getVideoPlaybackQuality().totalVideoFrames > a.frames + 10, first);
        assert.equal(first.paused, false);
        assert.equal((await told).status(), 204, 'the number of views');
        assert.ok(Math.abs(first.duration - (await data(page)).duration) < 1, `duration ${first.duration}`);
    });

    test('hides the bar after a while, and shows it when the pointer moves', async () => {
        await page.mouse.move(5, 5);
        await page.waitForSelector('.player.still', { timeout: 5000 });
        await showBar(page);
        assert.equal(await page.locator('.bar').isVisible(), true);
    });

    test('seeks by a click on the bar', async () => {
        await showBar(page);
        const box = await page.locator('.seek-rail').boundingBox();
        await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
        await until(page, (v) => !v.seeking && Math.abs(v.currentTime - v.duration * 0.6) < 2.5);
        const { frames } = await video(page);
        await until(page, (v, frames) => v.getVideoPlaybackQuality().totalVideoFrames > frames + 5, frames);
    });

    test('shows a look ahead above the bar', has('storyboard'), async () => {
        await showBar(page);
        const box = await page.locator('.seek-rail').boundingBox();
        await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
        await page.waitForFunction(() => {
            const picture = document.querySelector('.preview-picture');
            return picture && !picture.hidden && picture.style.backgroundImage.startsWith('url(') && picture.clientWidth > 50;
        });
        assert.match(await page.locator('.preview-time').textContent(), /^\d+:\d\d/);
    });

    test('switches the quality', has('qualities'), async () => {
        await showBar(page);
        await page.click('.quality-button');
        const labels = await page.locator('.menu-item:visible .menu-label').allTextContents();
        const heights = labels.map((label) => Number.parseInt(label, 10)).filter(Boolean);
        assert.ok(heights.length >= 2, `qualities: ${labels}`);
        const lowest = Math.min(...heights);
        await page.locator('.menu-item:visible', { hasText: new RegExp(`^${lowest}p`) }).click();
        await until(page, (v, lowest) => Math.min(v.videoHeight, v.videoWidth) === lowest, lowest, 20_000);
        await showBar(page);
        // The name follows when the first segment of that quality is reached.
        await page.waitForFunction((name) => document.querySelector('.quality-name').textContent.startsWith(name), `${lowest}p`);
        await page.click('.quality-button');
        await page.keyboard.press('Escape');
        assert.equal(await page.evaluate(() => document.activeElement.className), 'bar-button quality-button');
    });

    test('shows captions', has('captions'), async () => {
        await showBar(page);
        await page.click('.captions-button');
        await page.locator('.menu-item:visible').nth(1).click();
        await page.waitForFunction(() => [...document.querySelector('video').textTracks].some(({ cues }) => cues?.length > 0));
        await page.evaluate(() => {
            const player = document.querySelector('video');
            const track = [...player.textTracks].find(({ cues }) => cues?.length);
            player.currentTime = track.cues[0].startTime + 0.1;
        });
        await page.waitForFunction(() => document.querySelector('.cues .cue')?.textContent.trim().length > 0);
        await page.locator('#player').press('c');
        await page.waitForFunction(() => document.querySelector('.cues .cue') === null);
    });

    test('names chapters and marks them on the bar', has('chapters'), async () => {
        const { chapters } = await data(page);
        assert.equal(await page.locator('.seek-segment').count(), chapters.filter(({ start }) => start > 0).length + 1);
        const second = chapters.find(({ start }) => start > 0);
        await page.click(`.chapters a[data-time="${second.start}"]`);
        await until(page, (v, start) => Math.abs(v.currentTime - start) < 2.5, second.start);
        await page.waitForFunction((title) => document.querySelector('.bar-chapter').textContent === title, second.title);
    });

    test('obeys its keys', async () => {
        const press = (key) => page.locator('#player').press(key);
        await press('0');
        await until(page, (v) => v.currentTime < 2);
        if (!(await video(page)).paused) await press('k');
        await until(page, (v) => v.paused);
        await press('5');
        await until(page, (v) => !v.seeking && Math.abs(v.currentTime - v.duration / 2) < 0.5);
        const half = (await video(page)).time;
        await press('l');
        await until(page, (v, t) => !v.seeking && Math.abs(v.currentTime - Math.min(t + 10, v.duration - 0.1)) < 0.5, half);
        await press('j');
        await press('ArrowLeft');
        await until(page, (v, t) => !v.seeking && v.currentTime < t - 3, half);
        await press('m');
        assert.equal((await video(page)).muted, true);
        await press('m');
        await press('ArrowDown');
        assert.equal((await video(page)).volume, 0.95);
        await press('>');
        assert.equal((await video(page)).rate, 1.25);
        await press('<');
        const still = (await video(page)).time;
        await press('.');
        await until(page, (v, t) => !v.seeking && v.currentTime > t && v.currentTime < t + 0.2, still);
        await press('End');
        await until(page, (v) => v.duration - v.currentTime < 1);
        await press('Home');
        await until(page, (v) => v.currentTime < 0.5);
        await press('f');
        await page.waitForFunction(() => document.fullscreenElement?.id === 'player');
        await press('f');
        await page.waitForFunction(() => !document.fullscreenElement);
        await press('?');
        assert.equal(await page.locator('dialog.sheet').isVisible(), true);
        await page.keyboard.press('Escape');
        await page.locator('dialog.sheet').waitFor({ state: 'detached' });
        await press(' ');
        await until(page, (v) => !v.paused && v.currentTime > 0.2);
    });

    test('shares a link at a moment', async () => {
        await page.evaluate(() => (document.querySelector('video').currentTime = 12));
        await until(page, (v) => !v.seeking);
        await page.click('[data-action=share]');
        await page.locator('.check input').check();
        assert.match(await page.locator('dialog input.input').inputValue(), /\/w\/[^?]+\?start=1[23]s$/);
        assert.match(await page.locator('dialog textarea').inputValue(), /^<iframe .*\/videos\/embed\/[^"]+\?start=1[23]s"/);
        await assertAccessible(page);
        await page.keyboard.press('Escape');
    });

    test('goes on where it was left, and starts where the link says', async () => {
        const left = (await video(page)).time;
        await page.reload();
        await page.locator('.player-toast').waitFor();
        await page.click('.big-play');
        await until(page, (v, left) => v.currentTime > 0 && Math.abs(v.currentTime - left) < 4, left);
        await page.goto(`${page.url().split('?')[0]}?start=0m15s`);
        await page.click('.big-play');
        await until(page, (v) => v.currentTime > 14.5 && v.currentTime < 18);
    });

    test('did nothing that it should not', () => visitor.clean());
});

describe('embed', () => {
    let browser;
    before(async () => {
        browser = await launch();
    });
    after(() => browser.close());

    test('plays by itself when asked to, silent if it must', async () => {
        const visitor = await visit(browser, `/videos/embed/${embedId}?autoplay=1&muted=1&start=5`, { viewport: { width: 560, height: 315 } });
        await until(visitor.page, (v) => v.currentTime > 5.5 && v.getVideoPlaybackQuality().totalVideoFrames > 5);
        await showBar(visitor.page);
        assert.equal(await visitor.page.locator('.head-title').isVisible(), true);
        assert.match(await visitor.page.locator('.head-site').getAttribute('href'), /^https?:\/\/.+\/w\//);
        await assertAccessible(visitor.page);
        await visitor.clean();
        await visitor.close();
    });

    test('waits for a click otherwise', async () => {
        const visitor = await visit(browser, `/videos/embed/${embedId}`, { viewport: { width: 400, height: 225 } });
        await visitor.page.waitForSelector('.player.ready');
        await visitor.page.waitForTimeout(500);
        assert.equal((await video(visitor.page)).paused, true);
        await visitor.page.click('.big-play');
        await until(visitor.page, (v) => v.currentTime > 0.5);
        await visitor.clean();
        await visitor.close();
    });
});

describe('phone', () => {
    test('fits, and plays by taps', async () => {
        const browser = await launch();
        const visitor = await visit(browser, `/w/${id}`, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
        const { page } = visitor;
        await assertNoSideScroll(page);
        await page.tap('.big-play');
        await until(page, (v) => v.currentTime > 0.5);
        await page.waitForSelector('.player.still', { timeout: 8000 });
        await page.tap('#player');
        await page.waitForFunction(() => !document.querySelector('#player').classList.contains('still'));
        await page.tap('.play-button');
        await until(page, (v) => v.paused);
        await page.tap('.more-button');
        await page.locator('.menu-item:visible', { hasText: '1.5' }).tap();
        assert.equal((await video(page)).rate, 1.5);
        await visitor.clean();
        await browser.close();
    });
});
