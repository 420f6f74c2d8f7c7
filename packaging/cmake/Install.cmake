# SPDX-License-Identifier: GPL-3.0-or-later
# Two packages: `tingyu` for a school or an office, `publish` for an office that loads figures into a server. Only what
# is asked for by its name holds the second: `cmake --install` alone is a school's.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME tingyu)
install(TARGETS tingyu tingyuctl tingyu-answer RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS tingyu-publish RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT publish EXCLUDE_FROM_ALL)

# Taken by the target help_pictures; without them the help is words alone.
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/tingyu/help/ DESTINATION ${CMAKE_INSTALL_DATADIR}/tingyu/help OPTIONAL FILES_MATCHING PATTERN "*.png")

if(UNIX AND NOT APPLE)
    # `campaign station` gathers Qt and fonts with it, from what is installed.
    install(PROGRAMS packaging/portable.sh DESTINATION ${CMAKE_INSTALL_DATADIR}/tingyu)
    install(FILES packaging/linux/tingyu.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/linux/tingyu.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES resources/icons/tingyu.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    include(packaging/cmake/DebianPapers.cmake)
endif()

# cd build/release && cpack -G DEB
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tingyu)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "Tingyu")
set(CPACK_PACKAGE_CONTACT "Tingyu <maintainers@tingyu.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # it would stand above every package's own
set(CPACK_DEBIAN_TINGYU_DESCRIPTION
"Offline records of a school counselling room, encrypted at rest
Keeps the students' files, screenings with their scores, reviews and cases of a
school counselling room on one PC, prints what must leave the room and makes
signed, encrypted backups. Works with no network. Chinese and English.")
set(CPACK_DEBIAN_PUBLISH_DESCRIPTION
"Loads figures of schools from a district's vault into a PostgreSQL server
For an office whose figures outgrow a file; nothing that a school installs.
Counts only, no person. Chinese and English.")
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL tingyu)
if(UNIX AND NOT APPLE)
    list(APPEND CPACK_COMPONENTS_ALL publish)
endif()
set(CPACK_DEBIAN_TINGYU_PACKAGE_NAME tingyu)
set(CPACK_DEBIAN_PUBLISH_PACKAGE_NAME tingyu-publish)
# Data and plug-ins that no linked library tells of; fontconfig's fc-match finds the font that a station takes along.
set(CPACK_DEBIAN_TINGYU_PACKAGE_DEPENDS "fonts-wqy-microhei | fonts-noto-cjk, libqt6svg6, fontconfig")
set(CPACK_DEBIAN_TINGYU_PACKAGE_RECOMMENDS "fonts-wqy-microhei, fcitx5-frontend-qt6 | fcitx-frontend-qt6, cups-client, shared-mime-info, desktop-file-utils")
set(CPACK_DEBIAN_TINGYU_PACKAGE_SUGGESTS "fonts-noto-cjk, cups")
set(CPACK_DEBIAN_TINGYU_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/packaging/linux/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PUBLISH_PACKAGE_DEPENDS "libqt6sql6-psql")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
