# SPDX-License-Identifier: GPL-3.0-or-later
install(TARGETS tingyu tingyuctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
