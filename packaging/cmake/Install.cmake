# SPDX-License-Identifier: GPL-3.0-or-later
install(TARGETS tingyu tingyuctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

if(UNIX AND NOT APPLE)
    install(FILES packaging/linux/tingyu.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/linux/tingyu.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES resources/icons/tingyu.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

    install(FILES packaging/linux/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()

# cd build/release && cpack -G DEB
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tingyu)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "Tingyu")
set(CPACK_PACKAGE_CONTACT "Tingyu <maintainers@tingyu.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Offline records of a school counselling room, encrypted at rest")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Keeps the students' files, screenings with their scores, reviews and cases of a
 school counselling room on one PC, prints what must leave the room and makes
 signed, encrypted backups. Works with no network. Chinese and English.")
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Data and plug-ins that no linked library tells of.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-wqy-microhei | fonts-noto-cjk, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fcitx5-frontend-qt6, fonts-noto-cjk | fonts-wqy-microhei, cups-client")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
