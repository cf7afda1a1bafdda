# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The desktop: rooms of ui/ on Qt. A headless build leaves it out (SPIRULA_DESKTOP=OFF).
option(SPIRULA_DESKTOP "Build the desktop (needs Qt)" ON)
if(SPIRULA_FUZZ)
    set(SPIRULA_DESKTOP OFF)
endif()
if(NOT SPIRULA_DESKTOP)
    return()
endif()

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets Network WebSockets Multimedia MultimediaWidgets Svg DBus)
set_package_properties(Qt6 PROPERTIES PURPOSE "The desktop's windows, its player and its way to the node")
find_package(QCoro6 0.10 REQUIRED COMPONENTS Core Network WebSockets)
set_package_properties(QCoro6 PROPERTIES PURPOSE "Coroutines on Qt's loop")
find_package(KF6I18n 6.0 REQUIRED)
set_package_properties(KF6I18n PROPERTIES PURPOSE "Translations of the desktop")
find_package(KF6Notifications 6.0 REQUIRED)
set_package_properties(KF6Notifications PROPERTIES PURPOSE "Notifications")
find_package(KF6StatusNotifierItem 6.0 REQUIRED)
set_package_properties(KF6StatusNotifierItem PROPERTIES PURPOSE "The icon in the tray")
pkg_check_modules(SOUNDTOUCH REQUIRED IMPORTED_TARGET soundtouch>=2.3) # speed with the right pitch
find_library(YUV_LIBRARY yuv REQUIRED) # pictures made by the processor; it has no file for pkg-config
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode>=4.1) # addresses for the phone
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Test)
endif()

add_library(spirula-ui-options INTERFACE)
target_link_libraries(spirula-ui-options INTERFACE spirula-options Boost::headers Qt6::Core Qt6::Gui Qt6::Widgets QCoro6::Core)
target_compile_definitions(spirula-ui-options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING QT_DISABLE_DEPRECATED_UP_TO=0x060800 TRANSLATION_DOMAIN="spirula")
target_include_directories(spirula-ui-options INTERFACE ${CMAKE_SOURCE_DIR}/ui)

# Qt asks for -fPIC where the other rooms take -fPIE (SpirulaOptions.cmake).
function(spirula_ui_target target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON SPIRULA_PIC ON)
endfunction()

set(precompiled_of_ui
    <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <string_view> <utility> <vector>
    <QtCore> <QtGui> <QtWidgets> <QCoroTask>)
spirula_precompiled(spirula-ui-pch LINKS spirula-ui-options HEADERS ${precompiled_of_ui})
set_target_properties(spirula-ui-pch PROPERTIES SPIRULA_PIC ON)
if(TARGET spirula-test-pch)
    spirula_precompiled(spirula-ui-test-pch LINKS spirula-ui-options spirula-test-options
                        HEADERS ${precompiled_of_ui} ${precompiled_of_tests})
    set_target_properties(spirula-ui-test-pch PROPERTIES SPIRULA_PIC ON)
endif()

# spirula_ui_room(NAME [DEPENDS ui rooms...] [CORE core rooms...] [LINKS target...]): a folder of ui/, one static library.
function(spirula_ui_room name)
    cmake_parse_arguments(ROOM "" "" "DEPENDS;CORE;LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    if(NOT sources)
        return()
    endif()
    add_library(spirula-ui-${name} STATIC ${sources})
    spirula_ui_target(spirula-ui-${name})
    list(TRANSFORM ROOM_DEPENDS PREPEND spirula-ui-)
    list(TRANSFORM ROOM_CORE PREPEND spirula-)
    target_link_libraries(spirula-ui-${name} PUBLIC ${ROOM_DEPENDS} ${ROOM_CORE} ${ROOM_LINKS} spirula-ui-options)
    target_precompile_headers(spirula-ui-${name} REUSE_FROM spirula-ui-pch)
endfunction()

# spirula_ui_tests(NAME LINKS...): every *.cpp of the current folder as one Qt Test or GoogleTest program on its own screen.
function(spirula_ui_tests name)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    if(NOT sources)
        return()
    endif()
    add_executable(test-${name} ${sources})
    spirula_ui_target(test-${name})
    target_link_libraries(test-${name} PRIVATE spirula-ui-test-support ${ARGN} spirula-ui-options spirula-test-options Qt6::Test)
    target_include_directories(test-${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(test-${name} PRIVATE
        SPIRULA_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" SPIRULA_BIN_DIR="${CMAKE_BINARY_DIR}/bin"
        SPIRULA_TEST_LOCALES="${SPIRULA_TEST_LOCALES}")
    add_dependencies(test-${name} spirula-test-locale)
    target_precompile_headers(test-${name} REUSE_FROM spirula-ui-test-pch)
    gtest_discover_tests(test-${name} TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST PROPERTIES LABELS unit TIMEOUT 120)
endfunction()
