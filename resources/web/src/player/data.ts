// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data block of a page about its video, as core/node/web/playerjson.cpp writes it.

export interface VideoFile {
    path: string;
    resolution: number;
    fps: number;
    size: number;
    type: string;
}

export interface Caption {
    path: string;
    language: string;
    label: string;
    automatic: boolean;
}

export interface Chapter {
    start: number;
    title: string;
}

export interface Storyboard {
    path: string;
    totalWidth: number;
    totalHeight: number;
    spriteWidth: number;
    spriteHeight: number;
    spriteDuration: number;
}

export interface PlayerData {
    uuid: string;
    title: string;
    site: string;
    watchUrl: string;
    embedUrl: string;
    hls?: string;
    files: VideoFile[];
    poster?: string;
    duration: number;
    width: number;
    height: number;
    captions: Caption[];
    chapters: Chapter[];
    storyboard?: Storyboard;
    password?: string;
}

/** What the address of the page asks for. */
export interface PlayerOptions {
    embedded: boolean;
    start?: number | undefined;
    stop?: number | undefined;
    autoplay: boolean;
    muted: boolean;
    loop: boolean;
    caption?: string | undefined;
}

/** The header with the password, for every request about the video. Header values are bytes to a browser: UTF-8's here. */
export function passwordHeader(data: PlayerData): Record<string, string> {
    if (!data.password) return {};
    return { 'x-peertube-video-password': String.fromCharCode(...new TextEncoder().encode(data.password)) };
}

/** A file as an address that works without the header: for downloads and plain playback behind a password. */
export async function withToken(data: PlayerData, path: string): Promise<string> {
    if (!data.password) return path;
    const answer = await fetch(`/api/v1/videos/${data.uuid}/token`, { method: 'POST', headers: passwordHeader(data) });
    if (!answer.ok) throw new Error(`token: ${answer.status}`);
    const { files } = (await answer.json()) as { files: { token: string } };
    return `${path}${path.includes('?') ? '&' : '?'}videoFileToken=${encodeURIComponent(files.token)}`;
}

/** A file of the video as an address for <img> and <track>: through a blob where a password must be sent along. */
export async function reachable(data: PlayerData, path: string): Promise<string> {
    if (!data.password) return path;
    const answer = await fetch(path, { headers: passwordHeader(data) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return URL.createObjectURL(await answer.blob());
}
