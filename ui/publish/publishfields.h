// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homerequests.h"
#include "wire/home/homevideo.h"

#include <QString>

namespace spirula::ui
{

/// What the person says about a video in the form.
struct PublishFields {
    std::string title;
    std::string description;
    model::Privacy privacy = model::Privacy::everyone;
    std::string password; ///< empty: it stays as it is
    std::vector<std::string> tags;
    std::optional<std::string> language;
    std::optional<int> category;
    std::optional<int> licence;
    std::vector<model::Chapter> chapters;
    std::optional<WallTime> publishAt;
    model::CommentsPolicy commentsPolicy = model::CommentsPolicy::enabled;
    std::string support;
    bool nsfw = false;
    bool downloadEnabled = true;
    std::optional<std::int64_t> thumbnailAtMs; ///< unset with an empty path: it stays as it is
    std::string thumbnailPath;
    bool operator==(const PublishFields &) const = default;

    static PublishFields of(const wire::HomeVideo &video);
    /// Why it cannot be published, a sentence; empty if it can.
    QString problem(bool hasPassword, WallTime now) const;
    /// For saving while the person still types: what breaks a rule stays as it was `before`.
    PublishFields savable(const PublishFields &before, bool hasPassword, WallTime now) const;
    /// What leads from `before` to these.
    wire::VideoChangeRequest changesSince(const PublishFields &before) const;
    /// Takes over what differs between `before` and `after`; the rest stays.
    void follow(const PublishFields &before, const PublishFields &after);
    /// The node says `news`, it had said `saved`: what was not changed here meanwhile is as it says.
    void meet(PublishFields &saved, const PublishFields &news);
};

}
