// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// For tests/bench: plays a video on its page in headless Chromium. Says "plays" once it does; at each line that comes in
// it says the state of the <video> in JSON, at the end of the input it ends.
//
// From the environment: SPIRULA_VIDEO (what stands behind /w/).

import { createInterface } from 'node:readline';

import { launch, until, video, visit } from './support.mjs';

const browser = await launch();
const { page } = await visit(browser, `/w/${process.env.SPIRULA_VIDEO}`);
await page.click('.big-play');
await until(page, (v) => v.currentTime > 1 && v.getVideoPlaybackQuality().totalVideoFrames > 10);
await page.mouse.move(5, 5);
console.log('plays');
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await video(page)), line);
await browser.close();
