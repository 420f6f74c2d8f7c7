; SPDX-License-Identifier: GPL-3.0-or-later
; The installer of Windows (the script compiles; no installer of it was ever run). For one person, without an administrator,
; without a network; taking the program away leaves the records and says where they are.
;   makensis -DFOLDER=build\windows-release\tingyu -DVERSION=0.1.0 packaging\windows\tingyu.nsi
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!ifndef VERSION
  !define VERSION 0.1.0
!endif
!ifndef FOLDER
  !define FOLDER build\windows-release\tingyu
!endif
!ifndef OUT
  !define OUT tingyu-${VERSION}-x64.exe
!endif
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tingyu"

Name "听屿 心理辅导室"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Tingyu"
RequestExecutionLevel user
SetCompressor /SOLID lzma
BrandingText "Tingyu ${VERSION}"

!insertmacro MUI_PAGE_LICENSE "${FOLDER}/LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\tingyu.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE SimpChinese
!insertmacro MUI_LANGUAGE English

LangString KEPT ${LANG_SIMPCHINESE} "听屿已卸载。心理辅导室的数据没有动:数据夹在您建立它的地方,默认是个人文件夹里的「听屿数据夹」。密码和恢复单仍然有效。"
LangString KEPT ${LANG_ENGLISH} "Tingyu was removed. The records were left as they are: a vault lies where it was made, by default in the folder 听屿数据夹 of your home. Password and recovery sheet still open it."

!macro type ENDING NAME
  WriteRegStr HKCU "Software\Classes\.${ENDING}" "" "Tingyu.${ENDING}"
  WriteRegStr HKCU "Software\Classes\Tingyu.${ENDING}" "" "${NAME}"
  WriteRegStr HKCU "Software\Classes\Tingyu.${ENDING}\DefaultIcon" "" "$INSTDIR\tingyu.exe,0"
  WriteRegStr HKCU "Software\Classes\Tingyu.${ENDING}\shell\open\command" "" '"$INSTDIR\tingyu.exe" "%1"'
!macroend
!macro untype ENDING
  DeleteRegKey HKCU "Software\Classes\Tingyu.${ENDING}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.${ENDING}"
!macroend

Section "Tingyu"
  SetOutPath "$INSTDIR"
  ; An update: what an older version had and this one has not must not stay beside it.
  RMDir /r "$INSTDIR\plugins"
  File /r "${FOLDER}/*"
  CreateDirectory "$SMPROGRAMS\听屿"
  CreateShortcut "$SMPROGRAMS\听屿\听屿 心理辅导室.lnk" "$INSTDIR\tingyu.exe"
  CreateShortcut "$SMPROGRAMS\听屿\卸载听屿.lnk" "$INSTDIR\uninstall.exe"
  !insertmacro type typ "听屿 往来文件"
  !insertmacro type tyk "听屿 密钥卡"
  !insertmacro type tyl "听屿 停用名单"
  !insertmacro type tyc "听屿 变更文件"
  !insertmacro type tyb "听屿 备份"
  !insertmacro type tyo "听屿 加密的导出"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "听屿 心理辅导室"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\tingyu.exe"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; The folder is the program's own; records are never put there (the program refuses its own folder no more than any other,
  ; so a vault that was made there all the same stops the removal).
  FindFirst $0 $1 "$INSTDIR\*"
  ${DoWhile} $1 != ""
    ${If} ${FileExists} "$INSTDIR\$1\vault.keyring"
      MessageBox MB_OK|MB_ICONSTOP "$INSTDIR\$1$\r$\n$\r$\n这里有一个数据夹,请先把它移到别处,再卸载。$\r$\nThere is a vault here: move it elsewhere first."
      FindClose $0
      Abort
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  RMDir /r "$INSTDIR"
  RMDir /r "$SMPROGRAMS\听屿"
  !insertmacro untype typ
  !insertmacro untype tyk
  !insertmacro untype tyl
  !insertmacro untype tyc
  !insertmacro untype tyb
  !insertmacro untype tyo
  DeleteRegKey HKCU "${KEY}"
  MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)" /SD IDOK
SectionEnd
