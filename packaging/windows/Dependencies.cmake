# SPDX-License-Identifier: GPL-3.0-or-later
# The libraries by the names that the rest of the build knows, from vcpkg's ports (not run yet).
function(tingyu_found_by_hand name header library)
    find_path(${name}_HEADERS NAMES ${header} REQUIRED)
    find_library(${name}_LIBRARY NAMES ${library} REQUIRED)
    add_library(PkgConfig::${name} INTERFACE IMPORTED GLOBAL)
    target_include_directories(PkgConfig::${name} SYSTEM INTERFACE ${${name}_HEADERS})
    target_link_libraries(PkgConfig::${name} INTERFACE ${${name}_LIBRARY})
endfunction()
tingyu_found_by_hand(FREEXL freexl.h freexl)
tingyu_found_by_hand(QRENCODE qrencode.h qrencode)

find_package(unofficial-sodium CONFIG REQUIRED)
add_library(PkgConfig::SODIUM INTERFACE IMPORTED GLOBAL)
target_link_libraries(PkgConfig::SODIUM INTERFACE unofficial-sodium::sodium)

# A library of its own there (the port builds no static one); a process of Windows tells two SQLites apart by their files.
find_package(sqlcipher CONFIG REQUIRED)
find_path(SQLCIPHER_HEADERS NAMES sqlcipher/sqlite3.h REQUIRED)
file(STRINGS ${SQLCIPHER_HEADERS}/sqlcipher/sqlite3.h told REGEX "#define SQLITE_VERSION +\"")
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" SQLCIPHER_VERSION "${told}")
if(SQLCIPHER_VERSION VERSION_LESS 3.46) # SQLite's version; 3.46 belongs to SQLCipher 4.6
    message(FATAL_ERROR "SQLCipher 4.6 or newer is needed; vcpkg's own is older (SQLite ${SQLCIPHER_VERSION}): take a newer state of vcpkg.")
endif()
add_library(tingyu_sqlcipher INTERFACE)
target_include_directories(tingyu_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_HEADERS}/sqlcipher)
target_compile_definitions(tingyu_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(tingyu_sqlcipher INTERFACE sqlcipher::sqlcipher OpenSSL::Crypto ZLIB::ZLIB)
