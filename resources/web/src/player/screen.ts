// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Full screen and picture in picture, in the ways that browsers have them.

interface OldDocument extends Document {
    webkitFullscreenElement?: Element | null;
    webkitExitFullscreen?: () => void;
}
interface OldElement extends HTMLElement {
    webkitRequestFullscreen?: () => void;
}
interface PhoneVideo extends HTMLVideoElement {
    webkitEnterFullscreen?: () => void;
}

export const fullscreenElement = (): Element | null =>
    document.fullscreenElement ?? (document as OldDocument).webkitFullscreenElement ?? null;

export class Screen {
    constructor(
        private readonly root: HTMLElement,
        private readonly video: HTMLVideoElement,
        changed: () => void,
    ) {
        document.addEventListener('fullscreenchange', changed);
        document.addEventListener('webkitfullscreenchange', changed);
    }

    get canFullscreen(): boolean {
        const root = this.root as OldElement;
        return !!(root.requestFullscreen ?? root.webkitRequestFullscreen ?? (this.video as PhoneVideo).webkitEnterFullscreen);
    }

    get canPip(): boolean {
        return document.pictureInPictureEnabled === true;
    }

    toggleFullscreen(): void {
        const root = this.root as OldElement;
        if (fullscreenElement()) {
            if (document.exitFullscreen) void document.exitFullscreen().catch(() => undefined);
            else (document as OldDocument).webkitExitFullscreen?.();
        } else if (root.requestFullscreen) {
            void root.requestFullscreen().catch(() => undefined);
        } else if (root.webkitRequestFullscreen) {
            root.webkitRequestFullscreen();
        } else {
            (this.video as PhoneVideo).webkitEnterFullscreen?.();
        }
    }

    togglePip(): void {
        if (document.pictureInPictureElement) void document.exitPictureInPicture().catch(() => undefined);
        else if (this.canPip) void this.video.requestPictureInPicture().catch(() => undefined);
    }
}
