#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# media.sh <folder>: makes the clip and the pictures of the preview, once: HLS with one fragmented MP4 per quality as the
# node publishes it, a plain MP4, a storyboard, captions in two languages, pictures.
set -euo pipefail

out=$1
[[ -e $out/done ]] && exit
rm -rf "$out"
mkdir -p "$out"
cd "$out"
run() { ffmpeg -hide_banner -loglevel error -nostdin -y "$@"; }

length=48
font=$(find /usr/share/fonts -name 'DejaVuSans-Bold.ttf' | head -1)
run -f lavfi -i "gradients=s=1280x720:r=25:c0=0x0b3d4f:c1=0x4fd1c7:c2=0x1a2a5e:c3=0xe7b24c:nb_colors=4:speed=0.012:seed=7:d=$length" \
    -f lavfi -i "sine=f=220:d=$length" \
    -vf "drawtext=fontfile=$font:text='%{pts\:gmtime\:0\:%M\\\\\:%S}':fontsize=150:fontcolor=white@0.9:x=(w-tw)/2:y=(h-th)/2-40" \
    -c:v libx264 -preset veryfast -crf 21 -g 50 -keyint_min 50 -sc_threshold 0 -c:a aac -b:a 96k -shortest source.mp4

printf '#EXTM3U\n#EXT-X-VERSION:3\n\n' >master.m3u8
add() { # add <height> <width> <bandwidth> <codecs>
    local height=$1 width=$2
    run -i source.mp4 -vf "scale=$width:$height" -c:v libx264 -preset veryfast -crf 24 -g 50 -keyint_min 50 -sc_threshold 0 \
        -c:a copy -f hls -hls_time 4 -hls_list_size 0 -hls_playlist_type vod -hls_segment_type fmp4 -hls_flags single_file \
        -hls_segment_filename "clip-$height-fragmented.mp4" "clip-$height.m3u8"
    printf '#EXT-X-STREAM-INF:BANDWIDTH=%s,RESOLUTION=%sx%s,FRAME-RATE=25,CODECS="%s"\nclip-%s.m3u8\n' \
        "$3" "$width" "$height" "$4" "$height" >>master.m3u8
}
add 240 426 400000 avc1.640015,mp4a.40.2
add 480 854 1100000 avc1.64001e,mp4a.40.2
add 720 1280 2400000 avc1.64001f,mp4a.40.2
run -i source.mp4 -c copy -movflags +faststart clip-720.mp4
run -i source.mp4 -vn -c:a copy -movflags +faststart clip-0.mp4
run -i source.mp4 -vf 'fps=1,scale=192:108,tile=8x6' -frames:v 1 -q:v 3 storyboard.jpg

pictures() { # pictures <name> <source graph>
    run -f lavfi -i "$2" -frames:v 1 -update 1 -q:v 3 -vf scale=850:478 "$1-850.jpg"
    run -i "$1-850.jpg" -update 1 -q:v 4 -vf scale=280:157 "$1-280.jpg"
}
run -ss 31 -i source.mp4 -frames:v 1 -update 1 -q:v 3 -vf scale=850:478 clip-850.jpg
run -i clip-850.jpg -update 1 -q:v 4 -vf scale=280:157 clip-280.jpg
pictures a 'gradients=s=1280x720:c0=0x2b1055:c1=0xd53a9d:c2=0xffb88c:c3=0x2b1055:nb_colors=4:seed=3'
pictures b 'mandelbrot=s=1280x720:start_scale=0.08:start_x=-0.7436:start_y=0.1318'
pictures c 'gradients=s=1280x720:c0=0x0f2027:c1=0x2c5364:c2=0xa8c0ff:nb_colors=3:type=radial:seed=9'
pictures d 'mandelbrot=s=1280x720:start_scale=0.6:start_x=-0.1:start_y=0.85'
pictures e 'gradients=s=1280x720:c0=0x134e4a:c1=0xd9f99d:c2=0x65a30d:nb_colors=3:seed=21'
pictures f 'sierpinski=s=1280x720:seed=4'
run -f lavfi -i 'gradients=s=1200x200:c0=0x0b3d4f:c1=0x4fd1c7:c2=0x12302f:nb_colors=3:seed=5' -frames:v 1 -update 1 -q:v 3 banner.jpg
run -f lavfi -i 'gradients=s=240x240:c0=0x4fd1c7:c1=0x00302e:nb_colors=2:type=radial:seed=2' -frames:v 1 -update 1 -q:v 3 avatar.jpg

caption() { # caption <language> <words of the first line>
    {
        printf 'WEBVTT\n\n'
        for ((i = 0; i < length; i += 4)); do
            printf '00:%02d.000 --> 00:%02d.800\n%s %d\nsecond line\n\n' "$i" $((i + 3)) "$2" "$i"
        done
    } >"caption-$1.vtt"
}
caption en 'Caption at second'
caption de 'Untertitel bei Sekunde'
touch "done"
