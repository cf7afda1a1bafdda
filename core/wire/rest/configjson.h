// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/actor.h"
#include "model/settings.h"
#include "wire/rest/restcontext.h"

#include <string>

namespace spirula::wire
{

/// What /config, /config/about and NodeInfo tell beside the settings.
struct RestInstance {
    model::Settings settings;
    std::string peertubeVersion = "6.3.0"; ///< whose REST API this is: clients decide on it
    std::string softwareVersion; ///< our own, for NodeInfo
    std::vector<std::string> languages; ///< of the about page
    std::vector<model::ActorImage> avatars;
    std::vector<model::ActorImage> banners;
    bool federation = false; ///< ActivityPub is spoken: named in NodeInfo
    std::int64_t localVideos = 0;
    std::int64_t localComments = 0;
};

std::string encodeConfig(const RestContext &context, const RestInstance &instance);
std::string encodeConfigAbout(const RestContext &context, const RestInstance &instance);

/// /videos/categories, licences, languages, privacies: `{id: label}`.
std::string encodeCategories();
std::string encodeLicences();
std::string encodeLanguages();
std::string encodePrivacies();

/// /.well-known/nodeinfo and /nodeinfo/2.0.json.
std::string encodeNodeInfoLinks(const RestContext &context, const RestInstance &instance);
std::string encodeNodeInfo(const RestContext &context, const RestInstance &instance);

}
