# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A room is a folder and one static library; what it may see is what it depends on.
include(GoogleTest)

# spirula_precompiled(NAME LINKS target... HEADERS header...): headers that other targets take by REUSE_FROM.
function(spirula_precompiled name)
    cmake_parse_arguments(PRECOMPILED "" "" "LINKS;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "// Precompiled headers hang on this file.\n")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE ${PRECOMPILED_LINKS})
    target_precompile_headers(${name} PRIVATE ${PRECOMPILED_HEADERS})
endfunction()

# One precompiled header for all rooms: the standard library and Asio's coroutines are what costs.
set(precompiled_of_rooms
    <algorithm> <array> <chrono> <cstdint> <deque> <filesystem> <format> <functional> <map> <memory> <mutex> <optional>
    <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>
    <boost/asio/awaitable.hpp> <boost/asio/co_spawn.hpp> <boost/asio/detached.hpp> <boost/asio/io_context.hpp>
    <boost/asio/post.hpp> <boost/asio/steady_timer.hpp> <boost/asio/use_awaitable.hpp> <boost/system/result.hpp>)
spirula_precompiled(spirula-pch LINKS spirula-options Boost::headers Threads::Threads HEADERS ${precompiled_of_rooms})

# Tests have one of their own, with their framework. Optimising a test costs more than it brings: it runs once.
add_library(spirula-test-options INTERFACE)
target_compile_options(spirula-test-options INTERFACE $<$<CONFIG:RelWithDebInfo>:-O0>)
if(TARGET GTest::gtest)
    set(precompiled_of_tests <gtest/gtest.h> <gmock/gmock.h>)
    target_link_libraries(spirula-test-options INTERFACE GTest::gtest GTest::gmock)
    spirula_precompiled(spirula-test-pch LINKS spirula-options spirula-test-options Boost::headers Threads::Threads
                        HEADERS ${precompiled_of_rooms} ${precompiled_of_tests})
endif()

# spirula_room(NAME [OWN_FLAGS] [EXCLUDE folder...] [DEPENDS room...] [LINKS target...] [PRIVATE_LINKS target...])
function(spirula_room name)
    cmake_parse_arguments(ROOM "OWN_FLAGS" "" "EXCLUDE;DEPENDS;LINKS;PRIVATE_LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    foreach(folder IN LISTS ROOM_EXCLUDE)
        list(FILTER sources EXCLUDE REGEX "/${folder}/")
    endforeach()
    if(NOT sources)
        return()
    endif()
    string(REPLACE "/" "-" target spirula-${name})
    add_library(${target} STATIC ${sources})
    list(TRANSFORM ROOM_DEPENDS PREPEND spirula-)
    target_link_libraries(${target} PUBLIC spirula-options Boost::headers Threads::Threads ${ROOM_DEPENDS} ${ROOM_LINKS}
                                    PRIVATE ${ROOM_PRIVATE_LINKS})
    if(NOT ROOM_OWN_FLAGS) # a library whose definitions change Asio cannot share the precompiled header
        target_precompile_headers(${target} REUSE_FROM spirula-pch)
    endif()
endfunction()

# spirula_executable(NAME rooms... ): one main.cpp and what belongs to it (folders too), in the current folder. The target is
# NAME-program, because a room may have the program's name (spirula-node is both); the file is called NAME.
function(spirula_executable name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(${name}-program ${sources})
    set_target_properties(${name}-program PROPERTIES OUTPUT_NAME ${name})
    list(TRANSFORM ARGN PREPEND spirula-)
    target_link_libraries(${name}-program PRIVATE spirula-options ${ARGN})
    target_include_directories(${name}-program PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_precompile_headers(${name}-program REUSE_FROM spirula-pch)
    install(TARGETS ${name}-program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# spirula_tests(NAME rooms...): every *test.cpp (and helpers) of the current folder as one GoogleTest program.
function(spirula_tests name)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(test-${name} ${sources})
    list(TRANSFORM ARGN PREPEND spirula-)
    target_link_libraries(test-${name} PRIVATE spirula-options ${ARGN} spirula-test-options GTest::gtest_main)
    target_include_directories(test-${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(test-${name} PRIVATE
        SPIRULA_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" SPIRULA_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    target_precompile_headers(test-${name} REUSE_FROM spirula-test-pch)
    gtest_discover_tests(test-${name} TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST PROPERTIES LABELS unit TIMEOUT 120)
endfunction()

# spirula_fuzz(NAME rooms...): tests/fuzz/NAME.cpp as a libFuzzer program fuzz-NAME.
function(spirula_fuzz name)
    add_executable(fuzz-${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
    list(TRANSFORM ARGN PREPEND spirula-)
    target_link_libraries(fuzz-${name} PRIVATE spirula-options ${ARGN})
    target_link_options(fuzz-${name} PRIVATE -fsanitize=fuzzer)
endfunction()
