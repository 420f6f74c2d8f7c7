# SPDX-License-Identifier: GPL-3.0-or-later
# gather.ps1 [-Build DIR] [-Out DIR] : the portable edition out of a build (not run yet). Programs, Qt beside them by
# windeployqt, the other libraries out of vcpkg's folder, the font, the program for answering stations in a folder of its own.
param([string]$Build = "build\windows-release", [string]$Out = "build\windows-release\tingyu")
$ErrorActionPreference = "Stop"

function Gather([string]$Folder, [string[]]$Programs) {
    New-Item -ItemType Directory -Force $Folder | Out-Null
    foreach ($name in $Programs) {
        Copy-Item "$Build\bin\$name.exe" $Folder
        & windeployqt --release --no-translations --no-system-d3d-compiler --no-opengl-sw --compiler-runtime "$Folder\$name.exe"
        if ($LASTEXITCODE -ne 0) { throw "windeployqt: $name" }
    }
    # What Qt's own tool does not know: sqlcipher, libsodium, libcrypto, zlib, quazip, freexl, iconv, qrencode.
    $libraries = "$Build\vcpkg_installed\x64-windows\bin"
    foreach ($pattern in "sqlcipher*.dll", "libsodium*.dll", "libcrypto*.dll", "z*.dll", "quazip*.dll", "freexl*.dll", "iconv*.dll", "charset*.dll",
        "minizip*.dll", "libexpat*.dll", "qrencode*.dll") {
        Copy-Item "$libraries\$pattern" $Folder -ErrorAction SilentlyContinue
    }
}

Remove-Item -Recurse -Force $Out -ErrorAction SilentlyContinue
Gather $Out @("tingyu", "tingyuctl", "tingyu-answer")
Gather "$Out\portable\answer\program\bin" @("tingyu-answer")
Set-Content -Encoding ascii "$Out\portable\answer\start-answer.bat" "@start `"`" `"%~dp0program\bin\tingyu-answer.exe`" %*"
Copy-Item LICENSE "$Out\LICENSE.txt"
Get-ChildItem -Recurse -File $Out | Get-FileHash -Algorithm SHA256 |
    ForEach-Object { "$($_.Hash.ToLower())  $([IO.Path]::GetRelativePath((Resolve-Path $Out), $_.Path))" } | Set-Content -Encoding utf8 "$Out\..\SHA256SUMS"
Compress-Archive -Path $Out -DestinationPath "$Out\..\tingyu-windows-x64.zip" -Force
