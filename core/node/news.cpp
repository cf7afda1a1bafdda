// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/news.h"

#include "node/videoform.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/jobstore.h"
#include "wire/home/homejob.h"
#include "wire/home/homeprofile.h"
#include "wire/home/homesettings.h"

namespace spirula::node
{

Result<void> tellVideoChanged(store::Tx &tx, const Context &context, std::int64_t videoId)
{
    SPIRULA_TRY(const wire::HomeVideo video, loadHomeVideo(tx.connection(), context, videoId));
    return tx.news("video.changed", video.video.uuid.toString(), wire::encode(video));
}

Result<void> tellVideoDeleted(store::Tx &tx, const Uuid &uuid)
{
    return tx.news("video.deleted", uuid.toString(), "{}");
}

Result<void> tellJobChanged(store::Tx &tx, const Context &context, std::int64_t jobId)
{
    SPIRULA_TRY(const model::Job job, store::JobStore(tx.connection()).find(jobId));
    SPIRULA_TRY(const wire::HomeJob form, loadHomeJob(tx.connection(), context, job));
    return tx.news("job.changed", std::to_string(jobId), wire::encode(form));
}

Result<void> tellSettingsChanged(store::Tx &tx, const model::Settings &settings)
{
    return tx.news("settings.changed", "settings", wire::encode(settings));
}

Result<void> tellChannelChanged(store::Tx &tx, const Context &context, std::int64_t channelId)
{
    SPIRULA_TRY(const model::Channel channel, store::ChannelStore(tx.connection()).find(channelId));
    return tx.news("channel.changed", channel.name,
                   wire::encode(wire::homeProfile(restContext(context), channel)));
}

Result<void> tellAccountChanged(store::Tx &tx, const Context &context, std::int64_t accountId)
{
    SPIRULA_TRY(const model::Account account, store::AccountStore(tx.connection()).find(accountId));
    return tx.news("account.changed", account.name,
                   wire::encode(wire::homeProfile(restContext(context), account)));
}

}
