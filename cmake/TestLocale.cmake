# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A real locale for tests, wherever they run: gettext translates nothing in the locales C and C.UTF-8, the only ones of a
# small system. It is found by LOCPATH (tests/ui/support/testlocale.h).
find_program(LOCALEDEF localedef PATHS /usr/sbin REQUIRED)
set(SPIRULA_TEST_LOCALES ${CMAKE_BINARY_DIR}/testlocales)
add_custom_command(OUTPUT ${SPIRULA_TEST_LOCALES}/en_US.UTF-8/LC_IDENTIFICATION
    COMMAND ${CMAKE_COMMAND} -E make_directory ${SPIRULA_TEST_LOCALES}
    COMMAND ${LOCALEDEF} -i en_US -f UTF-8 ${SPIRULA_TEST_LOCALES}/en_US.UTF-8
    COMMENT "Making a locale for tests"
    VERBATIM)
add_custom_target(spirula-test-locale ALL DEPENDS ${SPIRULA_TEST_LOCALES}/en_US.UTF-8/LC_IDENTIFICATION)
