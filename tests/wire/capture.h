// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/actor.h"
#include "model/video.h"
#include "wire/rest/restcontext.h"

#include <string>
#include <string_view>

// The values of the PeerTube 6.3.0 whose answers lie in tests/fixtures/wire, as our node would have them.
namespace spirula::capture
{

wire::RestContext context();
model::Account alice();
model::Channel aliceChannel(); ///< pictures from the widest to the narrowest
model::Channel secondChannel();
model::Channel mainChannel();
model::VideoDetails testPattern(); ///< everything that a video can have
model::VideoDetails secondVideo(); ///< hardly anything
model::VideoDetails splitAudio(); ///< audio in its own file

/// The pictures from the narrowest to the widest, as PeerTube sometimes orders them.
model::Channel narrowFirst(model::Channel channel);

WallTime time(std::string_view iso);
std::string fixture(std::string_view name);

}
