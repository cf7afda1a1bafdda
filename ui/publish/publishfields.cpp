// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishfields.h"

#include "base/text.h"
#include "words/publishwords.h"

#include <tuple>

namespace spirula::ui
{

namespace
{
bool isTitle(const std::string &title)
{
    const std::size_t length = codePoints(trim(title));
    return length >= 3 && length <= 120;
}

bool lacksPassword(const PublishFields &fields, bool hasPassword)
{
    return fields.privacy == model::Privacy::password && fields.password.empty() && !hasPassword;
}

bool hasPassed(const PublishFields &fields, WallTime now)
{
    return fields.publishAt && *fields.publishAt <= now;
}

/// What a node says of a video, as opposed to what is only sent to it: password and picture.
constexpr std::tuple told(&PublishFields::title, &PublishFields::description, &PublishFields::privacy,
                          &PublishFields::tags, &PublishFields::language, &PublishFields::category,
                          &PublishFields::licence, &PublishFields::chapters, &PublishFields::publishAt,
                          &PublishFields::commentsPolicy, &PublishFields::support, &PublishFields::nsfw,
                          &PublishFields::downloadEnabled);

template<class T, class U>
void tell(std::optional<T> &change, const U &before, const U &after)
{
    if (before != after) {
        change = after;
    }
}
}

PublishFields PublishFields::of(const wire::HomeVideo &home)
{
    const model::Video &video = home.video;
    PublishFields fields;
    fields.title = video.name;
    fields.description = video.description;
    fields.privacy = video.privacy;
    fields.tags = video.tags;
    fields.language = video.language;
    fields.category = video.category;
    fields.licence = video.licence;
    fields.chapters = home.chapters;
    fields.publishAt = video.publishAt;
    fields.commentsPolicy = video.commentsPolicy;
    fields.support = video.support;
    fields.nsfw = video.nsfw;
    fields.downloadEnabled = video.downloadEnabled;
    return fields;
}

QString PublishFields::problem(bool hasPassword, WallTime now) const
{
    if (!isTitle(title)) {
        return words::titleTooShort();
    }
    if (lacksPassword(*this, hasPassword)) {
        return words::passwordMissing();
    }
    return hasPassed(*this, now) ? words::timePassed() : QString();
}

PublishFields PublishFields::savable(const PublishFields &before, bool hasPassword, WallTime now) const
{
    PublishFields fields = *this;
    if (!isTitle(title)) {
        fields.title = before.title;
    }
    if (lacksPassword(*this, hasPassword)) {
        fields.privacy = before.privacy;
    }
    // A draft publishes itself at its time: that is sent only when the person presses Schedule.
    fields.publishAt = publishAt ? before.publishAt : std::nullopt;
    if (hasPassed(fields, now)) {
        fields.publishAt.reset();
    }
    return fields;
}

void PublishFields::follow(const PublishFields &before, const PublishFields &after)
{
    const auto take = [&](auto... members) {
        const auto one = [&](auto member) {
            if (before.*member != after.*member) {
                this->*member = after.*member;
            }
        };
        (one(members), ...);
    };
    std::apply(take, told);
    take(&PublishFields::password, &PublishFields::thumbnailAtMs, &PublishFields::thumbnailPath);
}

void PublishFields::meet(PublishFields &saved, const PublishFields &news)
{
    const auto take = [&](auto... members) {
        const auto one = [&](auto member) {
            if (this->*member == saved.*member) {
                this->*member = news.*member;
            }
            saved.*member = news.*member;
        };
        (one(members), ...);
    };
    std::apply(take, told);
}

wire::VideoChangeRequest PublishFields::changesSince(const PublishFields &before) const
{
    wire::VideoChangeRequest change;
    tell(change.name, before.title, title);
    tell(change.description, before.description, description);
    tell(change.privacy, before.privacy, privacy);
    tell(change.tags, before.tags, tags);
    tell(change.language, before.language, language);
    tell(change.category, before.category, category);
    tell(change.licence, before.licence, licence);
    tell(change.chapters, before.chapters, chapters);
    tell(change.publishAt, before.publishAt, publishAt);
    tell(change.commentsPolicy, before.commentsPolicy, commentsPolicy);
    tell(change.support, before.support, support);
    tell(change.nsfw, before.nsfw, nsfw);
    tell(change.downloadEnabled, before.downloadEnabled, downloadEnabled);
    if (!password.empty() && (password != before.password || change.privacy)) {
        change.password = password;
    }
    if (thumbnailPath != before.thumbnailPath && !thumbnailPath.empty()) {
        change.thumbnailPath = thumbnailPath;
    } else if (thumbnailAtMs && (thumbnailAtMs != before.thumbnailAtMs || !before.thumbnailPath.empty())
               && thumbnailPath.empty()) {
        change.thumbnailAtMs = thumbnailAtMs;
    }
    return change;
}

}
