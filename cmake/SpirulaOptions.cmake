# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiler settings that hold for every target. The presets choose among them.
include(GNUInstallDirs)

set(SPIRULA_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize= (address,undefined or thread)")
option(SPIRULA_FUZZ "Build the fuzz targets (needs clang)" OFF)
option(SPIRULA_COVERAGE "Instrument for coverage" OFF)
option(SPIRULA_TEST_HOOKS "Compile fail points and the test clock in (never in a release)" OFF)
option(SPIRULA_WERROR "Treat warnings as errors" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF) # none are used; scanning runs the preprocessor twice and keeps ccache out
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE ccache)
if(CCACHE)
    # Paths relative to the checkout let every build folder and every clone share results, the precompiled header too;
    # the sloppiness is what ccache asks for when precompiled headers are in use.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

add_library(spirula-options INTERFACE)
# Everything is linked into position independent executables; one flag for all, or the precompiled header fits none.
# Qt refuses -fPIE: its rooms say so with the property SPIRULA_PIC.
target_compile_options(spirula-options INTERFACE $<IF:$<BOOL:$<TARGET_PROPERTY:SPIRULA_PIC>>,-fPIC,-fPIE>)
target_link_options(spirula-options INTERFACE -pie)
# Compiled once, in base and net, instead of into every file that includes them.
target_compile_definitions(spirula-options INTERFACE BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION)
# Members of our plain values have their defaults; leaving some out is the normal way to write one.
target_compile_options(spirula-options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                                 -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 14 sees dangling references and uninitialised members inside coroutine frames that are none.
    target_compile_options(spirula-options INTERFACE -fpch-preprocess -Wno-dangling-reference -Wno-maybe-uninitialized
                                                     -Wno-mismatched-new-delete)
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # ccache asks for it: else a precompiled header made anew fits nothing that was compiled with the one before.
    target_compile_options(spirula-options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
if(SPIRULA_WERROR)
    target_compile_options(spirula-options INTERFACE -Werror)
endif()
if(SPIRULA_SANITIZE)
    target_compile_options(spirula-options INTERFACE -fsanitize=${SPIRULA_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(spirula-options INTERFACE -fsanitize=${SPIRULA_SANITIZE})
    if(SPIRULA_SANITIZE MATCHES "undefined")
        target_compile_options(spirula-options INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()
if(SPIRULA_FUZZ)
    target_compile_options(spirula-options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(SPIRULA_COVERAGE)
    target_compile_options(spirula-options INTERFACE --coverage)
    target_link_options(spirula-options INTERFACE --coverage)
endif()
if(SPIRULA_TEST_HOOKS)
    target_compile_definitions(spirula-options INTERFACE SPIRULA_TEST_HOOKS)
endif()
target_compile_definitions(spirula-options INTERFACE SPIRULA_VERSION="${PROJECT_VERSION}")
target_include_directories(spirula-options INTERFACE ${CMAKE_SOURCE_DIR}/core)
