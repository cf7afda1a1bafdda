#version 440
// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

layout(location = 0) in vec2 corner;
layout(location = 1) in vec2 place;
layout(location = 0) out vec2 textureAt;

layout(std140, binding = 0) uniform Picture
{
    mat4 position;
    mat4 colour;
    vec4 sampling; // x: planes (1 RGB, 2 Y and UV, 3 Y, U, V), y: what stretches samples of more than 8 bits
};

void main()
{
    textureAt = place;
    gl_Position = position * vec4(corner, 0.0, 1.0);
}
