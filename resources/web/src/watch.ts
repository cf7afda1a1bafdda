// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The watch page: player, timestamps, chapters, sharing, waiting while the video is being prepared.

import './site';
import { pageData } from './dom';
import { reachable, withToken, type PlayerData } from './player/data';
import { forgetPost } from './password';
import { mountPlayer } from './player/mount';
import type { Player } from './player/player';
import { showSprite } from './player/preview';
import { showShare, type Shared } from './share';
import { awaitPrepared } from './prepared';
import { parseTime } from './time';
import { t } from './words';

/** Links with data-time seek instead of loading the page anew. */
function enhanceJumps(player: Player): void {
    document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLElement>('a[data-time]');
        const seconds = parseTime(link?.dataset.time ?? null);
        if (seconds === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        player.seek(seconds);
        player.play();
        player.root.scrollIntoView({ block: 'nearest' });
        player.root.focus({ preventScroll: true });
    });
}

/** Pictures of the chapters, cut out of the storyboard when they come into view. */
function enhanceChapters(data: PlayerData): void {
    const board = data.storyboard;
    const list = document.querySelector('.chapters');
    if (!board || !list) return;
    const watch = new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        reachable(data, board.path).then(
            (url) => {
                for (const picture of list.querySelectorAll<HTMLElement>('.chapter-picture')) {
                    const scale = Math.min(picture.clientWidth / board.spriteWidth, picture.clientHeight / board.spriteHeight);
                    showSprite(picture, board, url, Number(picture.dataset.start) + 0.5, scale);
                    picture.style.width = `${board.spriteWidth * scale}px`;
                    picture.style.height = `${board.spriteHeight * scale}px`;
                    picture.classList.add('shown');
                }
            },
            () => undefined, // the times alone still help
        );
    });
    watch.observe(list);
}

/** A download cannot send the password along: its link gets a token first. */
function enhanceDownloads(data: PlayerData): void {
    if (!data.password) return;
    document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
        if (!link || link.search.includes('videoFileToken')) return;
        event.preventDefault();
        withToken(data, link.pathname + link.search).then(
            (path) => {
                link.href = path;
                link.click();
            },
            () => link.append(` · ${t('That didn’t work. Try again')}`),
        );
    });
}

function start(): void {
    const player = mountPlayer(false);
    const data = pageData<PlayerData>('player-data');
    const shared = data ?? pageData<Shared>('share-data');
    document.querySelector('[data-action=share]')?.addEventListener('click', () => {
        if (shared) showShare(shared, player?.time ?? 0);
    });
    awaitPrepared();
    if (!player || !data) return;
    if (data.password) forgetPost();
    enhanceJumps(player);
    enhanceChapters(data);
    enhanceDownloads(data);
}

start();
