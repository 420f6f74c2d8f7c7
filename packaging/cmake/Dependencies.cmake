# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Gui Widgets Charts PrintSupport Svg LinguistTools)
find_package(QuaZip-Qt6 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)
if(WIN32) # vcpkg's ports bring packages of CMake, or nothing, where Debian's bring files of pkg-config
    include(${CMAKE_CURRENT_LIST_DIR}/../windows/Dependencies.cmake)
    return()
endif()

find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(FREEXL REQUIRED IMPORTED_TARGET freexl)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)

# sqlcipher.pc carries SQLite's version: 3.46 belongs to SQLCipher 4.6.
pkg_check_modules(SQLCIPHER QUIET sqlcipher)
if(NOT SQLCIPHER_FOUND OR SQLCIPHER_VERSION VERSION_LESS 3.46)
    message(FATAL_ERROR "SQLCipher 4.6 or newer is needed; on Debian 12 run ./packaging/run.sh, which takes it from bookworm-backports.")
endif()
# Linked statically: a second SQLite in the process would share symbols and file locks with it.
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
add_library(tingyu_sqlcipher INTERFACE)
target_include_directories(tingyu_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE_DIRS})
target_compile_definitions(tingyu_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(tingyu_sqlcipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto ZLIB::ZLIB m)
target_link_options(tingyu_sqlcipher INTERFACE LINKER:--exclude-libs,libsqlcipher.a)
