// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/** The markup of one drawing of bootstrap-icons, or "spirula" (tools/icons.mjs). */
declare module 'icon:*' {
    const markup: string;
    export default markup;
}
