// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/mediafiles.h"
#include "model/video.h"
#include "net/http/message.h"

#include <string>
#include <string_view>

namespace spirula::node
{

/// The type by a name's ending; only what the node itself writes, else application/octet-stream.
std::string contentType(std::string_view fileName);

/// A media file as an answer. Names are random and their content never changes, so public ones are kept for
/// ever by whoever fetched them, those behind a link by the browser only, protected ones by nobody.
Result<net::Response> mediaResponse(const files::MediaFiles &files, const files::MediaPath &path,
                                    model::Privacy privacy);
std::string_view cacheControl(model::Privacy privacy);

/// Content-Disposition for saving under a person's title (RFC 6266).
std::string attachment(std::string_view title, std::string_view ending);

/// The playlist with a token in the address of everything that it names, for players that cannot send it
/// otherwise.
Result<std::string> withFileToken(std::string_view playlist, std::string_view token);

}
