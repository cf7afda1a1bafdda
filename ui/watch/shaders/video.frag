#version 440
// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

layout(location = 0) in vec2 textureAt;
layout(location = 0) out vec4 pixel;

layout(std140, binding = 0) uniform Picture
{
    mat4 position;
    mat4 colour;
    vec4 sampling;
};
layout(binding = 1) uniform sampler2D plane0;
layout(binding = 2) uniform sampler2D plane1;
layout(binding = 3) uniform sampler2D plane2;

void main()
{
    vec4 first = texture(plane0, textureAt);
    if (sampling.x < 1.5) {
        pixel = vec4(first.rgb, 1.0);
        return;
    }
    vec2 chroma = texture(plane1, textureAt).rg;
    if (sampling.x > 2.5)
        chroma.y = texture(plane2, textureAt).r;
    pixel = vec4((colour * vec4(vec3(first.r, chroma) * sampling.y, 1.0)).rgb, 1.0);
}
