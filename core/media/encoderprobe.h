// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "base/task.h"
#include "media/mediaworker.h"
#include "media/profiles.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// Whether an encoder really works on this machine: lists of FFmpeg prove nothing, a short test encode does.
struct EncoderVerdict {
    std::string encoder; ///< "h264_vaapi"
    bool works = false;
    std::string reason; ///< why not: the encoder's last words
};

/// One worker job that encodes 0.1 s with each hardware encoder of the built-in profiles. Takes a second or
/// two.
Task<Result<std::vector<EncoderVerdict>>> probeEncoders(MediaWorker &worker, fs::path folder,
                                                        bool requireSandbox);

/// Changes when verdicts may no longer hold: devices in /dev/dri, NVIDIA's device, FFmpeg's file. For caching
/// the verdicts.
std::string encoderFingerprint();

/// The profile of the settings; a hardware one becomes its software one unless its encoder is among the
/// working ones. With "h264" and `hardwareEncoding`, a working hardware H.264 encoder is taken (VAAPI, NVENC,
/// QSV in this order).
EncodingProfile chooseProfile(const EncodingProfile &wanted, bool hardwareEncoding,
                              const std::vector<EncoderVerdict> &verdicts);

}
