// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/offload.h"
#include "media/encoderprobe.h"
#include "media/profiles.h"
#include "store/database.h"
#include "store/encoderstore.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

/// A hardware encoder works only if its test encode did; software ones come with FFmpeg.
wire::HomeEncoder describe(const media::EncodingProfile &profile,
                           const std::vector<store::EncoderProbe> &probes)
{
    wire::HomeEncoder encoder;
    encoder.name = profile.videoEncoder;
    encoder.codec = profile.name.substr(0, profile.name.find('-'));
    encoder.hardware = profile.hardware;
    encoder.works = !profile.hardware;
    if (!profile.hardware) {
        return encoder;
    }
    const auto probe = std::ranges::find(probes, profile.videoEncoder, &store::EncoderProbe::encoder);
    if (probe == probes.end()) {
        encoder.reason = "It has not been tested yet.";
        return encoder;
    }
    encoder.works = probe->works;
    encoder.reason = probe->detail;
    encoder.checkedAt = probe->probedAt;
    return encoder;
}

Task<Result<net::Response>> list(Home home, net::Request)
{
    Context &context = home->context;
    const std::string fingerprint
        = co_await offload(context.pool, [] { return media::encoderFingerprint(); });
    const auto read = [fingerprint](store::Connection &connection) {
        return store::EncoderStore(connection).list(fingerprint);
    };
    SPIRULA_CO_TRY(const auto probes, co_await context.database.read<std::vector<store::EncoderProbe>>(read));
    std::vector<wire::HomeEncoder> encoders;
    for (const auto &profile : media::builtInProfiles()) {
        encoders.push_back(describe(profile, probes));
    }
    co_return net::Response::json(200, wire::encode(encoders));
}

}

void addEncodersHome(net::Router &router, const Home &home)
{
    addHomeRoute(router, home, net::Method::get, "/encoders", list);
}

}
