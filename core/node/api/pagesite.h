// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/actor.h"
#include "net/http/message.h"
#include "node/api/apihandler.h"
#include "node/web/noticepages.h"
#include "node/web/siteview.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::node
{

/// The site in the visitor's language. Without a picture: that of the channel is put in by those who know it.
web::SiteView siteView(const Context &context, const net::Request &request);

enum class Frame { forbidden, allowed };
/// HTML with the header fields of the public pages; only the embed may stand in somebody's frame.
net::Response pageResponse(int status, std::string html, Frame frame = Frame::forbidden, bool secret = false);
/// The page that says why there is none.
net::Response noticeResponse(const web::SiteView &site, const Error &error, Frame frame = Frame::forbidden);

/// A page as a handler: errors become notices.
using PageFunction = Task<Result<net::Response>> (*)(Parts parts, net::Request request, web::SiteView site);
net::Handler pageHandler(Parts parts, PageFunction run, Frame frame = Frame::forbidden);

/// The path of an actor's picture, the smallest that is at least 120 pixels wide; empty if there is none.
std::string imagePath(const std::vector<model::ActorImage> &images, std::string_view folder);

}
