# Uses the installer as a person would: powershell -ExecutionPolicy Bypass -File packaging\windows\smoke.ps1 SETUP.exe [FOLDER]
# Installs silently for this person alone, runs the self-test, draws a dataset, opens and closes a real window, asks
# the registry for the associations, installs again over it, uninstalls, and looks whether the person's files are there.
# For Windows PowerShell 5.1 and newer. Plain ASCII on purpose.
param([Parameter(Mandatory = $true)][string] $Setup, [string] $Folder = (Join-Path (Get-Location) 'smoke'))
$ErrorActionPreference = 'Stop'

$Folder = (New-Item -ItemType Directory -Force -Path $Folder).FullName
$Setup = (Get-Item $Setup).FullName
$Sample = Join-Path (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)) 'resources\samples\personas.jsonl'
$Documents = Join-Path $Folder 'documents'
$Installed = Join-Path $env:LOCALAPPDATA 'Programs\RoleThread Workbench'
$Program = Join-Path $Installed 'program\RoleThread Workbench.exe'
$Command = Join-Path $Installed 'program\rolethread-gui.exe'

function Stop-Failed([string] $Words) {
    Write-Host "FAILED: $Words"
    exit 1
}

# What a program says on its error stream is no error of this script; Windows PowerShell would end here.
function Invoke-Program([string[]] $Words) {
    $ErrorActionPreference = 'Continue'
    & $Command @Words 2>&1 | ForEach-Object { "$_" } | Out-String
}

function Install-Setup([string] $What) {
    $done = Start-Process -FilePath $Setup -ArgumentList '/S' -Wait -PassThru
    if ($done.ExitCode -ne 0) { Stop-Failed "$What ended with $($done.ExitCode)" }
    if (-not (Test-Path $Program)) { Stop-Failed "$What put no program into $Installed" }
    Write-Host "ok: $What"
}

New-Item -ItemType Directory -Force -Path $Documents | Out-Null
Copy-Item $Sample $Documents
$Dataset = Join-Path $Documents 'personas.jsonl'
$Project = Join-Path $Documents 'personas.rolethread'
$Preferences = Join-Path $env:APPDATA 'RoleThread\Workbench.ini'
$Given = (Get-FileHash $Dataset).Hash

Install-Setup 'install'
$Said = Invoke-Program '--self-test'
Set-Content -Path (Join-Path $Folder 'self-test.log') -Value $Said
if ($LASTEXITCODE -ne 0 -or $Said -notmatch 'all steps done') { Stop-Failed "the self-test: $Said" }
Write-Host 'ok: self-test'

$Picture = Join-Path $Folder 'dataset.png'
$Said = Invoke-Program 'preview', $Dataset, '--png', $Picture
if ($LASTEXITCODE -ne 0 -or (Get-Item $Picture).Length -lt 50000) { Stop-Failed "no picture of the window: $Said" }
Write-Host 'ok: a picture of the window'

$Said = Invoke-Program 'new', $Dataset, '-o', $Project
if ($LASTEXITCODE -ne 0) { Stop-Failed "no project: $Said" }
$Opened = (Get-ItemProperty 'HKCU:\Software\Classes\RoleThread.Project\shell\open\command').'(default)'
if ($Opened -ne "`"$Program`" `"%1`"") { Stop-Failed "projects are opened with $Opened" }
Start-Process -FilePath $Project
$Until = (Get-Date).AddSeconds(60)
do {
    Start-Sleep -Milliseconds 500
    $Running = Get-Process | Where-Object { $_.Path -eq $Program -and $_.MainWindowTitle -like 'personas*' } | Select-Object -First 1
} until ($Running -or (Get-Date) -gt $Until)
if (-not $Running) { Stop-Failed 'no window came by the association' }
$Running.CloseMainWindow() | Out-Null
if (-not $Running.WaitForExit(30000)) { Stop-Failed 'the window does not close' }
Write-Host 'ok: a window, by the association'

Install-Setup 'install again, over it'
$Said = Invoke-Program 'history', $Project
if ($LASTEXITCODE -ne 0) { Stop-Failed "the project does not open after the upgrade: $Said" }
if (-not (Test-Path $Preferences)) { Stop-Failed 'the preferences are gone after the upgrade' }

# The uninstaller goes on from a copy of itself; _? keeps it here, so that its end can be waited for.
$Gone = Start-Process -FilePath (Join-Path $Installed 'Uninstall.exe') -ArgumentList '/S', "_?=$Installed" -Wait -PassThru
if ($Gone.ExitCode -ne 0) { Stop-Failed "uninstalling ended with $($Gone.ExitCode)" }
if (Test-Path (Join-Path $Installed 'program')) { Stop-Failed 'the program is still there' }
if (Test-Path 'HKCU:\Software\Classes\RoleThread.Project') { Stop-Failed 'the association is still there' }
if ((Get-FileHash $Dataset).Hash -ne $Given) { Stop-Failed 'the dataset was written to' }
if (-not (Test-Path $Project)) { Stop-Failed 'the project went with the program' }
if (-not (Test-Path $Preferences)) { Stop-Failed 'the preferences went with the program' }
Write-Host 'ok: uninstalled; the dataset, its project and the preferences are still there'
Write-Host "all done; pictures in $Folder"
