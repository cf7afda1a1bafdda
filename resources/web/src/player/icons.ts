// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawings of the player.

import back from 'icon:rewind-fill';
import captions from 'icon:badge-cc';
import captionsOn from 'icon:badge-cc-fill';
import check from 'icon:check-lg';
import close from 'icon:x-lg';
import exitFullscreen from 'icon:fullscreen-exit';
import forward from 'icon:fast-forward-fill';
import fullscreen from 'icon:fullscreen';
import gauge from 'icon:speedometer2';
import gear from 'icon:gear-fill';
import muted from 'icon:volume-mute-fill';
import pause from 'icon:pause-fill';
import pip from 'icon:pip';
import play from 'icon:play-fill';
import quiet from 'icon:volume-down-fill';
import replay from 'icon:arrow-counterclockwise';
import share from 'icon:share';
import volume from 'icon:volume-up-fill';
import warning from 'icon:exclamation-circle';

export const icons = {
    back,
    captions,
    captionsOn,
    check,
    close,
    exitFullscreen,
    forward,
    fullscreen,
    gauge,
    gear,
    muted,
    pause,
    pip,
    play,
    quiet,
    replay,
    share,
    volume,
    warning,
};
