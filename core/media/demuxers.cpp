// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/demuxers.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace spirula::media
{

namespace
{

constexpr std::string_view allowed
    = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,live_flv,mpegts,mpeg,mpegvideo,h264,hevc,vvc,m4v,h263,"
      "av1,obu,ivf,"
      "asf,asf_o,ogg,wav,w64,mp3,aac,flac,aiff,au,caf,amr,amrnb,amrwb,ac3,eac3,ac4,dts,dtshd,truehd,mlp,ape,"
      "tta,tak,wv,"
      "mpc,mpc8,oma,qcp,shn,dsf,iff,voc,xwma,gsm,loas,mxf,gxf,lxf,rm,nut,nuv,yuv4mpegpipe,dv,wtv,pva,nsv,gif,"
      "apng,mjpeg,"
      "mjpeg_2000,smjpeg,dirac,dnxhd,vc1,cavsvideo,avs2,avs3,roq,film_cpk,bink,smk,flic,r3d,mtv,mv,ty,vivo";

constexpr std::array guessed{std::string_view("aac"),    std::string_view("ac3"),  std::string_view("eac3"),
                             std::string_view("ac4"),    std::string_view("dts"),  std::string_view("mlp"),
                             std::string_view("truehd"), std::string_view("loas"), std::string_view("gif"),
                             std::string_view("apng")};
constexpr std::array raw{
    std::string_view("h264"),       std::string_view("hevc"),      std::string_view("vvc"),
    std::string_view("m4v"),        std::string_view("h263"),      std::string_view("av1"),
    std::string_view("obu"),        std::string_view("mpegvideo"), std::string_view("mjpeg"),
    std::string_view("mjpeg_2000"), std::string_view("dirac"),     std::string_view("dnxhd"),
    std::string_view("vc1"),        std::string_view("cavsvideo"), std::string_view("avs2"),
    std::string_view("avs3")};

template<class List>
bool isIn(const List &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

}

std::string_view allowedDemuxers() { return allowed; }

std::string forcedDemuxer(std::string_view formatName)
{
    const std::string_view first = formatName.substr(0, formatName.find(','));
    return isIn(split(allowed, ','), first) ? std::string(first) : std::string();
}

bool hasGuessedDuration(std::string_view demuxer) { return isIn(guessed, demuxer) || isIn(raw, demuxer); }

bool isUnseekable(std::string_view demuxer)
{
    return isIn(raw, demuxer) || demuxer == "gif" || demuxer == "apng";
}

}
