// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/storyboard.h"

#include <algorithm>

namespace spirula::ui
{

QRect spriteAt(const wire::HomeStoryboard &storyboard, const QSize &picture, qint64 ms)
{
    const int width = storyboard.spriteWidth;
    const int height = storyboard.spriteHeight;
    if (width <= 0 || height <= 0 || storyboard.spriteDuration <= 0 || width > picture.width()
        || height > picture.height()) {
        return {};
    }
    const int columns = picture.width() / width;
    const qint64 last = qint64(columns) * (picture.height() / height) - 1;
    const int index = int(std::clamp<qint64>(ms / 1000 / storyboard.spriteDuration, 0, last));
    return {index % columns * width, index / columns * height, width, height};
}

}
