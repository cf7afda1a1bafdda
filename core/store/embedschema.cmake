# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the steps of a schema folder into code: spirula_embed_schema(TARGET FOLDER FUNCTION) gives TARGET
#     std::span<const spirula::store::Migration> spirula::store::FUNCTION();
# with NNNN-name.sql in the order of their numbers, and backfillNNNN() for each NNNN-name.cpp beside it.
# As a script (cmake -P) it writes that file; as an include it defines the function that runs the script at build time.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    set(SPIRULA_EMBED_SCHEMA_SCRIPT ${CMAKE_CURRENT_LIST_FILE})
    function(spirula_embed_schema target folder function)
        file(GLOB steps CONFIGURE_DEPENDS ${folder}/*.sql)
        file(GLOB backfills CONFIGURE_DEPENDS ${folder}/*.cpp)
        set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
        add_custom_command(OUTPUT ${output}
            COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DFUNCTION=${function} -DOUTPUT=${output}
                    -P ${SPIRULA_EMBED_SCHEMA_SCRIPT}
            DEPENDS ${steps} ${backfills} ${SPIRULA_EMBED_SCHEMA_SCRIPT}
            COMMENT "Schema steps of ${function}" VERBATIM)
        target_sources(${target} PRIVATE ${output})
    endfunction()
    return()
endif()

file(GLOB steps ${FOLDER}/*.sql)
list(SORT steps COMPARE NATURAL)
set(declarations "")
set(rows "")
set(expected 1)
foreach(step IN LISTS steps)
    get_filename_component(stem ${step} NAME_WE)
    if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])-([a-z]+)$")
        message(FATAL_ERROR "${step}: a step is called NNNN-name.sql")
    endif()
    set(digits ${CMAKE_MATCH_1})
    set(name ${CMAKE_MATCH_2})
    math(EXPR number "1${digits} - 10000")
    if(NOT number EQUAL expected)
        message(FATAL_ERROR "${step}: number ${expected} was expected")
    endif()
    math(EXPR expected "${expected} + 1")
    set(backfill "nullptr")
    if(EXISTS ${FOLDER}/${stem}.cpp)
        set(backfill "backfill${digits}")
        string(APPEND declarations "Result<void> ${backfill}(Connection &);\n")
    endif()
    file(READ ${step} sql)
    string(APPEND rows "    {${number}, \"${name}\", R\"~sql~(${sql})~sql~\", ${backfill}},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by core/store/embedschema.cmake from ${FOLDER}.

#include \"store/migrations.h\"

namespace spirula::store
{

${declarations}
static const Migration steps[] = {
${rows}};

std::span<const Migration> ${FUNCTION}();
std::span<const Migration> ${FUNCTION}() { return steps; }

}
")
