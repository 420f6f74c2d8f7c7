# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links tingyu_options and inherits the discipline.
add_library(tingyu_options INTERFACE)
target_include_directories(tingyu_options INTERFACE ${CMAKE_SOURCE_DIR})
if(MSVC)
    target_compile_options(tingyu_options INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus $<$<BOOL:${TINGYU_WERROR}>:/WX>)
    target_compile_definitions(tingyu_options INTERFACE NOMINMAX UNICODE _UNICODE)
else()
    target_compile_options(tingyu_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${TINGYU_UNITE}>>:-Wno-subobject-linkage> # it takes a source that is included for a header
        # clang also minds a local that is called like a helper of another file in the same unit
        $<$<AND:$<CXX_COMPILER_ID:Clang>,$<BOOL:${TINGYU_UNITE}>>:-Wno-shadow>
        $<$<BOOL:${TINGYU_WERROR}>:-Werror>)
endif()
target_compile_definitions(tingyu_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
    TINGYU_VERSION="${PROJECT_VERSION}")
# Forty programs with debug information are linked in daily work: minutes by ld, seconds by mold. What people install is
# linked by the system's own linker.
find_program(TINGYU_MOLD mold)
if(TINGYU_MOLD AND NOT WIN32 AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(tingyu_options INTERFACE -fuse-ld=mold)
endif()
if(TINGYU_SANITIZE)
    target_compile_options(tingyu_options INTERFACE -fsanitize=${TINGYU_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_compile_definitions(tingyu_options INTERFACE TINGYU_SANITIZED)
    target_link_options(tingyu_options INTERFACE -fsanitize=${TINGYU_SANITIZE})
endif()

# tingyu_generate_resource(<target> <name> FILES <files>): compiles files into <target> under :/<name>/.
# A static library does not register its resources by itself: call Q_INIT_RESOURCE(<name>) once.
function(tingyu_add_resource target name)
    cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
    qt_add_resources(${target} ${name} PREFIX /${name} BASE ${CMAKE_CURRENT_SOURCE_DIR} FILES ${ARG_FILES})
endfunction()

# tingyu_precompile(<target> <header>…): what most files of the target include, read once. Names without a path of this
# tree, so that a compiler cache finds them from another checkout too. The preset `tidy` does without: each file is still
# seen to include what it uses.
function(tingyu_precompile target)
    list(TRANSFORM ARGN PREPEND "<")
    list(TRANSFORM ARGN APPEND ">")
    target_precompile_headers(${target} PRIVATE ${ARGN})
endfunction()

# tingyu_unite(<target>): the files of one folder are compiled eight at a time, where the preset says TINGYU_UNITE, so that what
# all of them include is instantiated once: half the time of a whole build. A helper must then not stand in two files of one folder: it gets a place of its
# own. The preset `tidy` compiles each file by itself. Called in the target's folder when all its sources are known.
function(tingyu_unite target)
    if(NOT TINGYU_UNITE)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    get_target_property(home ${target} SOURCE_DIR)
    foreach(source ${sources})
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${home} OUTPUT_VARIABLE path)
        if(source MATCHES "_exports\\.cpp$") # tables of columns with short names of their own
            set_property(SOURCE ${path} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
        elseif(source MATCHES "\\.cpp$")
            cmake_path(GET path PARENT_PATH folder)
            cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR})
            string(MAKE_C_IDENTIFIER "${folder}" folder)
            math(EXPR files_${folder} "0${files_${folder}} + 1")
            math(EXPR eight "(${files_${folder}} - 1) / 8")
            set_property(SOURCE ${path} PROPERTY UNITY_GROUP ${folder}_${eight})
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
