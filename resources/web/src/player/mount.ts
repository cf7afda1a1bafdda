// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts a player where the page has a place for one.

import { pageData } from '../dom';
import { parseTime } from '../time';
import type { PlayerData, PlayerOptions } from './data';
import { Player } from './player';

function options(embedded: boolean): PlayerOptions {
    const query = new URLSearchParams(location.search);
    const on = (name: string): boolean => ['1', 'true'].includes(query.get(name) ?? '');
    return {
        embedded,
        start: parseTime(query.get('start')),
        stop: parseTime(query.get('stop')),
        autoplay: embedded && on('autoplay'),
        muted: on('muted'),
        loop: on('loop'),
        caption: query.get('subtitle') ?? undefined,
    };
}

/** The page's data as it is now. A page behind a password is asked for with it. */
async function fresh(data: PlayerData): Promise<PlayerData | undefined> {
    const request: RequestInit = { headers: { Accept: 'text/html' } };
    if (data.password) Object.assign(request, { method: 'POST', body: new URLSearchParams({ password: data.password }) });
    const answer = await fetch(location.href, request);
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return pageData<PlayerData>('player-data', page);
}

export function mountPlayer(embedded: boolean, root: Document = document): Player | undefined {
    const place = root.getElementById('player');
    const data = pageData<PlayerData>('player-data', root);
    if (!place || !data) return undefined;
    return new Player(place, data, options(embedded), () => fresh(data));
}
